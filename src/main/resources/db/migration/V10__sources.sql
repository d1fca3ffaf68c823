-- Files whose one article has met its fate on the shelf for good, as they lay there at that time. A file
-- that still has this stamp is not opened again. Only what can be left unread for ever is here: neither
-- files that failed nor repeats, of which a later night may make something else.
CREATE TABLE seen_file (
  file  VARCHAR(1000) PRIMARY KEY,                 -- the source's name and the file's path
  stamp VARCHAR(200) NOT NULL                      -- size, times, number, and the settings' fingerprint
);
