"""How well a jobseeker and a vacancy suit each other: pure, by lawful criteria alone (decision 0021).

Sex, marital state, origin, health, faith and the like are no field of what is compared, so nothing can depend on them.
Age is not compared either: whoever looks the two up says which are outside a limit that the vacancy gives a lawful
ground for. Points are whole numbers, so that the same two always come to the same score.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from domain.jobs.requirements import EDUCATION_LEVELS, QUALIFICATION_LEVELS

RULES = 1
"""Raise it when points or criteria change: a ranking is replayed by the rules it was made by."""

SHOWN = 12
VACANCIES, PEOPLE = PURPOSES = ("vacancies", "people")
VILLAGE, TOWNSHIP, COUNTY, CITY = 12, 9, 6, 4  # digits of a division's code
PLACES = ((VILLAGE, "village", 15), (TOWNSHIP, "township", 12), (COUNTY, "county", 8), (CITY, "city", 4))
COMMON = frozenset({"操作", "工人", "人员", "作员", "助理"})
"""Pairs of characters that many occupations share without being alike."""


class Seeker(msgspec.Struct, frozen=True, kw_only=True):
    """What a jobseeker wants and brings (annex 2, 3.1.2). Wage in fen a month; `places` are codes of divisions."""

    id: str
    village: str = ""
    occupation: str = ""
    wage_min_fen: int = 0
    places: tuple[str, ...] = ()
    shifts: tuple[str, ...] = ()
    education: str = ""
    qualification: str = "none"
    years: int = 0


class Post(msgspec.Struct, frozen=True, kw_only=True):
    """What a vacancy offers and asks for (annex 2, 3.1.1). Wages in fen a month, 0 when not said."""

    id: str
    village: str = ""
    occupation: str = ""
    wage_min_fen: int = 0
    wage_max_fen: int = 0
    shifts: tuple[str, ...] = ()
    education: str = ""
    qualification: str = "none"
    years: int = 0


class Reason(msgspec.Struct, frozen=True, kw_only=True):
    """One criterion with what came of it; `points` below zero speak against it."""

    criterion: str
    verdict: str
    points: int


class Ranked(msgspec.Struct, frozen=True, kw_only=True):
    """One place in a ranking, by the id of the vacancy or the person."""

    id: str
    score: int
    reasons: tuple[Reason, ...]


def families(occupation: str) -> tuple[str, ...]:
    """What an occupation is filed under: itself, and every telling pair of its characters."""
    plain = "".join(occupation.casefold().split())
    pairs = (plain[n : n + 2] for n in range(len(plain) - 1))
    return tuple(dict.fromkeys([plain, *(pair for pair in pairs if pair not in COMMON)])) if plain else ()


def compare(seeker: Seeker, post: Post) -> tuple[Reason, ...]:
    """Every criterion that both sides say something of, in the order in which a reader wants them."""
    found = (_occupation, _wage, _place, _shift, _education, _qualification, _years)
    return tuple(reason for look in found if (reason := look(seeker, post)))


def suits(reasons: Iterable[Reason]) -> bool:
    """Does it meet the basic need (基本满足其需求)? Another occupation does not."""
    return not any((one.criterion, one.verdict) == ("occupation", "other") for one in reasons)


def rank(
    purpose: str, seekers: Iterable[Seeker], posts: Iterable[Post], outside_age: Iterable[str] = ()
) -> tuple[Ranked, ...]:
    """The best first; ties by id. For `purpose` "vacancies" one seeker's vacancies, for "people" one vacancy's seekers.

    Whoever is outside a lawful age limit is left out, and so is what does not meet the basic need.
    """
    outside, rows = frozenset(outside_age), tuple(posts)
    pairs = ((post.id if purpose == VACANCIES else seeker.id, seeker, post) for seeker in seekers for post in rows)
    found = [_ranked(id, compare(seeker, post)) for id, seeker, post in pairs if id not in outside]
    return tuple(sorted(filter(_suits, found), key=lambda one: (-one.score, one.id))[:SHOWN])


def _ranked(id: str, reasons: tuple[Reason, ...]) -> Ranked:
    return Ranked(id=id, score=sum(one.points for one in reasons), reasons=reasons)


def _suits(one: Ranked) -> bool:
    return suits(one.reasons)


def _reason(criterion: str, verdict: str, points: int) -> Reason:
    return Reason(criterion=criterion, verdict=verdict, points=points)


def _occupation(seeker: Seeker, post: Post) -> Reason | None:
    wanted, offered = families(seeker.occupation), families(post.occupation)
    if not wanted or not offered:
        return None
    if wanted[0] in offered[0] or offered[0] in wanted[0]:
        return _reason("occupation", "same", 40)
    near = set(wanted[1:]) & set(offered[1:])
    return _reason("occupation", "near", 20) if near else _reason("occupation", "other", -40)


def _wage(seeker: Seeker, post: Post) -> Reason | None:
    if not seeker.wage_min_fen or not post.wage_max_fen:
        return None
    if post.wage_max_fen >= seeker.wage_min_fen:
        return _reason("wage", "reached", 20)
    return _reason("wage", "below", -20)


def _place(seeker: Seeker, post: Post) -> Reason | None:
    """By the real divisions: where the person wishes to work, else the nearest one in common with home."""
    if not post.village:
        return None
    wished = any(post.village.startswith(code) for code in seeker.places)
    for digits, verdict, points in PLACES:
        if seeker.village and post.village[:digits] == seeker.village[:digits]:
            return _reason("place", verdict, points)
        if wished and digits == COUNTY:
            return _reason("place", "wished", 10)
    if wished:
        return _reason("place", "wished", 10)
    return _reason("place", "far", -5) if seeker.village else None


def _shift(seeker: Seeker, post: Post) -> Reason | None:
    if not seeker.shifts or not post.shifts:
        return None
    return _reason("shift", "fits", 10) if set(seeker.shifts) & set(post.shifts) else _reason("shift", "other", -10)


def _education(seeker: Seeker, post: Post) -> Reason | None:
    if not post.education:
        return None
    enough = EDUCATION_LEVELS.get(seeker.education, 0) >= EDUCATION_LEVELS.get(post.education, 0)
    return _reason("education", "meets", 5) if enough else _reason("education", "short", -15)


def _qualification(seeker: Seeker, post: Post) -> Reason | None:
    asked = QUALIFICATION_LEVELS.get(post.qualification, 0)
    if not asked:
        return None
    enough = QUALIFICATION_LEVELS.get(seeker.qualification, 0) >= asked
    return _reason("qualification", "meets", 8) if enough else _reason("qualification", "short", -12)


def _years(seeker: Seeker, post: Post) -> Reason | None:
    if not post.years:
        return None
    return _reason("years", "meets", 5) if seeker.years >= post.years else _reason("years", "short", -8)
