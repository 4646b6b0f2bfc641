-- The marks that pass are gathered once, by clock and by case, and joined; before, every clock looked through those of all cases of the sweep.
CREATE OR REPLACE FUNCTION centerline.write_marks(p_case uuid, p_grace interval, p_limit integer, p_tell boolean) RETURNS integer LANGUAGE plpgsql AS $$
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

  WITH passing AS (
    SELECT k.case_id, k.id, k.title, m.kind, (m.at)::timestamptz AS at, m.tells
    FROM centerline.clock k, jsonb_to_recordset(k.marks) AS m(kind text, at text, tells text)
    WHERE k.case_id = ANY (v_locked) AND k.next_mark_at <= v_moment AND k.verdict IN ('running', 'paused') AND (m.at)::timestamptz <= v_moment AND NOT m.kind = ANY (k.passed)
  ), by_clock AS (
    SELECT x.case_id, x.id, array_agg(x.kind ORDER BY x.at) AS kinds, min(x.at) FILTER (WHERE x.kind = 'BREACH') AS breached_at FROM passing x GROUP BY x.case_id, x.id
  ), by_case AS (
    SELECT x.case_id, CASE WHEN bool_or(x.kind = 'BREACH') THEN 'clock.breached' WHEN bool_or(x.kind = 'WARN') THEN 'clock.warned' ELSE 'clock.reached' END AS kind,
      string_agg('"' || x.title || '": ' || x.kind || ' at ' || centerline.instant(x.at), '; ' ORDER BY x.at) AS summary,
      jsonb_build_object('marks', jsonb_agg(jsonb_build_object('clock', x.id, 'mark', x.kind, 'at', centerline.instant(x.at), 'tells', x.tells) ORDER BY x.at)) AS data
    FROM passing x GROUP BY x.case_id
  ), due AS (
    SELECT k.case_id, k.id, b.kinds, b.breached_at FROM centerline.clock k LEFT JOIN by_clock b ON b.case_id = k.case_id AND b.id = k.id WHERE k.case_id = ANY (v_locked) AND k.next_mark_at <= v_moment
  ), marked AS (
    UPDATE centerline.clock k SET
      passed = k.passed || coalesce(d.kinds, '{}'),
      breached_at = coalesce(k.breached_at, d.breached_at),
      next_mark_at = (SELECT min((m.at)::timestamptz) FROM jsonb_to_recordset(k.marks) AS m(kind text, at text)
        WHERE (m.at)::timestamptz > v_moment AND NOT m.kind = ANY (k.passed)),
      generation = k.generation + 1
    FROM due d WHERE k.case_id = d.case_id AND k.id = d.id
  ), raised AS (
    UPDATE centerline.case_file c SET version = c.version + 1, updated_at = v_moment, next_at = v_moment
    FROM by_case b WHERE c.id = b.case_id
    RETURNING c.id, c.version, c.type, c.closed, centerline.fingerprint(c.state) AS fingerprint
  ), recorded AS (
    INSERT INTO centerline.audit_event (case_id, version, at, recorded_at, actor_kind, actor_id, actor_name, actor_roles, actor_unit, command_id, command_kind,
      kind, summary, data, before_hash, after_hash)
    SELECT r.id, r.version, v_moment, clock_timestamp(), 'system', CASE WHEN p_case IS NULL THEN 'system:sweep' ELSE 'system:conductor' END, 'Centerline', '{}',
      NULL, gen_random_uuid()::text, 'pass-marks', b.kind, b.summary, b.data, r.fingerprint, r.fingerprint
    FROM raised r JOIN by_case b ON b.case_id = r.id
    RETURNING case_id
  ), told AS (
    INSERT INTO centerline.outbox (case_id, type, kind, next_try_at) SELECT r.id, r.type, 'tell', clock_timestamp() FROM raised r WHERE p_tell AND NOT r.closed RETURNING id
  )
  SELECT (SELECT count(*) FROM raised) + 0 * (SELECT count(*) FROM recorded) + 0 * (SELECT count(*) FROM told) INTO v_count;
  RETURN v_count;
END $$;
