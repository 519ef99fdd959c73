"""How far an actor reaches: role, tenant, area, outlet. What is out of reach answers as if it were missing."""

from __future__ import annotations

from datetime import date

from domain.appraisals.commands import AdoptScheme
from domain.calendars.commands import PublishWorkingDays
from domain.catalogue.commands import PublishEdition
from domain.schemes import commands as schemes
from domain.shared.message import Command
from domain.shared.refusal import Refusal, refuse
from domain.signals import commands as signals
from tenants.accounts.permissions import Permission, may
from tenants.accounts.roles import Role
from tenants.context import Context

PROVINCE = "35"  # a scheme is in force in the whole of it
OF_THE_PROVINCE = (
    *(AdoptScheme, PublishEdition, PublishWorkingDays),
    *(schemes.DraftScheme, schemes.ChangeSchemeDraft, schemes.SubmitScheme),
    *(schemes.ApproveScheme, schemes.ReturnScheme, schemes.DropSchemeDraft),
    *(signals.ProposeSignalRules, signals.ReturnSignalRules, signals.AdoptSignalRules),
)
"""What no city's or county's officer does."""


def not_allowed(command: Command, permission: Permission | None, context: Context, today: date) -> Refusal | None:
    """Why `context` may not give this command, or None when it may."""
    if permission is None or not may(context.role, permission):
        return refuse("access.not-allowed")
    if command.on > today:
        return refuse("access.in-future", field="on", on=command.on.isoformat())
    operator = getattr(command, "operator", None)
    if context.role.in_tenant:
        return _outside_tenant(command, operator, context)
    if context.role is Role.BUREAU:
        return _outside_area(command, operator, context)
    if context.role is Role.ASSESSOR and operator not in context.assigned:
        return refuse("access.not-found")
    return None


def _outside_tenant(command: Command, operator: str | None, context: Context) -> Refusal | None:
    if operator is None or operator != context.tenant:
        return refuse("access.not-found")
    outlet = getattr(command, "outlet", None)
    if context.role is Role.CLERK and outlet is not None and outlet != context.outlet:
        return refuse("outlets.unknown", field="outlet")
    return None


def _outside_area(command: Command, operator: str | None, context: Context) -> Refusal | None:
    if isinstance(command, OF_THE_PROVINCE) and context.area != PROVINCE:
        return refuse("access.not-allowed")
    area = getattr(command, "area", None)
    if area is not None and not area.startswith(context.area):
        return refuse("access.not-found", field="area")
    if operator is not None and not operator.removeprefix("op-").startswith(context.area):
        return refuse("access.not-found")
    return None
