"""Examples of what belongs to matching and recruiting, for `tests.support.controls`."""

from __future__ import annotations

from domain.jobs import events as jobs
from domain.jobs import matching
from domain.shared.message import Event

OPERATOR, OUTLET, PERSON, VACANCY, VILLAGE = "op-350102-003", "outlet-1", "person-1", "vacancy-1", "350102001001"
SEEKER = matching.Seeker(
    id=PERSON, village=VILLAGE, occupation="会计", wage_min_fen=400_000, shifts=("day",), education="college", years=3
)
POST = matching.Post(
    id=VACANCY,
    village=VILLAGE,
    occupation="会计",
    wage_min_fen=450_000,
    wage_max_fen=600_000,
    education="college",
    years=1,
)
EVENTS: tuple[Event, ...] = (
    jobs.MatchesShown(
        matches="matches-1",
        operator=OPERATOR,
        outlet=OUTLET,
        purpose="vacancies",
        subject=PERSON,
        seekers=(SEEKER,),
        posts=(POST,),
        considered=1,
        outside_age=0,
        ranked=matching.rank((SEEKER,), (POST,)),
        position=120,
        rules=matching.RULES,
    ),
)
