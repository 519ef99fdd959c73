"""Emptying a PostgreSQL database between tests, which is far quicker than making a new one.

The tables of log, vault and accounts stay; every other schema is dropped, that of the read models included.
"""

from __future__ import annotations

import psycopg

_SHAPE = """
SELECT md5(string_agg(line, '|' ORDER BY line)) FROM (
  SELECT format('%s %s %s %s', n.nspname, c.relname, c.relkind, c.relacl) AS line
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname IN ('log', 'vault', 'accounts')
  UNION ALL SELECT format('%s %s', conrelid::regclass, pg_get_constraintdef(o.oid))
    FROM pg_constraint o JOIN pg_namespace n ON n.oid = o.connamespace WHERE n.nspname IN ('log', 'vault', 'accounts')
  UNION ALL SELECT format('%s %s %s', p.proname, md5(p.prosrc), p.proacl)
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname IN ('log', 'vault', 'accounts')
  UNION ALL SELECT format('%s %s %s', t.tgrelid::regclass, t.tgname, t.tgenabled)
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('log', 'vault', 'accounts')
  UNION ALL SELECT format('%s %s', setdatabase, setconfig) FROM pg_db_role_setting
) AS shape
"""
_OTHERS = """
SELECT pg_terminate_backend(pid, 2000) FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
"""
_EMPTY = """
DO $$
DECLARE one record;
BEGIN
  SET LOCAL session_replication_role = replica;  -- past the triggers that keep the log from being emptied
  FOR one IN SELECT nspname AS name FROM pg_namespace
    WHERE nspname NOT LIKE 'pg\\_%' AND nspname NOT IN ('information_schema', 'log', 'vault', 'accounts')
      AND (nspname <> 'public' OR EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace))
  LOOP EXECUTE format('DROP SCHEMA %I CASCADE', one.name); END LOOP;
  CREATE SCHEMA IF NOT EXISTS public AUTHORIZATION pg_database_owner;
  CREATE SCHEMA views AUTHORIZATION yizhan_app;
  FOR one IN SELECT schemaname, tablename FROM pg_tables
    WHERE schemaname IN ('log', 'vault', 'accounts') AND tablename <> 'migrations'
  LOOP EXECUTE format('DELETE FROM %I.%I', one.schemaname, one.tablename); END LOOP;
  FOR one IN SELECT schemaname, sequencename FROM pg_sequences WHERE schemaname IN ('log', 'vault', 'accounts')
  LOOP PERFORM setval(format('%I.%I', one.schemaname, one.sequencename)::regclass, 1, false); END LOOP;
END $$
"""


def shape(url: str) -> str:
    """What must be the same again after a test, all but the rows."""
    with psycopg.connect(url, autocommit=True) as connection:
        return str((connection.execute(_SHAPE).fetchone() or [""])[0])


def emptied(url: str, expected: str) -> bool:
    """Throw out whoever is still connected, remove every row, and say whether the database is as good as new."""
    try:
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(_OTHERS)
            connection.execute(_EMPTY)
    except psycopg.Error:
        return False
    return shape(url) == expected
