"""Claim for subsidies: state, evolve, decide."""

from __future__ import annotations

import msgspec

from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import Refusal, refuse
from domain.subsidies import commands, events
from domain.subsidies.kinds import kinds
from domain.subsidies.months import months_between

OPEN = ("drafted", "returned")
MOST_LINES = 500
FOR_A_CLASS = ("training",)
"""培训补贴 (annex 2, 4.2.1): paid once a person and class."""


class Line(msgspec.Struct, frozen=True, kw_only=True):
    subsidy: str
    person: str
    months: tuple[str, ...]
    amount_fen: int
    post: str = ""
    course: str = ""


class SubsidyClaim(msgspec.Struct, frozen=True, kw_only=True):
    """`status` is drafted, sent-up, confirmed, returned or taken-back; `checks` are those found in order,
    of the lines that there are."""

    claim: str
    operator: str
    case: str
    item: str
    claimant_kind: str
    claimant: str
    subsidies: tuple[str, ...]
    lines: tuple[Line, ...] = ()
    checks: tuple[str, ...] = ()
    times: int = 0
    status: str = "drafted"

    @property
    def amount_fen(self) -> int:
        return sum(line.amount_fen for line in self.lines)

    @property
    def persons(self) -> int:
        return len({line.person for line in self.lines})


def evolve(state: SubsidyClaim | None, event: Event) -> SubsidyClaim | None:
    if isinstance(event, events.ClaimDrafted):
        return SubsidyClaim(
            claim=event.claim,
            operator=event.operator,
            case=event.case,
            item=event.item,
            claimant_kind=event.claimant_kind,
            claimant=event.claimant,
            subsidies=event.subsidies,
        )
    if state is None:
        return None
    match event:
        case events.ClaimLineAdded():
            fields = {name: getattr(event, name) for name in Line.__struct_fields__}
            return msgspec.structs.replace(state, lines=(*state.lines, Line(**fields)), checks=())
        case events.ClaimLineRemoved():
            gone = (event.subsidy, event.person, event.months)
            left = tuple(one for one in state.lines if (one.subsidy, one.person, one.months) != gone)
            return msgspec.structs.replace(state, lines=left)
        case events.ClaimVerified():
            return msgspec.structs.replace(state, checks=event.checks)
        case events.ClaimSentUp():
            return msgspec.structs.replace(state, status="sent-up", times=event.time)
        case events.ClaimConfirmed():
            return msgspec.structs.replace(state, status="confirmed")
        case events.ClaimReturned():
            return msgspec.structs.replace(state, status="returned")
        case events.ClaimTakenBack():
            return msgspec.structs.replace(state, status="taken-back", lines=())
    return state


def decide(command: Command, state: SubsidyClaim | None) -> Decision:
    match command:
        case commands.DraftClaim():
            return _draft(command) if state is None else []
        case _ if state is None:
            return refuse("subsidies.unknown")
        case commands.ConfirmClaim() | commands.ReturnClaim():
            return _answer(command, state)
        case commands.TakeClaimBack():
            return _take_back(command, state)
        case commands.SendClaimUp() if state.status == "sent-up":
            return []
    if state.status not in OPEN:
        return refuse("subsidies.not-open", claim_status=state.status)
    match command:
        case commands.AddClaimLine():
            return _add(command, state)
        case commands.RemoveClaimLine():
            return _remove(command, state)
        case commands.VerifyClaim():
            return _verify(command, state)
        case commands.SendClaimUp():
            return _send_up(command, state)
    raise TypeError(f"a claim does not decide {type(command).__name__}")


def _draft(command: commands.DraftClaim) -> Decision:
    if command.item not in kinds():
        return refuse("subsidies.item", field="item", item=command.item)
    told = {name: getattr(command, name) for name in commands.DraftClaim.__struct_fields__ if name != "on"}
    return [events.ClaimDrafted(**told, subsidies=kinds()[command.item].subsidies)]


