-- Nobody dates a request for Center input, or the receipt of a petition, back alone: who recorded it as of an earlier day, so that a date rests on it, is not who
-- checks the partner. The law refuses with a sentence; here no such event is written, whoever writes it. Days are those of the port's zone.
CREATE FUNCTION centerline.refuse_checking_own_date() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM centerline.audit_event e JOIN centerline.case_file c ON c.id = e.case_id LEFT JOIN centerline.port p ON p.code = c.port
    CROSS JOIN LATERAL (SELECT (e.at AT TIME ZONE coalesce(p.zone, 'America/New_York'))::date AS recorded_on, (e.data ->> 'requestedOn')::date AS requested_on,
      (e.data ->> 'petitionReceivedOn')::date AS received_on, (e.data ->> 'acceptedThroughOn')::date AS accepted_through_on) d
    WHERE e.case_id = NEW.case_id AND e.kind = 'fpf.requested' AND e.actor_id = NEW.actor_id
      AND (d.requested_on < d.recorded_on OR (d.received_on < d.recorded_on AND d.recorded_on > d.accepted_through_on))) THEN
    RAISE EXCEPTION 'Nobody checks a date of their own: separation of duties' USING ERRCODE = 'check_violation', CONSTRAINT = 'separation_of_duties';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_event_checked_by_another BEFORE INSERT ON centerline.audit_event FOR EACH ROW
  WHEN (NEW.kind IN ('fpf.eligible', 'fpf.not-eligible')) EXECUTE FUNCTION centerline.refuse_checking_own_date();
