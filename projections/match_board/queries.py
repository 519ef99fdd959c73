"""Questions about candidates: by family of occupation, nearest county first, never by reading the table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa

from domain.jobs.matching import CITY, families
from projections.match_board.answers import Candidate, Looking
from projections.match_board.project import ANY
from projections.match_board.tables import open_posts, open_seekers, posts, seekers
from projections.page import columns, many
from projections.views import Views
from projections.visibility import sees_operator
from tenants.context import Context
from tenants.divisions import divisions

_P, _O, _S, _W = posts.c, open_posts.c, seekers.c, open_seekers.c
ENOUGH, EACH = 60, 40
"""Candidates that are compared at most about so many times two; read of one family in one county at most."""


def vacancies_for(
    context: Context, views: Views, occupation: str, home: str, on: date, wished: Sequence[str] = ()
) -> tuple[Candidate, ...]:
    """Open vacancies that might suit: in the county of home and those wished, then in the city, then anywhere; in each
    the best paid. Published ones are everybody's to refer to, so nothing here depends on the reader."""
    wanted = families(occupation) or (ANY,)
    near = list(dict.fromkeys([home[:6], *(code[:6] for code in wished if len(code) >= 6)]))
    city = [one.code for one in divisions().children(home[:CITY]) if one.code not in near]
    found: dict[str, None] = {}
    with views.read() as db:
        for counties in (near, city, [""]):
            for county in counties:
                for family in wanted:
                    found |= dict.fromkeys(db.scalars(_best(family, county, on)))
            if len(found) >= ENOUGH:
                break
        query = sa.select(*columns(Candidate, posts)).where(_P.vacancy.in_(list(found)[: 2 * ENOUGH]))
        return many(db, Candidate, query.order_by(_P.vacancy))


def people_for(
    context: Context, views: Views, occupation: str, place: str, *, limit: int = 2 * ENOUGH
) -> tuple[Looking, ...]:
    """The reader's own registered jobseekers who might suit, those of the county first."""
    wanted = families(occupation) or (ANY,)
    found: dict[str, None] = {}
    with views.read() as db:
        for county in (place[:6], ""):
            for family in wanted:
                query = sa.select(_W.person).where(_W.family == family, sees_operator(context, _W.operator))
                if county:
                    query = query.where(_W.county == county)
                found |= dict.fromkeys(db.scalars(query.order_by(_W.county, _W.person).limit(limit)))
            if len(found) >= limit:
                break
        chosen = sa.select(*columns(Looking, seekers)).where(_S.person.in_(list(found)[:limit]))
        return many(db, Looking, chosen.order_by(_S.person))


def looking(context: Context, views: Views, person: str) -> Looking | None:
    """One registered jobseeker; None for whoever is not, or whom another operator registered."""
    query = sa.select(*columns(Looking, seekers)).where(_S.person == person, sees_operator(context, _S.operator))
    with views.read() as db:
        return next(iter(many(db, Looking, query)), None)


def _best(family: str, county: str, on: date) -> sa.Select[Any]:
    query = sa.select(_O.vacancy).where(_O.family == family, _O.last >= on)
    if county:
        query = query.where(_O.county == county)
    return query.order_by(_O.wage_max_fen.desc(), _O.vacancy.desc()).limit(EACH)
