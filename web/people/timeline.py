"""What happened with a person, the latest first, out of the read models a reader sees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from markupsafe import Markup

from projections.case_board.answers import Case
from projections.referral_board.answers import Referral
from projections.voucher_ledger.answers import Voucher
from tenants.clock import start_of
from web import addresses
from web.formats import local, yuan
from web.i18n import gettext
from web.request import Request
from web.shown.actors import actor_names
from web.shown.people import PersonShown
from web.terms.catalogue import item_name
from web.terms.jobs import outcome_badge

LONGEST = 40  # moments; the lists beside it have the rest


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing that happened; `at` is a moment, or the last of its day when only the day is known. `by` may be unknown
    where a person did it; `automatic` is what the schedule does."""

    at: datetime
    timed: bool
    what: str
    href: str
    by: str = ""
    automatic: bool = False


def timeline(
    request: Request,
    person: PersonShown,
    cases: Sequence[Case],
    referrals: Sequence[Referral],
    vouchers: Sequence[Voucher],
) -> list[dict[str, Any]]:
    """For `ui.events`."""
    moments = [
        Moment(person.record.registered_at, True, gettext("登记为服务对象"), ""),
        *(moment for case in cases for moment in _of_case(case)),
        *(moment for referral in referrals for moment in _of_referral(referral)),
        *(moment for voucher in vouchers for moment in _of_voucher(voucher)),
    ]
    latest = sorted(moments, key=lambda one: one.at)[: -LONGEST - 1 : -1]
    kept = ({one.operator for one in cases}, {one.operator for one in referrals}, {one.operator for one in vouchers})
    names = actor_names(request, [one.by for one in latest], set().union(*kept))
    return [
        {
            "at": one.at if one.timed else local(one.at).date(),
            "what": Markup('<a href="{}">{}</a>').format(one.href, one.what) if one.href else one.what,
            "sub": names.get(one.by, ""),
            "kind": "" if one.automatic or one.by.startswith("system:") else "human",
        }
        for one in latest
    ]


def _of_case(case: Case) -> Iterator[Moment]:
    href, item = addresses.url("cases.show", case=case.case), item_name(case.item)
    yield Moment(case.opened_at, True, gettext("受理%(item)s", item=item), href, case.opened_by)
    if case.finished_at:
        yield Moment(case.finished_at, True, gettext("办结%(item)s", item=item), href, case.finished_by or "")
    if case.status in ("withdrawn", "voided"):
        what = gettext("撤回%(item)s", item=item) if case.status == "withdrawn" else gettext("作废%(item)s", item=item)
        yield Moment(case.changed_at, True, what, href)


def _of_referral(referral: Referral) -> Iterator[Moment]:
    href = addresses.url("referrals.show", referral=referral.referral)
    place = {"employer": referral.employer_name, "occupation": referral.occupation}
    what = gettext("推荐到%(employer)s，%(occupation)s", **place)
    yield Moment(referral.made_at, True, what, href, referral.made_by)
    if referral.outcome and referral.outcome_on:
        outcome = outcome_badge(referral.outcome).text
        what = gettext("%(employer)s的结果：%(outcome)s", employer=referral.employer_name, outcome=outcome)
        yield _on(referral.outcome_on, what, href)


def _of_voucher(voucher: Voucher) -> Iterator[Moment]:
    href, facts = addresses.url("vouchers.show", voucher=voucher.voucher), {"amount": yuan(voucher.face_fen)}
    what = gettext("发放就业券 %(amount)s", **facts)
    yield Moment(voucher.issued_at, True, what, href, voucher.issued_by)
    if voucher.claimed_on:
        yield _on(voucher.claimed_on, gettext("领取就业券 %(amount)s", **facts), href)
    if voucher.redeemed_on:
        yield _on(voucher.redeemed_on, gettext("核销就业券 %(amount)s", **facts), href)
    if voucher.expired_on:
        yield _on(voucher.expired_on, gettext("就业券 %(amount)s 过期", **facts), href, automatic=True)


def _on(day: date, what: str, href: str, *, automatic: bool = False) -> Moment:
    at = start_of(day + timedelta(days=1)) - timedelta(microseconds=1)
    return Moment(at, False, what, href, automatic=automatic)
