-- The commit, the moment and the sweep, each one statement for its caller. All run with the caller's rights.

-- How far this installation's clock stands ahead of the machine's. Always zero in production.
CREATE FUNCTION centerline.shift() RETURNS interval LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT make_interval(secs => s.ms / 1000.0) FROM centerline.moment_shift s, centerline.installation i WHERE i.mode = 'development'), interval '0')
$$;

-- The instant commands are judged at, to the millisecond.
CREATE FUNCTION centerline.moment() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
  SELECT date_trunc('milliseconds', clock_timestamp()) + centerline.shift()
$$;

-- Instants as the law writes them: UTC with milliseconds.
CREATE FUNCTION centerline.instant(at timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

CREATE FUNCTION centerline.fingerprint(state jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(state::text, 'UTF8')), 'hex')
$$;

-- What the conductor is told: wakeAt in real time.
CREATE FUNCTION centerline.standing(c centerline.case_file) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('stage', c.stage, 'version', c.version, 'duty', c.duty, 'closed', c.closed,
    'wakeAt', centerline.instant(c.next_at - centerline.shift()))
$$;

-- A case with everything attached, and the moment, in one read.
CREATE FUNCTION centerline.open_file(p_case uuid) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('id', c.id, 'number', c.number, 'type', c.type, 'version', c.version, 'state', c.state,
    'openedAt', centerline.instant(c.opened_at), 'standing', centerline.standing(c),
    'clocks', coalesce((SELECT jsonb_agg(k.card || jsonb_build_object('verdict', k.verdict, 'passed', k.passed, 'heeded', k.heeded, 'generation', k.generation,
        'breachedAt', centerline.instant(k.breached_at)) ORDER BY k.started_at, k.id) FROM centerline.clock k WHERE k.case_id = c.id), '[]'),
    'tasks', coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title, 'unit', t.unit, 'roles', t.roles, 'owner', t.owner,
        'ownerName', t.owner_name, 'clockId', t.clock_id, 'openedAt', centerline.instant(t.opened_at), 'doneAt', centerline.instant(t.done_at))
        ORDER BY t.opened_at, t.id) FROM centerline.task t WHERE t.case_id = c.id), '[]'))
  FROM centerline.case_file c WHERE c.id = p_case
$$;

-- Importers an account's people may act for now, or a broker's by power of attorney: looked up per request, so revocation works on the next call.
CREATE FUNCTION centerline.acts_for(p_unit text) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(DISTINCT i.ior), '{}') FROM centerline.importer i
  WHERE i.account = p_unit OR i.account IN (
    SELECT p.account FROM centerline.power_of_attorney p
    WHERE p.broker_unit = p_unit AND p.revoked_at IS NULL
      AND p.from_on <= centerline.moment()::date AND (p.until_on IS NULL OR p.until_on > centerline.moment()::date))
$$;

