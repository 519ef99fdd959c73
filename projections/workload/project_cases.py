"""Cases and vouchers: what was handled, and what was taken back."""

from __future__ import annotations

from collections.abc import Mapping

from domain.appraisals.kinds import CASE, EMPLOYED, GRADUATE, PLACED, RATING, TRAINED, VOUCHER
from domain.cases.events import CaseFinished, CaseOpened, CaseVoided, CaseWithdrawn
from domain.feedback.events import ServiceRated
from domain.sampling.events import CaseChecked
from domain.vouchers.events import VoucherRedeemed, VoucherReversed
from projections.room import Need, On, needs, on
from projections.rows import Rows
from projections.workload import project_working as working
from projections.workload.project_facts import (
    ENROLMENT,
    REFERRAL,
    done,
    facts,
    origin,
    resting_on,
    sum_up,
    sums_of,
    take_out,
    told,
)
from projections.workload.tables import cases_under_way, resting, supported, work_facts
from tenants.store.envelope import Envelope

TRAINING_ITEMS = ("4.1.2", "5.1.1")  # 推荐技能培训、推荐创业培训
EMPLOYMENT_ITEM = "2.1.2"  # 就业登记
FAILED_CHECK = "failed-check"
SUMMED = (CASE, PLACED)  # of what a case proves, the kinds that quarters are summed up by


def on_opened(rows: Rows, envelope: Envelope) -> None:
    event: CaseOpened = envelope.event
    rows.add(
        cases_under_way,
        operator=event.operator,
        case=event.case,
        item=event.item,
        subject=event.subject,
        outlet=event.outlet,
    )


def on_finished(rows: Rows, envelope: Envelope) -> None:
    event: CaseFinished = envelope.event
    rows.remove(cases_under_way, (event.operator, event.case))
    sum_up(rows, done(rows, envelope, CASE, event.case, event.item, event.subject, event.outlet))
    if event.item in working.SUPPORT_ITEMS:
        working.support(rows, event.operator, event.subject, event.case)
    elif event.item == EMPLOYMENT_ITEM:
        working.at_work(rows, envelope, f"case:{event.case}", event.subject, event.outlet)
    elif event.item in TRAINING_ITEMS and not origin(rows, event.operator, ENROLMENT, event.case)["item"]:
        done(rows, envelope, TRAINED, event.case, event.item, event.subject, event.outlet)


def on_withdrawn(rows: Rows, envelope: Envelope) -> None:
    event: CaseWithdrawn = envelope.event
    case = rows.row(cases_under_way, (event.operator, event.case))
    done(rows, envelope, CASE, event.case, case["item"], case["subject"], case["outlet"])["out"] = "withdrawn"
    rows.remove(cases_under_way, (event.operator, event.case))


def on_voided(rows: Rows, envelope: Envelope) -> None:
    """The fact of a case that was closed before stays where it was and no longer counts, and so does what it proved."""
    event: CaseVoided = envelope.event
    key = (event.operator, CASE, event.case)
    if rows.get(work_facts, key) is None:
        under_way = rows.get(cases_under_way, (event.operator, event.case))
        rows.remove(cases_under_way, (event.operator, event.case))
        outlet = under_way["outlet"] if under_way else ""
        done(rows, envelope, CASE, event.case, event.item, event.subject, outlet)
    else:
        sum_up(rows, rows.row(work_facts, key), -1)
    rows.change(work_facts, key)["out"] = "voided"
    for kind, proof in _all_on(rows, event.operator, event.case)[1:]:
        _fall(rows, event.operator, kind, proof)
    if event.item in working.SUPPORT_ITEMS:
        working.unsupport(rows, event.operator, event.subject, event.case)


def on_checked(rows: Rows, envelope: Envelope) -> None:
    """A case that fails its check on site no longer counts, nor what it proved; one that passes after all does."""
    event: CaseChecked = envelope.event
    for kind, key in _all_on(rows, event.operator, event.case):
        fact = rows.get(work_facts, (event.operator, kind, key))
        if fact is None or fact["out"] not in (None, FAILED_CHECK) or event.passed == (fact["out"] is None):
            continue
        fact = rows.change(work_facts, (event.operator, kind, key))
        if not event.passed and kind in SUMMED:
            sum_up(rows, fact, -1)
        fact["out"] = None if event.passed else FAILED_CHECK
        if event.passed and kind in SUMMED:
            sum_up(rows, fact)


def _fall(rows: Rows, operator: str, kind: str, key: str) -> None:
    """With its case; nobody is placed any more by a referral whose case was voided."""
    if kind == REFERRAL:
        working.forget(rows, operator, key)
        return
    if kind in SUMMED and (fact := rows.get(work_facts, (operator, kind, key))) is not None:
        sum_up(rows, fact, -1)
    take_out(rows, operator, kind, key, "voided")


def _all_on(rows: Rows, operator: str, case: str) -> list[tuple[str, str]]:
    """The case itself first, then everything that stands and falls with it."""
    more = resting_on(rows, operator, case)
    placed = [one for kind, key in more if kind == REFERRAL for one in working.facts_of_referral(key)]
    return [*_proved_by(case), *placed, *more]


def _proved_by(case: str) -> tuple[tuple[str, str], ...]:
    """The facts that stand and fall with a case, by kind and key."""
    proof = f"case:{case}"
    return (CASE, case), (EMPLOYED, proof), (GRADUATE, proof), (TRAINED, case), (RATING, case)


def on_redeemed(rows: Rows, envelope: Envelope) -> None:
    event: VoucherRedeemed = envelope.event
    amount = event.amount_fen
    fact = done(rows, envelope, VOUCHER, event.voucher, event.item, event.person, event.outlet, amount_fen=amount)
    sum_up(rows, fact)


def on_reversed(rows: Rows, envelope: Envelope) -> None:
    """冲正: the redemption stays on its day and counts no longer."""
    event: VoucherReversed = envelope.event
    key = (event.operator, VOUCHER, event.voucher)
    if rows.get(work_facts, key) is not None:
        sum_up(rows, rows.row(work_facts, key), -1)
    take_out(rows, *key, "reversed")


def on_rated(rows: Rows, envelope: Envelope) -> None:
    """A rating belongs to its case: voided, it takes the rating with it."""
    event: ServiceRated = envelope.event
    case = rows.get(work_facts, (event.operator, CASE, event.case))
    fact = done(rows, envelope, RATING, event.case, event.item, event.subject, event.outlet, value=event.score)
    fact["out"] = "voided" if case is not None and case["out"] == "voided" else None


_CASE = needs(cases_under_way, "event.operator", "event.case")
_SUPPORTED = needs(supported, "event.operator", "event.subject")
_RESTING = needs(resting, "event.operator", "event.case")
_PROVED: Need = (
    work_facts,
    lambda envelope: [(envelope.event.operator, *one) for one in _proved_by(envelope.event.case)],
)
HANDLERS: Mapping[type, On] = {
    CaseOpened: on(on_opened),
    CaseFinished: on(on_finished, sums_of(CASE), _SUPPORTED, told(ENROLMENT, lambda event: event.case)),
    CaseWithdrawn: on(on_withdrawn, _CASE),
    CaseVoided: on(on_voided, _CASE, _SUPPORTED, _RESTING, _PROVED),
    CaseChecked: on(on_checked, _RESTING, _PROVED),
    VoucherRedeemed: on(on_redeemed, sums_of(VOUCHER)),
    VoucherReversed: on(on_reversed, facts((VOUCHER, lambda event: event.voucher))),
    ServiceRated: on(on_rated, facts((CASE, lambda event: event.case))),
}
