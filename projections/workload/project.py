"""Events of work → facts. Nothing here asks a database, so that an appraisal can be derived from the log alone."""

from __future__ import annotations

from collections.abc import Iterable

from domain.appraisals.facts import WorkFact
from domain.appraisals.kinds import CASE, PLACED, VOUCHER
from domain.cases.events import CaseFinished, CaseOpened, CaseVoided, CaseWithdrawn
from domain.jobs.events import FollowUpRecorded
from domain.sampling.events import CaseChecked
from domain.shared.period import Period
from domain.vouchers.events import VoucherRedeemed
from projections.room import Need, Room, needs, on
from projections.rows import Row, Rows
from projections.workload.tables import cases_under_way, quarter_work, work_facts
from tenants.clock import business_date
from tenants.store.envelope import Envelope

FAILED_CHECK = "failed-check"
PLACED_DAY = 30  # placed means hired and still there at this follow-up


def on_opened(rows: Rows, envelope: Envelope) -> None:
    event: CaseOpened = envelope.event
    rows.add(cases_under_way, operator=event.operator, case=event.case, item=event.item, subject=event.subject)


def on_finished(rows: Rows, envelope: Envelope) -> None:
    event: CaseFinished = envelope.event
    rows.remove(cases_under_way, (event.operator, event.case))
    _sum_up(rows, _done(rows, envelope, CASE, event.case, event.item, event.subject))


def on_withdrawn(rows: Rows, envelope: Envelope) -> None:
    event: CaseWithdrawn = envelope.event
    case = rows.change(cases_under_way, (event.operator, event.case))
    _done(rows, envelope, CASE, event.case, case["item"], case["subject"])["out"] = "withdrawn"
    rows.remove(cases_under_way, (event.operator, event.case))


def on_voided(rows: Rows, envelope: Envelope) -> None:
    """The fact of a case that was closed before stays where it was and no longer counts."""
    event: CaseVoided = envelope.event
    key = (event.operator, CASE, event.case)
    if rows.get(work_facts, key) is None:
        rows.remove(cases_under_way, (event.operator, event.case))
        _done(rows, envelope, CASE, event.case, event.item, event.subject)
    else:
        _sum_up(rows, rows.row(work_facts, key), -1)
    rows.change(work_facts, key)["out"] = "voided"


def on_checked(rows: Rows, envelope: Envelope) -> None:
    """A case that fails its check on site no longer counts; one that passes after all counts again."""
    event: CaseChecked = envelope.event
    key = (event.operator, CASE, event.case)
    fact = rows.get(work_facts, key)
    if fact is None or fact["out"] not in (None, FAILED_CHECK) or event.passed == (fact["out"] is None):
        return
    fact = rows.change(work_facts, key)
    if event.passed:
        fact["out"] = None
        _sum_up(rows, fact)
    else:
        _sum_up(rows, fact, -1)
        fact["out"] = FAILED_CHECK


def on_redeemed(rows: Rows, envelope: Envelope) -> None:
    event: VoucherRedeemed = envelope.event
    fact = _done(rows, envelope, VOUCHER, event.voucher, event.item, event.person)
    fact["amount_fen"] = event.amount_fen
    _sum_up(rows, fact)


def on_follow_up_recorded(rows: Rows, envelope: Envelope) -> None:
    event: FollowUpRecorded = envelope.event
    if event.day == PLACED_DAY and event.employed:
        _sum_up(rows, _done(rows, envelope, PLACED, event.referral, "", event.person))


def _done(rows: Rows, envelope: Envelope, kind: str, key: str, item: str, subject: str) -> Row:
    return rows.add(
        work_facts,
        operator=envelope.event.operator,
        kind=kind,
        key=key,
        position=envelope.position,
        item=item,
        subject=subject,
        happened_on=envelope.on,
        recorded_on=business_date(envelope.recorded_at),
        amount_fen=0,
    )


def _sum_up(rows: Rows, fact: Row, sign: int = 1) -> None:
    """Add a fact to the sums of its quarter, or take it off; one that is out already is in none of them."""
    if fact["out"]:
        return
    key = (fact["operator"], str(Period.quarter_of(fact["happened_on"])), fact["kind"])
    if rows.get(quarter_work, key) is None:
        rows.add(quarter_work, operator=key[0], quarter=key[1], kind=key[2], number=0, amount_fen=0)
    sums = rows.change(quarter_work, key)
    sums["number"] += sign
    sums["amount_fen"] += sign * fact["amount_fen"]


def _sums_of(kind: str) -> Need:
    """The sums that an event of this kind of work goes into."""
    return quarter_work, lambda envelope: ((envelope.event.operator, str(Period.quarter_of(envelope.on)), kind),)


ROOM = Room(
    name="workload",
    version=3,
    tables=(work_facts, quarter_work, cases_under_way),
    handlers={
        CaseOpened: on(on_opened),
        CaseFinished: on(on_finished, _sums_of(CASE)),
        CaseWithdrawn: on(on_withdrawn, needs(cases_under_way, "event.operator", "event.case")),
        CaseVoided: on(
            on_voided, (work_facts, lambda envelope: ((envelope.event.operator, CASE, envelope.event.case),))
        ),
        CaseChecked: on(
            on_checked, (work_facts, lambda envelope: ((envelope.event.operator, CASE, envelope.event.case),))
        ),
        VoucherRedeemed: on(on_redeemed, _sums_of(VOUCHER)),
        FollowUpRecorded: on(on_follow_up_recorded, _sums_of(PLACED)),
    },
)


def fact_of(row: Row) -> WorkFact:
    """The domain's fact behind a row."""
    return WorkFact(
        position=row["position"],
        kind=row["kind"],
        key=row["key"],
        item=row["item"],
        subject=row["subject"],
        on=row["happened_on"],
        recorded_on=row["recorded_on"],
        amount_fen=row["amount_fen"],
        out=row["out"],
    )


def facts_of(envelopes: Iterable[Envelope], operator: str) -> tuple[WorkFact, ...]:
    """An operator's facts straight from the log, in log order: what the table held when the last of `envelopes` was the
    newest event. They must hold the operator's whole history of cases and referrals, and its voucher redemptions;
    anything else in them is passed over."""
    rows = Rows(ROOM.tables)
    for envelope in envelopes:
        handler = ROOM.handlers.get(type(envelope.event))
        if handler and envelope.event.operator == operator:
            handler.apply(rows, envelope)
    return tuple(sorted(map(fact_of, rows.all(work_facts)), key=lambda fact: fact.position))
