-- Files whose one article has met its fate on the shelf, as they lay there at that time. A file that still has
-- this stamp is not opened again. One that repeats another article is, once that article is gone from the books:
-- then it may have to stand in for it.
CREATE TABLE IF NOT EXISTS seen_file (
  file             VARCHAR(1000) PRIMARY KEY,      -- the source's name and the file's path
  stamp            VARCHAR(200) NOT NULL,          -- size, times, number, and the settings' fingerprint
  repeats          VARCHAR(1000),                  -- the identity of the article it repeats; null if none
  repeats_revision INT                             -- and which of its revisions
);

-- By which near-repeats are found: of articles that are the first to tell their story.
CREATE TABLE IF NOT EXISTS sketch (
  article BIGINT PRIMARY KEY REFERENCES article,
  marks   VARBINARY(1024) NOT NULL                 -- minima of hashes and figures, 4 bytes each
);

-- Near-repeats, translated or left out, with the identity that was the first to tell their story.
CREATE TABLE IF NOT EXISTS story (
  article BIGINT PRIMARY KEY REFERENCES article,
  first   VARCHAR(1000) NOT NULL
);
CREATE INDEX IF NOT EXISTS story_first ON story (first);