def _add(command: commands.AddClaimLine, state: SubsidyClaim) -> Decision:
    if command.subsidy not in state.subsidies:
        return refuse("subsidies.kind", field="subsidy")
    months = months_between(command.first_month, command.last_month)
    if months is None or command.last_month > command.on.isoformat()[:7]:
        return refuse("subsidies.months", field="last_month")
    if command.amount_fen < 1:
        return refuse("subsidies.amount", field="amount_fen")
    if state.claimant_kind == "person" and command.person != state.claimant:
        return refuse("subsidies.other-person", field="person")
    if len(state.lines) >= MOST_LINES:
        return refuse("subsidies.too-many", field="person", most=MOST_LINES)
    mine = {month for one in state.lines if _same(one, command.subsidy, command.person) for month in one.months}
    if mine & set(months):
        return refuse("subsidies.month-taken", field="first_month")
    if problem := _class_problem(command, state):
        return problem
    added = events.ClaimLineAdded(
        claim=state.claim,
        operator=state.operator,
        subsidy=command.subsidy,
        person=command.person,
        months=months,
        amount_fen=command.amount_fen,
        post=command.post,
        course=command.course,
    )
    return [added]


def _class_problem(command: commands.AddClaimLine, state: SubsidyClaim) -> Refusal | None:
    if not command.course:
        return None
    if command.subsidy not in FOR_A_CLASS:
        return refuse("subsidies.no-class", field="course")
    taken = any((one.course, one.person) == (command.course, command.person) for one in state.lines)
    return refuse("subsidies.class-taken", field="course") if taken else None


def _remove(command: commands.RemoveClaimLine, state: SubsidyClaim) -> Decision:
    return [
        events.ClaimLineRemoved(
            claim=state.claim,
            operator=state.operator,
            subsidy=one.subsidy,
            person=one.person,
            months=one.months,
            post=one.post,
            course=one.course,
        )
        for one in state.lines
        if _same(one, command.subsidy, command.person) and one.months[0] == command.first_month
    ]


def _verify(command: commands.VerifyClaim, state: SubsidyClaim) -> Decision:
    kind = kinds()[state.item]
    if set(command.checks) - set(kind.checks) or set(command.documents) - set(kind.documents):
        return refuse("subsidies.checks", field="checks")
    verified = events.ClaimVerified(
        claim=state.claim,
        operator=state.operator,
        checks=command.checks,
        documents=command.documents,
        note=command.note,
    )
    return [verified]


def _send_up(command: commands.SendClaimUp, state: SubsidyClaim) -> Decision:
    if not state.lines:
        return refuse("subsidies.no-lines")
    missing = [check for check in kinds()[state.item].checks if check not in state.checks]
    if missing:
        return refuse("subsidies.not-verified", check=missing[0])
    if not command.opinion.strip():
        return refuse("subsidies.opinion", field="opinion")
    sent = events.ClaimSentUp(
        claim=state.claim,
        operator=state.operator,
        time=state.times + 1,
        persons=state.persons,
        amount_fen=state.amount_fen,
        opinion=command.opinion,
    )
    return [sent]


def _answer(command: commands.ConfirmClaim | commands.ReturnClaim, state: SubsidyClaim) -> Decision:
    if isinstance(command, commands.ConfirmClaim) and state.status == "confirmed":
        return []
    if state.status != "sent-up":
        return refuse("subsidies.not-sent-up", claim_status=state.status)
    if isinstance(command, commands.ConfirmClaim):
        return [
            events.ClaimConfirmed(
                claim=state.claim, operator=state.operator, amount_fen=state.amount_fen, note=command.note
            )
        ]
    if not command.reason.strip():
        return refuse("subsidies.reason", field="reason")
    return [events.ClaimReturned(claim=state.claim, operator=state.operator, reason=command.reason)]


def _take_back(command: commands.TakeClaimBack, state: SubsidyClaim) -> Decision:
    if state.status == "taken-back":
        return []
    held = tuple((one.subsidy, one.person, month) for one in state.lines for month in one.months)
    posts = tuple(dict.fromkeys(one.post for one in state.lines if one.post))
    classes = tuple((one.course, one.person) for one in state.lines if one.course)
    back = events.ClaimTakenBack(
        claim=state.claim, operator=state.operator, cause=command.cause, held=held, posts=posts, classes=classes
    )
    return [back]


def _same(line: Line, subsidy: str, person: str) -> bool:
    return (line.subsidy, line.person) == (subsidy, person)


decider = Decider(initial=None, evolve=evolve, decide=decide)
