"""What may be handed over, to whom, and what follows from it at both operators."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, TypeVar

import msgspec

from domain.cases.case import Case
from domain.cases.commands import CompleteStep, OpenCase, WithdrawCase
from domain.duties.commands import DropDuty, RaiseDuty
from domain.duties.duty import Duty
from domain.handovers import commands as c
from domain.handovers.events import ItemClosed, ItemsHandedOver, Moved
from domain.handovers.handover import CASE, DUTY, FOLLOW_UP, OFFER, PERSON, TASK, VACANCY
from domain.jobs.commands import CloseVacancy, EndFollowUp, TakeOverVacancy
from domain.jobs.offer import Offer
from domain.jobs.offer_commands import DeclineOffer, PassOnOffer
from domain.jobs.referral import OUTCOME_DAY, Referral
from domain.jobs.vacancy import Vacancy
from domain.operators.operator import Operator
from domain.people.commands import AssignPerson
from domain.policies.carried_over import brought_before, brought_out, passed
from domain.policies.case_intake import VACANCY_ITEM
from domain.policies.contract_scope import contract_for
from domain.policies.facts import Facts
from domain.shared.message import Command
from domain.shared.personal import Personal
from domain.shared.refusal import Refusal, refuse
from domain.tasks.commands import AssignEntry, EndEntry, EndGiven, GiveTask
from domain.tasks.given import Given
from domain.tasks.task import SURVEY

Acted = TypeVar(
    "Acted", bound=c.CloseItem | c.ProposeFinalSettlement | c.ReturnFinalSettlement | c.ConfirmFinalSettlement
)

ASK_OUTCOME, ASK_AFTER = "询问原机构推荐的结果", "回访原机构推荐录用的人是否在岗"
"""What the successor owes, in the notice's language."""
OUTCOME_IN = timedelta(days=7)
TASK_TERM = timedelta(days=10)  # the successor has so long at least

TAKEN_OVER = "移交前已由原机构办理"  # the note of a step taken over as done, in the notice's language


def prepare_plan(command: c.PlanHandover, facts: Facts) -> c.PlanHandover | Refusal:
    """The successor has a contract in force and an open outlet of that name; the operator itself has left."""
    if problem := _not_gone(facts["operator"], command.on):
        return problem
    operator: Operator = facts["operator"]
    successor: Operator | None = facts["successor"]
    if command.outlet not in operator.outlets and command.outlet not in operator.closed:
        return refuse("outlets.unknown", field="outlet")
    if successor is None or successor.exited_on or command.to_outlet not in successor.outlets:
        return refuse("handovers.successor", field="to")
    if not any(one.in_force_on(command.on) for one in successor.contracts):
        return refuse("handovers.successor-contract", field="to")
    return msgspec.structs.replace(command, by=facts["actor"])


def prepare_items(command: c.HandOverItems, facts: Facts) -> c.HandOverItems | Refusal:
    return _not_gone(facts["operator"], command.on) or command


def prepare_act(command: Acted, facts: Facts) -> Acted | Refusal:
    return _not_gone(facts["operator"], command.on) or msgspec.structs.replace(command, by=facts["actor"])


def _not_gone(operator: Operator | None, on: date) -> Refusal | None:
    """Nothing is handed over before the exit takes effect."""
    if operator is None or operator.exited_on is None:
        return refuse("handovers.not-exited")
    return refuse("handovers.not-yet", on=operator.exited_on.isoformat()) if on < operator.exited_on else None


def when_handed_over(event: ItemsHandedOver, facts: Facts, on: date) -> list[Command]:
    """People come on the successor's list; cases and duties end here and go on there, in the same transaction."""
    found: tuple[Case | Duty | Referral | None, ...] = facts["states"] or ()
    commands: list[Command] = []
    if event.kind == PERSON:
        to = {"operator": event.to_operator, "outlet": event.to_outlet}
        commands += [AssignPerson(person=one.key, on=on, **to) for one in event.items]
    if event.kind == VACANCY:
        commands += [TakeOverVacancy(vacancy=one.key, **passed(event, on)) for one in event.items]
    if event.kind == OFFER:
        commands += [PassOnOffer(offer=one.key, **passed(event, on)) for one in event.items]
    for moved, state in zip(event.items, found, strict=False):
        if isinstance(state, Case):
            commands += _case(event, state, moved, facts["brought"] or (), on)
        elif isinstance(state, Duty):
            commands += _duty(event, state, moved.became, on)
        elif isinstance(state, Referral):
            commands += _follow_up(event, state, follow_up_of(moved.key)[1], moved.became, on)
    for moved, given in zip(event.items, facts["givens"] or (), strict=False):
        commands += _task(event, given, moved, on)
    return commands


Passed = TypeVar("Passed", bound=TakeOverVacancy | PassOnOffer)


def prepare_passing(command: Passed, facts: Facts) -> Passed | Refusal:
    """Only to who may register vacancies there; what goes with its case was looked at with the case."""
    vacancy: Vacancy | None = facts["vacancy"]
    offer: Offer | None = facts["offer"]
    village = offer.made.village if offer else vacancy.village if vacancy else ""
    contract = contract_for(facts["successor"], VACANCY_ITEM, village, command.on) if village else None
    return contract if isinstance(contract, Refusal) else command


def on_list_of(key: str) -> tuple[str, str]:
    """The task and the person that a key names; without a person it is the list itself."""
    task, _, person = key.partition(":")
    return task, person


def follow_up_of(key: str) -> tuple[str, int]:
    """The referral and the day that a key of a follow-up names."""
    referral, _, day = key.rpartition(":")
    return referral, int(day)


