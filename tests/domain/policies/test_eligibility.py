"""Who may be served: each clause of 2.1.1 and 3.1.2 let in and refused, in the notice's words."""

from datetime import date, timedelta

import pytest

from domain.catalogue.catalogue import items
from domain.catalogue.item import ServiceItem
from domain.people.person import Person
from domain.policies.eligibility import judge
from domain.policies.eligibility import not_eligible as standing_against
from domain.policies.eligibility_rules import Applicant, retirement_date
from domain.shared.refusal import Refusal
from tests.support.controls import COUNTY, DAY, OPERATOR, OTHER_VILLAGE, PERSON, VILLAGE
from tests.support.given import then_refused

ALL = frozenset({"able_to_work", "wants_work", "is_unemployed"})
UNEMPLOYED, JOBSEEKER = items()["2.1.1"], items()["3.1.2"]


def not_eligible(item: ServiceItem, who: Applicant) -> Refusal | None:
    return standing_against(judge(item, who))


def applicant(
    born: date | None = date(1990, 3, 7),
    *,
    sex: str = "F",
    village: str = VILLAGE,
    declared: frozenset[str] = ALL,
    on: date = DAY,
) -> Applicant:
    person = Person(person=PERSON, born=born, sex=sex, village=village, operators=frozenset({OPERATOR}))
    return Applicant(person=person, declared=declared, areas=(COUNTY,), on=on)


def test_whoever_meets_every_clause_is_let_in() -> None:
    assert not_eligible(UNEMPLOYED, applicant()) is None
    assert not_eligible(JOBSEEKER, applicant()) is None


@pytest.mark.parametrize(
    ("missing", "clause", "rule"),
    [
        ("able_to_work", "有劳动能力", "2.1.1-E2"),
        ("wants_work", "就业愿望", "2.1.1-E3"),
        ("is_unemployed", "处于失业状态", "2.1.1-E4"),
    ],
)
def test_unemployment_is_registered_only_with_everything_declared(missing: str, clause: str, rule: str) -> None:
    answer = not_eligible(UNEMPLOYED, applicant(declared=ALL - {missing}))
    then_refused(answer, "cases.not-eligible", field="declared", clause=clause, rule=rule)


@pytest.mark.parametrize(
    ("missing", "clause", "rule"),
    [("able_to_work", "有劳动能力", "3.1.2-E2"), ("wants_work", "求职意愿", "3.1.2-E3")],
)
def test_job_seeking_is_registered_only_with_everything_declared(missing: str, clause: str, rule: str) -> None:
    answer = not_eligible(JOBSEEKER, applicant(declared=ALL - {missing}))
    then_refused(answer, "cases.not-eligible", field="declared", clause=clause, rule=rule)


def test_an_employed_person_may_seek_a_job() -> None:
    assert not_eligible(JOBSEEKER, applicant(declared=ALL - {"is_unemployed"})) is None


def test_whoever_lives_outside_the_contracts_areas_is_refused() -> None:
    away = applicant(village=OTHER_VILLAGE)
    then_refused(not_eligible(UNEMPLOYED, away), "cases.not-eligible", field="subject", clause="本地常住人员")
    then_refused(not_eligible(JOBSEEKER, away), "cases.not-eligible", field="subject", clause="辖区内")


@pytest.mark.parametrize(
    ("born", "sixteen"),
    [
        (date(2010, 7, 1), date(2026, 7, 1)),
        (date(2008, 2, 29), date(2024, 2, 29)),
        (date(2009, 12, 31), date(2025, 12, 31)),
    ],
)
def test_job_seeking_begins_on_the_sixteenth_birthday(born: date, sixteen: date) -> None:
    the_day_before = applicant(born, on=sixteen - timedelta(days=1))
    for item, clause in ((JOBSEEKER, "年满十六周岁"), (UNEMPLOYED, "法定劳动年龄内")):
        then_refused(not_eligible(item, the_day_before), "cases.not-eligible", field="subject", clause=clause)
        assert not_eligible(item, applicant(born, on=sixteen)) is None


@pytest.mark.parametrize(
    ("born", "sex", "retires"),
    [
        # men: 60 years, and from 1965 on a month more for every four months of birth, up to 63
        (date(1964, 12, 31), "M", date(2024, 12, 31)),
        (date(1965, 1, 1), "M", date(2025, 2, 1)),
        (date(1965, 4, 30), "M", date(2025, 5, 30)),
        (date(1965, 5, 20), "M", date(2025, 7, 20)),
        (date(1976, 8, 31), "M", date(2039, 8, 1) - timedelta(days=1)),
        (date(1976, 9, 15), "M", date(2039, 9, 15)),
        (date(1990, 3, 7), "M", date(2053, 3, 7)),
        # women: 55 years, from 1970 on likewise, up to 58
        (date(1969, 12, 1), "F", date(2024, 12, 1)),
        (date(1970, 1, 31), "F", date(2025, 3, 1)),  # February has no 31st
        (date(1970, 12, 31), "F", date(2026, 3, 31)),
        (date(1981, 9, 1), "F", date(2039, 9, 1)),
        (date(1990, 3, 7), "F", date(2048, 3, 7)),
        # born on a leap day
        (date(1964, 2, 29), "M", date(2024, 2, 29)),
        (date(1968, 2, 29), "F", date(2023, 3, 1)),
    ],
)
def test_working_age_ends_on_the_day_of_retirement(born: date, sex: str, retires: date) -> None:
    assert retirement_date(born, sex) == retires
    assert not_eligible(UNEMPLOYED, applicant(born, sex=sex, on=retires - timedelta(days=1))) is None
    after = not_eligible(UNEMPLOYED, applicant(born, sex=sex, on=retires))
    then_refused(after, "cases.not-eligible", field="subject", clause="法定劳动年龄内")


def test_job_seeking_knows_no_upper_age() -> None:
    assert not_eligible(JOBSEEKER, applicant(date(1940, 1, 1))) is None


def test_a_forgotten_person_meets_no_clause_about_age() -> None:
    for item in (UNEMPLOYED, JOBSEEKER):
        then_refused(not_eligible(item, applicant(None)), "cases.not-eligible", field="subject")


def test_each_clause_is_explained_in_the_notices_words_with_its_ground() -> None:
    judged = judge(UNEMPLOYED, applicant(declared=frozenset({"able_to_work"})))
    assert [(one.clause.quote, one.answer.holds, one.answer.ground) for one in judged] == [
        ("法定劳动年龄内", True, "age"),
        ("有劳动能力", True, "declared"),
        ("就业愿望", False, "declared"),
        ("处于失业状态", False, "declared"),
        ("本地常住人员", True, "place"),
    ]
