-- What an edition spends, request by request: nothing that may have been billed is left out.

-- One row for each request that brought no reply. Before, only calls that failed altogether had one.
ALTER TABLE IF EXISTS failed_call RENAME TO failed_attempt;
ALTER INDEX IF EXISTS failed_call_edition RENAME TO failed_attempt_edition;
ALTER TABLE failed_attempt ADD COLUMN IF NOT EXISTS uncertain BOOLEAN DEFAULT FALSE NOT NULL; -- it may have been billed
ALTER TABLE failed_attempt ADD COLUMN IF NOT EXISTS most_tokens BIGINT;         -- the most it can have cost; null: unknown
ALTER TABLE failed_attempt ADD COLUMN IF NOT EXISTS most_usd DECIMAL(40, 18);
UPDATE failed_attempt SET uncertain = TRUE WHERE kind IN ('timed-out', 'garbled');
INSERT INTO failed_attempt (edition, subject, task, text_hash, ask, round, provider, model, kind, attempts, failed)
SELECT edition, subject, task, text_hash, ask, round, provider, model, 'before-a-reply', attempts - 1, arrived
FROM reply WHERE attempts > 1 AND NOT recorded
  AND NOT EXISTS (SELECT 1 FROM failed_attempt WHERE kind = 'before-a-reply');

-- The most a reply can have cost, where its provider does not say what it did.
ALTER TABLE reply ADD COLUMN IF NOT EXISTS most_tokens BIGINT;
ALTER TABLE reply ADD COLUMN IF NOT EXISTS most_usd DECIMAL(40, 18);

-- Requests under way in an edition that has a budget. A row is there before its request is sent, and goes in the
-- transaction that keeps what became of it. What a dead run left here may have been billed.
CREATE TABLE IF NOT EXISTS reservation (
    id          BIGINT                      NOT NULL PRIMARY KEY,
    edition     CHARACTER VARYING           NOT NULL,
    subject     CHARACTER VARYING           NOT NULL,
    task        CHARACTER VARYING           NOT NULL,
    text_hash   CHARACTER VARYING           NOT NULL,
    ask         INTEGER                     NOT NULL,
    round       INTEGER                     NOT NULL,
    provider    CHARACTER VARYING           NOT NULL,
    model       CHARACTER VARYING           NOT NULL,
    most_tokens BIGINT                      NOT NULL,
    most_usd    DECIMAL(40, 18),
    reserved    TIMESTAMP(9) WITH TIME ZONE NOT NULL
);
