-- Who is signed in through a browser. The id of a session is known to the browser alone: here stands its SHA-256, and what the
-- gateway holds for it (tokens) is sealed with a key that is not in the database. All instants are of the machine's clock,
-- never of a moved one: the OpenID provider's tokens live by it.
CREATE TABLE centerline.session (
  id_hash        text PRIMARY KEY,
  person         text NOT NULL,
  sealed         text NOT NULL,
  opened_at      timestamptz NOT NULL,
  seen_at        timestamptz NOT NULL,
  ends_at        timestamptz NOT NULL,
  -- While one request renews the tokens; the others wait for it. Past, when nobody does.
  renewing_until timestamptz,
  CONSTRAINT session_lasts CHECK (ends_at > opened_at)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON centerline.session TO centerline_service;
