-- Nobody dates the receipt of an appeal back alone: whoever kept the draft last is not who submits it. The law refuses with a sentence; here no such event is
-- written, whoever writes it. Days are those of Headquarters.
CREATE FUNCTION centerline.refuse_dating_back_alone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF ((NEW.data ->> 'receivedAt')::timestamptz AT TIME ZONE 'America/New_York')::date < (NEW.at AT TIME ZONE 'America/New_York')::date
    AND coalesce((SELECT e.actor_id FROM centerline.audit_event e WHERE e.case_id = NEW.case_id AND e.kind = 'reassignment.draft-kept' ORDER BY e.version DESC LIMIT 1), NEW.actor_id) = NEW.actor_id THEN
    RAISE EXCEPTION 'Nobody dates a receipt back alone: separation of duties' USING ERRCODE = 'check_violation', CONSTRAINT = 'separation_of_duties';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_event_dated_back_by_two BEFORE INSERT ON centerline.audit_event FOR EACH ROW
  WHEN (NEW.kind = 'reassignment.filed' AND NEW.data ->> 'channel' <> 'PORTAL') EXECUTE FUNCTION centerline.refuse_dating_back_alone();
