-- The head that closed over one record is looked for below the first floor that reached it: for proofs of single records, which auditors ask for.
CREATE INDEX audit_head_floor_event ON centerline.audit_head (floor_event, size);
CREATE INDEX audit_head_floor_reading ON centerline.audit_head (floor_reading, size);
