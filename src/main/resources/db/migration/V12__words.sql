-- What people have said: English they wrote themselves, and findings they let pass. Each is about Russian that
-- is known by its hash, so that it holds in every revision that has it. Asked for by the article's identity.
CREATE TABLE IF NOT EXISTS correction (
  article  VARCHAR(1000) NOT NULL,                 -- its identity
  place    VARCHAR(12) NOT NULL,                   -- headline, paragraph, summary
  russian  CHAR(71) NOT NULL,                      -- hash of the paragraph, or of the article
  text     VARCHAR NOT NULL,                       -- English; of a summary JSON
  instead  VARCHAR,                                -- what a model had written
  revision INT NOT NULL,                           -- the one the person had before them
  said_by  VARCHAR(200) NOT NULL,
  said_at  TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (article, place, russian)
);

CREATE TABLE IF NOT EXISTS waiver (
  article  VARCHAR(1000) NOT NULL,
  place    VARCHAR(12) NOT NULL,                   -- headline, paragraph, translation, summary
  russian  CHAR(71) NOT NULL,
  code     VARCHAR(100) NOT NULL,
  evidence VARCHAR(2000) NOT NULL,                 -- without the paragraph's number
  revision INT NOT NULL,
  note     VARCHAR(2000),
  said_by  VARCHAR(200) NOT NULL,
  said_at  TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (article, place, russian, code, evidence)
);
