ALTER TABLE item ADD COLUMN video TEXT;            -- JSON: hash, media type, size, pixels, seconds, what it shows; the bytes are a file under media/ of the data folder

ALTER TABLE portal_page ADD COLUMN video TEXT;     -- JSON of the variant's video
