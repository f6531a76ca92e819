-- Intake from outside: what a source sent under its own number, as SHA-256, so that the same number with other content is told from a repetition.
ALTER TABLE complaint ADD COLUMN source_hash bytea CHECK (octet_length(source_hash) = 32);
