-- A look into ACE's record of an importer is a reading of no case: it names the importer instead, by the number it was asked for (sealed, where it is somebody's
-- Social Security number). Who looks at the importer of a case they opened has read the case.
ALTER TABLE centerline.reading ALTER COLUMN case_id DROP NOT NULL, ADD COLUMN importer text,
  ADD CONSTRAINT reading_of_one_thing CHECK ((case_id IS NULL) <> (importer IS NULL));
CREATE INDEX reading_importer_idx ON centerline.reading (importer, at DESC, id DESC) WHERE importer IS NOT NULL;
