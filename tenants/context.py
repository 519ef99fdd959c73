"""Who asks: carried by every command and every query, never guessed further down."""

from dataclasses import dataclass

from tenants.accounts.roles import Role


@dataclass(frozen=True, slots=True)
class Context:
    """The actor of one request, and how far they see.

    `area` is an area code of the national divisions ('35' = the province): bureau officers see it and everything
    below. `tenant` is an operator's code for manager and clerk, None on the bureau's side. `request_id` is the
    idempotency key of a write: unique for one rendering of a form, the same when that form is sent twice.
    """

    actor: str  # user id, or "system:<job>"
    role: Role
    tenant: str | None
    area: str
    outlet: str | None  # a clerk's outlet
    request_id: str
    assigned: tuple[str, ...] = ()  # operators an assessor is assigned to
    reason: str | None = None
