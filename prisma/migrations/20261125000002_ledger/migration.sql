-- The ledger: what is true is a row. Case, clocks, tasks, audit, notices and outbox change in one commit.
CREATE TABLE centerline.case_file (
  id          uuid PRIMARY KEY,
  number      text NOT NULL UNIQUE,
  type        text NOT NULL,
  stage       text NOT NULL,
  status      text NOT NULL,
  closed      boolean NOT NULL,
  outcome     text,
  center      text,
  port        text,
  held_by     text,
  tier        text,
  title       text NOT NULL,
  subject_key text,
  iors        text[] NOT NULL,
  units       text[] NOT NULL,
  version     integer NOT NULL,
  state       jsonb NOT NULL,
  duty        text,
  next_at     timestamptz,
  armed_at    timestamptz,
  opened_at   timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  closed_at   timestamptz,
  CONSTRAINT case_file_type CHECK (type IN ('reassignment', 'ftz', 'fpf'))
);
CREATE INDEX case_file_subject_idx ON centerline.case_file (type, subject_key);
CREATE INDEX case_file_list_idx ON centerline.case_file (type, opened_at DESC, id);
CREATE INDEX case_file_iors_idx ON centerline.case_file USING gin (iors);
CREATE INDEX case_file_units_idx ON centerline.case_file USING gin (units);

CREATE TABLE centerline.clock (
  case_id       uuid NOT NULL REFERENCES centerline.case_file (id),
  id            text NOT NULL,
  kind          text NOT NULL,
  title         text NOT NULL,
  basis         text NOT NULL,
  owed_by       text NOT NULL,
  verdict       text NOT NULL,
  due_at        timestamptz,
  breached_at   timestamptz,
  started_at    timestamptz NOT NULL,
  ended_at      timestamptz,
  generation    integer NOT NULL,
  marks         jsonb NOT NULL,
  passed        text[] NOT NULL,
  heeded        text[] NOT NULL,
  next_mark_at  timestamptz,
  card          jsonb NOT NULL,
  PRIMARY KEY (case_id, id),
  CONSTRAINT clock_basis CHECK (basis IN ('REGULATORY', 'STATUTORY', 'INTERNAL_SLA')),
  CONSTRAINT clock_law_never_pauses CHECK (basis = 'INTERNAL_SLA' OR verdict <> 'paused')
);
CREATE INDEX clock_next_mark_idx ON centerline.clock (next_mark_at) WHERE next_mark_at IS NOT NULL;
CREATE INDEX clock_breached_idx ON centerline.clock (breached_at) WHERE breached_at IS NOT NULL;
CREATE INDEX clock_due_idx ON centerline.clock (due_at) WHERE verdict = 'running';

CREATE TABLE centerline.task (
  case_id    uuid NOT NULL REFERENCES centerline.case_file (id),
  id         text NOT NULL,
  title      text NOT NULL,
  unit       text NOT NULL,
  roles      text[] NOT NULL,
  owner      text,
  owner_name text,
  clock_id   text,
  opened_at  timestamptz NOT NULL,
  done_at    timestamptz,
  PRIMARY KEY (case_id, id)
);
CREATE INDEX task_open_idx ON centerline.task (unit, opened_at) WHERE done_at IS NULL;
CREATE INDEX task_owner_idx ON centerline.task (owner) WHERE done_at IS NULL;

CREATE TABLE centerline.audit_event (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id        uuid NOT NULL REFERENCES centerline.case_file (id),
  version        integer NOT NULL,
  at             timestamptz NOT NULL,
  recorded_at    timestamptz NOT NULL,
  actor_kind     text NOT NULL,
  actor_id       text NOT NULL,
  actor_name     text NOT NULL,
  actor_roles    text[] NOT NULL,
  actor_unit     text,
  command_id     text NOT NULL,
  command_kind   text NOT NULL,
  kind           text NOT NULL,
  summary        text NOT NULL,
  public_summary text,
  reason_code    text,
  data           jsonb NOT NULL,
  before_hash    text,
  after_hash     text NOT NULL,
  UNIQUE (case_id, version)
);
CREATE INDEX audit_event_at_idx ON centerline.audit_event (at);

CREATE TABLE centerline.notice (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id    uuid NOT NULL REFERENCES centerline.case_file (id),
  key        text NOT NULL,
  addressee  jsonb NOT NULL,
  subject    text NOT NULL,
  body       text NOT NULL,
  created_at timestamptz NOT NULL,
  UNIQUE (case_id, key)
);

CREATE TABLE centerline.outbox (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id      uuid NOT NULL REFERENCES centerline.case_file (id),
  type         text NOT NULL,
  kind         text NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  delivered_at timestamptz,
  attempts     integer NOT NULL DEFAULT 0,
  -- The service that wrote the row delivers it at once; a relay takes what is still here after that.
  next_try_at  timestamptz NOT NULL DEFAULT clock_timestamp() + interval '2 seconds',
  CONSTRAINT outbox_kind CHECK (kind IN ('start', 'tell'))
);
CREATE INDEX outbox_waiting_idx ON centerline.outbox (next_try_at) WHERE delivered_at IS NULL;

CREATE TABLE centerline.idempotency (
  owner      text NOT NULL,
  key        text NOT NULL,
  body_hash  text NOT NULL,
  case_id    uuid NOT NULL,
  version    integer NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (owner, key)
);

-- Who looked at a Social Security number, or at a case at all (domain § 11.0).
CREATE TABLE centerline.reading (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at       timestamptz NOT NULL,
  reader   text NOT NULL,
  unit     text NOT NULL,
  case_id  uuid NOT NULL,
  what     text NOT NULL
);

CREATE SEQUENCE centerline.serial_cr;
CREATE SEQUENCE centerline.serial_ftz;
CREATE SEQUENCE centerline.serial_fpf;

CREATE FUNCTION centerline.refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: history is never rewritten', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON centerline.audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION centerline.refuse_rewriting();
CREATE TRIGGER reading_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON centerline.reading
  FOR EACH STATEMENT EXECUTE FUNCTION centerline.refuse_rewriting();

CREATE FUNCTION centerline.refuse_time_travel() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM centerline.installation WHERE mode = 'development') THEN
    RAISE EXCEPTION 'The clock of a production installation cannot be moved' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER moment_shift_development_only BEFORE INSERT OR UPDATE ON centerline.moment_shift
  FOR EACH ROW EXECUTE FUNCTION centerline.refuse_time_travel();
