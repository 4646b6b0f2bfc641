-- Heads of the audit log (RFC 9162): each closes over the events and readings since the one before. The order of its leaves is that of `events` by id, then that of
-- `readings`. Signed with a key that is not in this database, and published outside of it; `npm run verify` looks whether what is here is what was closed over.
CREATE TABLE centerline.audit_head (
  size            bigint PRIMARY KEY,
  events          bigint[] NOT NULL,
  readings        bigint[] NOT NULL,
  -- Hashes of the leaves, 32 bytes each, in their order.
  leaves          bytea NOT NULL,
  -- By which the tree goes on growing.
  peaks           bytea NOT NULL,
  root            text NOT NULL,
  closed_at       text NOT NULL,
  key             text NOT NULL,
  signature       text NOT NULL,
  -- Up to these ids every record there will ever be is in a head of at most `floor_size` leaves, or came late and is in one since.
  floor_event     bigint NOT NULL,
  floor_reading   bigint NOT NULL,
  floor_size      bigint NOT NULL,
  -- What becomes the floor once every transaction under way at `horizon` has ended.
  next_event      bigint NOT NULL,
  next_reading    bigint NOT NULL,
  next_size       bigint NOT NULL,
  horizon         bigint NOT NULL,
  horizon_at      timestamptz NOT NULL,
  CONSTRAINT audit_head_has_leaves CHECK (cardinality(events) + cardinality(readings) > 0 AND octet_length(leaves) = 32 * (cardinality(events) + cardinality(readings))),
  CONSTRAINT audit_head_root CHECK (root ~ '^[0-9a-f]{64}$')
);
CREATE TRIGGER audit_head_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON centerline.audit_head
  FOR EACH STATEMENT EXECUTE FUNCTION centerline.refuse_rewriting();

-- The worker closes heads, auditors' programs verify them; nobody else sees them.
GRANT SELECT, INSERT ON centerline.audit_head TO centerline_work;
GRANT SELECT ON centerline.audit_head TO centerline_audit;
GRANT SELECT ON centerline.reading TO centerline_work;
CREATE POLICY closing ON centerline.reading FOR SELECT TO centerline_work USING ((SELECT centerline.side()) = 'system');
ALTER TABLE centerline.audit_head ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY closing ON centerline.audit_head TO centerline_work USING ((SELECT centerline.side()) = 'system') WITH CHECK ((SELECT centerline.side()) = 'system');
CREATE POLICY verifying ON centerline.audit_head FOR SELECT TO centerline_audit USING ((SELECT centerline.side()) = 'system');
