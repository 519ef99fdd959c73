"""RegisterEmployer: right events, right refusal, quiet when done already."""

import pytest

from domain.jobs.commands import CountHire, RegisterEmployer
from domain.jobs.employer import decider
from domain.jobs.events import EmployerRegistered, VacancyPublished
from tests.support.asked import ask
from tests.support.controls import EMPLOYER, example
from tests.support.given import given

REGISTERED = example(EmployerRegistered)


def test_an_employer_is_registered_by_its_credit_code() -> None:
    given(decider).when(ask(RegisterEmployer)).then(REGISTERED)


def test_an_employer_is_not_registered_twice() -> None:
    given(decider, REGISTERED).when(ask(RegisterEmployer)).then_nothing()


@pytest.mark.parametrize(
    ("change", "code"),
    [({"credit_code": "91350102MA31G7WX0I"}, "employers.credit-code"), ({"name": ""}, "employers.name")],
)
def test_an_employer_is_refused_for_what_is_wrong_with_it(change: dict[str, str], code: str) -> None:
    given(decider).when(ask(RegisterEmployer, **change)).then_refused(code, field=next(iter(change)))


def test_news_of_others_changes_no_employer() -> None:
    given(decider, REGISTERED, example(VacancyPublished)).then_state(employer=EMPLOYER)


def test_an_employer_is_not_asked_what_others_decide() -> None:
    with pytest.raises(TypeError, match="CountHire"):
        given(decider, REGISTERED).when(ask(CountHire))