-- One change of one case: idempotency, state by version, clocks, tasks, audit event, notices, outbox. One statement, one commit.
CREATE FUNCTION centerline.commit_change(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  v_case jsonb := p -> 'case';
  v_event jsonb := p -> 'event';
  v_actor jsonb := p -> 'actor';
  v_at timestamptz := (p ->> 'at')::timestamptz;
  v_id uuid := (v_case ->> 'id')::uuid;
  v_expected integer := (v_case ->> 'expected')::integer;
  v_next timestamptz;
  v_before text;
  v_row centerline.case_file;
  v_key centerline.idempotency;
  v_outbox bigint;
  v_kind text;
BEGIN
  IF p -> 'idempotency' <> 'null' THEN
    INSERT INTO centerline.idempotency (owner, key, body_hash, case_id, version)
    VALUES (p #>> '{idempotency,owner}', p #>> '{idempotency,key}', p #>> '{idempotency,hash}', v_id, v_expected + 1)
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
      SELECT * INTO v_key FROM centerline.idempotency WHERE owner = p #>> '{idempotency,owner}' AND key = p #>> '{idempotency,key}';
      IF v_key.body_hash = p #>> '{idempotency,hash}' THEN
        RETURN jsonb_build_object('result', 'replay', 'caseId', v_key.case_id, 'version', v_key.version);
      END IF;
      RETURN jsonb_build_object('result', 'key-reused');
    END IF;
  END IF;

  IF v_expected = 0 THEN
    INSERT INTO centerline.case_file (id, number, type, stage, status, closed, outcome, center, port, held_by, tier, title, subject_key, iors, units,
      version, state, duty, opened_at, updated_at)
    VALUES (v_id, concat_ws('-', v_case ->> 'prefix', to_char(v_at AT TIME ZONE 'UTC', 'YYYY'),
        lpad(nextval(('centerline.serial_' || lower(v_case ->> 'prefix'))::regclass)::text, 6, '0')),
      v_case ->> 'type', v_case ->> 'stage', v_case ->> 'status', (v_case ->> 'closed')::boolean, v_case ->> 'outcome', v_case ->> 'center', v_case ->> 'port',
      v_case ->> 'heldBy', v_case ->> 'tier', v_case ->> 'title', v_case ->> 'subjectKey', ARRAY(SELECT jsonb_array_elements_text(v_case -> 'iors')),
      ARRAY(SELECT jsonb_array_elements_text(v_case -> 'units')), 1, v_case -> 'state', v_case ->> 'duty', v_at, v_at);
  ELSE
    SELECT centerline.fingerprint(c.state) INTO v_before FROM centerline.case_file c WHERE c.id = v_id AND c.version = v_expected FOR UPDATE;
    IF NOT FOUND THEN
      -- Undo the key: the caller reads again and decides again.
      DELETE FROM centerline.idempotency WHERE p -> 'idempotency' <> 'null' AND owner = p #>> '{idempotency,owner}' AND key = p #>> '{idempotency,key}';
      RETURN jsonb_build_object('result', 'stale');
    END IF;
    UPDATE centerline.case_file SET stage = v_case ->> 'stage', status = v_case ->> 'status', closed = (v_case ->> 'closed')::boolean,
      outcome = v_case ->> 'outcome', center = v_case ->> 'center', port = v_case ->> 'port', held_by = v_case ->> 'heldBy', tier = v_case ->> 'tier',
      title = v_case ->> 'title', subject_key = v_case ->> 'subjectKey', iors = ARRAY(SELECT jsonb_array_elements_text(v_case -> 'iors')),
      units = ARRAY(SELECT jsonb_array_elements_text(v_case -> 'units')), version = version + 1, state = v_case -> 'state', duty = v_case ->> 'duty',
      updated_at = v_at, closed_at = CASE WHEN (v_case ->> 'closed')::boolean THEN coalesce(closed_at, v_at) END
    WHERE id = v_id;
  END IF;

  INSERT INTO centerline.clock AS k (case_id, id, kind, title, basis, owed_by, verdict, due_at, breached_at, started_at, ended_at, generation, marks, passed,
    heeded, next_mark_at, card)
  SELECT v_id, c.id, c.kind, c.title, c.basis, c."owedBy", c.verdict, c."dueAt", c."breachedAt", c."startedAt", c."endedAt", c.generation, c.marks,
    c.passed, c.heeded, c."nextMarkAt", c.card
  FROM jsonb_to_recordset(p -> 'clocks') AS c(id text, kind text, title text, basis text, "owedBy" text, verdict text, "dueAt" timestamptz,
    "breachedAt" timestamptz, "startedAt" timestamptz, "endedAt" timestamptz, generation integer, marks jsonb, passed text[], heeded text[],
    "nextMarkAt" timestamptz, card jsonb)
  ON CONFLICT (case_id, id) DO UPDATE SET kind = excluded.kind, title = excluded.title, basis = excluded.basis, owed_by = excluded.owed_by,
    verdict = excluded.verdict, due_at = excluded.due_at, breached_at = excluded.breached_at, started_at = excluded.started_at,
    ended_at = excluded.ended_at, generation = excluded.generation, marks = excluded.marks, passed = excluded.passed, heeded = excluded.heeded,
    next_mark_at = excluded.next_mark_at, card = excluded.card;

  INSERT INTO centerline.task AS t (case_id, id, title, unit, roles, owner, owner_name, clock_id, opened_at, done_at)
  SELECT v_id, x.id, x.title, x.unit, x.roles, x.owner, x."ownerName", x."clockId", x."openedAt", x."doneAt"
  FROM jsonb_to_recordset(p -> 'tasks') AS x(id text, title text, unit text, roles text[], owner text, "ownerName" text, "clockId" text,
    "openedAt" timestamptz, "doneAt" timestamptz)
  ON CONFLICT (case_id, id) DO UPDATE SET title = excluded.title, unit = excluded.unit, roles = excluded.roles, owner = excluded.owner,
    owner_name = excluded.owner_name, clock_id = excluded.clock_id, opened_at = excluded.opened_at, done_at = excluded.done_at;

  INSERT INTO centerline.audit_event (case_id, version, at, recorded_at, actor_kind, actor_id, actor_name, actor_roles, actor_unit, command_id, command_kind,
    kind, summary, public_summary, reason_code, data, before_hash, after_hash)
  VALUES (v_id, v_expected + 1, v_at, clock_timestamp(), v_actor ->> 'kind', v_actor ->> 'id', v_actor ->> 'name',
    ARRAY(SELECT jsonb_array_elements_text(v_actor -> 'roles')), v_actor ->> 'unit', p #>> '{command,id}', p #>> '{command,kind}',
    v_event ->> 'kind', v_event ->> 'summary', v_event ->> 'publicSummary', v_event ->> 'reasonCode', v_event -> 'data', v_before,
    centerline.fingerprint(v_case -> 'state'));

  INSERT INTO centerline.notice (case_id, key, addressee, subject, body, created_at)
  SELECT v_id, n.key, n.addressee, n.subject, n.body, v_at
  FROM jsonb_to_recordset(p -> 'notices') AS n(key text, addressee jsonb, subject text, body text)
  ON CONFLICT DO NOTHING;

  -- The conductor is told only what changes its plan: an ending, a duty, or an instant earlier than the one it waits for.
  SELECT min(next_mark_at) INTO v_next FROM centerline.clock WHERE case_id = v_id;
  SELECT * INTO v_row FROM centerline.case_file WHERE id = v_id;
  v_kind := CASE
    WHEN (v_case ->> 'conducted')::boolean = false THEN NULL
    WHEN v_row.armed_at IS NULL THEN 'start'
    WHEN v_actor ->> 'kind' = 'system' THEN NULL
    WHEN v_row.closed OR v_row.duty IS NOT NULL OR v_next < v_row.armed_at THEN 'tell'
  END;
  IF v_kind IS NOT NULL THEN
    INSERT INTO centerline.outbox (case_id, type, kind) VALUES (v_id, v_row.type, v_kind) RETURNING id INTO v_outbox;
  END IF;
  UPDATE centerline.case_file SET next_at = v_next,
    armed_at = CASE WHEN v_kind IS NOT NULL OR v_actor ->> 'kind' = 'system' THEN coalesce(v_next, 'infinity') ELSE armed_at END
  WHERE id = v_id RETURNING * INTO v_row;

  RETURN jsonb_build_object('result', 'done', 'caseId', v_id, 'number', v_row.number, 'version', v_row.version, 'type', v_row.type,
    'standing', centerline.standing(v_row), 'outbox', CASE WHEN v_outbox IS NOT NULL THEN jsonb_build_object('id', v_outbox, 'kind', v_kind) END);
END $$;

-- Records every mark whose instant has come, for one case (its own timer) or for many (the sweep). Decides nothing: what follows is the law's.
-- The lock is a statement of its own: what is read after it is what the last holder left.
CREATE FUNCTION centerline.pass_marks(p_case uuid, p_grace interval, p_limit integer, p_tell boolean) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  v_moment timestamptz := centerline.moment();
  v_count integer;
  v_locked uuid[];
BEGIN
  -- A statement of its own: the next one must see the clocks as they stand now that the cases are locked, not as they stood before another look at them.
  SELECT array_agg(l.id) INTO v_locked FROM (
    SELECT c.id FROM centerline.case_file c JOIN (
      SELECT DISTINCT k.case_id FROM centerline.clock k
      WHERE k.next_mark_at <= v_moment - p_grace AND (p_case IS NULL OR k.case_id = p_case) LIMIT p_limit
    ) w ON w.case_id = c.id ORDER BY c.id FOR UPDATE OF c SKIP LOCKED
  ) l;

  WITH locked AS (
    SELECT c.* FROM centerline.case_file c WHERE c.id = ANY (v_locked)
  ), passing AS (
    SELECT k.case_id, k.id, k.title, k.basis, k.due_at, m.kind, (m.at)::timestamptz AS at, m.tells
    FROM centerline.clock k JOIN locked l ON l.id = k.case_id, jsonb_to_recordset(k.marks) AS m(kind text, at text, tells text)
    WHERE k.next_mark_at <= v_moment AND k.verdict IN ('running', 'paused') AND (m.at)::timestamptz <= v_moment AND NOT m.kind = ANY (k.passed)
  ), marked AS (
    UPDATE centerline.clock k SET
      passed = k.passed || ARRAY(SELECT x.kind FROM passing x WHERE x.case_id = k.case_id AND x.id = k.id ORDER BY x.at),
      breached_at = coalesce(k.breached_at, (SELECT x.at FROM passing x WHERE x.case_id = k.case_id AND x.id = k.id AND x.kind = 'BREACH')),
      next_mark_at = (SELECT min((m.at)::timestamptz) FROM jsonb_to_recordset(k.marks) AS m(kind text, at text)
        WHERE (m.at)::timestamptz > v_moment AND NOT m.kind = ANY (k.passed)),
      generation = k.generation + 1
    FROM locked l WHERE l.id = k.case_id AND k.next_mark_at <= v_moment
    RETURNING k.case_id
  ), raised AS (
    UPDATE centerline.case_file c SET version = c.version + 1, updated_at = v_moment,
      next_at = v_moment
    FROM (SELECT DISTINCT case_id FROM passing) m WHERE c.id = m.case_id
    RETURNING c.*
  ), recorded AS (
    INSERT INTO centerline.audit_event (case_id, version, at, recorded_at, actor_kind, actor_id, actor_name, actor_roles, actor_unit, command_id, command_kind,
      kind, summary, data, before_hash, after_hash)
    SELECT r.id, r.version, v_moment, clock_timestamp(), 'system', CASE WHEN p_case IS NULL THEN 'system:sweep' ELSE 'system:conductor' END, 'Centerline', '{}',
      NULL, gen_random_uuid()::text, 'pass-marks',
      CASE WHEN bool_or(x.kind = 'BREACH') THEN 'clock.breached' WHEN bool_or(x.kind = 'WARN') THEN 'clock.warned' ELSE 'clock.reached' END,
      string_agg('"' || x.title || '": ' || x.kind || ' at ' || centerline.instant(x.at), '; ' ORDER BY x.at),
      jsonb_build_object('marks', jsonb_agg(jsonb_build_object('clock', x.id, 'mark', x.kind, 'at', centerline.instant(x.at), 'tells', x.tells) ORDER BY x.at)),
      centerline.fingerprint(r.state), centerline.fingerprint(r.state)
    FROM raised r JOIN passing x ON x.case_id = r.id GROUP BY r.id, r.version, r.state
    RETURNING case_id
  ), told AS (
    INSERT INTO centerline.outbox (case_id, type, kind, next_try_at) SELECT r.id, r.type, 'tell', clock_timestamp() FROM raised r WHERE p_tell AND NOT r.closed RETURNING id
  )
  SELECT (SELECT count(*) FROM raised) + 0 * (SELECT count(*) FROM recorded) + 0 * (SELECT count(*) FROM told) INTO v_count;
  RETURN v_count;
END $$;

GRANT USAGE ON SCHEMA centerline TO centerline_service;
GRANT SELECT ON ALL TABLES IN SCHEMA centerline TO centerline_service;
GRANT INSERT, UPDATE ON centerline.case_file, centerline.clock, centerline.task, centerline.outbox, centerline.idempotency TO centerline_service;
GRANT DELETE ON centerline.idempotency TO centerline_service;
GRANT INSERT ON centerline.audit_event, centerline.notice, centerline.reading TO centerline_service;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA centerline TO centerline_service;
GRANT UPDATE ON centerline.power_of_attorney TO centerline_service;
