"""AdmitOperator: right events, right refusal, quiet when done already."""

import pytest

from domain.operators.commands import AdmitOperator, OpenOutlet
from domain.operators.events import OperatorAdmitted
from domain.operators.operator import decider
from tests.support.asked import ask
from tests.support.controls import COUNTY, OTHER_OPERATOR, example
from tests.support.given import given


def test_an_operator_with_licence_and_credit_code_is_admitted() -> None:
    given(decider).when(ask(AdmitOperator)).then(example(OperatorAdmitted))


@pytest.mark.parametrize("area", ["35", "3501", COUNTY])
def test_a_bureau_of_province_city_or_county_may_contract_it(area: str) -> None:
    given(decider).when(ask(AdmitOperator, area=area)).then(example(OperatorAdmitted, area=area))


def test_an_admitted_operator_is_not_admitted_twice() -> None:
    given(decider, example(OperatorAdmitted)).when(ask(AdmitOperator)).then_nothing()


def test_a_code_that_another_operator_has_is_not_given_again() -> None:
    other = ask(AdmitOperator, name="另一家公司")
    given(decider, example(OperatorAdmitted)).when(other).then_refused("operators.code-taken", field="operator")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"credit_code": "91350100M000100Y44"}, "operators.credit-code"),
        ({"credit_code": ""}, "operators.credit-code"),
        ({"area": "350102001"}, "operators.area"),
        ({"area": "35x"}, "operators.area"),
        ({"operator": OTHER_OPERATOR}, "operators.code"),
        ({"operator": "bureau"}, "operators.code"),
        ({"operator": "op-350102-003/operator"}, "operators.code"),
        ({"name": "  "}, "operators.name"),
        ({"licence": ""}, "operators.licence"),
    ],
)
def test_an_operator_is_refused_for_what_is_wrong_with_it(change: dict[str, str], code: str) -> None:
    given(decider).when(ask(AdmitOperator, **change)).then_refused(code, field=next(iter(change)))


def test_an_operator_that_was_never_admitted_does_nothing() -> None:
    given(decider).when(ask(OpenOutlet)).then_refused("operators.unknown")
