"""One box: a name, an identity or phone number, the number of a case, voucher, referral or vacancy, or what is scanned.

What was typed is posted and never stands in an address: people are found by keyed hashes, all else by its number.
"""

from __future__ import annotations

from starlette.responses import Response

from domain.shared.identity import read_identity
from projections.people_register import queries as register
from tenants.accounts.permissions import Permission, may
from tenants.ids import read_number
from web.desk.groups import found_by_words
from web.desk.numbers import opened
from web.desk.scanned import scanned
from web.feedback.at_window import to_record
from web.people.forms import Register
from web.people.register import choices
from web.render import go, render, see_other
from web.request import Request
from web.shown.finding import FOUND, key_of, kind_of
from web.shown.people import people_by_id

LONGEST = 100
LISTS = (
    "people.list",
    "duties.list",
    "cases.list",
    "referrals.list",
    "follow-ups.list",
    "vouchers.list",
)  # that can be asked for a person
CANDIDATES = "vacancies.candidates"


def find(request: Request) -> Response:
    """On to the one thing that was meant, or to the list it was asked for; otherwise what to do now."""
    text = "".join(one for one in str(request.sent.get("q", "")) if one.isprintable()).strip()[:LONGEST]
    where = str(request.sent.get("where", ""))
    if not text:
        return see_other(
            request, where if where in LISTS else "desk.today" if request.context.tenant else "people.list"
        )
    if where == CANDIDATES:
        query = {FOUND: key_of(request, text)}
        return see_other(request, CANDIDATES, query, vacancy=str(request.sent.get("vacancy", ""))[:64])
    if answer := to_record(request, text):
        return answer
    number = read_number(text)
    if number and (found := opened(request, number)):
        return see_other(request, found.route, **{found.name: number})
    if known := scanned(request, text):
        page, number = known
        return see_other(request, page.route, **{page.name: number})
    if where in LISTS and where != "people.list":
        return see_other(request, where, {"q": number or text} if _numeric(text) else {FOUND: key_of(request, text)})
    return _person(request, text)


def _person(request: Request, text: str) -> Response:
    key = key_of(request, text)
    people = register.people_found(request.context, request.platform.views, [key]) if key else ()
    if len(people) == 1:
        return see_other(request, "people.show", person=people[0])
    groups = found_by_words(request, text)
    if people and not groups:
        return see_other(request, "people.list", {FOUND: key})
    hits = [hit for group in groups for hit in group.hits]
    if len(hits) == 1 and not people:
        return go(request, hits[0].href)
    if groups:
        shown = people_by_id(request, people)
        return render(request, "desk/found.html", people=shown, found=key, groups=groups)
    if kind_of(text) == "identity" and may(request.context.role, Permission.REGISTER_PERSON):
        blank = Register.blank(identity=text)
        known = read_identity("".join(text.split())) is not None
        return render(request, "people/register.html", form=blank, unknown=known, **choices(request))
    return render(request, "desk/nothing.html", q=text, kind=kind_of(text))


def _numeric(text: str) -> bool:
    """The beginning of a case's or voucher's number, as against a phone or identity number or a name."""
    return kind_of(text) == "name" and any(one.isascii() and one.isalnum() for one in text)
