"""What else a typed word may mean: the beginning of a number, part of an employer's name, an occupation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from projections.case_board import queries as cases
from projections.job_board import employers
from projections.job_board import queries as vacancies
from projections.voucher_ledger import queries as vouchers
from web import addresses
from web.i18n import N_
from web.request import Request
from web.shown.finding import kind_of
from web.terms.catalogue import item_name

SHOWN = 6  # of each group
SHORTEST = 2  # characters of a word that is looked for in names


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found, and where it is shown."""

    name: str
    sub: str
    href: str


@dataclass(frozen=True, slots=True)
class Group:
    """Hits of one kind; `rest` is how many more there are. No link leads to them: a word may be somebody's name."""

    label: str
    hits: tuple[Hit, ...]
    rest: int


def found_by_words(request: Request, text: str) -> list[Group]:
    """The groups that have something in them; nothing for what is an identity or phone number."""
    if kind_of(text) != "name" or len(text) < SHORTEST:
        return []
    context, views = request.context, request.platform.views
    groups = []
    if any(one.isascii() and one.isdigit() for one in text):
        opened = cases.cases(context, views, search=text.upper(), size=SHOWN)
        named = [(one.case, item_name(one.item), addresses.url("cases.show", case=one.case)) for one in opened.rows]
        groups.append(_group(N_("办件"), named, opened.total))
        held = vouchers.vouchers(context, views, search=text, size=SHOWN)
        named = [(v.voucher, v.policy_name, addresses.url("vouchers.show", voucher=v.voucher)) for v in held.rows]
        groups.append(_group(N_("就业券"), named, held.total))
    firms = employers.employers(context, views, search=text, size=SHOWN)
    named = [(one.name, one.credit_code, addresses.url("employers.show", employer=one.employer)) for one in firms.rows]
    groups.append(_group(N_("用人单位"), named, firms.total))
    places = vacancies.vacancies(context, views, search=text, size=SHOWN)
    named = [
        (one.occupation, one.employer_name, addresses.url("vacancies.show", vacancy=one.vacancy)) for one in places.rows
    ]
    groups.append(_group(N_("岗位"), named, places.total))
    return [group for group in groups if group.hits]


def _group(label: str, named: Iterable[tuple[str, str, str]], total: int) -> Group:
    hits = tuple(Hit(*one) for one in named)
    return Group(label, hits, total - len(hits))
