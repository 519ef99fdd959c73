"""Duties as a page shows them: whom they are about masked, what was written of them opened for who may see it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from projections.duty_list.answers import Duty
from projections.job_board import employers
from projections.offer_board import queries as offers
from web import addresses
from web.i18n import gettext
from web.request import Request
from web.said import said
from web.shown.days import distance, today
from web.shown.outlets import outlet_names
from web.shown.people import people_by_id


@dataclass(frozen=True, slots=True)
class DutyShown:
    """`who` and `href` are whom it is about; `what` is what is to be done, `told` what was."""

    duty: Duty
    who: str
    href: str
    what: str
    told: str
    when: str
    late: bool
    status: str  # with overdue for what is open and late
    where: str

    @property
    def what_said(self) -> str:
        """`what` on a page: a clerk's own words are marked as such."""
        return self.what if self.duty.text else said(self.what)


def duties_shown(request: Request, duties: Collection[Duty]) -> list[DutyShown]:
    """With one question to the vault and one to the register."""
    day, named = today(request), _named(request, duties)
    opened = request.platform.vault.open_many([token for one in duties for token in (one.note, one.done_note) if token])
    texts = dict(zip([token for one in duties for token in (one.note, one.done_note) if token], opened, strict=True))
    outlets = outlet_names(request)
    return [
        DutyShown(
            duty=one,
            who=named.get(one.about, ("", ""))[0],
            href=named.get(one.about, ("", ""))[1],
            what=_what(one, texts.get(one.note or "") or ""),
            told=texts.get(one.done_note or "") or "",
            when=distance(one.due_on, day),
            late=one.is_late(day),
            status=one.shown_status(day),
            where="" if request.context.outlet or len(outlets) < 2 else outlets.get(one.outlet, ""),
        )
        for one in duties
    ]


def _what(duty: Duty, note: str) -> str:
    """The notice's words, a clerk's, or both."""
    told = (gettext(duty.text) if duty.text else "", note)
    return " · ".join(filter(None, told)) or gettext("已遗忘")


def _named(request: Request, duties: Collection[Duty]) -> Mapping[str, tuple[str, str]]:
    """Names and addresses of those the reader sees."""
    people = people_by_id(request, {one.about for one in duties if one.about_kind == "person"})
    found = {id: (one.name, addresses.url("people.show", person=id)) for id, one in people.items()}
    firms = {one.about for one in duties if one.about_kind == "employer"}
    for id, name in employers.employer_names(request.context, request.platform.views, firms).items():
        found[id] = (name, addresses.url("employers.show", employer=id))
    made = {one.about for one in duties if one.about_kind == "offer"}
    for id, offer in offers.offers_by_id(request.context, request.platform.views, made).items():
        found[id] = (f"{offer.occupation} · {offer.name}", addresses.url("offers.show", offer=id))
    return found
