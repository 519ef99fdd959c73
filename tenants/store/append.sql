-- The one server call of an append.
--
-- The lists come as JSON (parsed once each, and far cheaper to send than a dozen arrays), all bytes in one value beside
-- them, addressed by start and length. The lock is taken first and held through the commit, so that positions become
-- visible in their order: a reader that has seen one will never find a smaller one later. Its number is the same in
-- every process and for ever. A refusal aborts the whole call; YZ001 to YZ004 are named in append_function.py.
-- Everything runs with the caller's rights: to insert and to read is enough for events and commands.
CREATE FUNCTION log.append(
  _expected json, _releases json, _claims json, _caps json, _tracking json, _events json, _commands json, _bytes bytea
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  base bigint;  -- the position before the first event
  added bigint;
  one record;
BEGIN
  PERFORM pg_advisory_xact_lock(2036955752);

  IF _expected IS NOT NULL THEN
    SELECT r.stream INTO one FROM json_to_recordset(_expected) AS r(stream text, version int)
      WHERE EXISTS (SELECT FROM log.events e WHERE e.stream = r.stream AND e.version > r.version) LIMIT 1;
    IF FOUND THEN
      RAISE EXCEPTION 'stream has moved on' USING ERRCODE = 'YZ004', DETAIL = json_build_array(one.stream);
    END IF;
  END IF;

  IF _releases IS NOT NULL THEN
    DELETE FROM log.claims c USING json_to_recordset(_releases) AS r(scope text, key text, holder text)
      WHERE (c.scope, c.key, c.holder) = (r.scope, r.key, r.holder);
  END IF;

  IF _claims IS NOT NULL THEN
    INSERT INTO log.claims (scope, key, holder)
      SELECT scope, key, holder FROM json_to_recordset(_claims) AS r(scope text, key text, holder text)
      ON CONFLICT (scope, key) DO NOTHING;
    GET DIAGNOSTICS added = ROW_COUNT;
    IF added <> json_array_length(_claims) THEN
      SELECT c.* INTO one FROM log.claims c
        JOIN json_to_recordset(_claims) AS r(scope text, key text, holder text) USING (scope, key)
        WHERE c.holder <> r.holder LIMIT 1;
      IF FOUND THEN
        RAISE EXCEPTION 'claim taken' USING ERRCODE = 'YZ001',
          DETAIL = json_build_array(one.scope, one.key, one.holder);
      END IF;
    END IF;
  END IF;

  IF _caps IS NOT NULL THEN
    FOR one IN SELECT * FROM json_to_recordset(_caps) AS r(key text, cap bigint, amount bigint) LOOP
      IF one.cap IS NOT NULL THEN
        INSERT INTO log.caps AS c (key, used, cap) SELECT one.key, 0, one.cap WHERE one.cap >= 0
          ON CONFLICT (key) DO UPDATE SET cap = excluded.cap WHERE c.used <= excluded.cap;
      ELSE
        UPDATE log.caps SET used = used + one.amount WHERE key = one.key AND used + one.amount <= cap;
      END IF;
      IF NOT FOUND THEN
        RAISE EXCEPTION 'cap exceeded' USING ERRCODE = 'YZ002', DETAIL = json_build_array(one.key);
      END IF;
    END LOOP;
  END IF;

  IF _tracking IS NOT NULL THEN
    FOR one IN SELECT * FROM json_to_recordset(_tracking) AS r(application text, "position" bigint) LOOP
      INSERT INTO log.tracking AS t (application, position) VALUES (one.application, one.position)
        ON CONFLICT (application) DO UPDATE SET position = excluded.position WHERE t.position < excluded.position;
      IF NOT FOUND THEN
        RAISE EXCEPTION 'tracked before' USING ERRCODE = 'YZ003',
          DETAIL = json_build_array(one.application, one.position);
      END IF;
    END LOOP;
  END IF;

  IF _events IS NULL THEN
    SELECT coalesce(max(position), 0) INTO base FROM log.events;
  ELSE
    WITH inserted AS (
      INSERT INTO log.events (tenant, stream, version, name, recorded_at, on_day, actor, role, on_behalf_of,
                              request_id, reason, state)
        SELECT tenant, stream, version, name, recorded_at, on_day, actor, role, on_behalf_of,
               request_id, reason, substring(_bytes FROM state FOR size)
        FROM json_to_recordset(_events) AS r(tenant text, stream text, version int, name text, recorded_at bigint,
          on_day int, actor text, role text, on_behalf_of text, request_id text, reason text, state int, size int)
        RETURNING position
    )
    SELECT min(position) - 1, max(position) - min(position) + 1 - count(*) INTO base, added FROM inserted;
    IF added <> 0 THEN
      RAISE EXCEPTION 'positions were given out beside this function';
    END IF;
  END IF;

  IF _commands IS NOT NULL THEN
    INSERT INTO log.commands (scope, request_id, last_position, digest, answer)
      SELECT scope, request_id, base + events,
             substring(_bytes FROM digest FOR digest_size), substring(_bytes FROM answer FOR answer_size)
      FROM json_to_recordset(_commands) AS r(scope text, request_id text, events int, digest int, digest_size int,
        answer int, answer_size int);
  END IF;

  RETURN base;
END $$
