-- Views of work that people keep, and who is away. Neither is a part of any case.

-- A view is its filters and nothing else: its number and its list are asked by the same words.
CREATE TABLE centerline.saved_view (
  -- Given by who keeps it, so that a repeat keeps it once.
  id           uuid PRIMARY KEY,
  name         text NOT NULL,
  filters      jsonb NOT NULL,
  -- A person's own, or one that all people of an office see.
  owner        text,
  unit         text,
  kept_by      text NOT NULL,
  kept_by_name text NOT NULL,
  kept_at      timestamptz NOT NULL,
  CONSTRAINT saved_view_is_somebodys CHECK ((owner IS NULL) <> (unit IS NULL)),
  CONSTRAINT saved_view_is_named CHECK (name = btrim(name) AND length(name) BETWEEN 1 AND 60)
);
CREATE UNIQUE INDEX saved_view_of_person_idx ON centerline.saved_view (owner, lower(name)) WHERE owner IS NOT NULL;
CREATE UNIQUE INDEX saved_view_of_office_idx ON centerline.saved_view (unit, lower(name)) WHERE unit IS NOT NULL;

-- Entered once; coming back early is the only change. What it did while it lasted can be seen from it for ever.
CREATE TABLE centerline.absence (
  id              uuid PRIMARY KEY,
  person          text NOT NULL,
  unit            text NOT NULL,
  -- First and last day in the days of the office, and the same as instants: the first away, and the first back.
  from_on         date NOT NULL,
  until_on        date NOT NULL,
  begins_at       timestamptz NOT NULL,
  ends_at         timestamptz NOT NULL,
  deputy          text,
  entered_by      text NOT NULL,
  entered_by_name text NOT NULL,
  entered_at      timestamptz NOT NULL,
  ended_by        text,
  ended_at        timestamptz,
  CONSTRAINT absence_days CHECK (until_on >= from_on AND ends_at >= begins_at),
  CONSTRAINT absence_deputy_is_another CHECK (deputy <> person)
);
CREATE INDEX absence_unit_idx ON centerline.absence (unit, ends_at);
CREATE INDEX absence_person_idx ON centerline.absence (person, ends_at);
CREATE INDEX absence_deputy_idx ON centerline.absence (deputy, ends_at) WHERE deputy IS NOT NULL;

CREATE FUNCTION centerline.absence_only_ends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL OR NEW.ends_at > OLD.ends_at
    OR (NEW.id, NEW.person, NEW.unit, NEW.from_on, NEW.until_on, NEW.begins_at, NEW.deputy, NEW.entered_by, NEW.entered_at)
      IS DISTINCT FROM (OLD.id, OLD.person, OLD.unit, OLD.from_on, OLD.until_on, OLD.begins_at, OLD.deputy, OLD.entered_by, OLD.entered_at) THEN
    RAISE EXCEPTION 'An absence ends early at most; it is never rewritten' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER absence_only_ends BEFORE UPDATE ON centerline.absence FOR EACH ROW EXECUTE FUNCTION centerline.absence_only_ends();

-- Whose work a person does besides the own at that instant: nobody's while away.
CREATE FUNCTION centerline.principals_of(p_person text, p_at timestamptz) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN EXISTS (SELECT FROM centerline.absence b WHERE b.person = p_person AND b.begins_at <= p_at AND p_at < b.ends_at) THEN '{}'
    ELSE ARRAY(SELECT a.person FROM centerline.absence a WHERE a.deputy = p_person AND a.begins_at <= p_at AND p_at < a.ends_at) END
$$;

-- Enters an absence the law has judged. Of two for the same days at the same time the second is told so: they are entered one after the other.
CREATE FUNCTION centerline.enter_absence(p jsonb) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  v_new centerline.absence := jsonb_populate_record(NULL::centerline.absence, p);
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('absence/' || v_new.unit));
  IF EXISTS (SELECT FROM centerline.absence a WHERE a.id = v_new.id) THEN
    RETURN CASE WHEN EXISTS (SELECT FROM centerline.absence a WHERE a.id = v_new.id AND a.person = v_new.person AND a.from_on = v_new.from_on AND a.until_on = v_new.until_on
      AND a.deputy IS NOT DISTINCT FROM v_new.deputy) THEN 'replay' ELSE 'id-reused' END;
  END IF;
  -- What the law looked at may have changed: it looks again.
  IF (SELECT coalesce(jsonb_agg(a.id ORDER BY a.id), '[]') FROM centerline.absence a WHERE a.unit = v_new.unit AND a.ends_at > v_new.entered_at AND a.ends_at > a.begins_at) <> p -> 'known' THEN
    RETURN 'stale';
  END IF;
  INSERT INTO centerline.absence SELECT v_new.*;
  RETURN 'done';
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON centerline.saved_view TO centerline_service;
GRANT SELECT, INSERT, UPDATE ON centerline.absence TO centerline_service;
