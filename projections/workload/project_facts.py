"""Facts as rows: made, taken out, summed up. Nothing here asks a database, so that the log alone is enough."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from domain.appraisals.facts import WorkFact
from domain.shared.period import Period
from projections.room import Need
from projections.rows import Row, Rows
from projections.workload.tables import origins, quarter_work, resting, work_facts
from tenants.clock import business_date
from tenants.store.envelope import Envelope

REFERRAL, COURSE, ENROLMENT, FAIR, FOUNDER, SURVEY, ENTRY = (
    *("referral", "course", "enrolment", "fair", "founder", "survey", "entry"),
)
"""Kinds of origins."""


def done(rows: Rows, envelope: Envelope, kind: str, key: str, item: str, subject: str, outlet: str, **more: Any) -> Row:
    """A new fact of the event's day; `on` is another day on which it happened."""
    return rows.add(
        work_facts,
        operator=envelope.event.operator,
        kind=kind,
        key=key,
        position=envelope.position,
        item=item,
        subject=subject,
        outlet=outlet,
        happened_on=more.get("on", envelope.on),
        recorded_on=more.get("recorded_on", business_date(envelope.recorded_at)),
        amount_fen=more.get("amount_fen", 0),
        value=more.get("value", 0),
    )


def take_out(rows: Rows, operator: str, kind: str, key: str, reason: str) -> None:
    """The fact stays on its day and counts no longer; one that is not there, or is out already, stays as it is."""
    fact = rows.get(work_facts, (operator, kind, key))
    if fact is not None and fact["out"] is None:
        rows.change(work_facts, (operator, kind, key))["out"] = reason


def remember(rows: Rows, operator: str, kind: str, key: str, **told: Any) -> Row:
    values = {"outlet": "", "item": "", "day": None, "lists": 0} | told
    return rows.add(origins, operator=operator, kind=kind, key=key, **values)


def origin(rows: Rows, operator: str, kind: str, key: str) -> Row:
    """What was told before; nothing where nothing was."""
    return rows.get(origins, (operator, kind, key)) or {"outlet": "", "item": "", "day": None, "lists": 0}


def rest_on(rows: Rows, operator: str, case: str, *what: tuple[str, str]) -> None:
    """What stands and falls with a case besides what the case is itself, by kind and key."""
    if not case:
        return
    key = (operator, case)
    if rows.get(resting, key) is None:
        rows.add(resting, operator=operator, case=case, on_it=[])
    row = rows.change(resting, key)
    row["on_it"] = [*row["on_it"], *map(list, what)]


def resting_on(rows: Rows, operator: str, case: str) -> list[tuple[str, str]]:
    row = rows.get(resting, (operator, case))
    return [(kind, key) for kind, key in row["on_it"]] if row else []


def sum_up(rows: Rows, fact: Row, sign: int = 1) -> None:
    """Add a fact to the sums of its quarter, or take it off; one that is out already is in none of them."""
    if fact["out"]:
        return
    key = (fact["operator"], str(Period.quarter_of(fact["happened_on"])), fact["kind"])
    if rows.get(quarter_work, key) is None:
        rows.add(quarter_work, operator=key[0], quarter=key[1], kind=key[2], number=0, amount_fen=0)
    sums = rows.change(quarter_work, key)
    sums["number"] += sign
    sums["amount_fen"] += sign * fact["amount_fen"]


def sums_of(kind: str, day: Callable[[Envelope], date] = lambda envelope: envelope.on) -> Need:
    """The sums that an event of this kind of work goes into."""
    return quarter_work, lambda envelope: ((envelope.event.operator, str(Period.quarter_of(day(envelope))), kind),)


def facts(*named: tuple[str, Callable[[Any], str]]) -> Need:
    """The facts of these kinds that an event may change, each with its key from the event."""
    return work_facts, lambda envelope: [
        (envelope.event.operator, kind, key_of(envelope.event)) for kind, key_of in named
    ]


def told(kind: str, key_of: Callable[[Any], str]) -> Need:
    """What was remembered for an event."""
    return origins, lambda envelope: ((envelope.event.operator, kind, key_of(envelope.event)),)


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
        outlet=row["outlet"],
        value=row["value"],
    )
