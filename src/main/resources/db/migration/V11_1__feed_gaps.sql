-- The edition for which something in the feed could not be read, though all of it was tried: a run for that edition
-- reads the feed again, changed or not. Null if there was no such thing.
ALTER TABLE feed_visit ADD COLUMN IF NOT EXISTS gaps_in DATE;
