"""What a roster was asked for, read from the address and never trusted: day, place, age, sex, since, contact due."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from projections.roster_board.queries import Narrowing
from tenants.divisions import divisions
from web.i18n import N_, gettext
from web.lists import Listing
from web.request import Request
from web.shown.areas import divisions_below
from web.shown.days import today
from web.shown.outlets import village_choices
from web.terms.people import SEX

SORTS = ("since", "due", "village", "born")
AGES: Mapping[str, tuple[int, int]] = {"16-24": (16, 24), "25-34": (25, 34), "35-44": (35, 44), "45-54": (45, 54)}
OLDEST = "55-"
DUE = {"overdue": N_("联系逾期"), "week": N_("七天内应联系")}
DAYS = ("day", "from", "to")
MOST_PLACES = 600  # villages offered by name; a larger area is offered by township


@dataclass(frozen=True, slots=True)
class Asked:
    """The list, and the days that were typed: `day` only when it is a past one."""

    list: Listing
    days: Mapping[str, date]
    today: date

    @property
    def day(self) -> date | None:
        day = self.days.get("day")
        return day if day and day < self.today else None

    @property
    def query(self) -> dict[str, str]:
        """The same as an address says it, without the page: for the files."""
        sort = self.list.order
        return {**self.list.filters, **{name: day.isoformat() for name, day in self.days.items()}, "sort": sort}

    @property
    def is_narrowed(self) -> bool:
        return bool(self.list.filters or self.days)

    def narrowing(self) -> Narrowing:
        chosen, year = self.list.filters, (self.day or self.today).year
        born_from, born_to = born_between(chosen.get("age", ""), year)
        due = {"overdue": self.today - timedelta(days=1), "week": self.today + timedelta(days=7)}
        return Narrowing(
            day=self.day,
            village=chosen.get("place", ""),
            sex=chosen.get("sex", ""),
            born_to=born_to,
            born_from=born_from,
            since_from=self.days.get("from"),
            since_to=self.days.get("to"),
            due_to=due.get(chosen.get("due", "")),
        )


def asked_for(request: Request) -> Asked:
    """Days that are none, and values nobody offers, are passed over."""
    filters = {"age": (*AGES, OLDEST), "sex": tuple(SEX), "due": tuple(DUE), "place": _codes(request)}
    found = Listing.of(request, "roster", sorts=SORTS, default="-since", filters=filters)
    return Asked(found, {name: day for name in DAYS if (day := _day(request, name))}, today(request))


def places(request: Request) -> list[tuple[str, list[tuple[str, str]]]]:
    """What the reader can narrow the list to: the townships and villages of a contract, or the divisions below."""
    if request.context.tenant is None:
        area = request.context.area
        below = divisions_below(request.context) or [(one.code, one.name) for one in divisions().children(area or "35")]
        return [(gettext("按地区"), below)]
    villages = village_choices(request)
    every = {code[:9] for _, choices in villages for code, _ in choices}
    townships = [(code, divisions().name(code)) for code in sorted(every)]
    groups = [(gettext("乡镇、街道"), townships)]
    return groups + villages if sum(len(choices) for _, choices in villages) <= MOST_PLACES else groups


def born_between(age: str, year: int) -> tuple[int | None, int | None]:
    """The first and the last year of birth of those who reach an age of that band in a year; None for no limit."""
    youngest, oldest = AGES.get(age, (55, None) if age == OLDEST else (None, None))
    return (year - oldest if oldest else None, year - youngest if youngest else None)


def age_names() -> list[tuple[str, str]]:
    words = [(code, gettext("%(least)s–%(most)s 岁", least=least, most=most)) for code, (least, most) in AGES.items()]
    return [*words, (OLDEST, gettext("55 岁及以上"))]


def _codes(request: Request) -> list[str]:
    return [code for _, choices in places(request) for code, _ in choices]


def _day(request: Request, name: str) -> date | None:
    try:
        return date.fromisoformat(request.query_params.get(name, ""))
    except ValueError:
        return None
