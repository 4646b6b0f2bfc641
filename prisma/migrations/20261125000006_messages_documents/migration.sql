-- The papers beside a case: messages and documents. They change nothing about the case, so that its version, and with it the ETag a party
-- sees, stays as it is. What was said and filed is evidence: every table here but the read marker is append-only.

-- Audit events beside a change: of one case and version, numbered. 0 is the change itself.
ALTER TABLE centerline.audit_event ADD COLUMN beside integer NOT NULL DEFAULT 0;
ALTER TABLE centerline.audit_event DROP CONSTRAINT audit_event_case_id_version_key;
ALTER TABLE centerline.audit_event ADD CONSTRAINT audit_event_case_id_version_beside_key UNIQUE (case_id, version, beside);

CREATE TABLE centerline.message (
  id           uuid PRIMARY KEY,
  seq          bigint GENERATED ALWAYS AS IDENTITY,
  case_id      uuid NOT NULL REFERENCES centerline.case_file (id),
  kind         text NOT NULL,
  at           timestamptz NOT NULL,
  recorded_at  timestamptz NOT NULL,
  author_id    text NOT NULL,
  author_name  text NOT NULL,
  author_roles text[] NOT NULL,
  author_unit  text,
  side         text NOT NULL,
  body         text NOT NULL,
  reply_to     uuid,
  sent_key     text NOT NULL,
  UNIQUE (case_id, id),
  UNIQUE (author_id, sent_key),
  FOREIGN KEY (case_id, reply_to) REFERENCES centerline.message (case_id, id),
  CONSTRAINT message_kind CHECK (kind IN ('public', 'internal')),
  CONSTRAINT message_side CHECK (side IN ('party', 'agency')),
  CONSTRAINT message_party_is_public CHECK (side = 'agency' OR kind = 'public'),
  CONSTRAINT message_bounded CHECK (char_length(body) BETWEEN 1 AND 10000)
);
CREATE INDEX message_case_idx ON centerline.message (case_id, seq);

CREATE TABLE centerline.document (
  id          uuid PRIMARY KEY,
  case_id     uuid NOT NULL REFERENCES centerline.case_file (id),
  title       text NOT NULL,
  kind        text NOT NULL,
  marking     text NOT NULL,
  in_draft    boolean NOT NULL,
  redacts     uuid,
  UNIQUE (case_id, id),
  FOREIGN KEY (case_id, redacts) REFERENCES centerline.document (case_id, id),
  CONSTRAINT document_marking CHECK (marking IN ('public', 'internal', 'law-enforcement'))
);

