-- What lists show of a case is a reading too, once so often for each reader. Whether it was recorded lately is asked of a record that nobody but auditors may
-- look into: so by a function, which writes in nobody else's name.
CREATE FUNCTION centerline.record_listing(p_reader text, p_unit text, p_cases uuid[], p_every interval) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE v_at timestamptz := centerline.moment();
BEGIN
  IF NOT (centerline.side() = 'system' OR p_reader IS NOT DISTINCT FROM centerline.who()) THEN RAISE EXCEPTION 'Nobody reads in another''s name' USING ERRCODE = 'insufficient_privilege'; END IF;
  INSERT INTO centerline.reading (at, reader, unit, case_id, what) SELECT v_at, p_reader, p_unit, x.id, 'list' FROM unnest(p_cases) AS x(id)
  WHERE NOT EXISTS (SELECT FROM centerline.reading r WHERE r.case_id = x.id AND r.at > v_at - p_every AND r.reader = p_reader AND r.what = 'list');
END $$;
GRANT SELECT, INSERT ON centerline.reading TO centerline_ledger;
REVOKE EXECUTE ON FUNCTION centerline.record_listing(text, text, uuid[], interval) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION centerline.record_listing(text, text, uuid[], interval) TO centerline_service, centerline_work, centerline_audit;
GRANT CREATE ON SCHEMA centerline TO centerline_ledger;
ALTER FUNCTION centerline.record_listing(text, text, uuid[], interval) OWNER TO centerline_ledger;
REVOKE CREATE ON SCHEMA centerline FROM centerline_ledger;
