"""No question reads a whole table: the plan of each is looked at as it is really asked, on both databases."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from typing import Any

import sqlalchemy as sa

from domain.shared.period import Period
from projections.appraisal_archive import league
from projections.appraisal_archive import queries as archive
from projections.case_board import evidence
from projections.case_board import queries as cases
from projections.case_board.tables import cases as case_table
from projections.catalog import ROOMS
from projections.duty_list import queries as duties
from projections.feedback_board import queries as feedback
from projections.household_board import queries as homes
from projections.internship_board import queries as interns
from projections.job_board import employers
from projections.job_board import queries as jobs
from projections.match_board import queries as matches
from projections.match_board import shown
from projections.offer_board import queries as offers
from projections.operator_directory import history, public
from projections.operator_directory import queries as directory
from projections.people_register import queries as people
from projections.people_register import villages
from projections.post_board import queries as board
from projections.recruiting_board import queries as recruiting
from projections.referral_board import queries as referrals
from projections.roster_board import plans as contact_plans
from projections.roster_board import queries as rosters
from projections.roster_board.queries import Narrowing
from projections.status_history import queries as statuses
from projections.stream_index import queries as streams
from projections.subsidy_ledger import queries as ledger
from projections.task_board import queries as tasks
from projections.training_board import queries as training
from projections.venture_board import clinics, founders, loans
from projections.venture_board import queries as ventures
from projections.views import Views
from projections.voucher_ledger import queries as vouchers
from projections.workforce import queries as workforce
from projections.workload import queries as workload
from tenants.context import Context
from tests.projections.random_history import random_history
from tests.projections.world import AUDITOR, CLERK, COUNTY_BUREAU, PROVINCE, SYSTEM, World
from tests.support.controls import OPERATOR, OUTLET, PERSON, VILLAGE

Ask = Callable[[Context, Views], object]
TODAY = date(2026, 3, 1)
WHOLE = {table.name for room in ROOMS for table in room.tables}

DESK: dict[str, Ask] = {
    "complaints": feedback.complaints,
    "complaints open": lambda c, v: feedback.complaints(c, v, status="open"),
    "complaints of a kind": lambda c, v: feedback.complaints(c, v, kind="waiting"),
    "complaints late": lambda c, v: feedback.complaints(c, v, late_on=TODAY),
    "one complaint": lambda c, v: feedback.complaint(c, v, "2601-AAAAA-AAAAA"),
    "complaints about a case": lambda c, v: feedback.complaints_about(c, v, "2601-AAAAA-AAAAA"),
    "complaints analysed": lambda c, v: feedback.analysis(c, v, TODAY, TODAY),
    "rating of a case": lambda c, v: feedback.rating_of(c, v, "2601-AAAAA-AAAAA"),
    "ratings": lambda c, v: feedback.ratings(c, v, OPERATOR),
    "satisfaction": lambda c, v: feedback.satisfaction(c, v, OPERATOR),
    "duties of all kinds": duties.duties,
    "duties open": lambda c, v: duties.duties(c, v, status="open", until=TODAY),
    "duties of an outlet": lambda c, v: duties.duties(c, v, status="open", outlet=OUTLET),
    "duties about people": lambda c, v: duties.duties(c, v, about=[PERSON]),
    "duties of one number": lambda c, v: duties.duties(c, v, duty="2601-AAAAA-AAAAA-1"),
    "duties about": lambda c, v: duties.duties_about(c, v, PERSON),
    "duties of a case": lambda c, v: duties.duties_of_case(c, v, "2601-AAAAA-AAAAA"),
    "one duty": lambda c, v: duties.current_duty(c, v, "2601-AAAAA-AAAAA-1"),
    "cases": cases.cases,
    "cases by status": lambda c, v: cases.cases(c, v, status="open"),
    "cases by item": lambda c, v: cases.cases(c, v, item="2.1.1"),
    "cases by number": lambda c, v: cases.cases(c, v, search="2601"),
    "cases of people": lambda c, v: cases.cases(c, v, subjects=[PERSON]),
    "cases today": lambda c, v: cases.cases_on(c, v, OPERATOR, TODAY),
    "one number": lambda c, v: cases.cases(c, v, search="2601-AAAAA-AAAAA"),
    "totals of cases": lambda c, v: cases.totals(c, v, OPERATOR),
    "finished today": lambda c, v: cases.finished_on(c, v, OPERATOR, TODAY),
    "one case": lambda c, v: cases.case_steps_of(c, v, "2601-AAAAA-AAAAA"),
    "evidence of a case": lambda c, v: evidence.evidence_of(c, v, "2601-AAAAA-AAAAA"),
    "people": people.people,
    "people by status": lambda c, v: people.people(c, v, status="job-seeking"),
    "somebody alike": lambda c, v: people.namesakes(c, v, PERSON),
    "people by key": lambda c, v: people.people(c, v, keys=["name-1"]),
    "one person": lambda c, v: people.person(c, v, PERSON),
    "statuses of a person": lambda c, v: statuses.statuses_of(c, v, PERSON),
    "roster": lambda c, v: rosters.members(c, v, "unemployed"),
    "roster by due": lambda c, v: rosters.members(c, v, "unemployed", Narrowing(due_to=TODAY), sort="due"),
    "roster of a village": lambda c, v: rosters.members(c, v, "unemployed", Narrowing(village="350102001")),
    "roster of a day": lambda c, v: rosters.members(c, v, "unemployed", Narrowing(day=TODAY)),
    "roster totals": rosters.totals,
    "roster moves": lambda c, v: rosters.moves(c, v, TODAY, TODAY),
    "roster overdue": lambda c, v: rosters.overdue(c, v, TODAY),
    "rosters of a person": lambda c, v: rosters.entries_of(c, v, PERSON),
    "contacts due": lambda c, v: contact_plans.contacts_due(c, v, TODAY),
    "contacts of a person": lambda c, v: contact_plans.contacts_of(c, v, PERSON),
    "households": homes.households,
    "households recognised": lambda c, v: homes.households(c, v, status="recognised"),
    "one household": lambda c, v: homes.household_follow_ups(c, v, "x"),
    "household of a case": lambda c, v: homes.household_of_case(c, v, "x"),
    "internships": interns.internships,
    "one internship": lambda c, v: (interns.internship(c, v, "x"), interns.internship_notes(c, v, "x")),
    "posts": board.posts,
    "one post": lambda c, v: board.post(c, v, "x"),
    "posts of an employer": lambda c, v: board.posts_confirmed_for(c, v, "x"),
    "claims": ledger.claims,
    "lines at posts": lambda c, v: ledger.lines_at_posts(c, v, ("x", OPERATOR, "post", "p", "2026-01")),
    "who has places": lambda c, v: board.placed_at(c, v, ["x"]),
    "one claim": lambda c, v: ledger.claim_lines_of(c, v, ["x"]),
    "vacancies published": lambda c, v: jobs.vacancies(c, v, status="published"),
    "vacancies found": lambda c, v: jobs.vacancies(c, v, search="出纳"),
    "offers": offers.offers,
    "offers found": lambda c, v: offers.offers(c, v, search="出纳", status="waiting"),
    "first offers": lambda c, v: offers.first_waiting(c, v, operator=OPERATOR, outlet=OUTLET, most=5),
    "offers waiting": lambda c, v: offers.number_waiting(c, v, operator=OPERATOR, credit_code="9135"),
    "employers": employers.employers,
    "employers found": lambda c, v: employers.employers(c, v, search="海风"),
    "referrals": referrals.referrals,
    "referrals hired": lambda c, v: referrals.referrals(c, v, outcome="hired"),
    "duties": lambda c, v: referrals.duties_due(c, v, TODAY),
    "vacancies for somebody": lambda c, v: matches.vacancies_for(c, v, "出纳", VILLAGE, TODAY),
    "people for a vacancy": lambda c, v: matches.people_for(c, v, "出纳", VILLAGE),
    "somebody looking": lambda c, v: matches.looking(c, v, PERSON),
    "recruitments": recruiting.recruitments,
    "recruitments of an item": lambda c, v: recruiting.recruitments(c, v, item="3.3.1"),
    "one recruitment": lambda c, v: recruiting.recruitment(c, v, "case-314"),
    "its entries": lambda c, v: recruiting.entries_of(c, v, "case-314"),
    "a resume": lambda c, v: recruiting.resume(c, v, PERSON),
    "matches shown": shown.matches_shown,
    "matches that found nothing": lambda c, v: shown.matches_shown(c, v, purpose="vacancies", none_found=True),
    "latest matches": lambda c, v: shown.latest_matches(c, v, PERSON),
    "one set of matches": lambda c, v: shown.matches(c, v, "matches-1"),
    "vouchers of a person": lambda c, v: vouchers.vouchers_of(c, v, PERSON),
    "one voucher": lambda c, v: vouchers.voucher_life_of(c, v, "2601-AAAAA-AAAAA"),
    "redeemed today": lambda c, v: vouchers.redeemed_on(c, v, OPERATOR, TODAY),
    "facts": lambda c, v: workload.work_of(c, v, OPERATOR, Period(2026, 1)),
    "one of staff": lambda c, v: directory.staff_member(c, v, "staff-1"),
    "staff": lambda c, v: directory.staff(c, v, OPERATOR),
    "history of an outlet": lambda c, v: history.history_of_outlet(c, v, OPERATOR, OUTLET),
    "history of staff": lambda c, v: history.history_of_staff(c, v, OPERATOR, "staff-1"),
    "public outlet": lambda c, v: public.public_outlet(v, OUTLET),
    "people by village": lambda c, v: villages.served_by_village(c, v, OPERATOR),
    "records of staff": lambda c, v: workforce.records(c, v, OPERATOR),
    "proofs of staff": lambda c, v: workforce.proofs(c, v, OPERATOR, "staff-1"),
    "expert teams": lambda c, v: workforce.teams(c, v, OPERATOR),
    "experts": lambda c, v: workforce.experts(c, v, OPERATOR),
    "county staff": lambda c, v: workforce.county_staff(c, v, OPERATOR),
    "gig leaders": lambda c, v: workforce.leaders(c, v, OPERATOR, villages=["350102001001"]),
    "gig leaders by village": lambda c, v: workforce.leaders_by_village(c, v, OPERATOR),
    "honours": lambda c, v: workforce.honours(c, v, OPERATOR),
    "outlet": lambda c, v: directory.outlet(c, v, OUTLET),
    "tasks of an operator": lambda c, v: tasks.givens(c, v, operator=OPERATOR),
    "tasks by deadline": lambda c, v: tasks.givens(c, v, operator=OPERATOR, status="given", sort="deadline"),
    "tasks waiting": lambda c, v: tasks.waiting_for(c, v, OPERATOR),
    "one given task": lambda c, v: tasks.given(c, v, "task-1", OPERATOR),
    "people of a task": lambda c, v: tasks.entries(c, v, "task-1", OPERATOR, outlet=OUTLET),
    "people of a task by status": lambda c, v: tasks.entries(c, v, "task-1", OPERATOR, status="open", sort="status"),
    "one person of a task": lambda c, v: tasks.entry(c, v, "task-1", OPERATOR, PERSON),
}
TRAINING: dict[str, Ask] = {
    "classes": training.courses,
    "classes found": lambda c, v: training.courses(c, v, search="护理"),
    "classes open": lambda c, v: training.courses(c, v, open_on=TODAY),
    "classes to choose from": lambda c, v: training.open_courses(c, v, "skill", TODAY),
    "one class": lambda c, v: training.course(c, v, "COURSE-1"),
    "a class's people": lambda c, v: training.enrolments_of(c, v, "COURSE-1"),
    "a class's days": lambda c, v: training.sessions_of(c, v, "COURSE-1"),
    "a person's classes": lambda c, v: training.enrolments_of_person(c, v, PERSON),
    "trainees": lambda c, v: training.trainees(c, v, work="unemployed"),
    "projects": ventures.ventures,
    "projects found": lambda c, v: ventures.ventures(c, v, search="助餐", status="library"),
    "library": ventures.library,
    "reviews": lambda c, v: ventures.reviews_of(c, v, "VENTURE-1"),
    "founders": founders.founders,
    "founders founded": lambda c, v: founders.founders(c, v, stage="founded"),
    "problems": lambda c, v: founders.problems_of(c, v, OPERATOR, PERSON),
    "ledger": loans.loans,
    "ledger by status": lambda c, v: loans.loans(c, v, status="lent"),
    "totals of loans": loans.loan_totals,
    "clinics": clinics.clinics,
    "bookings": lambda c, v: clinics.bookings_of(c, v, "CLINIC-1"),
}
BUREAU: dict[str, Ask] = {
    "operators by status": lambda c, v: directory.operators(c, v, status="flagged"),
    "one operator": lambda c, v: directory.operator(c, v, OPERATOR),
    "ranking": lambda c, v: league.ranking(c, v, "2026Q1"),
    "grades": lambda c, v: league.grade_distribution(c, v, "2026Q1"),
    "failing": lambda c, v: league.failing(c, v, "2026Q1"),
    "trend": league.trend,
    "latest period": league.latest_period,
    "latest results": lambda c, v: archive.latest_results(c, v, [OPERATOR]),
    "verification": lambda c, v: archive.by_verification_code(v, "3f9c-07ab-41de"),
    "roster": lambda c, v: rosters.members(c, v, "unemployed", Narrowing(born_from=1990)),
    "roster totals": rosters.totals,
    "roster moves": lambda c, v: rosters.moves(c, v, TODAY, TODAY),
    "roster overdue": lambda c, v: rosters.overdue(c, v, TODAY),
    "letter": lambda c, v: referrals.letter_by_code(v, "3f9c-07ab-41de"),
    "identity": lambda c, v: people.person_by_identity(c, v, "none"),
    "posts that await": lambda c, v: board.posts(c, v, status="sent-up"),
    "claims that await": lambda c, v: ledger.claims(c, v, status="sent-up"),
    "voucher list": vouchers.vouchers,
    "tasks": tasks.tasks,
    "tasks by status": lambda c, v: tasks.tasks(c, v, status="open", sort="deadline"),
    "tasks found": lambda c, v: tasks.tasks(c, v, search="走访", sort="title"),
    "one task": lambda c, v: tasks.task(c, v, "task-1"),
    "operators of a task": lambda c, v: tasks.givens(c, v, task="task-1"),
    "returns of a task": lambda c, v: tasks.returned(c, v, "task-1"),
}
AUDIT: dict[str, Ask] = {
    "late duties": lambda c, v: duties.late_duties(c, v, TODAY, (date.min, "")),
    "streams": streams.streams,
    "streams found": lambda c, v: streams.streams(c, v, search="2601-"),
    "streams by kind": lambda c, v: streams.streams(c, v, kind="voucher"),
    "streams of a tenant": lambda c, v: streams.streams(c, v, tenant=OPERATOR, kind="case"),
    "statuses past": lambda c, v: statuses.statuses_past(c, v, TODAY),
    "who lives there": lambda c, v: people.living_in(c, v, "350102", status="unemployed", after=("350102001001", "")),
    "tasks being listed": tasks.being_listed,
    "tasks missed": lambda c, v: tasks.missed(c, v, TODAY),
    "who is listed": lambda c, v: tasks.listed_among(c, v, "task-1", [PERSON]),
    "expiring at the desk": lambda c, v: vouchers.vouchers(
        c, v, status="live", first=TODAY, last=TODAY, sort="expires"
    ),
    "expiring": lambda c, v: vouchers.vouchers_expiring_before(c, v, TODAY),
}
QUESTIONS = [
    *((CLERK, name, ask) for name, ask in (DESK | TRAINING).items()),
    *((COUNTY_BUREAU, name, ask) for name, ask in BUREAU.items()),
    *((PROVINCE, name, ask) for name, ask in BUREAU.items()),
    *((COUNTY_BUREAU, name, ask) for name, ask in TRAINING.items()),
    *((AUDITOR, name, ask) for name, ask in AUDIT.items()),
    *((SYSTEM, name, ask) for name, ask in AUDIT.items()),
    (SYSTEM, "reviews", lambda c, v: rosters.reviews_due(c, v, TODAY, 10)),
]


@contextmanager
def asked(engine: sa.Engine) -> Iterator[list[tuple[str, Any]]]:
    """The statements that go to the database, with their values."""
    seen: list[tuple[str, Any]] = []

    def note(_c: object, _cursor: object, statement: str, values: Any, _context: object, _many: bool) -> None:
        if statement.lstrip().upper().startswith("SELECT"):
            seen.append((statement, values))

    sa.event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        sa.event.remove(engine, "before_cursor_execute", note)


def read_whole(views: Views, ask: Callable[[], object]) -> list[str]:
    """The tables that a question reads from end to end, in no order that an index keeps."""
    with asked(views.read_engine) as seen:
        ask()
    assert seen
    found: list[str] = []
    with views.read() as db:
        for statement, values in seen:
            if views.is_postgresql:
                # So few rows are read from end to end in any case, unless that is made to seem dear.
                db.exec_driver_sql("SET LOCAL enable_seqscan = off")
                plan = "\n".join(row[0] for row in db.exec_driver_sql(f"EXPLAIN {statement}", values))
                found += re.findall(r"Seq Scan on (\w+)", plan)
            else:
                lines = [str(row[3]) for row in db.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)]
                found += [line.split()[1] for line in lines if line.startswith("SCAN") and "INDEX" not in line]
    return [table for table in found if table in WHOLE]


def test_no_main_question_reads_a_whole_table(world: World) -> None:
    world.record(random_history(91, 600))
    world.catch_up()
    whole = {
        f"{context.role} {context.area}: {name}": tables
        for context, name, ask in QUESTIONS
        if (tables := read_whole(world.views, partial(ask, context, world.views)))
    }
    assert whole == {}


def test_a_question_without_an_index_is_noticed(world: World) -> None:
    """Negative control."""

    def ask() -> object:
        with world.views.read() as db:
            return db.execute(sa.select(case_table.c.case).where(case_table.c.closed_reason == "x")).all()

    assert read_whole(world.views, ask) == ["cases"]
