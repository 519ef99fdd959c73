"""What the county bureau's answer to a post or a claim leaves at the window: to correct and send up again, or nothing.

Notice annex 2, 2.1.6, 2.1.7, 2.1.8 and 7.3.1: 上报县（市、区）有关就业管理部门进行确认, 补正.
"""

from __future__ import annotations

from datetime import date, timedelta

from domain.cases.case import Case
from domain.catalogue.edition import Editions
from domain.catalogue.obligations import obligations_of
from domain.duties.commands import DoDuty, DropDuty, RaiseDuty
from domain.duties.duty import Duty
from domain.policies.duty_reactions import duty_id, looks_for_answer
from domain.policies.facts import Facts
from domain.posts.events import PostConfirmed, PostReturned, PostSentUp, PostTakenBack
from domain.posts.state import Post
from domain.shared.message import Command
from domain.subsidies.claim import SubsidyClaim
from domain.subsidies.events import ClaimConfirmed, ClaimReturned, ClaimSentUp, ClaimTakenBack

TEXT = "按县级人社局的意见补正，再上报"
TERM = timedelta(days=5)  # the notice sets none


def correction_id(case: str, time: int) -> str:
    """One for each time that the claim or the post came back."""
    return f"{case}-returned-{time}"


def looked_for(case: Case, editions: Editions) -> str | None:
    """The duty to look for the answer, where the item obliges to it once it is finished."""
    obliged = obligations_of(editions.item(case.item, case.catalogue))
    return next((duty_id(case.case, one.n) for one in obliged if looks_for_answer(one)), None)


def when_returned(event: PostReturned | ClaimReturned, facts: Facts, on: date) -> list[Command]:
    """It stands on the desk of the outlet until it is sent up again."""
    case: Case | None = facts["case"]
    sent: Post | SubsidyClaim | None = facts["sent"]
    if case is None or sent is None:
        return []
    duty = RaiseDuty(
        duty=correction_id(case.case, sent.times),
        operator=case.operator,
        outlet=case.outlet,
        kind="report",
        text=TEXT,
        due_on=on + TERM,
        about_kind=case.subject_kind,
        about=case.subject,
        case=case.case,
        item=case.item,
        on=on,
    )
    return [duty]


def when_sent_up(event: PostSentUp | ClaimSentUp, facts: Facts, on: date) -> list[Command]:
    """What was to be corrected has been."""
    return _done(facts["correction"], on)


def when_confirmed(event: PostConfirmed | ClaimConfirmed, facts: Facts, on: date) -> list[Command]:
    """Nobody need look for the answer any more."""
    return _done(facts["answer"], on)


def when_taken_back(event: PostTakenBack | ClaimTakenBack, facts: Facts, on: date) -> list[Command]:
    """What was returned need not be corrected any more: its case was withdrawn or voided."""
    owed: Duty | None = facts["correction"]
    if owed is None or owed.status != "open":
        return []
    return [DropDuty(duty=owed.duty, operator=owed.operator, cause=f"case-{event.cause}", on=on)]


def _done(duty: Duty | None, on: date) -> list[Command]:
    if duty is None or duty.status != "open":
        return []
    return [DoDuty(duty=duty.duty, operator=duty.operator, occurrence=duty.occurrence, on=on)]
