-- Who may read what, a second time: as forced row security, apart from the predicates of the application and from its permission table.
-- Four roles sign in, and each may do what its programs do: the owner migrates; `centerline_service` serves people; `centerline_work` conducts, relays,
-- sweeps and posts; `centerline_audit` shows supervisors and auditors what was done. The three that run own nothing and cannot bypass row security.
-- `centerline_ledger` cannot sign in: the few functions that write cases run as it, and each asks first who calls.
DO $$ DECLARE v_role text; BEGIN
  FOREACH v_role IN ARRAY ARRAY['centerline_service', 'centerline_work', 'centerline_audit', 'centerline_ledger'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = v_role) THEN EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', v_role); END IF;
  END LOOP;
  -- An owner that is no superuser may hand functions only to a role it may become.
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN EXECUTE format('GRANT centerline_ledger TO %I WITH INHERIT FALSE, SET TRUE', current_user); END IF;
END $$;

-- Whom the transaction is for. Set with it and gone with it; without it nobody sees anything. `p` is null for nobody, {"kind":"system"} for the system
-- itself, else {"kind":"person"|"application","id","unit","roles","iors"}: who asks, with the importers they may act for at this moment.
CREATE FUNCTION centerline.enter(p jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_roles text[] := ARRAY(SELECT jsonb_array_elements_text(coalesce(p -> 'roles', '[]')));
  v_unit text := p ->> 'unit';
  v_port text := substring(v_unit FROM '^PORT-(\d{4})$');
  v_side text := CASE WHEN p ->> 'kind' = 'system' THEN 'system' WHEN v_roles = '{}' THEN '' WHEN v_roles <@ '{IMPORTER_USER,BROKER_USER}' THEN 'party' ELSE 'agency' END;
  -- Headquarters supervises the field and auditors oversee both.
  v_all boolean := v_side = 'system' OR v_roles && '{OFO_HQ_ANALYST,OFO_HQ_DECIDER,OFO_HQ_SUPERVISOR,AUDITOR}';
  v_iors text[] := CASE WHEN v_side = 'party' THEN ARRAY(SELECT jsonb_array_elements_text(coalesce(p -> 'iors', '[]'))) ELSE '{}' END;
BEGIN
  PERFORM set_config('centerline.person', coalesce(p ->> 'id', ''), true), set_config('centerline.unit', coalesce(v_unit, ''), true), set_config('centerline.side', v_side, true),
    set_config('centerline.roles', v_roles::text, true),
    -- What a case must name to be theirs; every case names `*`.
    set_config('centerline.keys', (CASE WHEN v_all THEN '{*}' WHEN v_side = 'party' THEN v_iors WHEN v_side = 'agency' AND v_unit <> '' THEN ARRAY[v_unit] ELSE '{}' END)::text, true),
    -- A port director heads the Fines, Penalties and Forfeitures office of the port too.
    set_config('centerline.offices', (CASE WHEN v_side <> 'agency' THEN '{}' WHEN v_port IS NOT NULL AND 'PORT_DIRECTOR' = ANY (v_roles) THEN ARRAY[v_unit, 'FPF-' || v_port] ELSE ARRAY[v_unit] END)::text, true);
END $$;

-- What the policies ask. Null or false without a context. Plain expressions: the planner puts them in place and looks at their values.
CREATE FUNCTION centerline.keys() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('centerline.keys', true), '')::text[] $$;
CREATE FUNCTION centerline.offices() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('centerline.offices', true), '')::text[] $$;
CREATE FUNCTION centerline.side() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT coalesce(current_setting('centerline.side', true), '') $$;
CREATE FUNCTION centerline.sees_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT coalesce(current_setting('centerline.keys', true), '') = '{*}' $$;
CREATE FUNCTION centerline.who() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('centerline.person', true), '') $$;
CREATE FUNCTION centerline.holds(p_roles text[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT coalesce(nullif(current_setting('centerline.roles', true), '')::text[] && p_roles, false) $$;

-- Whom a case names: the offices that stand in it, its importers, and `*`. One condition, so that one index answers it.
CREATE INDEX case_file_named_idx ON centerline.case_file USING gin ((units || iors || '{*}'::text[]));
CREATE INDEX task_named_idx ON centerline.task USING gin ((units || '{*}'::text[])) WHERE done_at IS NULL;
DROP INDEX centerline.case_file_iors_idx, centerline.case_file_units_idx, centerline.task_units_idx;

-- Forced: the owner of the tables is bound as well.
DO $$ DECLARE v_table text; BEGIN
  FOREACH v_table IN ARRAY ARRAY['case_file', 'clock', 'task', 'audit_event', 'notice', 'outbox', 'idempotency', 'reading', 'message', 'message_document', 'message_read', 'document', 'document_version',
    'document_scan', 'document_hold', 'letter', 'posting', 'delivery', 'mail'] LOOP
    EXECUTE format('ALTER TABLE centerline.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', v_table);
    -- The functions that write ask themselves; the system works on every case, and says that it is the system. The owner may, as the system: migrations that
    -- bring rows up to date, and the clock of a development installation.
    EXECUTE format('CREATE POLICY functions_ask ON centerline.%I TO centerline_ledger USING (true) WITH CHECK (true)', v_table);
    EXECUTE format('CREATE POLICY system_works ON centerline.%I TO centerline_work, CURRENT_USER USING ((SELECT centerline.side()) = ''system'') WITH CHECK ((SELECT centerline.side()) = ''system'')', v_table);
  END LOOP;
END $$;

-- A party reads cases of which it acts for every importer; an office those it stands in; Headquarters and auditors every case.
CREATE POLICY readers ON centerline.case_file FOR SELECT TO centerline_service
  USING ((units || iors || '{*}'::text[]) && centerline.keys() AND ((SELECT centerline.side()) <> 'party' OR iors <@ (SELECT centerline.keys())));
-- What lies in a case is read by who reads the case; a party reads its public side. Work is the agency's own.
CREATE POLICY readers ON centerline.clock FOR SELECT TO centerline_service USING ((SELECT centerline.sees_all()) OR EXISTS (SELECT FROM centerline.case_file c WHERE c.id = case_id));
CREATE POLICY readers ON centerline.task FOR SELECT TO centerline_service, centerline_audit USING ((units || '{*}'::text[]) && centerline.keys());
CREATE POLICY readers ON centerline.audit_event FOR SELECT TO centerline_service
  USING (((SELECT centerline.sees_all()) OR EXISTS (SELECT FROM centerline.case_file c WHERE c.id = case_id)) AND ((SELECT centerline.side()) <> 'party' OR public_summary IS NOT NULL));
CREATE POLICY readers ON centerline.notice FOR SELECT TO centerline_service
  USING (((SELECT centerline.sees_all()) OR EXISTS (SELECT FROM centerline.case_file c WHERE c.id = case_id)) AND ((SELECT centerline.side()) <> 'party' OR addressee ->> 'to' = 'party'));
CREATE POLICY readers ON centerline.message FOR SELECT TO centerline_service
  USING (((SELECT centerline.sees_all()) OR EXISTS (SELECT FROM centerline.case_file c WHERE c.id = case_id)) AND ((SELECT centerline.side()) <> 'party' OR kind = 'public'));
CREATE POLICY readers ON centerline.message_document FOR SELECT TO centerline_service
  USING ((SELECT centerline.sees_all()) OR EXISTS (SELECT FROM centerline.message m WHERE m.id = message_id));
CREATE POLICY readers ON centerline.document FOR SELECT TO centerline_service
  USING (((SELECT centerline.sees_all()) OR EXISTS (SELECT FROM centerline.case_file c WHERE c.id = case_id)) AND (marking = 'public'
    OR ((SELECT centerline.side()) <> 'party' AND (marking = 'internal' OR (SELECT centerline.side()) = 'system'
      -- Centers advise on goods and accounts; what enforcement knows is not theirs to read.
      OR (SELECT centerline.holds('{PORT_OFFICER,PORT_DIRECTOR,FPF_PARALEGAL,FPF_OFFICER,OFO_HQ_ANALYST,OFO_HQ_DECIDER,OFO_HQ_SUPERVISOR,OT_RR_LIAISON,AUDITOR}'))))));
CREATE POLICY readers ON centerline.document_version FOR SELECT TO centerline_service
  USING ((SELECT centerline.sees_all()) OR EXISTS (SELECT FROM centerline.document d WHERE d.id = document_id));
CREATE POLICY readers ON centerline.document_scan FOR SELECT TO centerline_service
  USING ((SELECT centerline.sees_all()) OR EXISTS (SELECT FROM centerline.document d WHERE d.id = document_id));
CREATE POLICY readers ON centerline.document_hold FOR SELECT TO centerline_service
  USING ((SELECT centerline.sees_all()) OR ((SELECT centerline.side()) = 'agency' AND EXISTS (SELECT FROM centerline.document d WHERE d.id = document_id)));
CREATE POLICY readers ON centerline.letter FOR SELECT TO centerline_service
  USING (((SELECT centerline.sees_all()) OR EXISTS (SELECT FROM centerline.case_file c WHERE c.id = case_id)) AND ((SELECT centerline.side()) <> 'party' OR audience = 'party'));
CREATE POLICY readers ON centerline.posting FOR SELECT TO centerline_service USING ((SELECT centerline.sees_all()) OR EXISTS (SELECT FROM centerline.notice n WHERE n.id = notice_id));
CREATE POLICY readers ON centerline.delivery FOR SELECT TO centerline_service USING ((SELECT centerline.sees_all()) OR EXISTS (SELECT FROM centerline.notice n WHERE n.id = notice_id));
CREATE POLICY readers ON centerline.mail FOR SELECT TO centerline_service
  USING ((SELECT centerline.sees_all()) OR EXISTS (SELECT FROM centerline.delivery d WHERE d.mail_id = mail.id)
    OR ((SELECT centerline.side()) = 'agency' AND EXISTS (SELECT FROM centerline.person p WHERE p.id = recipient AND p.unit = ANY (centerline.offices()))));

-- How far one has read is one's own; so is the record that one reads, which nobody writes for another.
CREATE POLICY own_mark ON centerline.message_read TO centerline_service USING (person = centerline.who() OR (SELECT centerline.side()) = 'system')
  WITH CHECK ((person = centerline.who() OR (SELECT centerline.side()) = 'system') AND EXISTS (SELECT FROM centerline.case_file c WHERE c.id = case_id));
CREATE POLICY own_reading ON centerline.reading FOR INSERT TO centerline_service, centerline_audit WITH CHECK (reader = centerline.who() OR (SELECT centerline.side()) = 'system');
CREATE POLICY auditors ON centerline.reading FOR SELECT TO centerline_audit USING ((SELECT centerline.holds('{AUDITOR}')) OR (SELECT centerline.side()) = 'system');
-- News on its way names a case and nothing of it; who committed it takes it there, even out of a case that is no longer theirs.
CREATE POLICY couriers ON centerline.outbox FOR SELECT TO centerline_service USING ((SELECT centerline.side()) <> '');
CREATE POLICY couriers_deliver ON centerline.outbox FOR UPDATE TO centerline_service USING ((SELECT centerline.side()) <> '');

-- Oversight: supervisors see what their own office owes, and the cases it stands in; Headquarters and auditors all of it.
CREATE POLICY overseers ON centerline.clock FOR SELECT TO centerline_audit USING ((SELECT centerline.sees_all()) OR owed_by = ANY ((SELECT centerline.offices())::text[]));
CREATE POLICY overseers ON centerline.case_file FOR SELECT TO centerline_audit
  USING ((SELECT centerline.sees_all()) OR units && (SELECT centerline.offices())
    OR ((SELECT centerline.holds('{CENTER_SUPERVISOR,CENTER_DIRECTOR,PORT_DIRECTOR,FPF_OFFICER}')) AND EXISTS (SELECT FROM centerline.clock k WHERE k.case_id = case_file.id AND k.owed_by = ANY ((SELECT centerline.offices())::text[]))));
CREATE POLICY overseers ON centerline.audit_event FOR SELECT TO centerline_audit
  USING ((SELECT centerline.sees_all()) OR ((SELECT centerline.side()) = 'agency' AND EXISTS (SELECT FROM centerline.case_file c WHERE c.id = case_id AND c.units && (SELECT centerline.offices()))));

-- Whether the case is one of theirs who ask: the same question as the policy of its table, for the functions that are not bound by it.
CREATE FUNCTION centerline.may_read(p_units text[], p_iors text[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce((p_units || p_iors || '{*}'::text[]) && centerline.keys() AND (centerline.side() <> 'party' OR p_iors <@ centerline.keys()), false)
$$;

-- Cases are written by these functions alone: no role that signs in may change a row of one. They run as `centerline_ledger`, take the context with them so
-- that one statement is the whole transaction, and ask for themselves what row security would. What they call is for nobody else.
ALTER FUNCTION centerline.commit_change(jsonb) RENAME TO write_change;
ALTER FUNCTION centerline.append_paper(jsonb) RENAME TO write_paper;
ALTER FUNCTION centerline.open_folder(uuid) RENAME TO read_folder;
ALTER FUNCTION centerline.open_file(uuid) RENAME TO read_file;
ALTER FUNCTION centerline.pass_marks(uuid, interval, integer, boolean) RENAME TO write_marks;

-- Who acts is who asks: nobody writes in another's name, and nobody in the system's.
CREATE FUNCTION centerline.refuse_other_name(p_actor jsonb) RETURNS void LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF centerline.side() = 'system' OR (p_actor ->> 'kind' <> 'system' AND p_actor ->> 'id' = centerline.who()) THEN RETURN; END IF;
  RAISE EXCEPTION 'Nobody acts in another''s name' USING ERRCODE = 'insufficient_privilege';
END $$;

-- A case that is not theirs is answered as one that changed meanwhile: they look again, and there is no such case.
CREATE FUNCTION centerline.commit_change(p_context jsonb, p jsonb) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM centerline.enter(p_context);
  PERFORM centerline.refuse_other_name(p -> 'actor');
  IF (p #>> '{case,expected}')::integer > 0 THEN
    IF NOT EXISTS (SELECT FROM centerline.case_file c WHERE c.id = (p #>> '{case,id}')::uuid AND centerline.may_read(c.units, c.iors)) THEN RETURN jsonb_build_object('result', 'stale'); END IF;
  -- A party's draft may name no importer yet.
  ELSIF NOT (centerline.may_read(ARRAY(SELECT jsonb_array_elements_text(p #> '{case,units}')), ARRAY(SELECT jsonb_array_elements_text(p #> '{case,iors}')))
    OR (centerline.side() = 'party' AND p #> '{case,iors}' = '[]')) THEN
    RAISE EXCEPTION 'Nobody opens a case that is not one of theirs' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN centerline.write_change(p);
END $$;

CREATE FUNCTION centerline.append_paper(p_context jsonb, p jsonb) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM centerline.enter(p_context);
  PERFORM centerline.refuse_other_name(p -> 'actor');
  IF NOT EXISTS (SELECT FROM centerline.case_file c WHERE c.id = (p ->> 'caseId')::uuid AND centerline.may_read(c.units, c.iors)) THEN RETURN jsonb_build_object('result', 'stale'); END IF;
  RETURN centerline.write_paper(p);
END $$;

-- The law judges by the whole folder; what of it is shown to whom is said where it is shown.
CREATE FUNCTION centerline.open_folder(p_context jsonb, p_case uuid) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM centerline.enter(p_context);
  RETURN (SELECT centerline.read_folder(c.id) FROM centerline.case_file c WHERE c.id = p_case AND centerline.may_read(c.units, c.iors));
END $$;

-- A case with everything the law judges it by: the moment, its importers, cases on the same subject (of whomever: the law refuses a second request on one
-- petition), absences, and what an idempotency key did before. One statement.
CREATE FUNCTION centerline.open_desk(p_context jsonb, p_case uuid, p_iors text[], p_subject text, p_type text, p_owner text, p_key text)
RETURNS TABLE ("at" text, "file" jsonb, "referenceVersion" text, "doneBefore" jsonb, importers jsonb, related jsonb, absences jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE
  v_case centerline.case_file;
  v_at timestamptz := centerline.moment();
BEGIN
  PERFORM centerline.enter(p_context);
  SELECT c.* INTO v_case FROM centerline.case_file c WHERE c.id = p_case AND centerline.may_read(c.units, c.iors);
  RETURN QUERY SELECT centerline.instant(v_at), CASE WHEN v_case.id IS NOT NULL THEN centerline.read_file(v_case.id) END,
    (SELECT r.version FROM centerline.reference_version r),
    (SELECT jsonb_build_object('hash', k.body_hash, 'caseId', k.case_id) FROM centerline.idempotency k WHERE k.owner = p_owner AND k.key = p_key),
    coalesce((SELECT jsonb_agg(jsonb_build_object('ior', w.ior, 'name', w.name, 'account', w.account, 'assignedCenter', w.assigned_center,
      'partnerStatuses', coalesce((SELECT jsonb_agg(jsonb_build_object('program', s.program, 'tier', s.tier, 'status', s.status, 'fromOn', s.from_on,
        'untilOn', s.until_on, 'source', s.source) ORDER BY s.from_on) FROM centerline.partner_status s WHERE s.ior = w.ior), '[]')) ORDER BY w.ior)
      FROM centerline.importer w WHERE w.ior = ANY (p_iors || v_case.iors)), '[]'),
    coalesce((SELECT jsonb_agg(jsonb_build_object('number', r.number, 'type', r.type, 'stage', r.stage, 'subjectKey', r.subject_key, 'closed', r.closed)
      ORDER BY r.opened_at) FROM centerline.case_file r
      WHERE r.type = p_type AND r.id IS DISTINCT FROM v_case.id AND r.subject_key = coalesce(p_subject, v_case.subject_key)), '[]'),
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'person', a.person, 'unit', a.unit, 'fromOn', a.from_on, 'untilOn', a.until_on,
        'beginsAt', centerline.instant(a.begins_at), 'endsAt', centerline.instant(a.ends_at), 'deputy', a.deputy) ORDER BY a.id)
      FROM centerline.absence a WHERE a.unit = ANY (v_case.units) AND a.begins_at <= v_at AND v_at < a.ends_at), '[]');
END $$;

-- That an instant has come is for the system alone to write down.
CREATE FUNCTION centerline.pass_marks(p_case uuid, p_grace interval, p_limit integer, p_tell boolean) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF centerline.side() <> 'system' THEN RAISE EXCEPTION 'Marks are passed by the system' USING ERRCODE = 'insufficient_privilege'; END IF;
  RETURN centerline.write_marks(p_case, p_grace, p_limit, p_tell);
END $$;

REVOKE EXECUTE ON FUNCTION centerline.write_change(jsonb), centerline.write_paper(jsonb), centerline.read_folder(uuid), centerline.read_file(uuid), centerline.write_marks(uuid, interval, integer, boolean),
  centerline.commit_change(jsonb, jsonb), centerline.append_paper(jsonb, jsonb), centerline.open_folder(jsonb, uuid), centerline.open_desk(jsonb, uuid, text[], text, text, text, text),
  centerline.pass_marks(uuid, interval, integer, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION centerline.write_change(jsonb), centerline.write_paper(jsonb), centerline.read_folder(uuid), centerline.read_file(uuid), centerline.write_marks(uuid, interval, integer, boolean) TO centerline_ledger;
GRANT EXECUTE ON FUNCTION centerline.commit_change(jsonb, jsonb), centerline.append_paper(jsonb, jsonb), centerline.open_folder(jsonb, uuid), centerline.open_desk(jsonb, uuid, text[], text, text, text, text)
  TO centerline_service, centerline_work;
GRANT EXECUTE ON FUNCTION centerline.pass_marks(uuid, interval, integer, boolean) TO centerline_work;

GRANT CREATE ON SCHEMA centerline TO centerline_ledger;
ALTER FUNCTION centerline.commit_change(jsonb, jsonb) OWNER TO centerline_ledger;
ALTER FUNCTION centerline.append_paper(jsonb, jsonb) OWNER TO centerline_ledger;
ALTER FUNCTION centerline.open_folder(jsonb, uuid) OWNER TO centerline_ledger;
ALTER FUNCTION centerline.open_desk(jsonb, uuid, text[], text, text, text, text) OWNER TO centerline_ledger;
ALTER FUNCTION centerline.pass_marks(uuid, interval, integer, boolean) OWNER TO centerline_ledger;
REVOKE CREATE ON SCHEMA centerline FROM centerline_ledger;

-- What each role may touch at all.
GRANT USAGE ON SCHEMA centerline TO centerline_ledger, centerline_work, centerline_audit;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA centerline TO centerline_ledger;
REVOKE USAGE ON ALL SEQUENCES IN SCHEMA centerline FROM centerline_service;

GRANT SELECT ON ALL TABLES IN SCHEMA centerline TO centerline_ledger;
REVOKE SELECT ON centerline.session, centerline.mail, centerline.delivery, centerline.letter, centerline.mail_preference, centerline.saved_view, centerline.reading FROM centerline_ledger;
GRANT INSERT, UPDATE ON centerline.case_file, centerline.clock, centerline.task TO centerline_ledger;
GRANT INSERT ON centerline.audit_event, centerline.notice, centerline.posting, centerline.outbox, centerline.message, centerline.message_document, centerline.document, centerline.document_version,
  centerline.document_scan, centerline.document_hold TO centerline_ledger;
GRANT INSERT, DELETE ON centerline.idempotency TO centerline_ledger;

REVOKE INSERT, UPDATE, DELETE ON centerline.case_file, centerline.clock, centerline.task, centerline.audit_event, centerline.notice, centerline.outbox, centerline.idempotency, centerline.message,
  centerline.message_document, centerline.document, centerline.document_version, centerline.document_scan, centerline.document_hold, centerline.letter, centerline.posting, centerline.delivery, centerline.mail
  FROM centerline_service;
REVOKE SELECT ON centerline.idempotency, centerline.reading FROM centerline_service;
GRANT UPDATE (delivered_at) ON centerline.outbox TO centerline_service;

GRANT SELECT ON ALL TABLES IN SCHEMA centerline TO centerline_work;
REVOKE SELECT ON centerline.session, centerline.idempotency, centerline.saved_view, centerline.reading, centerline.message_read FROM centerline_work;
GRANT UPDATE ON centerline.outbox, centerline.posting TO centerline_work;
GRANT INSERT, UPDATE ON centerline.delivery, centerline.mail TO centerline_work;
GRANT INSERT ON centerline.letter TO centerline_work;

GRANT SELECT ON centerline.installation, centerline.moment_shift, centerline.center, centerline.port, centerline.heading, centerline.heading_center_map, centerline.zone_site, centerline.calendar_version,
  centerline.unit, centerline.delegation_rule, centerline.bond_activity, centerline.importer, centerline.power_of_attorney, centerline.person, centerline.reference_version,
  centerline.case_file, centerline.clock, centerline.task, centerline.audit_event, centerline.reading TO centerline_audit;
GRANT INSERT ON centerline.reading TO centerline_audit;
-- Beside what they oversee, people keep views of their work and say when they are away.
GRANT SELECT, INSERT, UPDATE, DELETE ON centerline.saved_view TO centerline_audit;
GRANT SELECT, INSERT, UPDATE ON centerline.absence TO centerline_audit;
