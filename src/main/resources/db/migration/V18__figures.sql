-- What an edition came to when it was last published: later ones are compared with it.
CREATE TABLE IF NOT EXISTS edition_figures (
  edition     DATE PRIMARY KEY,
  published   INT NOT NULL,
  quarantined INT NOT NULL,
  failed      INT NOT NULL,
  skipped     INT NOT NULL,
  still_open  INT NOT NULL,
  marked      INT NOT NULL,                        -- articles with a finding that stands
  findings    INT NOT NULL,
  calls       INT NOT NULL,
  usd         DECIMAL(40, 18)                      -- null: unknown
);

-- When nothing might be sent to a provider, because it asked for that or did not answer. One row a pause, written as
-- it begins and again as it grows.
CREATE TABLE IF NOT EXISTS pause (
  edition  CHARACTER VARYING           NOT NULL,
  provider CHARACTER VARYING           NOT NULL,
  began    TIMESTAMP(9) WITH TIME ZONE NOT NULL,
  ended    TIMESTAMP(9) WITH TIME ZONE NOT NULL,
  cause    CHARACTER VARYING           NOT NULL,
  PRIMARY KEY (edition, provider, began)
);
