-- One change of one case: idempotency, state by version, clocks, tasks, audit event, notices, outbox. The row of the case is locked, its clocks are written, and
-- then it is written once: with its next instant and what the conductor waits for.
CREATE OR REPLACE FUNCTION centerline.write_change(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  v_case jsonb := p -> 'case';
  v_event jsonb := p -> 'event';
  v_actor jsonb := p -> 'actor';
  v_at timestamptz := (p ->> 'at')::timestamptz;
  v_id uuid := (v_case ->> 'id')::uuid;
  v_expected integer := (v_case ->> 'expected')::integer;
  v_next timestamptz;
  v_before text;
  v_tier text := p #>> '{case,tier}';
  v_row centerline.case_file;
  v_key centerline.idempotency;
  v_outbox bigint;
  v_kind text;
  v_armed timestamptz;
  v_closed boolean := (v_case ->> 'closed')::boolean;
  v_units text[] := ARRAY(SELECT jsonb_array_elements_text(v_case -> 'units'));
  v_iors text[] := ARRAY(SELECT jsonb_array_elements_text(v_case -> 'iors'));
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
    -- Its clocks point to it: it comes first, and what it waits for is in what is written with it.
    SELECT min((c ->> 'nextMarkAt')::timestamptz) INTO v_next FROM jsonb_array_elements(p -> 'clocks') c;
    v_kind := CASE WHEN (v_case ->> 'conducted')::boolean = false THEN NULL ELSE 'start' END;
    INSERT INTO centerline.case_file (id, number, type, stage, status, closed, outcome, center, port, held_by, tier, title, subject_key, iors, units,
      version, state, duty, opened_at, updated_at, next_at, armed_at)
    VALUES (v_id, concat_ws('-', v_case ->> 'prefix', to_char(v_at AT TIME ZONE 'UTC', 'YYYY'),
        lpad(nextval(('centerline.serial_' || lower(v_case ->> 'prefix'))::regclass)::text, 6, '0')),
      v_case ->> 'type', v_case ->> 'stage', v_case ->> 'status', (v_case ->> 'closed')::boolean, v_case ->> 'outcome', v_case ->> 'center', v_case ->> 'port',
      v_case ->> 'heldBy', v_case ->> 'tier', v_case ->> 'title', v_case ->> 'subjectKey', v_iors,
      v_units, 1, v_case -> 'state', v_case ->> 'duty', v_at, v_at, v_next,
      CASE WHEN v_kind IS NOT NULL OR v_actor ->> 'kind' = 'system' THEN coalesce(v_next, 'infinity') END)
    RETURNING * INTO v_row;
  ELSE
    SELECT centerline.fingerprint(c.state), c.tier, c.armed_at INTO v_before, v_tier, v_armed FROM centerline.case_file c WHERE c.id = v_id AND c.version = v_expected FOR UPDATE;
    IF NOT FOUND THEN
      -- Undo the key: the caller reads again and decides again.
      DELETE FROM centerline.idempotency WHERE p -> 'idempotency' <> 'null' AND owner = p #>> '{idempotency,owner}' AND key = p #>> '{idempotency,key}';
      RETURN jsonb_build_object('result', 'stale');
    END IF;
  END IF;

  INSERT INTO centerline.clock AS k (case_id, id, kind, title, basis, owed_by, verdict, due_at, breached_at, started_at, ended_at, generation, marks, passed,
    heeded, next_mark_at, card, type, tier, worker, worker_name, judged, falls_due_at, pause_ends_at, warns_at, tells_owner_at, tells_supervisor_at,
    tells_director_at, tells_executive_at, rung, first_verdict)
  SELECT v_id, c.id, c.kind, c.title, c.basis, c."owedBy", c.verdict, c."dueAt", c."breachedAt", c."startedAt", c."endedAt", c.generation, c.marks,
    c.passed, c.heeded, c."nextMarkAt", c.card, v_case ->> 'type', v_case ->> 'tier', c.worker, c."workerName", c.judged, c."fallsDueAt", c."pauseEndsAt",
    c."warnsAt", c."tellsOwnerAt", c."tellsSupervisorAt", c."tellsDirectorAt", c."tellsExecutiveAt", c.rung, c."firstVerdict"
  FROM jsonb_to_recordset(p -> 'clocks') AS c(id text, kind text, title text, basis text, "owedBy" text, verdict text, "dueAt" timestamptz,
    "breachedAt" timestamptz, "startedAt" timestamptz, "endedAt" timestamptz, generation integer, marks jsonb, passed text[], heeded text[],
    "nextMarkAt" timestamptz, card jsonb, worker text, "workerName" text, judged boolean, "fallsDueAt" timestamptz, "pauseEndsAt" timestamptz,
    "warnsAt" timestamptz, "tellsOwnerAt" timestamptz, "tellsSupervisorAt" timestamptz, "tellsDirectorAt" timestamptz, "tellsExecutiveAt" timestamptz,
    rung integer, "firstVerdict" text)
  ON CONFLICT (case_id, id) DO UPDATE SET kind = excluded.kind, title = excluded.title, basis = excluded.basis, owed_by = excluded.owed_by,
    verdict = excluded.verdict, due_at = excluded.due_at, breached_at = excluded.breached_at, started_at = excluded.started_at,
    ended_at = excluded.ended_at, generation = excluded.generation, marks = excluded.marks, passed = excluded.passed, heeded = excluded.heeded,
    next_mark_at = excluded.next_mark_at, card = excluded.card, worker = excluded.worker, worker_name = excluded.worker_name, judged = excluded.judged,
    falls_due_at = excluded.falls_due_at, pause_ends_at = excluded.pause_ends_at, warns_at = excluded.warns_at, tells_owner_at = excluded.tells_owner_at,
    tells_supervisor_at = excluded.tells_supervisor_at, tells_director_at = excluded.tells_director_at, tells_executive_at = excluded.tells_executive_at,
    rung = excluded.rung,
    -- What came first stays, however often the clock is extended or begun anew.
    first_verdict = coalesce(k.first_verdict, excluded.first_verdict);
  IF v_tier IS DISTINCT FROM v_case ->> 'tier' THEN UPDATE centerline.clock SET tier = v_case ->> 'tier' WHERE case_id = v_id; END IF;

  INSERT INTO centerline.task AS t (case_id, id, title, unit, roles, owner, owner_name, clock_id, opened_at, done_at, due_at,
    type, center, port, units)
  SELECT v_id, x.id, x.title, x.unit, x.roles, x.owner, x."ownerName", x."clockId", x."openedAt", x."doneAt", x."dueAt", v_case ->> 'type',
    v_case ->> 'center', v_case ->> 'port', v_units
  FROM jsonb_to_recordset(p -> 'tasks') AS x(id text, title text, unit text, roles text[], owner text, "ownerName" text, "clockId" text,
    "openedAt" timestamptz, "doneAt" timestamptz, "dueAt" timestamptz)
  ON CONFLICT (case_id, id) DO UPDATE SET title = excluded.title, unit = excluded.unit, roles = excluded.roles, owner = excluded.owner,
    owner_name = excluded.owner_name, clock_id = excluded.clock_id, opened_at = excluded.opened_at, done_at = excluded.done_at, due_at = excluded.due_at,
    center = excluded.center, port = excluded.port, units = excluded.units;

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

  IF v_expected > 0 THEN
    -- The conductor is told only what changes its plan: an ending, a duty, or an instant earlier than the one it waits for.
    SELECT min(k.next_mark_at) INTO v_next FROM centerline.clock k WHERE k.case_id = v_id;
    v_kind := CASE
      WHEN (v_case ->> 'conducted')::boolean = false THEN NULL
      WHEN v_armed IS NULL THEN 'start'
      WHEN v_actor ->> 'kind' = 'system' THEN NULL
      WHEN v_closed OR v_case ->> 'duty' IS NOT NULL OR v_next < v_armed THEN 'tell'
    END;
    UPDATE centerline.case_file SET stage = v_case ->> 'stage', status = v_case ->> 'status', closed = v_closed,
      outcome = v_case ->> 'outcome', center = v_case ->> 'center', port = v_case ->> 'port', held_by = v_case ->> 'heldBy', tier = v_case ->> 'tier',
      title = v_case ->> 'title', subject_key = v_case ->> 'subjectKey', iors = v_iors, units = v_units, version = version + 1, state = v_case -> 'state', duty = v_case ->> 'duty',
      updated_at = v_at, closed_at = CASE WHEN v_closed THEN coalesce(closed_at, v_at) END, next_at = v_next,
      armed_at = CASE WHEN v_kind IS NOT NULL OR v_actor ->> 'kind' = 'system' THEN coalesce(v_next, 'infinity') ELSE armed_at END
    WHERE id = v_id RETURNING * INTO v_row;
  END IF;
  IF v_kind IS NOT NULL THEN
    INSERT INTO centerline.outbox (case_id, type, kind) VALUES (v_id, v_row.type, v_kind) RETURNING id INTO v_outbox;
  END IF;

  RETURN jsonb_build_object('result', 'done', 'caseId', v_id, 'number', v_row.number, 'version', v_row.version, 'type', v_row.type,
    'standing', centerline.standing(v_row), 'outbox', CASE WHEN v_outbox IS NOT NULL THEN jsonb_build_object('id', v_outbox, 'kind', v_kind) END);
END $$;
