-- Separation of duties, a second time: the law refuses with a sentence, and here no event is written that the law should have refused, whoever writes it.
-- Judged by what was done and by whom, from the history itself: the actor of an event is who asked for it, and history is append-only.
CREATE FUNCTION centerline.refuse_two_hats() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  v_bar text := CASE
    -- Of advice and input: who drafted does not approve. A draft counts from the request it answers.
    WHEN NEW.kind = 'reassignment.advice-final' AND EXISTS (
      SELECT FROM centerline.audit_event e WHERE e.case_id = NEW.case_id AND e.kind = 'reassignment.advice-drafted' AND e.actor_id = NEW.actor_id AND e.data ->> 'center' = NEW.data ->> 'center')
      THEN 'Who drafted advice does not approve it'
    WHEN NEW.kind = 'ftz.advice-final' AND EXISTS (
      SELECT FROM centerline.audit_event e WHERE e.case_id = NEW.case_id AND e.kind = 'ftz.advice-drafted' AND e.actor_id = NEW.actor_id AND e.data ->> 'center' = NEW.data ->> 'center'
        AND e.version > coalesce((SELECT max(a.version) FROM centerline.audit_event a WHERE a.case_id = NEW.case_id AND a.kind = 'ftz.center-consulted'), 0))
      THEN 'Who drafted advice does not approve it'
    WHEN NEW.kind = 'fpf.input-delivered' AND EXISTS (
      SELECT FROM centerline.audit_event e WHERE e.case_id = NEW.case_id AND e.kind = 'fpf.input-drafted' AND e.actor_id = NEW.actor_id)
      THEN 'Who drafted input does not approve it'
    -- Of a reassignment: who advised, or drafted the recommendation that stands, does not decide; nobody of a Center ever does.
    WHEN NEW.kind = 'reassignment.decided' AND (NEW.actor_unit LIKE 'CEE%' OR NEW.actor_roles && '{CENTER_SPECIALIST,CENTER_SUPERVISOR,CENTER_DIRECTOR}')
      THEN 'A Center advises on a reassignment and never decides it'
    WHEN NEW.kind = 'reassignment.decided' AND EXISTS (
      SELECT FROM centerline.audit_event e WHERE e.case_id = NEW.case_id AND e.kind IN ('reassignment.advice-drafted', 'reassignment.advice-final') AND e.actor_id = NEW.actor_id)
      THEN 'Who advised does not decide'
    WHEN NEW.kind = 'reassignment.decided' AND NEW.actor_id = (
      SELECT e.actor_id FROM centerline.audit_event e WHERE e.case_id = NEW.case_id AND e.kind = 'reassignment.decision-recommended' ORDER BY e.version DESC LIMIT 1)
      THEN 'Who recommended does not decide'
    -- Of an escalation: who requested it does not certify it; who drafted a direction since Headquarters has it does not issue it.
    WHEN NEW.kind = 'ftz.escalation-certified' AND NEW.actor_id = (
      SELECT e.actor_id FROM centerline.audit_event e WHERE e.case_id = NEW.case_id AND e.kind = 'ftz.escalation-requested' ORDER BY e.version DESC LIMIT 1)
      THEN 'Who requested an escalation does not certify it'
    WHEN NEW.kind = 'ftz.direction-issued' AND EXISTS (
      SELECT FROM centerline.audit_event e WHERE e.case_id = NEW.case_id AND e.kind = 'ftz.direction-drafted' AND e.actor_id = NEW.actor_id
        AND e.version > coalesce((SELECT max(a.version) FROM centerline.audit_event a WHERE a.case_id = NEW.case_id AND a.kind IN ('ftz.escalation-certified', 'ftz.emergency-bypass', 'ftz.forced-up')), 0))
      THEN 'Who drafted a direction does not issue it'
    -- Of an extension: it is given by another office than the one that gains the time.
    WHEN NEW.kind = 'fpf.input-extended' AND EXISTS (
      SELECT FROM centerline.clock k WHERE k.case_id = NEW.case_id AND k.id = 'center-input' AND k.owed_by = NEW.actor_unit)
      THEN 'Nobody extends their own time'
    WHEN NEW.kind = 'reassignment.cure-extended' AND NEW.actor_roles <@ '{IMPORTER_USER,BROKER_USER}'
      THEN 'Nobody extends their own time'
  END;
BEGIN
  IF v_bar IS NOT NULL THEN RAISE EXCEPTION '%: separation of duties', v_bar USING ERRCODE = 'check_violation', CONSTRAINT = 'separation_of_duties'; END IF;
  RETURN NEW;
END $$;
-- Only deeds that are somebody's second: every other event passes without a look.
CREATE TRIGGER audit_event_separates_duties BEFORE INSERT ON centerline.audit_event FOR EACH ROW
  WHEN (NEW.kind IN ('reassignment.advice-final', 'reassignment.decided', 'reassignment.cure-extended', 'ftz.advice-final', 'ftz.escalation-certified', 'ftz.direction-issued', 'fpf.input-delivered', 'fpf.input-extended'))
  EXECUTE FUNCTION centerline.refuse_two_hats();
