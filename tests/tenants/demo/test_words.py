"""Made-up people and companies: right in form, and nobody's."""

from __future__ import annotations

import random
from datetime import date

from domain.shared.identity import age_on, is_credit_code, read_identity
from tenants.demo.words.companies import ANYWHERE, BUSINESSES, credit_code, employer_name, operator_name
from tenants.demo.words.jobs import BY_NAME
from tenants.demo.words.people import someone, surnames
from tenants.divisions import divisions

DAY = date(2026, 7, 20)


def test_identity_numbers_are_right_and_of_no_place() -> None:
    people = [someone(number, DAY, random.Random(number)) for number in range(0, 20_000, 7)]  # noqa: S311
    for who in people:
        identity = read_identity(who.identity)
        assert identity is not None
        assert identity.born == who.born
        assert who.identity[:6] not in divisions()
        assert who.identity.startswith("359")
    assert len({who.identity for who in people}) == len(people)


def test_everybody_is_of_working_age() -> None:
    ages = [age_on(someone(n, DAY, random.Random(n)).born, DAY) for n in range(2000)]  # noqa: S311
    assert min(ages) >= 16
    assert max(ages) < 55


def test_nobody_has_a_number_that_another_has() -> None:
    rng = random.Random(1)  # noqa: S311
    assert len({someone(n, DAY, rng).identity for n in range(999_990, 1_000_000)}) == 10


def test_surnames_are_many_and_each_is_there_once() -> None:
    names = surnames()
    assert len(names) == len(set(names)) > 80
    assert all(1 <= len(name) <= 2 for name in names)


def test_companies_say_that_they_are_made_up() -> None:
    rng = random.Random(1)  # noqa: S311
    assert operator_name("闽侯县", "青圃", rng).startswith("闽侯青圃")
    assert operator_name("闽侯县", "青圃", rng).endswith("（演示）")
    assert employer_name("晋江市", "鞋业有限公司", rng).endswith("鞋业有限公司（演示）")
    codes = [credit_code(kind, number) for kind in "AB" for number in range(100)]
    assert all(is_credit_code(code) and "DEM" in code for code in codes)
    assert len(set(codes)) == len(codes)


def test_companies_look_for_people_of_their_trade() -> None:
    wanted = {occupation for business in BUSINESSES for occupation in business.occupations}
    assert wanted | set(ANYWHERE) <= BY_NAME.keys()
