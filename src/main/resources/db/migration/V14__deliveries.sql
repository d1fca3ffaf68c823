-- What became of each delivery of an edition: one row a channel and place, written before anything is sent and again
-- after. A row that still says 'sending' when nobody sends was left by a run that was killed: whether it arrived, nobody
-- here can know.
CREATE TABLE IF NOT EXISTS delivery (
  edition   DATE NOT NULL,
  channel   VARCHAR(20) NOT NULL,                  -- smtp, webhook, listmonk, files
  target    CHAR(71) NOT NULL,                     -- hash of where to, because an address may hold a secret
  state     VARCHAR(10) NOT NULL,                  -- sending, sent, failed, uncertain
  contents  CHAR(71) NOT NULL,                     -- hash of what the edition told
  reference VARCHAR(500),                          -- by which it is known there; null unless sent
  problem   VARCHAR(1000),                         -- what was in the way; null unless failed or uncertain
  said_at   TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (edition, channel, target)
);
