-- Every reply that was paid for, under the hash of what was asked.
CREATE TABLE IF NOT EXISTS reply (
    reply_key     CHARACTER VARYING(71)      NOT NULL PRIMARY KEY,
    edition       CHARACTER VARYING          NOT NULL,
    subject       CHARACTER VARYING          NOT NULL,
    task          CHARACTER VARYING          NOT NULL,
    text_hash     CHARACTER VARYING          NOT NULL,
    ask           INTEGER                    NOT NULL,
    round         INTEGER                    NOT NULL,
    provider      CHARACTER VARYING          NOT NULL,
    model         CHARACTER VARYING          NOT NULL,
    recorded      BOOLEAN                    NOT NULL,
    finish_reason CHARACTER VARYING,
    -- At least a million characters; no large object, since H2 keeps those apart from their row.
    content       CHARACTER VARYING          NOT NULL,
    input_tokens  BIGINT,
    output_tokens BIGINT,
    usd           DECIMAL(40, 18),
    attempts      INTEGER                    NOT NULL,
    latency_ms    BIGINT                     NOT NULL,
    arrived       TIMESTAMP(9) WITH TIME ZONE NOT NULL
);

CREATE INDEX IF NOT EXISTS reply_edition ON reply (edition);

-- Every call that sent requests and brought nothing: spending counts these requests too.
CREATE TABLE IF NOT EXISTS failed_call (
    id        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    edition   CHARACTER VARYING           NOT NULL,
    subject   CHARACTER VARYING           NOT NULL,
    task      CHARACTER VARYING           NOT NULL,
    text_hash CHARACTER VARYING           NOT NULL,
    ask       INTEGER                     NOT NULL,
    round     INTEGER                     NOT NULL,
    provider  CHARACTER VARYING           NOT NULL,
    model     CHARACTER VARYING           NOT NULL,
    kind      CHARACTER VARYING           NOT NULL,
    attempts  INTEGER                     NOT NULL,
    failed    TIMESTAMP(9) WITH TIME ZONE NOT NULL
);

CREATE INDEX IF NOT EXISTS failed_call_edition ON failed_call (edition);
