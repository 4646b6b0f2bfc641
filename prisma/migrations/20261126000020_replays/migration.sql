-- "Post again" may be asked for while a post is under way. A place says of which asking it is: what a turn that began before it notes afterwards counts no more.
ALTER TABLE centerline.webhook ADD COLUMN replays integer NOT NULL DEFAULT 0, ADD CONSTRAINT webhook_replays CHECK (replays >= 0);
ALTER TABLE centerline.webhook_place ADD COLUMN replays integer NOT NULL DEFAULT 0;
GRANT UPDATE (replays) ON centerline.webhook TO centerline_service;
-- Nothing is forgotten to post again: the places of an earlier asking are passed over.
DROP POLICY own_office ON centerline.webhook_place;
DROP POLICY own_office_finds ON centerline.webhook_place;
REVOKE ALL ON centerline.webhook_place FROM centerline_service;
