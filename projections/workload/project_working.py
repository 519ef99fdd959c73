"""People at work: placed (稳定就业), employed in the area (辖区就业), graduates after support, ventures founded.

Employed is whoever's employment was registered by a case of 2.1.2, was still there at the follow-up of 30 days, or
founded a business; a graduate counts for the same, once a case of 7.1.3 or 7.2.1 had been finished for that person.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from domain.appraisals.kinds import EMPLOYED, GRADUATE, PLACED, VENTURE
from domain.jobs.events import FollowUpRecorded, ReferralMade
from domain.ventures.events import EnterpriseFounded, FounderFileOpened
from projections.room import On, needs, on
from projections.rows import Rows
from projections.workload.project_facts import (
    FOUNDER,
    REFERRAL,
    done,
    origin,
    remember,
    rest_on,
    sum_up,
    sums_of,
    take_out,
    told,
)
from projections.workload.tables import origins, resting, supported
from tenants.store.envelope import Envelope

VOIDED = "voided"  # in place of an item, of a referral whose case was voided
PLACED_DAY = 30  # placed means hired and still there at this follow-up
SUPPORT_ITEMS = ("7.1.3", "7.2.1")  # 离校未就业高校毕业生：一般性就业服务、专业帮扶


def support(rows: Rows, operator: str, person: str, case: str) -> None:
    if rows.get(supported, (operator, person)) is None:
        rows.add(supported, operator=operator, person=person, cases=[], proofs=[])
    row = rows.change(supported, (operator, person))
    row["cases"] = [*row["cases"], case]


def unsupport(rows: Rows, operator: str, person: str, case: str) -> None:
    """Without any support left, the graduate's work came about without it."""
    row = rows.get(supported, (operator, person))
    if row is None or case not in row["cases"]:
        return
    left = [one for one in row["cases"] if one != case]
    if not left:
        for proof in row["proofs"]:
            take_out(rows, operator, GRADUATE, proof, "voided")
    rows.change(supported, (operator, person)).update(cases=left, proofs=row["proofs"] if left else [])


def at_work(rows: Rows, envelope: Envelope, proof: str, person: str, outlet: str, day: date | None = None) -> None:
    """`proof` leads to what shows it: `case:…`, `placed:…` or `venture:…`."""
    happened = day or envelope.on
    done(rows, envelope, EMPLOYED, proof, "", person, outlet, on=happened)
    row = rows.get(supported, (envelope.event.operator, person))
    if row is not None and row["cases"]:
        done(rows, envelope, GRADUATE, proof, "", person, outlet, on=happened)
        changed = rows.change(supported, (envelope.event.operator, person))
        changed["proofs"] = [*changed["proofs"], proof]


def on_referral_made(rows: Rows, envelope: Envelope) -> None:
    event: ReferralMade = envelope.event
    remember(rows, event.operator, REFERRAL, event.referral, outlet=event.outlet)
    rest_on(rows, event.operator, event.case, (REFERRAL, event.referral))


def facts_of_referral(referral: str) -> tuple[tuple[str, str], ...]:
    """What a placement counts as."""
    proof = f"placed:{referral}"
    return (PLACED, referral), (EMPLOYED, proof), (GRADUATE, proof)


def forget(rows: Rows, operator: str, referral: str) -> None:
    """Its case was voided: a later follow-up places nobody."""
    if rows.get(origins, (operator, REFERRAL, referral)) is not None:
        rows.change(origins, (operator, REFERRAL, referral))["item"] = VOIDED


def on_follow_up_recorded(rows: Rows, envelope: Envelope) -> None:
    event: FollowUpRecorded = envelope.event
    referral = origin(rows, event.operator, REFERRAL, event.referral)
    if event.day == PLACED_DAY and event.employed and referral["item"] != VOIDED:
        outlet = referral["outlet"]
        sum_up(rows, done(rows, envelope, PLACED, event.referral, "", event.person, outlet))
        at_work(rows, envelope, f"placed:{event.referral}", event.person, outlet)


def on_file_opened(rows: Rows, envelope: Envelope) -> None:
    event: FounderFileOpened = envelope.event
    remember(rows, event.operator, FOUNDER, event.person, outlet=event.outlet, day=envelope.on)


def on_founded(rows: Rows, envelope: Envelope) -> None:
    """落地: a business that was open before anybody followed its founder is nobody's work."""
    event: EnterpriseFounded = envelope.event
    file = origin(rows, event.operator, FOUNDER, event.person)
    if file["day"] is not None and event.founded_on < file["day"]:
        return
    day = event.founded_on
    done(rows, envelope, VENTURE, event.person, "", event.person, file["outlet"], on=day)
    proof = f"venture:{event.person}"
    at_work(rows, envelope, proof, event.person, file["outlet"], day)
    rest_on(rows, event.operator, event.case, (VENTURE, event.person), (EMPLOYED, proof), (GRADUATE, proof))


_SUPPORTED = needs(supported, "event.operator", "event.person")
_RESTING = needs(resting, "event.operator", "event.case")
HANDLERS: Mapping[type, On] = {
    ReferralMade: on(on_referral_made, _RESTING),
    FollowUpRecorded: on(
        on_follow_up_recorded, sums_of(PLACED), _SUPPORTED, told(REFERRAL, lambda event: event.referral)
    ),
    FounderFileOpened: on(on_file_opened),
    EnterpriseFounded: on(on_founded, _SUPPORTED, _RESTING, told(FOUNDER, lambda event: event.person)),
}
