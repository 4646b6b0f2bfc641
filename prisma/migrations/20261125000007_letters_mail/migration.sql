-- Letters, and how notices reach people. A notice is written in the commit of its case; from then on it travels here, and nothing here can hold a case up.

-- Formal letters: what was said, word for word and fact for fact, so that a lost file can be made again. The file itself lies under its hash.
CREATE TABLE centerline.letter (
  id           uuid PRIMARY KEY,
  case_id      uuid NOT NULL REFERENCES centerline.case_file (id),
  -- Of the notice it tells: once only for each language.
  key          text NOT NULL,
  kind         text NOT NULL,
  form         text NOT NULL,
  audience     text NOT NULL,
  language     text NOT NULL,
  title        text NOT NULL,
  case_version integer NOT NULL,
  content      jsonb NOT NULL,
  sha256       text NOT NULL,
  size         integer NOT NULL,
  made_at      timestamptz NOT NULL,
  recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (case_id, key, language),
  FOREIGN KEY (case_id, key) REFERENCES centerline.notice (case_id, key),
  CONSTRAINT letter_kind CHECK (kind IN ('acknowledgement', 'information', 'extension', 'delay', 'decision', 'lapse', 'direction')),
  CONSTRAINT letter_audience CHECK (audience IN ('party', 'agency')),
  CONSTRAINT letter_language CHECK (language IN ('en', 'es')),
  CONSTRAINT letter_hashed CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
CREATE TRIGGER letter_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON centerline.letter
  FOR EACH STATEMENT EXECUTE FUNCTION centerline.refuse_rewriting();

-- A notice on its way to its readers: its letter is to be made, its readers are to be found. Tries are counted in the machine's time.
CREATE TABLE centerline.posting (
  notice_id   bigint PRIMARY KEY REFERENCES centerline.notice (id),
  attempts    integer NOT NULL DEFAULT 0,
  next_try_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  posted_at   timestamptz,
  -- What went wrong, for people to see; also of a notice that went out without its letter.
  fault       text
);
CREATE INDEX posting_waiting_idx ON centerline.posting (next_try_at) WHERE posted_at IS NULL;
CREATE INDEX posting_fault_idx ON centerline.posting (notice_id) WHERE fault IS NOT NULL;

-- Notices of before this migration have reached their readers or never will: only new ones are posted.
CREATE FUNCTION centerline.post_notice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO centerline.posting (notice_id) VALUES (NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER notice_is_posted AFTER INSERT ON centerline.notice FOR EACH ROW EXECUTE FUNCTION centerline.post_notice();

-- One mail to one person: of one notice, or a digest of many. Its id is its Message-ID, so that it can be sent twice and arrive once.
CREATE TABLE centerline.mail (
  id          text PRIMARY KEY,
  recipient   text NOT NULL,
  address     text NOT NULL,
  language    text NOT NULL,
  digest      boolean NOT NULL,
  status      text NOT NULL DEFAULT 'waiting',
  attempts    integer NOT NULL DEFAULT 0,
  created_at  timestamptz NOT NULL,
  next_try_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  sent_at     timestamptz,
  fault       text,
  CONSTRAINT mail_status CHECK (status IN ('waiting', 'sent', 'bounced', 'failed')),
  CONSTRAINT mail_language CHECK (language IN ('en', 'es'))
);
CREATE INDEX mail_waiting_idx ON centerline.mail (next_try_at) WHERE status = 'waiting';
CREATE INDEX mail_undelivered_idx ON centerline.mail (created_at DESC, id DESC) WHERE status IN ('bounced', 'failed');

-- A notice for one person. Without a mail it waits to be gathered, or is for the case page alone.
CREATE TABLE centerline.delivery (
  notice_id  bigint NOT NULL REFERENCES centerline.notice (id),
  recipient  text NOT NULL,
  case_id    uuid NOT NULL REFERENCES centerline.case_file (id),
  has_letter boolean NOT NULL,
  -- The person wants mail; otherwise the case page is enough.
  by_mail    boolean NOT NULL,
  mail_id    text REFERENCES centerline.mail (id),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (notice_id, recipient)
);
CREATE INDEX delivery_waiting_idx ON centerline.delivery (recipient) WHERE mail_id IS NULL AND by_mail;
CREATE INDEX delivery_mail_idx ON centerline.delivery (mail_id);
CREATE INDEX delivery_case_idx ON centerline.delivery (case_id);

CREATE TABLE centerline.mail_preference (
  person     text PRIMARY KEY,
  channel    text NOT NULL,
  language   text NOT NULL,
  digest     boolean NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT mail_preference_channel CHECK (channel IN ('mail', 'page')),
  CONSTRAINT mail_preference_language CHECK (language IN ('en', 'es'))
);

-- Who is to read a notice, now. A party's notice goes to the people of the importer's account and of the trade party that acted on the case, as far as
-- they may act for all of its importers at this moment: a revoked power of attorney gets no more mail.
CREATE FUNCTION centerline.readers_of(p_notice bigint) RETURNS TABLE (person text, language text, channel text) LANGUAGE sql STABLE AS $$
  WITH n AS (SELECT n.addressee, c.id, c.iors FROM centerline.notice n JOIN centerline.case_file c ON c.id = n.case_id WHERE n.id = p_notice),
  units AS (
    SELECT DISTINCT u.unit FROM n, LATERAL (
      SELECT i.account AS unit FROM centerline.importer i WHERE i.ior = ANY (n.iors)
      UNION SELECT e.actor_unit FROM centerline.audit_event e WHERE e.case_id = n.id
    ) u
    WHERE n.addressee ->> 'to' = 'party' AND cardinality(n.iors) > 0 AND u.unit IS NOT NULL AND n.iors <@ centerline.acts_for(u.unit)
  ),
  readers AS (
    SELECT p.id FROM n JOIN centerline.person p ON p.id = n.addressee ->> 'person' WHERE n.addressee ->> 'to' = 'person'
    UNION SELECT p.id FROM n JOIN centerline.person p ON p.unit = n.addressee ->> 'unit' AND p.roles && ARRAY(SELECT jsonb_array_elements_text(n.addressee -> 'roles'))
      WHERE n.addressee ->> 'to' = 'unit'
    UNION SELECT p.id FROM units u JOIN centerline.person p ON p.unit = u.unit AND p.roles <@ ARRAY['IMPORTER_USER', 'BROKER_USER']
  )
  SELECT r.id, coalesce(f.language, 'en'), coalesce(f.channel, 'mail') FROM readers r LEFT JOIN centerline.mail_preference f ON f.person = r.id
$$;

GRANT SELECT, INSERT ON centerline.letter TO centerline_service;
GRANT SELECT, INSERT, UPDATE ON centerline.posting, centerline.mail, centerline.delivery, centerline.mail_preference TO centerline_service;
