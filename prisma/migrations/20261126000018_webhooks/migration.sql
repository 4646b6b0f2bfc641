-- News of cases posted to the systems of importers and brokers. What is posted is asked of the cases themselves, version by version, so that nothing is lost or
-- doubled by a transaction that commits late; whether an office may hear of a case is asked again before every post.
CREATE TABLE centerline.webhook (
  id            uuid PRIMARY KEY,
  -- The office it belongs to: an importer's account, a broker, a counsel.
  unit          text NOT NULL,
  url           text NOT NULL,
  -- The secret itself stands nowhere: it is made from a key outside of the database, the id and the generation.
  key_name      text NOT NULL,
  generation    integer NOT NULL DEFAULT 1,
  rotated_at    timestamptz,
  -- Events of this instant and later are posted; set back to have them posted again.
  since_at      timestamptz NOT NULL,
  made_by       text NOT NULL,
  made_at       timestamptz NOT NULL,
  ended_at      timestamptz,
  ended_by      text,
  ended_for     text,
  -- Tries are counted in the machine's time.
  next_try_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  failing_since timestamptz,
  fault         text,
  CONSTRAINT webhook_url CHECK (length(url) <= 2048),
  CONSTRAINT webhook_generation CHECK (generation >= 1),
  CONSTRAINT webhook_ended CHECK ((ended_at IS NULL) = (ended_for IS NULL))
);
CREATE INDEX webhook_unit_idx ON centerline.webhook (unit);
CREATE INDEX webhook_turn_idx ON centerline.webhook (next_try_at) WHERE ended_at IS NULL;

-- How far a webhook is with a case: the last version that was taken, or that says nothing to a party.
CREATE TABLE centerline.webhook_place (
  webhook_id  uuid NOT NULL REFERENCES centerline.webhook (id),
  case_id     uuid NOT NULL REFERENCES centerline.case_file (id),
  version     integer NOT NULL,
  attempts    integer NOT NULL DEFAULT 0,
  next_try_at timestamptz,
  PRIMARY KEY (webhook_id, case_id)
);
CREATE INDEX webhook_place_case_idx ON centerline.webhook_place (case_id);

-- Every try, with what became of it: what left the building, when, and to where.
CREATE TABLE centerline.webhook_post (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  webhook_id uuid NOT NULL REFERENCES centerline.webhook (id),
  case_id    uuid NOT NULL REFERENCES centerline.case_file (id),
  version    integer NOT NULL,
  url        text NOT NULL,
  outcome    text NOT NULL,
  detail     text,
  tried_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT webhook_post_outcome CHECK (outcome IN ('taken', 'not-now', 'gone', 'forbidden'))
);
CREATE INDEX webhook_post_webhook_idx ON centerline.webhook_post (webhook_id, id DESC);
CREATE INDEX webhook_post_case_idx ON centerline.webhook_post (case_id);
CREATE TRIGGER webhook_post_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON centerline.webhook_post
  FOR EACH STATEMENT EXECUTE FUNCTION centerline.refuse_rewriting();

DO $$ DECLARE v_table text; BEGIN
  FOREACH v_table IN ARRAY ARRAY['webhook', 'webhook_place', 'webhook_post'] LOOP
    EXECUTE format('ALTER TABLE centerline.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', v_table);
    EXECUTE format('CREATE POLICY system_works ON centerline.%I TO centerline_work, CURRENT_USER USING ((SELECT centerline.side()) = ''system'') WITH CHECK ((SELECT centerline.side()) = ''system'')', v_table);
  END LOOP;
END $$;

CREATE FUNCTION centerline.unit() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('centerline.unit', true), '') $$;
-- An office sees and keeps its own, and nobody else's.
CREATE POLICY own_office ON centerline.webhook TO centerline_service USING ((SELECT centerline.side()) = 'party' AND unit = (SELECT centerline.unit()))
  WITH CHECK ((SELECT centerline.side()) = 'party' AND unit = (SELECT centerline.unit()));
CREATE POLICY own_office ON centerline.webhook_place FOR DELETE TO centerline_service USING (EXISTS (SELECT FROM centerline.webhook w WHERE w.id = webhook_id));
CREATE POLICY own_office_finds ON centerline.webhook_place FOR SELECT TO centerline_service USING (EXISTS (SELECT FROM centerline.webhook w WHERE w.id = webhook_id));
-- A case that is no longer theirs is not named to them again, not even in what was posted.
CREATE POLICY own_office ON centerline.webhook_post FOR SELECT TO centerline_service
  USING (EXISTS (SELECT FROM centerline.webhook w WHERE w.id = webhook_id) AND EXISTS (SELECT FROM centerline.case_file c WHERE c.id = case_id));

GRANT SELECT, INSERT ON centerline.webhook TO centerline_service;
GRANT UPDATE (generation, key_name, rotated_at, since_at, ended_at, ended_by, ended_for, next_try_at) ON centerline.webhook TO centerline_service;
GRANT SELECT, DELETE ON centerline.webhook_place TO centerline_service;
GRANT SELECT ON centerline.webhook_post TO centerline_service;
GRANT SELECT, UPDATE ON centerline.webhook TO centerline_work;
GRANT SELECT, INSERT, UPDATE ON centerline.webhook_place TO centerline_work;
GRANT SELECT, INSERT ON centerline.webhook_post TO centerline_work;
