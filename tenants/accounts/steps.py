"""The steps of the accounts' store."""

from sqlalchemy import Connection

from tenants.accounts.drafts import metadata as drafts
from tenants.accounts.tables import metadata
from tenants.accounts.unmaskings import metadata as unmaskings
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


_UNMASKINGS_SQLITE = tuple(
    f"CREATE TRIGGER unmaskings_refuse_{verb.lower()} BEFORE {verb} ON unmaskings"
    f" BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    for verb in ("UPDATE", "DELETE")
)
_UNMASKINGS_POSTGRESQL = (
    "CREATE FUNCTION unmaskings_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$"
    f" BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$",
    "CREATE TRIGGER unmaskings_refuse_changes BEFORE UPDATE OR DELETE ON unmaskings"
    " FOR EACH ROW EXECUTE FUNCTION unmaskings_only_added_to()",
    "CREATE TRIGGER unmaskings_refuse_truncate BEFORE TRUNCATE ON unmaskings"
    " FOR EACH STATEMENT EXECUTE FUNCTION unmaskings_only_added_to()",
)


def _refuse_changes_of_unmaskings(connection: Connection) -> None:
    """Nor can who read what in plain be changed or removed, ever."""
    for statement in _UNMASKINGS_SQLITE if connection.dialect.name == "sqlite" else _UNMASKINGS_POSTGRESQL:
        connection.exec_driver_sql(statement)


register(
    "accounts",
    create_all(1, "users, sessions, attempts, access log", metadata),
    Step(2, REFUSAL, _refuse_changes),
    create_all(3, "who had personal data shown in plain", unmaskings),
    Step(4, "records of unmasking can only be added to", _refuse_changes_of_unmaskings),
    create_all(31, "drafts of forms", drafts),
)
