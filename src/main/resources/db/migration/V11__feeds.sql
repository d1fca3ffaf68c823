-- What the servers of feeds said about the state that was last read to its end: they are asked by it whether
-- there is another. Forgetting a row costs no more than reading that feed once again.
CREATE TABLE IF NOT EXISTS feed_visit (
  feed          VARCHAR(1000) NOT NULL,            -- its address
  reading       CHAR(71) NOT NULL,                 -- hash of how it was read
  etag          VARCHAR(1000),
  last_modified VARCHAR(1000),
  visited_at    TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (feed, reading)
);
