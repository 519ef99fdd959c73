"""The ledger of claims (受理工作台账): an operator's own, or those of a bureau's area; as a page and as a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from starlette.responses import Response

from projections.job_board import employers
from projections.operator_directory import queries as directory
from projections.page import LARGEST, Page
from projections.subsidy_ledger import queries
from projections.subsidy_ledger.answers import Claim
from web.documents.sheet import Cell
from web.i18n import N_
from web.lists import Listing
from web.render import render
from web.request import Request
from web.shown.download import handed, pages_of
from web.shown.money import in_yuan
from web.shown.people import people_by_id
from web.terms.catalogue import item_name
from web.terms.subsidies import STATUSES, claim_badge, months_name, subsidy_name

HEAD = (
    *(N_("办件号"), N_("事项"), N_("申请人"), N_("补贴"), N_("补贴人员"), N_("月份"), N_("金额（元）")),
    *(N_("状态"), N_("受理日"), N_("上报日"), N_("答复日")),
)
_NO_LINE = ("", "", "", "")  # of a claim that nobody has been put on yet


def _asked(request: Request) -> Listing:
    return Listing.of(request, "claims", sorts=("changed",), default="-changed", filters={"status": tuple(STATUSES)})


def show(request: Request) -> Response:
    """Filter by status; the latest change first."""
    context, views, asked = request.context, request.platform.views, _asked(request)
    page = _page_of(request, asked, page=asked.page)
    values = {
        "list": asked.of_total(page.total, more=page.more),
        "claims": page.rows,
        "waiting": queries.claims(context, views, status="sent-up", size=1).total,
        "operators": directory.names(context, views, {one.operator for one in page.rows}),
        "claimants": _claimants(request, page.rows),
    }
    return render(request, "subsidies/list.html", values, fragment="subsidies/_list.html")


def download(request: Request) -> Response:
    """Every line of the claims of the list in its order, a claim without one as well; people masked, as shown."""
    return handed(request, "subsidies", N_("受理工作台账"), HEAD, _every_line(request))


def _every_line(request: Request) -> Iterator[tuple[Cell, ...]]:
    asked = _asked(request)
    for page in pages_of(lambda number: _page_of(request, asked, page=number, size=LARGEST)):
        yield from _lines(request, page.rows)


def _page_of(request: Request, asked: Listing, **which: int) -> Page[Claim]:
    order = asked.order
    status = asked.filters.get("status")
    return queries.claims(request.context, request.platform.views, status=status, sort=order, **which)


def _lines(request: Request, claims: tuple[Claim, ...]) -> list[tuple[Cell, ...]]:
    found = queries.claim_lines_of(request.context, request.platform.views, [one.claim for one in claims])
    claimants, people = _claimants(request, claims), people_by_id(request, {line.person for line in found})
    lines: dict[tuple[str, str], list[tuple[Cell, ...]]] = {}
    for line in found:
        who = people[line.person].name if line.person in people else ""
        said = (subsidy_name(line.subsidy), who, months_name(line.months), in_yuan(line.amount_fen))
        lines.setdefault((line.operator, line.claim), []).append(said)
    rows: list[tuple[Cell, ...]] = []
    for claim in claims:
        about = (claim.case, item_name(claim.item), claimants.get(claim.claimant, ""))
        days = (day.isoformat() if day else "" for day in (claim.drafted_on, claim.sent_on, claim.answered_on))
        at = (claim_badge(claim.status).text, *days)
        rows += [(*about, *said, *at) for said in lines.get((claim.operator, claim.claim)) or [_NO_LINE]]
    return rows


def _claimants(request: Request, claims: tuple[Claim, ...]) -> Mapping[str, Any]:
    """Names by id, people masked."""
    companies = {one.claimant for one in claims if one.claimant_kind == "employer"}
    people = people_by_id(request, {one.claimant for one in claims if one.claimant_kind == "person"})
    names = employers.employer_names(request.context, request.platform.views, companies)
    return names | {person: one.name for person, one in people.items()}
