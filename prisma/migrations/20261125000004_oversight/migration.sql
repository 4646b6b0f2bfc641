-- What supervisors and worklists ask of every case, as columns kept at commit and indexes in the order of the pages.

-- Of a clock: its case's type and tier; who has (or had) the work; whether it is judged at all; when it falls due if nobody acts (a bounded pause
-- ends by itself); whom it tells when; how high it had climbed when it ended; and what it came to first.
ALTER TABLE centerline.clock
  ADD type text,
  ADD tier text,
  ADD worker text,
  ADD worker_name text,
  ADD judged boolean,
  ADD falls_due_at timestamptz,
  ADD pause_ends_at timestamptz,
  ADD warns_at timestamptz,
  ADD tells_owner_at timestamptz,
  ADD tells_supervisor_at timestamptz,
  ADD tells_director_at timestamptz,
  ADD tells_executive_at timestamptz,
  ADD rung integer,
  ADD first_verdict text,
  ADD CONSTRAINT clock_first_verdict CHECK (first_verdict IN ('met', 'missed'));

-- Of a task: what worklists select by, of the case and of the clock; kept while the task is open.
ALTER TABLE centerline.task
  ADD type text,
  ADD center text,
  ADD port text,
  ADD units text[],
  ADD due_at timestamptz;

-- What lies in the ledger already. A clock that is paused now gets its date back with its next change.
UPDATE centerline.clock k SET
  (type, tier) = (SELECT c.type, c.tier FROM centerline.case_file c WHERE c.id = k.case_id),
  judged = jsonb_path_exists(k.card, '$.policy.marks[*] ? (exists (@.atDue))'),
  falls_due_at = CASE k.verdict WHEN 'running' THEN k.due_at WHEN 'paused' THEN coalesce(k.due_at, 'infinity') END,
  pause_ends_at = CASE WHEN k.verdict = 'paused' THEN (SELECT max((m ->> 'at')::timestamptz) FROM jsonb_array_elements(k.marks) m WHERE m ->> 'kind' LIKE 'PAUSE_ENDS_%') END,
  warns_at = (SELECT min((m ->> 'at')::timestamptz) FROM jsonb_array_elements(k.marks) m WHERE m ->> 'kind' NOT LIKE 'PAUSE_ENDS_%'),
  tells_owner_at = (SELECT min((m ->> 'at')::timestamptz) FROM jsonb_array_elements(k.marks) m WHERE m ->> 'tells' = 'owner'),
  tells_supervisor_at = (SELECT min((m ->> 'at')::timestamptz) FROM jsonb_array_elements(k.marks) m WHERE m ->> 'tells' = 'supervisor'),
  tells_director_at = (SELECT min((m ->> 'at')::timestamptz) FROM jsonb_array_elements(k.marks) m WHERE m ->> 'tells' = 'director'),
  tells_executive_at = (SELECT min((m ->> 'at')::timestamptz) FROM jsonb_array_elements(k.marks) m WHERE m ->> 'tells' = 'executive'),
  first_verdict = CASE WHEN k.verdict IN ('met', 'missed') THEN k.verdict WHEN k.breached_at IS NOT NULL THEN 'missed' END,
  rung = CASE WHEN k.ended_at IS NOT NULL THEN coalesce((SELECT max(array_position('{owner,supervisor,director,executive}', m ->> 'tells')) FROM jsonb_array_elements(k.marks) m WHERE (m ->> 'at')::timestamptz < k.ended_at), 0) END,
  (worker, worker_name) = (SELECT t.owner, t.owner_name FROM centerline.task t WHERE t.case_id = k.case_id AND t.clock_id = k.id ORDER BY t.opened_at DESC, t.id DESC LIMIT 1);
UPDATE centerline.task t SET type = c.type, center = c.center, port = c.port, units = c.units,
  due_at = (SELECT k.due_at FROM centerline.clock k WHERE k.case_id = t.case_id AND k.id = t.clock_id AND k.verdict IN ('running', 'missed'))
FROM centerline.case_file c WHERE c.id = t.case_id;
ALTER TABLE centerline.clock ALTER type SET NOT NULL, ALTER judged SET NOT NULL;
ALTER TABLE centerline.task ALTER type SET NOT NULL, ALTER units SET NOT NULL;

