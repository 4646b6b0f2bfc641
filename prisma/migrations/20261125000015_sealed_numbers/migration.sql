-- Social Security numbers stand sealed in every table: the ledger seals what goes in and opens what comes out, and a seal is longer than its number.
-- How long a text may be is judged where it is read; here is room for it with every number in it sealed.
ALTER TABLE centerline.message DROP CONSTRAINT message_bounded, ADD CONSTRAINT message_bounded CHECK (char_length(body) BETWEEN 1 AND 80000);
ALTER TABLE centerline.saved_view DROP CONSTRAINT saved_view_is_named, ADD CONSTRAINT saved_view_is_named CHECK (name = btrim(name) AND length(name) BETWEEN 1 AND 480);

-- A number that is sealed anew takes with it what points to it.
ALTER TABLE centerline.partner_status DROP CONSTRAINT partner_status_ior_fkey,
  ADD CONSTRAINT partner_status_ior_fkey FOREIGN KEY (ior) REFERENCES centerline.importer (ior) ON UPDATE CASCADE;

-- The name of the key that every number in this database is sealed by; null until that is known.
ALTER TABLE centerline.installation ADD COLUMN sealed_by text;