CREATE TABLE centerline.document_version (
  document_id uuid NOT NULL REFERENCES centerline.document (id),
  version     integer NOT NULL,
  name        text NOT NULL,
  media_type  text NOT NULL,
  size        bigint NOT NULL,
  sha256      text NOT NULL,
  filer_id    text NOT NULL,
  filer_name  text NOT NULL,
  filer_roles text[] NOT NULL,
  filer_unit  text,
  side        text NOT NULL,
  at          timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  sent_key    text NOT NULL,
  PRIMARY KEY (document_id, version),
  UNIQUE (filer_id, sent_key),
  CONSTRAINT document_version_side CHECK (side IN ('party', 'agency')),
  CONSTRAINT document_version_sized CHECK (size BETWEEN 1 AND 26214400),
  CONSTRAINT document_version_hashed CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
CREATE INDEX document_version_sha256_idx ON centerline.document_version (sha256);

-- What the scan found, once for each version. Without a row a version is in quarantine.
CREATE TABLE centerline.document_scan (
  document_id uuid NOT NULL,
  version     integer NOT NULL,
  verdict     text NOT NULL,
  scanner     text NOT NULL,
  signature   text,
  at          timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (document_id, version),
  FOREIGN KEY (document_id, version) REFERENCES centerline.document_version (document_id, version),
  CONSTRAINT document_scan_verdict CHECK (verdict IN ('clean', 'not-scanned', 'infected'))
);

-- Legal hold, put on and lifted: the last row says how it stands.
CREATE TABLE centerline.document_hold (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  document_id uuid NOT NULL REFERENCES centerline.document (id),
  held        boolean NOT NULL,
  reason      text NOT NULL,
  by_id       text NOT NULL,
  by_name     text NOT NULL,
  at          timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX document_hold_document_idx ON centerline.document_hold (document_id, id);

CREATE TABLE centerline.message_document (
  case_id     uuid NOT NULL,
  message_id  uuid NOT NULL,
  document_id uuid NOT NULL,
  place       integer NOT NULL,
  PRIMARY KEY (message_id, document_id),
  FOREIGN KEY (case_id, message_id) REFERENCES centerline.message (case_id, id),
  FOREIGN KEY (case_id, document_id) REFERENCES centerline.document (case_id, id)
);

-- How far one person has read the messages of one case.
CREATE TABLE centerline.message_read (
  case_id uuid NOT NULL REFERENCES centerline.case_file (id),
  person  text NOT NULL,
  seq     bigint NOT NULL,
  at      timestamptz NOT NULL,
  PRIMARY KEY (case_id, person)
);

CREATE TRIGGER message_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON centerline.message FOR EACH STATEMENT EXECUTE FUNCTION centerline.refuse_rewriting();
CREATE TRIGGER message_document_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON centerline.message_document FOR EACH STATEMENT EXECUTE FUNCTION centerline.refuse_rewriting();
CREATE TRIGGER document_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON centerline.document FOR EACH STATEMENT EXECUTE FUNCTION centerline.refuse_rewriting();
CREATE TRIGGER document_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON centerline.document_version FOR EACH STATEMENT EXECUTE FUNCTION centerline.refuse_rewriting();
CREATE TRIGGER document_scan_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON centerline.document_scan FOR EACH STATEMENT EXECUTE FUNCTION centerline.refuse_rewriting();
CREATE TRIGGER document_hold_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON centerline.document_hold FOR EACH STATEMENT EXECUTE FUNCTION centerline.refuse_rewriting();

-- What a public message points to is public: the law says so first, and the database again.
CREATE FUNCTION centerline.refuse_leaking_reply() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind = 'public' AND EXISTS (SELECT FROM centerline.message m WHERE m.id = NEW.reply_to AND m.kind = 'internal') THEN
    RAISE EXCEPTION 'A public message cannot answer an internal one' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER message_reply_stays_inside BEFORE INSERT ON centerline.message FOR EACH ROW EXECUTE FUNCTION centerline.refuse_leaking_reply();

CREATE FUNCTION centerline.refuse_leaking_attachment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM centerline.message m, centerline.document d WHERE m.id = NEW.message_id AND d.id = NEW.document_id AND m.kind = 'public' AND d.marking <> 'public') THEN
    RAISE EXCEPTION 'A public message takes public documents only' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER message_document_stays_inside BEFORE INSERT ON centerline.message_document FOR EACH ROW EXECUTE FUNCTION centerline.refuse_leaking_attachment();

CREATE FUNCTION centerline.refuse_partys_secret() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.side = 'party' AND EXISTS (SELECT FROM centerline.document d WHERE d.id = NEW.document_id AND d.marking <> 'public') THEN
    RAISE EXCEPTION 'What a party files is public' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER document_version_of_party BEFORE INSERT ON centerline.document_version FOR EACH ROW EXECUTE FUNCTION centerline.refuse_partys_secret();

CREATE FUNCTION centerline.message_of(m centerline.message) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('id', m.id, 'kind', m.kind, 'at', centerline.instant(m.at), 'text', m.body, 'replyTo', m.reply_to,
    'author', jsonb_build_object('id', m.author_id, 'name', m.author_name, 'roles', m.author_roles, 'unit', m.author_unit, 'side', m.side),
    'documents', coalesce((SELECT jsonb_agg(d.document_id ORDER BY d.place) FROM centerline.message_document d WHERE d.message_id = m.id), '[]'))
$$;

CREATE FUNCTION centerline.version_of(v centerline.document_version) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('version', v.version, 'name', v.name, 'mediaType', v.media_type, 'size', v.size, 'sha256', v.sha256, 'at', centerline.instant(v.at),
    'filedBy', jsonb_build_object('id', v.filer_id, 'name', v.filer_name, 'roles', v.filer_roles, 'unit', v.filer_unit, 'side', v.side),
    'scan', (SELECT jsonb_build_object('verdict', s.verdict, 'scanner', s.scanner, 'signature', s.signature, 'at', centerline.instant(s.at))
      FROM centerline.document_scan s WHERE s.document_id = v.document_id AND s.version = v.version))
$$;

-- What lies beside a case, in one read.
CREATE FUNCTION centerline.open_folder(p_case uuid) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('closedAt', centerline.instant(c.closed_at),
    'documents', coalesce((SELECT jsonb_agg(jsonb_build_object('id', d.id, 'title', d.title, 'kind', d.kind, 'marking', d.marking, 'inDraft', d.in_draft, 'redacts', d.redacts,
        'held', coalesce((SELECT h.held FROM centerline.document_hold h WHERE h.document_id = d.id ORDER BY h.id DESC LIMIT 1), false),
        'versions', v.versions, 'filedBy', v.versions -> 0 -> 'filedBy', 'at', v.versions -> 0 -> 'at') ORDER BY v.versions -> 0 ->> 'at', d.id)
      FROM centerline.document d, LATERAL (SELECT jsonb_agg(centerline.version_of(o) ORDER BY o.version) AS versions FROM centerline.document_version o WHERE o.document_id = d.id) v
      WHERE d.case_id = c.id), '[]'))
  FROM centerline.case_file c WHERE c.id = p_case
$$;

-- One paper beside a case: idempotency, the paper, its audit event, notices. One statement, one commit. The version the law judged at must still
-- be the case's; otherwise the caller reads and judges again.
CREATE FUNCTION centerline.append_paper(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  v_actor jsonb := p -> 'actor';
  v_event jsonb := p -> 'event';
  v_message jsonb := p -> 'message';
  v_document jsonb := p -> 'document';
  v_scan jsonb := p -> 'scan';
  v_hold jsonb := p -> 'hold';
  v_at timestamptz := (p ->> 'at')::timestamptz;
  v_case uuid := (p ->> 'caseId')::uuid;
  v_version integer;
  v_state text;
  v_key centerline.idempotency;
  v_data jsonb := v_event -> 'data';
BEGIN
  SELECT c.version, centerline.fingerprint(c.state) INTO v_version, v_state FROM centerline.case_file c WHERE c.id = v_case FOR UPDATE;
  IF p -> 'idempotency' <> 'null' THEN
    INSERT INTO centerline.idempotency (owner, key, body_hash, case_id, version)
    VALUES (p #>> '{idempotency,owner}', p #>> '{idempotency,key}', p #>> '{idempotency,hash}', v_case, v_version)
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
      SELECT * INTO v_key FROM centerline.idempotency WHERE owner = p #>> '{idempotency,owner}' AND key = p #>> '{idempotency,key}';
      RETURN jsonb_build_object('result', CASE WHEN v_key.body_hash = p #>> '{idempotency,hash}' AND v_key.case_id = v_case THEN 'replay' ELSE 'key-reused' END);
    END IF;
  END IF;
  IF v_version <> (p ->> 'expected')::integer THEN
    DELETE FROM centerline.idempotency WHERE p -> 'idempotency' <> 'null' AND owner = p #>> '{idempotency,owner}' AND key = p #>> '{idempotency,key}';
    RETURN jsonb_build_object('result', 'stale');
  END IF;

  IF v_message IS NOT NULL THEN
    INSERT INTO centerline.message (id, case_id, kind, at, recorded_at, author_id, author_name, author_roles, author_unit, side, body, reply_to, sent_key)
    VALUES ((v_message ->> 'id')::uuid, v_case, v_message ->> 'kind', v_at, clock_timestamp(), v_message #>> '{author,id}', v_message #>> '{author,name}',
      ARRAY(SELECT jsonb_array_elements_text(v_message #> '{author,roles}')), v_message #>> '{author,unit}', v_message #>> '{author,side}', v_message ->> 'text',
      (v_message ->> 'replyTo')::uuid, p #>> '{idempotency,key}');
    INSERT INTO centerline.message_document (case_id, message_id, document_id, place)
    SELECT v_case, (v_message ->> 'id')::uuid, d.id::uuid, d.place::integer FROM jsonb_array_elements_text(v_message -> 'documents') WITH ORDINALITY AS d(id, place);
    v_data := v_data || jsonb_build_object('textSha256', encode(sha256(convert_to(v_message ->> 'text', 'UTF8')), 'hex'));
  END IF;

  IF v_document IS NOT NULL THEN
    IF (v_document ->> 'isNew')::boolean THEN
      INSERT INTO centerline.document (id, case_id, title, kind, marking, in_draft, redacts)
      VALUES ((v_document ->> 'id')::uuid, v_case, v_document ->> 'title', v_document ->> 'kind', v_document ->> 'marking', (v_document ->> 'inDraft')::boolean, (v_document ->> 'redacts')::uuid);
    END IF;
    -- Two new versions at once are numbered one after the other: the case is locked. The event was judged for a number, which must be the one given.
    IF (v_document ->> 'version')::integer <> (SELECT count(*) + 1 FROM centerline.document_version v WHERE v.document_id = (v_document ->> 'id')::uuid) THEN
      DELETE FROM centerline.idempotency WHERE p -> 'idempotency' <> 'null' AND owner = p #>> '{idempotency,owner}' AND key = p #>> '{idempotency,key}';
      RETURN jsonb_build_object('result', 'stale');
    END IF;
    INSERT INTO centerline.document_version (document_id, version, name, media_type, size, sha256, filer_id, filer_name, filer_roles, filer_unit, side, at, recorded_at, sent_key)
    VALUES ((v_document ->> 'id')::uuid, (v_document ->> 'version')::integer, v_document ->> 'name', v_document ->> 'mediaType', (v_document ->> 'size')::bigint, v_document ->> 'sha256',
      v_document #>> '{filedBy,id}', v_document #>> '{filedBy,name}', ARRAY(SELECT jsonb_array_elements_text(v_document #> '{filedBy,roles}')), v_document #>> '{filedBy,unit}',
      v_document #>> '{filedBy,side}', v_at, clock_timestamp(), p #>> '{idempotency,key}');
    v_data := v_data || jsonb_build_object('sha256', v_document ->> 'sha256', 'size', (v_document ->> 'size')::bigint, 'mediaType', v_document ->> 'mediaType');
  END IF;

  IF v_scan IS NOT NULL THEN
    INSERT INTO centerline.document_scan (document_id, version, verdict, scanner, signature, at, recorded_at)
    VALUES ((v_scan ->> 'document')::uuid, (v_scan ->> 'version')::integer, v_scan ->> 'verdict', v_scan ->> 'scanner', v_scan ->> 'signature', v_at, clock_timestamp())
    ON CONFLICT DO NOTHING;
    -- Somebody else looked at it meanwhile.
    IF NOT FOUND THEN RETURN jsonb_build_object('result', 'replay'); END IF;
    v_data := v_data || jsonb_build_object('verdict', v_scan ->> 'verdict', 'scanner', v_scan ->> 'scanner');
  END IF;

  IF v_hold IS NOT NULL THEN
    INSERT INTO centerline.document_hold (document_id, held, reason, by_id, by_name, at, recorded_at)
    VALUES ((v_hold ->> 'document')::uuid, (v_hold ->> 'held')::boolean, v_hold ->> 'reason', v_actor ->> 'id', v_actor ->> 'name', v_at, clock_timestamp());
  END IF;

  INSERT INTO centerline.audit_event (case_id, version, beside, at, recorded_at, actor_kind, actor_id, actor_name, actor_roles, actor_unit, command_id, command_kind,
    kind, summary, public_summary, reason_code, data, before_hash, after_hash)
  SELECT v_case, v_version, coalesce(max(e.beside), 0) + 1, v_at, clock_timestamp(), v_actor ->> 'kind', v_actor ->> 'id', v_actor ->> 'name',
    ARRAY(SELECT jsonb_array_elements_text(v_actor -> 'roles')), v_actor ->> 'unit', p #>> '{command,id}', p #>> '{command,kind}',
    v_event ->> 'kind', v_event ->> 'summary', v_event ->> 'publicSummary', v_event ->> 'reasonCode', v_data, v_state, v_state
  FROM centerline.audit_event e WHERE e.case_id = v_case AND e.version = v_version;

  INSERT INTO centerline.notice (case_id, key, addressee, subject, body, created_at)
  SELECT v_case, n.key, n.addressee, n.subject, n.body, v_at
  FROM jsonb_to_recordset(p -> 'notices') AS n(key text, addressee jsonb, subject text, body text)
  ON CONFLICT DO NOTHING;
  RETURN jsonb_build_object('result', 'done');
END $$;

GRANT SELECT, INSERT ON centerline.message, centerline.message_document, centerline.document, centerline.document_version, centerline.document_scan, centerline.document_hold TO centerline_service;
GRANT SELECT, INSERT, UPDATE ON centerline.message_read TO centerline_service;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA centerline TO centerline_service;
