-- However many cases a subject has had in the course of the years, opening one of them reads no more than the law can need.
-- A case with everything the law judges it by: the moment, its importers, cases on the same subject (of whomever: the law refuses a second request on one
-- petition; those that are open first, then the latest, a hundred at most), absences, and what an idempotency key did before. One statement, whose plan does not
-- depend on its values: planning it anew cost more than running it.
GRANT CREATE ON SCHEMA centerline TO centerline_ledger;
SET LOCAL ROLE centerline_ledger;
CREATE OR REPLACE FUNCTION centerline.open_desk(p_context jsonb, p_case uuid, p_iors text[], p_subject text, p_type text, p_owner text, p_key text)
RETURNS TABLE ("at" text, "file" jsonb, "referenceVersion" text, "doneBefore" jsonb, importers jsonb, related jsonb, absences jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET plan_cache_mode = force_generic_plan AS $$
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
    coalesce((SELECT jsonb_agg(jsonb_build_object('number', r.number, 'type', r.type, 'stage', r.stage, 'subjectKey', r.subject_key, 'closed', r.closed) ORDER BY r.opened_at)
      FROM (SELECT o.* FROM centerline.case_file o WHERE o.type = p_type AND o.subject_key = coalesce(p_subject, v_case.subject_key) AND o.id IS DISTINCT FROM v_case.id
        ORDER BY o.closed, o.opened_at DESC LIMIT 100) r), '[]'),
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'person', a.person, 'unit', a.unit, 'fromOn', a.from_on, 'untilOn', a.until_on,
        'beginsAt', centerline.instant(a.begins_at), 'endsAt', centerline.instant(a.ends_at), 'deputy', a.deputy) ORDER BY a.id)
      FROM centerline.absence a WHERE a.unit = ANY (v_case.units) AND a.begins_at <= v_at AND v_at < a.ends_at), '[]');
END $$;
RESET ROLE;
REVOKE CREATE ON SCHEMA centerline FROM centerline_ledger;
