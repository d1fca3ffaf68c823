-- Which pairs of Russian and English text the editions' translation memories hold, so that each is in one of
-- them only: the first 64 bits of a SHA-256 of both texts, and the edition whose memory has them.
CREATE TABLE IF NOT EXISTS memory_pair (
  pair    BIGINT PRIMARY KEY,
  edition DATE NOT NULL
);
CREATE INDEX IF NOT EXISTS memory_pair_edition ON memory_pair (edition);
