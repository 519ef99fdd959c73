"""The steps of the accounts' store."""

from sqlalchemy import Connection

from tenants.accounts.tables import metadata
from tenants.store.migrations import register
from tenants.store.step import Step, create_all

KEPT_DAYS = 184  # the least that the law asks for; the setting may only ask for more
REFUSAL = "the access log can only be added to"

_SQLITE = (
    f"CREATE TRIGGER access_refuse_update BEFORE UPDATE ON access BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END",
    f"CREATE TRIGGER access_refuse_delete BEFORE DELETE ON access"
    f" WHEN OLD.at > datetime('now', '-{KEPT_DAYS} days') BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END",
)
_POSTGRESQL = (
    f"""
    CREATE FUNCTION access_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'DELETE' AND OLD.at <= now() - interval '{KEPT_DAYS} days' THEN RETURN OLD; END IF;
      RAISE EXCEPTION '{REFUSAL}';
    END $$
    """,
    "CREATE TRIGGER access_refuse_changes BEFORE UPDATE OR DELETE ON access"
    " FOR EACH ROW EXECUTE FUNCTION access_only_added_to()",
    "CREATE TRIGGER access_refuse_truncate BEFORE TRUNCATE ON access"
    " FOR EACH STATEMENT EXECUTE FUNCTION access_only_added_to()",
)


def _refuse_changes(connection: Connection) -> None:
    """Records of the access log cannot be changed, nor removed before their time, whoever asks."""
    for statement in _SQLITE if connection.dialect.name == "sqlite" else _POSTGRESQL:
        connection.exec_driver_sql(statement)


register(
    "accounts",
    create_all(1, "users, sessions, attempts, access log", metadata),
    Step(2, REFUSAL, _refuse_changes),
)
