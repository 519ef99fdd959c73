"""People who log in: opening and closing accounts, signing in and out, sessions, and the access log."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine, bindparam, exists, insert, select, update
from sqlalchemy.exc import IntegrityError

from domain.shared.refusal import Refusal, refuse
from tenants.accounts import access_log, attempts, drafts
from tenants.accounts.access_log import Entry
from tenants.accounts.passwords import Passwords
from tenants.accounts.roles import Role
from tenants.accounts.sessions import Session, Sessions
from tenants.accounts.signing_in import SigningIn, Try
from tenants.accounts.tables import users
from tenants.accounts.unmaskings import Unmaskings
from tenants.accounts.users import User, normal_login, unusable, unusable_password, user_of
from tenants.clock import Clock, system_clock
from tenants.ids import new_id

LANGUAGES = ("zh", "en")
_NAMES = select(users.c.id, users.c.display_name).where(users.c.id.in_(bindparam("ids", expanding=True)))


class Accounts:
    """Thread-safe; several processes may work on one store. Refusals are values, and write nothing but their record."""

    def __init__(
        self,
        engine: Engine,
        clock: Clock = system_clock,
        *,
        reader: Engine | None = None,
        idle: timedelta = timedelta(minutes=30),
        absolute: timedelta = timedelta(hours=12),
        passwords: Passwords | None = None,
    ) -> None:
        self._writer, self._reader, self._clock = engine, reader or engine, clock
        self._passwords = passwords or Passwords()
        self._sessions = Sessions(self._writer, self._reader, clock, idle, absolute)
        self.unmaskings = Unmaskings(self._writer, self._reader)
        self._signing_in = SigningIn(self._writer, clock, self._passwords, self._sessions)

    # accounts

    def add_user(
        self,
        login: str,
        password: str,
        *,
        role: Role,
        display_name: str,
        area: str,
        tenant: str | None = None,
        outlet: str | None = None,
        assigned: tuple[str, ...] = (),
        demo: bool = False,
        user_id: str | None = None,
    ) -> User | Refusal:
        """Opens an account; `user_id` is given only where history is to be made again the same.

        Refused with an `accounts.…` code when login, password or reach are unusable, or the login is taken.
        """
        id = user_id or new_id(self._clock())
        user = User(id, normal_login(login) or login, display_name, role, tenant, area, outlet, assigned, demo, None)
        refusal = unusable(user, password)
        if refusal is not None:
            return refusal
        row = {
            name: getattr(user, name) for name in ("id", "login", "display_name", "tenant", "area", "outlet", "demo")
        }
        row |= {"role": role.value, "assigned": list(assigned), "password_hash": self._passwords.hash(password)}
        try:
            with self._writer.begin() as connection:
                connection.execute(insert(users).values(**row, created_at=self._clock()))
                self._record(connection, user.id, "account", "opened")
        except IntegrityError:
            return refuse("accounts.login-taken", field="login", login=user.login)
        return user

    def users(self) -> list[User]:
        """Every account, closed ones too, by login."""
        with self._reader.connect() as connection:
            return [user_of(row) for row in connection.execute(select(users).order_by(users.c.login))]

    def names(self, user_ids: Collection[str]) -> dict[str, str]:
        """Display names by user id, closed accounts too; unknown ids are left out."""
        with self._reader.connect() as connection:
            return {row.id: row.display_name for row in connection.execute(_NAMES, {"ids": list(user_ids)})}

    def find(self, login: str) -> User | None:
        """The account of a login, however it is typed."""
        with self._reader.connect() as connection:
            row = connection.execute(select(users).where(users.c.login == normal_login(login))).one_or_none()
            return None if row is None else user_of(row)

    def disable(self, user_id: str) -> bool:
        """Closes an account and ends its sessions at once. False when there was nothing to close."""
        return self._change(user_id, "closed", disabled_at=self._clock())

    def enable(self, user_id: str) -> bool:
        """Opens a closed account again. False when there is no such account."""
        return self._change(user_id, "reopened", disabled_at=None)

    def assign(self, user_id: str, operator: str) -> bool:
        """Lets an assessor reach an operator from now on. False when there is no such account, or it does already."""
        return self._reach(user_id, operator, "assigned", lambda there: [*there, operator])

    def release(self, user_id: str, operator: str) -> bool:
        """Takes an operator out of an assessor's reach. False when it was not in it."""
        return self._reach(user_id, operator, "released", lambda there: [one for one in there if one != operator])

    def change_password(self, user_id: str, password: str) -> Refusal | None:
        """Sets a new password and ends all sessions of the account. None when done."""
        refusal = unusable_password(password)
        if refusal is None and not self._change(
            user_id, "password-changed", password_hash=self._passwords.hash(password)
        ):
            return refuse("accounts.unknown")
        return refusal

    def has_demo_users(self) -> bool:
        """Whether anyone could sign in with the demo's password; such a server stays on this machine."""
        open_demo = exists().where(users.c.demo.is_(True), users.c.disabled_at.is_(None))
        with self._reader.connect() as connection:
            return bool(connection.scalar(select(open_demo)))

    # signing in and out

    def sign_in(
        self, login: str, password: str, address: str, *, request_id: str = "", language: str = "zh", ends: str = ""
    ) -> Session | Refusal:
        """A new session with a new token; `ends` is the token of the session that this one takes the place of.

        Refused with `accounts.sign-in-wrong` (whatever was wrong), `accounts.too-many-attempts` (minutes) or
        `accounts.busy`.
        """
        made = self._signing_in.attempt(Try(login, password, address, request_id, language))
        if ends and isinstance(made, Session):
            self.sign_out(ends, address=address, request_id=request_id)
        return made

    def session(self, token: str) -> Session | None:
        """The session of a cookie's token; None when there is none, or it ended, or its account was closed."""
        return self._sessions.find(token) if token else None

    def sign_out(self, token: str, *, address: str = "", request_id: str = "") -> None:
        """Ends a session; nothing happens when there is none."""
        with self._writer.begin() as connection:
            user = self._sessions.end(connection, token)
            if user is not None:
                self._record(connection, user, "sign-out", "ok", address, request_id)

    def set_language(self, session: Session, language: str) -> Session:
        """The session in another language. Raises ValueError for one there are no words in."""
        if language not in LANGUAGES:
            raise ValueError(f"there are no words in {language!r}")
        with self._writer.begin() as connection:
            self._sessions.speak(connection, session.token, language)
        return replace(session, language=language)

    def unlock(self, login: str) -> int:
        """Gives a login all its tries again. How many failures were forgotten."""
        with self._writer.begin() as connection:
            return attempts.forget(connection, attempts.login_key(normal_login(login) or login))

    # the access log

    def record_access(self, user: str | None, type: str, result: str, address: str = "", request_id: str = "") -> None:
        """Adds a record. `type` and `result` are words from the program, never anything that was typed."""
        with self._writer.begin() as connection:
            self._record(connection, user, type, result, address, request_id)

    def access_log(self, limit: int = 100) -> list[Entry]:
        """The newest records first."""
        with self._reader.connect() as connection:
            return access_log.latest(connection, limit)

    def prune(self, access_log_days: int = 184) -> None:
        """Removes what is over: sessions, attempts, drafts, and access records older than `access_log_days`."""
        now = self._clock()
        with self._writer.begin() as connection:
            self._sessions.prune(connection)
            attempts.prune(connection, now)
            drafts.prune(connection, now)
            access_log.prune(connection, now - timedelta(days=access_log_days))

    def _change(self, user_id: str, result: str, **values: datetime | str | None) -> bool:
        with self._writer.begin() as connection:
            changed = connection.execute(update(users).where(users.c.id == user_id).values(**values)).rowcount == 1
            if changed:
                self._sessions.end_all(connection, user_id)
                self._record(connection, user_id, "account", result)
            return changed

    def _reach(self, user_id: str, operator: str, result: str, changed: Callable[[list[str]], list[str]]) -> bool:
        """Sessions go on: what a user may see is looked up at every request."""
        with self._writer.begin() as connection:
            row = connection.execute(select(users.c.assigned).where(users.c.id == user_id).with_for_update()).first()
            if row is None or (operator in row.assigned) is (result == "assigned"):
                return False
            connection.execute(update(users).where(users.c.id == user_id).values(assigned=changed(row.assigned)))
            self._record(connection, user_id, "account", result)
            return True

    def _record(
        self, connection: Connection, user: str | None, type: str, result: str, address: str = "", request_id: str = ""
    ) -> None:
        access_log.record(connection, Entry(self._clock(), user, type, result, address, request_id))
