"""Examples of what belongs to matching and recruiting, for `tests.support.controls`."""

from __future__ import annotations

from domain.jobs import events as jobs
from domain.jobs import matching
from domain.recruiting import events as recruiting
from domain.shared.message import Event
from domain.shared.personal import Personal

OPERATOR, OUTLET, PERSON, VACANCY, VILLAGE = "op-350102-003", "outlet-1", "person-1", "vacancy-1", "350102001001"
RECRUITMENT = "case-314"
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
        ranked=matching.rank("vacancies", (SEEKER,), (POST,)),
        position=120,
        rules=matching.RULES,
    ),
    recruiting.ResumeWritten(
        person=PERSON,
        operator=OPERATOR,
        outlet=OUTLET,
        wanted=Personal.of("会计，月薪 4,000 元以上"),
        work=Personal.of("2020 年起在福州某公司做出纳"),
        schooling=Personal.of("大专"),
        skills=Personal.of("会用财务软件"),
        remarks=Personal.of(""),
    ),
    recruiting.RecruitmentOpened(
        recruitment=RECRUITMENT,
        operator=OPERATOR,
        outlet=OUTLET,
        item="3.1.4",
        subject_kind="employer",
        subject="employer-1",
        about="",
        fields={"situation": "local", "occupation": "出纳", "headcount": "2"},
    ),
    recruiting.RecruitmentEntryMade(
        recruitment=RECRUITMENT,
        operator=OPERATOR,
        subject="employer-1",
        entry="analysis",
        number=1,
        fields={"reasons": "wage,place", "measures": "与单位商定提高月薪", "again": "yes", "again_by": "2026-07-20"},
        note=Personal.of("单位答应下周再看两人"),
    ),
    recruiting.RecruitmentClosed(recruitment=RECRUITMENT, operator=OPERATOR, cause="finished"),
)
