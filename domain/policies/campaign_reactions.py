"""A case of 2.1.3, 2.2.1, 6.1.1, 6.2.1 or 8.1.1 plans a campaign, completes it, or takes it back."""

from __future__ import annotations

from datetime import date

from domain.campaigns.commands import CancelCampaign, CompleteCampaign, PlanCampaign
from domain.campaigns.state import KIND_OF_ITEM
from domain.cases.case import Case
from domain.cases.events import CaseFilled, CaseFinished, CaseOpened, CaseVoided, CaseWithdrawn
from domain.policies.facts import Facts
from domain.policies.forms_read import as_opened, day_of, has
from domain.shared.message import Command


def when_opened(event: CaseOpened, facts: Facts, on: date) -> list[Command]:
    """Planned as soon as it has a name."""
    if event.item not in KIND_OF_ITEM or not has(event.fields, "title"):
        return []
    planned = PlanCampaign(
        campaign=event.subject,
        operator=event.operator,
        outlet=event.outlet,
        case=event.case,
        village=event.village,
        item=event.item,
        title=event.fields["title"],
        first=day_of(event.fields, "first"),
        last=day_of(event.fields, "last"),
        plan=dict(event.fields),
        on=on,
    )
    return [planned]


def when_finished(event: CaseFinished, facts: Facts, on: date) -> list[Command]:
    if event.item not in KIND_OF_ITEM:
        return []
    return [CompleteCampaign(campaign=event.subject, operator=event.operator, on=on)]


def when_filled(event: CaseFilled, facts: Facts, on: date) -> list[Command]:
    """As when it was opened: begun now, or amended."""
    return when_opened(as_opened(facts["case"], event), facts, on)


def when_withdrawn(event: CaseWithdrawn, facts: Facts, on: date) -> list[Command]:
    case: Case = facts["case"]
    return _cancel(case.item, case.subject, event.operator, "withdrawn", on)


def when_voided(event: CaseVoided, facts: Facts, on: date) -> list[Command]:
    return _cancel(event.item, event.subject, event.operator, "voided", on)


def _cancel(item: str, campaign: str, operator: str, cause: str, on: date) -> list[Command]:
    if item not in KIND_OF_ITEM:
        return []
    return [CancelCampaign(campaign=campaign, operator=operator, cause=cause, on=on)]