def _case(event: ItemsHandedOver, case: Case, moved: Moved, brought: Sequence[Any], on: date) -> list[Command]:
    """The case ends at the old operator and is opened anew at the successor with the form as it was filled in.

    Whom it is about the successor sees from then on, whoever the person went to otherwise.
    """
    became = moved.became
    seen = [
        AssignPerson(person=person, operator=event.to_operator, outlet=event.to_outlet, on=on)
        for person in _people_of(case)
    ]
    reason = f"机构退出，移交给 {event.to_operator} 的网点 {event.to_outlet}，新办件号 {became}"
    opened = OpenCase(
        case=became,
        operator=event.to_operator,
        outlet=event.to_outlet,
        village=case.village,
        item=case.item,
        subject_kind=case.subject_kind,
        subject=case.subject,
        declared=case.declared,
        fields=case.fields,
        about=case.about,
        private=case.private,
        told=case.told,
        carries_on=case.case,
        carried_from=case.operator,
        on=on,
    )
    done = [
        CompleteStep(case=became, operator=event.to_operator, step=step, note=TAKEN_OVER, on=on)
        for step in range(1, moved.steps + 1)
    ]
    ended = WithdrawCase(case=case.case, operator=event.operator, reason=reason, on=on)
    before = brought_before(event, case, became, brought, on)
    return [ended, *seen, *before, opened, *brought_out(event, case, became, on), *done]


def _people_of(case: Case) -> list[str]:
    if case.subject_kind == "person":
        return [case.subject]
    if case.subject_kind != "household":
        return []
    members = [one for one in case.fields.get("members", "").split(",") if one]
    return list(dict.fromkeys([case.about, *members]))


def _duty(event: ItemsHandedOver, duty: Duty, became: str, on: date) -> list[Command]:
    raised = duty.raised
    if raised is None:
        return []
    owed = RaiseDuty(
        duty=became,
        operator=event.to_operator,
        outlet=event.to_outlet,
        kind=raised.kind,
        due_on=max(duty.due_on, on),
        about_kind=raised.about_kind,
        about=raised.about,
        text=raised.text,
        every=duty.every,
        times=duty.times - duty.occurrence + 1,
        item=raised.item,
        note=raised.note,
        on=on,
    )
    return [DropDuty(duty=duty.duty, operator=event.operator, cause="handed-over", on=on), owed]


def _follow_up(event: ItemsHandedOver, referral: Referral, day: int, became: str, on: date) -> list[Command]:
    """The old operator asks no more, the successor does: as a duty, for the placement stays who made it."""
    if day not in referral.open_days:
        return []
    whose: dict[str, Any] = {"operator": event.to_operator, "outlet": event.to_outlet, "on": on}
    reason = f"机构退出，移交给 {event.to_operator} 的网点 {event.to_outlet}，新提醒号 {became}"
    said = f"推荐 {referral.referral}，岗位 {referral.vacancy}" + (f"，录用后第 {day} 天" if day else "")
    owed = RaiseDuty(
        duty=became,
        kind="call-back",
        due_on=max(referral.due_on(day) or on + OUTCOME_IN, on),
        about_kind="person",
        about=referral.person,
        text=ASK_OUTCOME if day == OUTCOME_DAY else ASK_AFTER,
        note=Personal.of(said),
        **whose,
    )
    ended = EndFollowUp(referral=referral.referral, operator=event.operator, day=day, reason=reason, on=on)
    return [ended, AssignPerson(person=referral.person, **whose), owed]


def _task(event: ItemsHandedOver, given: Given | None, moved: Moved, on: date) -> list[Command]:
    """Who is on the list comes on the successor's; a survey asks it for what was not done yet."""
    if given is None or given.status != "given":
        return []
    task, person = on_list_of(moved.key)
    reason = f"机构退出，移交给 {event.to_operator} 的网点 {event.to_outlet}"
    rest = given.amount - moved.steps if given.kind == SURVEY else given.amount
    asked = GiveTask(
        task=task,
        operator=event.to_operator,
        kind=given.kind,
        amount=rest,
        deadline=max(given.deadline, on + TASK_TERM),
        on=on,
    )
    if not person:
        ended = EndGiven(task=task, operator=event.operator, reason=reason, on=on)
        return [ended, asked] if given.kind == SURVEY and rest > 0 else [ended]
    off = EndEntry(task=task, operator=event.operator, person=person, reason=reason, on=on)
    listed = AssignEntry(task=task, operator=event.to_operator, person=person, outlet=event.to_outlet, on=on)
    return [off, asked, listed]


def when_closed(event: ItemClosed, facts: Facts, on: date) -> list[Command]:
    """What nobody takes over ends with the bureau's reason."""
    if event.kind == CASE:
        return [WithdrawCase(case=event.key, operator=event.operator, reason=event.reason, on=on)]
    if event.kind == DUTY:
        return [DropDuty(duty=event.key, operator=event.operator, cause="handed-over", on=on)]
    if event.kind == TASK:
        task, person = on_list_of(event.key)
        of = {"task": task, "operator": event.operator, "reason": event.reason}
        return [EndEntry(person=person, on=on, **of) if person else EndGiven(on=on, **of)]
    if event.kind == VACANCY:
        return [CloseVacancy(vacancy=event.key, operator=event.operator, on=on)]
    if event.kind == OFFER:
        of_offer = {"operator": event.operator, "outlet": event.outlet, "reason": event.reason}
        return [DeclineOffer(offer=event.key, on=on, **of_offer)]
    if event.kind == FOLLOW_UP:
        referral, day = follow_up_of(event.key)
        return [EndFollowUp(referral=referral, operator=event.operator, day=day, reason=event.reason, on=on)]
    return []
