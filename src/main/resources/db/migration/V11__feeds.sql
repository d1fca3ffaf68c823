-- What the servers of feeds said about the state that was last read to its end: they are asked by it whether
-- there is another. Forgetting a row costs no more than reading that feed once again.
CREATE TABLE IF NOT EXISTS feed_visit (
  feed          VARCHAR(1000) NOT NULL,            -- its address
  reading       CHAR(71) NOT NULL,                 -- hash of how it was read
  etag          VARCHAR(1000),
  last_modified VARCHAR(1000),
  visited_at    TIMESTAMP WITH TIME ZONE NOT NULL,
  -- The edition for which something in the feed could not be read, though all of it was tried: a run for that
  -- edition reads the feed again, changed or not. Null if there was no such thing.
  gaps_in       DATE,
  PRIMARY KEY (feed, reading)
);
