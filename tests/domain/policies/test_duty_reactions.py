"""What an item obliges to do later becomes a duty with an id of its own, and goes with the case."""

from datetime import date, timedelta

import msgspec
import pytest

from domain.cases.case import decider as case_decider
from domain.cases.events import CaseFinished, CaseOpened, CaseStepCompleted, CaseVoided, CaseWithdrawn
from domain.catalogue.catalogue import items
from domain.catalogue.edition import Edition, Editions
from domain.catalogue.item import DutyRule
from domain.catalogue.obligations import Obligation, obligations_of
from domain.duties.commands import DropDuty, RaiseDuty
from domain.duties.duty import KINDS
from domain.policies import duty_reactions as reactions
from tests.support.controls import DAY, JOB_CASE, OPERATOR, OUTLET, PERSON, example

RULES = (
    DutyRule(kind="push", days=30, every=30, text="定期推送岗位"),
    DutyRule(after="1", kind="call-back", days=7, text="回访"),
    DutyRule(after="审核资质", kind="report", days=5, text="上报"),
    DutyRule(after="opened", kind="check", days=0, text="联系"),
)
ITEM = msgspec.structs.replace(items()["3.1.2"], duties=RULES)
PUSH, CALL, NAMED, FIRST = obligations_of(ITEM)
SECOND = Edition(edition=2, first=DAY, note="四项跟踪", items={"3.1.2": ITEM})
OPENED = example(CaseOpened, catalogue=2)
FACTS = {"catalogue": Editions((SECOND,)), "case": case_decider.fold([OPENED]), "deadline": None, "sent": None}


def raised(one: Obligation) -> RaiseDuty:
    return RaiseDuty(
        duty=f"{JOB_CASE}-{one.n}",
        operator=OPERATOR,
        outlet=OUTLET,
        kind=one.kind,
        text=one.text,
        due_on=DAY + timedelta(days=one.days),
        every=one.every,
        times=one.times if one.every else 1,
        about_kind="person",
        about=PERSON,
        case=JOB_CASE,
        item="3.1.2",
        on=DAY,
    )


def test_a_finished_case_brings_about_what_its_item_obliges_to() -> None:
    assert reactions.when_case_finished(example(CaseFinished), FACTS, DAY) == [raised(PUSH)]


def test_a_step_is_named_by_its_position_or_its_words() -> None:
    assert reactions.when_step_completed(example(CaseStepCompleted), FACTS, DAY) == [raised(CALL)]
    second = example(CaseStepCompleted, step=2, name="审核资质")
    assert reactions.when_step_completed(second, FACTS, DAY) == [raised(NAMED)]


def test_an_opened_case_brings_about_what_is_due_at_once() -> None:
    assert reactions.when_case_opened(OPENED, FACTS, DAY) == [raised(FIRST)]


def test_a_voided_or_withdrawn_case_takes_all_of_it_back() -> None:
    voided = reactions.when_case_voided(example(CaseVoided), FACTS, DAY)
    assert voided == [
        DropDuty(duty=f"{JOB_CASE}-{n}", operator=OPERATOR, cause="case-voided", on=DAY) for n in (1, 2, 3, 4)
    ]
    withdrawn = reactions.when_case_withdrawn(example(CaseWithdrawn), FACTS, DAY)
    assert {one.cause for one in withdrawn if isinstance(one, DropDuty)} == {"case-withdrawn"}


def test_a_case_of_an_earlier_edition_owes_what_that_edition_says() -> None:
    """Item 3.1.2 obliges to nothing in the first edition; a second one changes nothing for its cases."""
    first = msgspec.structs.replace(OPENED, catalogue=1)
    old = FACTS | {"case": case_decider.fold([first])}
    assert reactions.when_case_opened(first, old, DAY) == []
    assert reactions.when_case_finished(example(CaseFinished), old, DAY) == []
    assert reactions.when_case_voided(example(CaseVoided), old, DAY) == []


@pytest.mark.parametrize("code", items())
def test_every_obligation_of_the_catalogue_is_one_that_can_be_raised(code: str) -> None:
    steps = items()[code].steps
    for one in obligations_of(items()[code]):
        assert one.kind in KINDS
        assert one.text
        assert min(one.days, one.every) >= 0
        assert one.after in ("opened", "finished") or one.after in steps or int(one.after) <= len(steps)


def test_an_item_of_nowhere_obliges_to_nothing() -> None:
    assert obligations_of(None) == ()


def test_the_days_are_counted_from_the_business_date() -> None:
    [duty] = reactions.when_case_finished(example(CaseFinished), FACTS, date(2026, 12, 15))
    assert isinstance(duty, RaiseDuty)
    assert duty.due_on == date(2027, 1, 14)
