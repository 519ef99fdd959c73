"""A reason of a match in words, in the reader's language. The scoring itself is `domain.jobs.matching`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from domain.jobs import matching
from domain.jobs.matching import COUNTY, TOWNSHIP, Post, Ranked, Seeker
from projections.job_board.answers import Vacancy
from web.i18n import gettext
from web.terms.jobs import qualification_name, shift_names, wage
from web.terms.people import education_name
from web.terms.places import village_name

CITY = matching.CITY


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for a match, or against it, with its points."""

    text: str
    weight: int

    @property
    def good(self) -> bool:
        return self.weight > 0


@dataclass(frozen=True, slots=True)
class Match:
    """One place of a ranking: the vacancy or the person, why, and with how many points."""

    about: Any
    reasons: tuple[Reason, ...]
    score: int


def post_of(vacancy: Vacancy) -> Post:
    """A vacancy as it is compared."""
    same = {name: getattr(vacancy, name) for name in Post.__struct_fields__ if name not in ("id", "shifts")}
    return Post(id=vacancy.vacancy, shifts=tuple(filter(None, vacancy.shifts.split(","))), **same)


def compared(about: Any, seeker: Seeker, post: Post) -> Match:
    """The two compared, without a ranking."""
    reasons = matching.compare(seeker, post)
    return Match(about, worded(reasons, seeker, post), sum(one.points for one in reasons))


def placed(about: Any, place: Ranked, seeker: Seeker, post: Post) -> Match:
    """A place of a ranking that was recorded."""
    return Match(about, worded(place.reasons, seeker, post), place.score)


def worded(reasons: tuple[matching.Reason, ...], seeker: Seeker, post: Post) -> tuple[Reason, ...]:
    return tuple(Reason(_TEXTS[one.criterion](one.verdict, seeker, post), one.points) for one in reasons)


def _occupation(verdict: str, seeker: Seeker, post: Post) -> str:
    texts = {
        "same": gettext("工种相符：%(occupation)s", occupation=post.occupation),
        "near": gettext("工种相近：%(occupation)s", occupation=post.occupation),
    }
    return texts.get(verdict) or gettext("工种不同：%(occupation)s", occupation=post.occupation)


def _wage(verdict: str, seeker: Seeker, post: Post) -> str:
    if verdict == "reached":
        return gettext("月薪达到要求：%(wage)s", wage=wage(post))
    return gettext("月薪低于要求：%(wage)s", wage=wage(post))


def _place(verdict: str, seeker: Seeker, post: Post) -> str:
    if verdict == "village":
        return gettext("就在本村（社区）")
    digits = {"township": TOWNSHIP, "county": COUNTY, "city": CITY}.get(verdict)
    if digits:
        return gettext("同在%(place)s", place=village_name(post.village[:digits]))
    place = village_name(post.village[:COUNTY])
    return (
        gettext("在要求的地点：%(place)s", place=place) if verdict == "wished" else gettext("在%(place)s", place=place)
    )


def _shift(verdict: str, seeker: Seeker, post: Post) -> str:
    shifts = shift_names(",".join(post.shifts))
    return (
        gettext("班次合适：%(shifts)s", shifts=shifts)
        if verdict == "fits"
        else gettext("班次不合：%(shifts)s", shifts=shifts)
    )


def _education(verdict: str, seeker: Seeker, post: Post) -> str:
    name = education_name(post.education)
    return (
        gettext("学历达到%(education)s", education=name)
        if verdict == "meets"
        else gettext("学历要求%(education)s", education=name)
    )


def _qualification(verdict: str, seeker: Seeker, post: Post) -> str:
    level = qualification_name(post.qualification)
    return (
        gettext("职业资格达到%(level)s", level=level)
        if verdict == "meets"
        else gettext("职业资格要求%(level)s", level=level)
    )


def _years(verdict: str, seeker: Seeker, post: Post) -> str:
    if verdict == "meets":
        return gettext("从业满 %(years)s 年", years=post.years)
    return gettext("要求从业满 %(years)s 年", years=post.years)


_TEXTS = {
    "occupation": _occupation,
    "wage": _wage,
    "place": _place,
    "shift": _shift,
    "education": _education,
    "qualification": _qualification,
    "years": _years,
}
