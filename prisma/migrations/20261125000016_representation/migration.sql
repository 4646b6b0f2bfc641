-- Powers of attorney as they are lived with: for which numbers, shown by what, given and verified and revoked by whom. A row is never rewritten but by who
-- owns the tables: verifying and revoking are all that anybody does to one.
ALTER TABLE centerline.power_of_attorney
  ADD COLUMN id          uuid NOT NULL DEFAULT gen_random_uuid(),
  -- Importer numbers it is for; null for all of the account, those to come included.
  ADD COLUMN iors        text[],
  -- Where the signed power lies: a document, a customs form 5291, a file of the broker's.
  ADD COLUMN evidence    text,
  ADD COLUMN given_by    text,
  ADD COLUMN given_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- What the agency records itself is verified as it is recorded.
  ADD COLUMN verified_at timestamptz DEFAULT clock_timestamp(),
  ADD COLUMN verified_by text,
  ADD COLUMN revoked_by  text,
  ADD COLUMN revoked_for text,
  ADD CONSTRAINT power_of_attorney_id_key UNIQUE (id),
  ADD CONSTRAINT power_of_attorney_names CHECK (cardinality(iors) > 0),
  ADD CONSTRAINT power_of_attorney_days CHECK (until_on > from_on),
  -- Nobody verifies the power they gave.
  ADD CONSTRAINT power_of_attorney_two_people CHECK (verified_by <> given_by);
CREATE INDEX power_of_attorney_account_idx ON centerline.power_of_attorney (account);

-- Importers an account's people may act for now, or a broker's by a power of attorney that is verified and in force: looked up per request, so that a
-- revocation works on the next call.
CREATE OR REPLACE FUNCTION centerline.acts_for(p_unit text) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(x.ior), '{}') FROM (
    SELECT i.ior FROM centerline.importer i WHERE i.account = p_unit
    UNION
    SELECT i.ior FROM centerline.power_of_attorney p JOIN centerline.importer i ON i.account = p.account AND (p.iors IS NULL OR i.ior = ANY (p.iors))
    WHERE p.broker_unit = p_unit AND p.verified_at IS NOT NULL AND p.revoked_at IS NULL
      AND p.from_on <= centerline.moment()::date AND (p.until_on IS NULL OR p.until_on > centerline.moment()::date)) x
$$;

-- What an importer gives counts for nothing until it is verified: a service can write none that is in force. False when there is one already.
CREATE FUNCTION centerline.give_power_of_attorney(p_id uuid, p_broker text, p_account text, p_from date, p_until date, p_iors text[], p_evidence text, p_by text)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO centerline.power_of_attorney (id, broker_unit, account, from_on, until_on, iors, evidence, given_by, given_at, verified_at)
  VALUES (p_id, p_broker, p_account, p_from, p_until, p_iors, p_evidence, p_by, centerline.moment(), NULL) ON CONFLICT DO NOTHING;
  RETURN FOUND;
END $$;
GRANT SELECT, INSERT ON centerline.power_of_attorney TO centerline_ledger;
GRANT CREATE ON SCHEMA centerline TO centerline_ledger;
ALTER FUNCTION centerline.give_power_of_attorney(uuid, text, text, date, date, text[], text, text) OWNER TO centerline_ledger;
REVOKE CREATE ON SCHEMA centerline FROM centerline_ledger;
REVOKE EXECUTE ON FUNCTION centerline.give_power_of_attorney(uuid, text, text, date, date, text[], text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION centerline.give_power_of_attorney(uuid, text, text, date, date, text[], text, text) TO centerline_service;

REVOKE UPDATE ON centerline.power_of_attorney FROM centerline_service;
GRANT SELECT ON centerline.power_of_attorney TO centerline_service;
GRANT UPDATE (verified_at, verified_by, revoked_at, revoked_by, revoked_for) ON centerline.power_of_attorney TO centerline_service;
