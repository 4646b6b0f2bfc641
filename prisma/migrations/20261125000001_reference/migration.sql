-- Reference data: effective-dated rows, never enums. `mark` says what is law, policy of ours, or unofficial.
CREATE SCHEMA IF NOT EXISTS centerline;

DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'centerline_service') THEN CREATE ROLE centerline_service NOLOGIN; END IF;
END $$;

CREATE TABLE centerline.installation (
  id         integer PRIMARY KEY DEFAULT 1,
  mode       text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT installation_is_one CHECK (id = 1),
  CONSTRAINT installation_mode CHECK (mode IN ('development', 'production'))
);

CREATE TABLE centerline.moment_shift (
  id  integer PRIMARY KEY DEFAULT 1,
  ms  bigint NOT NULL DEFAULT 0,
  CONSTRAINT moment_shift_is_one CHECK (id = 1),
  CONSTRAINT moment_shift_forward CHECK (ms >= 0)
);

CREATE TABLE centerline.center (
  code            text PRIMARY KEY,
  name            text NOT NULL,
  city            text NOT NULL,
  active_from_on  date NOT NULL,
  active_until_on date,
  mark            text NOT NULL,
  citation        text NOT NULL
);

CREATE TABLE centerline.port (
  code     text PRIMARY KEY,
  name     text NOT NULL,
  state    text NOT NULL,
  zone     text NOT NULL,
  mark     text NOT NULL,
  citation text NOT NULL
);

CREATE TABLE centerline.heading (
  code        text PRIMARY KEY,
  description text NOT NULL
);

CREATE TABLE centerline.heading_center_map (
  map_version       text NOT NULL,
  prefix            text NOT NULL,
  center_code       text NOT NULL REFERENCES centerline.center (code),
  effective_from_on date NOT NULL,
  effective_to_on   date,
  mark              text NOT NULL,
  citation          text NOT NULL,
  PRIMARY KEY (map_version, prefix, effective_from_on)
);

CREATE TABLE centerline.zone_site (
  zone_id         text PRIMARY KEY,
  firms           text NOT NULL UNIQUE,
  port_code       text NOT NULL REFERENCES centerline.port (code),
  grantee         text NOT NULL,
  operator        text NOT NULL,
  operator_bond   text,
  active_from_on  date NOT NULL,
  active_until_on date
);

CREATE TABLE centerline.calendar_version (
  name    text NOT NULL,
  version text NOT NULL,
  spec    jsonb NOT NULL,
  PRIMARY KEY (name, version)
);

CREATE TABLE centerline.unit (
  code          text PRIMARY KEY,
  name          text NOT NULL,
  calendar_name text NOT NULL
);

CREATE TABLE centerline.delegation_rule (
  authority         text NOT NULL,
  action_type       text NOT NULL,
  statute           text NOT NULL DEFAULT '',
  max_amount        bigint,
  effective_from_on date NOT NULL,
  citation          text NOT NULL,
  mark              text NOT NULL,
  PRIMARY KEY (authority, action_type, statute, effective_from_on)
);

CREATE TABLE centerline.bond_activity (
  code     text PRIMARY KEY,
  activity text NOT NULL,
  mark     text NOT NULL
);

CREATE TABLE centerline.importer (
  ior             text PRIMARY KEY,
  name            text NOT NULL,
  account         text NOT NULL,
  assigned_center text NOT NULL
);
CREATE INDEX importer_account_idx ON centerline.importer (account);

CREATE TABLE centerline.partner_status (
  ior      text NOT NULL REFERENCES centerline.importer (ior),
  program  text NOT NULL,
  tier     text,
  status   text NOT NULL,
  from_on  date NOT NULL,
  until_on date,
  source   text NOT NULL,
  PRIMARY KEY (ior, program, from_on)
);

CREATE TABLE centerline.power_of_attorney (
  broker_unit text NOT NULL,
  account     text NOT NULL,
  from_on     date NOT NULL,
  until_on    date,
  revoked_at  timestamptz,
  PRIMARY KEY (broker_unit, account, from_on)
);

CREATE TABLE centerline.person (
  id    text PRIMARY KEY,
  name  text NOT NULL,
  roles text[] NOT NULL,
  unit  text NOT NULL
);

-- One row; raised by every load of reference data, so that processes know their copy is old.
CREATE TABLE centerline.reference_version (
  id      integer PRIMARY KEY DEFAULT 1,
  version text NOT NULL,
  CONSTRAINT reference_version_is_one CHECK (id = 1)
);