-- Headings and zone sites carry their standing as all other reference rows do.
ALTER TABLE centerline.heading ADD mark text NOT NULL DEFAULT 'unofficial', ADD citation text NOT NULL DEFAULT '';
ALTER TABLE centerline.zone_site ADD mark text NOT NULL DEFAULT 'unofficial', ADD citation text NOT NULL DEFAULT '';
ALTER TABLE centerline.heading ALTER mark DROP DEFAULT, ALTER citation DROP DEFAULT;
ALTER TABLE centerline.zone_site ALTER mark DROP DEFAULT, ALTER citation DROP DEFAULT;

-- In the order of the pages. Open work and open promises are few among many: their indexes hold only them.
DROP INDEX centerline.clock_due_idx, centerline.clock_breached_idx, centerline.task_open_idx, centerline.task_owner_idx, centerline.case_file_list_idx, centerline.audit_event_at_idx;
CREATE INDEX case_file_list_idx ON centerline.case_file (type, opened_at DESC, id DESC);
CREATE INDEX case_file_open_idx ON centerline.case_file (opened_at, id) WHERE NOT closed;
CREATE INDEX task_due_idx ON centerline.task ((coalesce(due_at, 'infinity')), case_id, id) WHERE done_at IS NULL;
CREATE INDEX task_unit_due_idx ON centerline.task (unit, (coalesce(due_at, 'infinity')), case_id, id) WHERE done_at IS NULL;
CREATE INDEX task_owner_due_idx ON centerline.task (owner, (coalesce(due_at, 'infinity')), case_id, id) WHERE done_at IS NULL AND owner IS NOT NULL;
CREATE INDEX task_units_idx ON centerline.task USING gin (units) WHERE done_at IS NULL;
CREATE INDEX clock_due_idx ON centerline.clock (falls_due_at, case_id, id) WHERE falls_due_at IS NOT NULL AND judged;
CREATE INDEX clock_worker_due_idx ON centerline.clock (worker, falls_due_at, case_id, id) WHERE falls_due_at IS NOT NULL AND judged AND worker IS NOT NULL;
CREATE INDEX clock_started_idx ON centerline.clock (started_at DESC, case_id DESC, id DESC) WHERE judged AND verdict <> 'cancelled';
CREATE INDEX clock_owed_started_idx ON centerline.clock (owed_by, started_at DESC, case_id DESC, id DESC) WHERE judged AND verdict <> 'cancelled';
CREATE INDEX clock_kind_started_idx ON centerline.clock (kind, started_at DESC, case_id DESC, id DESC) WHERE judged AND verdict <> 'cancelled';
CREATE INDEX clock_worker_started_idx ON centerline.clock (worker, started_at DESC, case_id DESC, id DESC) WHERE judged AND verdict <> 'cancelled' AND worker IS NOT NULL;
-- Promises are counted from these two alone.
CREATE INDEX clock_owed_due_idx ON centerline.clock (owed_by, falls_due_at, case_id, id)
  INCLUDE (type, tier, kind, basis, verdict, started_at, ended_at, pause_ends_at, tells_owner_at, tells_supervisor_at, tells_director_at, tells_executive_at, rung, first_verdict, worker, worker_name)
  WHERE falls_due_at IS NOT NULL AND judged;
CREATE INDEX clock_ended_idx ON centerline.clock (owed_by, started_at) INCLUDE (type, tier, kind, basis, verdict, ended_at, rung, first_verdict, worker, worker_name)
  WHERE ended_at IS NOT NULL AND judged AND verdict <> 'cancelled';
CREATE INDEX audit_event_at_idx ON centerline.audit_event (at DESC, id DESC);
CREATE INDEX audit_event_actor_idx ON centerline.audit_event (actor_id, at DESC, id DESC);
CREATE INDEX audit_event_kind_idx ON centerline.audit_event (kind, at DESC, id DESC);
CREATE INDEX reading_at_idx ON centerline.reading (at DESC, id DESC);
CREATE INDEX reading_reader_idx ON centerline.reading (reader, at DESC, id DESC);
CREATE INDEX reading_case_idx ON centerline.reading (case_id, at DESC, id DESC);

-- One change of one case: idempotency, state by version, clocks, tasks, audit event, notices, outbox. One statement, one commit.
CREATE OR REPLACE FUNCTION centerline.commit_change(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
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
    SELECT centerline.fingerprint(c.state), c.tier INTO v_before, v_tier FROM centerline.case_file c WHERE c.id = v_id AND c.version = v_expected FOR UPDATE;
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
    v_case ->> 'center', v_case ->> 'port', ARRAY(SELECT jsonb_array_elements_text(v_case -> 'units'))
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
