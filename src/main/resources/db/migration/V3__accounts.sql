-- What an edition spends, request by request: nothing that may have been billed is left out.
--
-- No table is altered or renamed here: H2 does that by copying and dropping, and a kill in the middle of it can
-- cost the table.

-- One row for each request that brought no reply; takes the place of failed_call, which had one for each call that
-- failed altogether.
CREATE TABLE IF NOT EXISTS failed_attempt (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    edition     CHARACTER VARYING           NOT NULL,
    subject     CHARACTER VARYING           NOT NULL,
    task        CHARACTER VARYING           NOT NULL,
    text_hash   CHARACTER VARYING           NOT NULL,
    ask         INTEGER                     NOT NULL,
    round       INTEGER                     NOT NULL,
    provider    CHARACTER VARYING           NOT NULL,
    model       CHARACTER VARYING           NOT NULL,
    kind        CHARACTER VARYING           NOT NULL,
    attempts    INTEGER                     NOT NULL,  -- 1, but for rows of before
    failed      TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    uncertain   BOOLEAN                     NOT NULL,  -- it may have been billed
    most_tokens BIGINT,                                -- the most it can have cost then; null: unknown
    most_usd    DECIMAL(40, 18)
);
CREATE INDEX IF NOT EXISTS failed_attempt_edition ON failed_attempt (edition);

-- The most a reply can have cost, where its provider does not say what it did.
CREATE TABLE IF NOT EXISTS reply_bound (
    reply_key   CHARACTER VARYING(71) NOT NULL PRIMARY KEY,
    most_tokens BIGINT                NOT NULL,
    most_usd    DECIMAL(40, 18)
);

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

-- What was on the bill before: one statement, so that it is there whole or not at all.
INSERT INTO failed_attempt (edition, subject, task, text_hash, ask, round, provider, model, kind, attempts, failed, uncertain)
SELECT * FROM (
    SELECT edition, subject, task, text_hash, ask, round, provider, model, kind, attempts, failed,
        kind IN ('timed-out', 'garbled')
    FROM failed_call
    UNION ALL
    SELECT edition, subject, task, text_hash, ask, round, provider, model, 'before-a-reply', attempts - 1, arrived, FALSE
    FROM reply WHERE attempts > 1 AND NOT recorded)
WHERE NOT EXISTS (SELECT 1 FROM failed_attempt);
