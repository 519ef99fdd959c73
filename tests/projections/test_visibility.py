"""Who sees what: every question of every room, asked by those who may see the answer and by those who may not.

A foreign row answers exactly like one that does not exist.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from domain.cases.events import CaseOpened
from domain.households.events import HouseholdApplied, HouseholdFollowedUp
from domain.internships.events import InternshipAgreed, InternshipNoted
from domain.jobs.events import (
    EmployerRegistered,
    MatchesShown,
    ReferralMade,
    ReferralOutcomeRecorded,
    VacancyRegistered,
)
from domain.jobs.offer_events import OfferMade
from domain.operators.events import ContractSigned, OperatorAdmitted, OperatorFlagged, OutletOpened, StaffJoined
from domain.people.events import PersonRegistered, PersonStatusGained
from domain.posts.events import PostApplied, PostConfirmed
from domain.shared.period import Period
from domain.subsidies.events import ClaimDrafted, ClaimLineAdded
from domain.vouchers.events import VoucherIssued, VoucherPolicyOpened, VoucherRedeemed
from projections.appraisal_archive import league
from projections.appraisal_archive import queries as archive
from projections.case_board import queries as cases
from projections.household_board import queries as homes
from projections.internship_board import queries as interns
from projections.job_board import employers
from projections.job_board import queries as jobs
from projections.match_board import shown
from projections.offer_board import queries as offers
from projections.operator_directory import queries as directory
from projections.people_register import queries as people
from projections.post_board import queries as board
from projections.referral_board import queries as referrals
from projections.status_history import queries as statuses
from projections.stream_index import queries as streams
from projections.subsidy_ledger import queries as ledger
from projections.views import Views
from projections.visibility import starts_with
from projections.voucher_ledger import queries as vouchers
from projections.workload import queries as workload
from tenants.accounts.roles import Role
from tenants.context import Context
from tests.projections.test_appraisal_archive import appraised
from tests.projections.world import BLIND, SEEING, World, reader
from tests.support.controls import (
    DAY,
    EMPLOYER,
    JOB_CASE,
    OPERATOR,
    OUTLET,
    PERSON,
    REFERRAL,
    REFERRAL_CASE,
    VACANCY,
    VOUCHER,
    example,
)
from tests.support.going_up import CLAIM, POST
from tests.support.households import HOUSEHOLD
from tests.support.internships import INTERNSHIP
from tests.support.offers import OFFER

Ask = Callable[[Context, Views], Any]
HISTORY = [
    *(example(kind) for kind in (OperatorAdmitted, ContractSigned, OutletOpened, StaffJoined, OperatorFlagged)),
    *(example(kind) for kind in (PersonRegistered, PersonStatusGained, CaseOpened)),
    *(example(kind) for kind in (EmployerRegistered, VacancyRegistered, ReferralMade, MatchesShown, OfferMade)),
    *(example(kind) for kind in (ReferralOutcomeRecorded, VoucherPolicyOpened, VoucherIssued, VoucherRedeemed)),
    *(
        example(kind)
        for kind in (InternshipAgreed, InternshipNoted, PostApplied, PostConfirmed, ClaimDrafted, ClaimLineAdded)
    ),
    *(example(kind) for kind in (HouseholdApplied, HouseholdFollowedUp)),
    *appraised("72.4", "2026Q2", grade="不合格"),
]
LAST = date(2026, 12, 31)

# The same question twice: about what is there, and about what is not.
ONE: dict[str, tuple[Ask, Ask]] = {
    "operator": (lambda c, v: directory.operator(c, v, OPERATOR), lambda c, v: directory.operator(c, v, "none")),
    "contract_on": (
        lambda c, v: directory.contract_on(c, v, OPERATOR, DAY),
        lambda c, v: directory.contract_on(c, v, "none", DAY),
    ),
    "outlet": (lambda c, v: directory.outlet(c, v, OUTLET), lambda c, v: directory.outlet(c, v, "none")),
    "person": (lambda c, v: people.person(c, v, PERSON), lambda c, v: people.person(c, v, "none")),
    "identity": (
        lambda c, v: people.person_by_identity(c, v, "key-of-the-number"),
        lambda c, v: people.person_by_identity(c, v, "none"),
    ),
    "case": (lambda c, v: cases.case(c, v, JOB_CASE), lambda c, v: cases.case(c, v, "none")),
    "case_form": (lambda c, v: cases.case_form(c, v, JOB_CASE), lambda c, v: cases.case_form(c, v, "none")),
    "vacancy": (lambda c, v: jobs.vacancy(c, v, VACANCY), lambda c, v: jobs.vacancy(c, v, "none")),
    "offer": (lambda c, v: offers.offer(c, v, OFFER), lambda c, v: offers.offer(c, v, "none")),
    "employer": (lambda c, v: employers.employer(c, v, EMPLOYER), lambda c, v: employers.employer(c, v, "none")),
    "referral": (lambda c, v: referrals.referral(c, v, REFERRAL), lambda c, v: referrals.referral(c, v, "none")),
    "referral_of_case": (
        lambda c, v: referrals.referral_of_case(c, v, REFERRAL_CASE),
        lambda c, v: referrals.referral_of_case(c, v, "none"),
    ),
    "matches": (lambda c, v: shown.matches(c, v, "matches-1"), lambda c, v: shown.matches(c, v, "none")),
    "latest_matches": (
        lambda c, v: shown.latest_matches(c, v, PERSON),
        lambda c, v: shown.latest_matches(c, v, "none"),
    ),
    "household": (
        lambda c, v: homes.household(c, v, HOUSEHOLD),
        lambda c, v: homes.household(c, v, "none"),
    ),
    "household_of_case": (
        lambda c, v: homes.household_of_case(c, v, "case-215"),
        lambda c, v: homes.household_of_case(c, v, "none"),
    ),
    "internship": (
        lambda c, v: interns.internship(c, v, INTERNSHIP),
        lambda c, v: interns.internship(c, v, "none"),
    ),
    "post": (lambda c, v: board.post(c, v, POST), lambda c, v: board.post(c, v, "none")),
    "claim": (lambda c, v: ledger.claim(c, v, CLAIM), lambda c, v: ledger.claim(c, v, "none")),
    "voucher": (lambda c, v: vouchers.voucher(c, v, VOUCHER), lambda c, v: vouchers.voucher(c, v, "none")),
    "voucher_of_case": (
        lambda c, v: vouchers.voucher_of_case(c, v, JOB_CASE),
        lambda c, v: vouchers.voucher_of_case(c, v, "none"),
    ),
    "appraisal": (
        lambda c, v: archive.appraisal(c, v, OPERATOR, "2026Q2"),
        lambda c, v: archive.appraisal(c, v, "none", "2026Q2"),
    ),
    "standing": (
        lambda c, v: league.standing(c, v, OPERATOR, "2026Q2"),
        lambda c, v: league.standing(c, v, "none", "2026Q2"),
    ),
    "stream": (
        lambda c, v: streams.stream(c, v, f"{OPERATOR}/operator"),
        lambda c, v: streams.stream(c, v, "op-350102-999/operator"),
    ),
    "first_contract_day": (directory.first_contract_day, lambda c, v: None),
    "latest_period": (league.latest_period, lambda c, v: None),
}
MANY: dict[str, Ask] = {
    "operators": lambda c, v: directory.operators(c, v).rows,
    "operators_found": lambda c, v: directory.operators(c, v, search="榕城").rows,
    "names": lambda c, v: directory.names(c, v, [OPERATOR]),
    "flagged": directory.flagged_operators,
    "contracts": lambda c, v: directory.contracts(c, v, OPERATOR),
    "contracts_as_of": lambda c, v: directory.contracts_as_of(c, v, OPERATOR, 99),
    "contracted_between": lambda c, v: directory.contracted_between(c, v, DAY, LAST),
    "outlets": lambda c, v: directory.outlets(c, v, OPERATOR),
    "covered_villages": lambda c, v: directory.covered_villages(c, v, OPERATOR),
    "staff": lambda c, v: directory.staff(c, v, OPERATOR),
    "people": lambda c, v: people.people(c, v).rows,
    "people_by_key": lambda c, v: people.people(c, v, keys=["key-of-the-name"]).rows,
    "persons": lambda c, v: people.persons(c, v, [PERSON]),
    "people_found": lambda c, v: people.people_found(c, v, ["key-of-the-phone"]),
    "served_by": lambda c, v: people.served_by(c, v, PERSON),
    "statuses_of": lambda c, v: statuses.statuses_of(c, v, PERSON),
    "cases": lambda c, v: cases.cases(c, v).rows,
    "case_steps": lambda c, v: cases.case_steps_of(c, v, JOB_CASE),
    "cases_of": lambda c, v: cases.cases_of(c, v, PERSON),
    "cases_on": lambda c, v: cases.cases_on(c, v, OPERATOR, DAY),
    "open_by_item": lambda c, v: cases.open_by_item(c, v, OPERATOR),
    "vacancies": lambda c, v: jobs.vacancies(c, v).rows,
    "vacancies_by_id": lambda c, v: jobs.vacancies_by_id(c, v, [VACANCY]),
    "offers": lambda c, v: offers.offers(c, v).rows,
    "employers": lambda c, v: employers.employers(c, v).rows,
    "referrals": lambda c, v: referrals.referrals(c, v).rows,
    "referrals_of_person": lambda c, v: referrals.referrals_of_person(c, v, PERSON),
    "referrals_of_vacancy": lambda c, v: referrals.referrals_of_vacancy(c, v, VACANCY),
    "follow_ups": lambda c, v: referrals.follow_ups_of(c, v, REFERRAL),
    "duties": lambda c, v: referrals.duties_due(c, v, LAST).rows,
    "matches_shown": lambda c, v: shown.matches_shown(c, v).rows,
    "households": lambda c, v: homes.households(c, v).rows,
    "household_follow_ups": lambda c, v: homes.household_follow_ups(c, v, HOUSEHOLD),
    "internships": lambda c, v: interns.internships(c, v).rows,
    "internship_notes": lambda c, v: interns.internship_notes(c, v, INTERNSHIP),
    "posts": lambda c, v: board.posts(c, v).rows,
    "claims": lambda c, v: ledger.claims(c, v).rows,
    "claim_lines": lambda c, v: ledger.claim_lines_of(c, v, [CLAIM]),
    "posts_confirmed": lambda c, v: board.posts_confirmed_for(c, v, EMPLOYER),
    "vouchers": lambda c, v: vouchers.vouchers(c, v).rows,
    "vouchers_of": lambda c, v: vouchers.vouchers_of(c, v, PERSON),
    "voucher_life": lambda c, v: vouchers.voucher_life_of(c, v, VOUCHER),
    "facts": lambda c, v: workload.facts_touching(c, v, OPERATOR, Period(2026, 3)),
    "work": lambda c, v: workload.work_of(c, v, OPERATOR, Period(2026, 3)).facts,
    "appraisals": lambda c, v: archive.appraisals_of(c, v, OPERATOR),
    "latest_results": lambda c, v: archive.latest_results(c, v, [OPERATOR]),
    "totals": lambda c, v: archive.totals(c, v, [OPERATOR], until=Period(2026, 3)),
    "histories": lambda c, v: archive.histories(c, v, [OPERATOR]),
    "appraised_in": lambda c, v: archive.appraised_in(c, v, "2026Q2"),
    "ranking": lambda c, v: league.ranking(c, v, "2026Q2").rows,
    "grades": lambda c, v: league.grade_distribution(c, v, "2026Q2"),
    "failing": lambda c, v: league.failing(c, v, "2026Q2"),
    "graded": lambda c, v: league.operators_graded(c, v, "2026Q2", "不合格"),
    "periods": league.periods,
    "trend": league.trend,
    "streams": lambda c, v: streams.streams(c, v).rows,
    "kinds": streams.kinds,
}
# Counts and sums: what is foreign is not in them.
SUMS: dict[str, tuple[Ask, Any]] = {
    "finished_on": (lambda c, v: cases.finished_on(c, v, OPERATOR, DAY), 0),
    "offers waiting": (lambda c, v: offers.number_waiting(c, v, operator=OPERATOR), 0),
    "open_vacancies": (lambda c, v: jobs.open_vacancies(c, v, OPERATOR, DAY), 0),
    "counts": (lambda c, v: people.counts(c, v, OPERATOR).people, 0),
    "redeemed_on": (lambda c, v: vouchers.redeemed_on(c, v, OPERATOR, DAY), (0, 0)),
    "totals": (lambda c, v: directory.totals(c, v).operators, 0),
}


@pytest.mark.parametrize("context", SEEING, ids=lambda c: f"{c.role}-{c.tenant or c.area}")
def test_who_may_see_gets_an_answer_to_every_question(small_world: World, context: Context) -> None:
    small_world.tell(*HISTORY)
    unanswered = [name for name, (there, _) in ONE.items() if there(context, small_world.views) is None]
    unanswered += [name for name, ask in MANY.items() if not ask(context, small_world.views)]
    assert unanswered == []
    assert directory.totals(context, small_world.views).operators == 1


@pytest.mark.parametrize("context", BLIND, ids=lambda c: f"{c.role}-{c.tenant or c.area or 'nowhere'}")
def test_who_may_not_see_gets_what_a_missing_row_gets(small_world: World, context: Context) -> None:
    small_world.tell(*HISTORY)
    views = small_world.views
    told = [name for name, (there, missing) in ONE.items() if there(context, views) != missing(context, views)]
    told += [name for name, ask in MANY.items() if ask(context, views)]
    told += [name for name, (ask, nothing) in SUMS.items() if ask(context, views) != nothing]
    assert told == []


@pytest.mark.parametrize("area", ["", "3", "350102'", "x", "35%", "３５", "350102 "])
def test_an_area_that_is_none_opens_nothing(small_world: World, area: str) -> None:
    small_world.tell(*HISTORY)
    assert directory.operators(reader(Role.BUREAU, area=area), small_world.views).total == 0
    assert vouchers.vouchers(reader(Role.FINANCE, area=area), small_world.views).total == 0


@pytest.mark.parametrize("prefix", ["op-350102", "op-350102-003", "榕", "a%", "a_"])
def test_a_beginning_is_compared_byte_by_byte(world: World, prefix: str) -> None:
    texts = [prefix, prefix + "0", prefix + "\U0010fffe", prefix[:-1], prefix.upper() + "x", "x" + prefix, "ab", "aX"]
    with world.views.read() as db:
        for text in texts:
            found = db.scalar(sa.select(starts_with(sa.literal(text), prefix)))
            assert bool(found) == text.startswith(prefix), text
