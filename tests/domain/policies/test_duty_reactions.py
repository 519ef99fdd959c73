"""What an item obliges to do later becomes a duty with an id of its own, and goes with the case."""

from datetime import date, timedelta

import pytest

from domain.cases.case import Case
from domain.cases.events import CaseFinished, CaseOpened, CaseStepCompleted, CaseVoided, CaseWithdrawn
from domain.catalogue.catalogue import items
from domain.catalogue.obligations import Obligation, obligations_of
from domain.duties.commands import DropDuty, RaiseDuty
from domain.duties.duty import KINDS
from domain.policies import duty_reactions as reactions
from tests.support.controls import DAY, JOB_CASE, OPERATOR, OUTLET, PERSON, example

PUSH = Obligation(after="finished", kind="push", days=30, every=30, times=6, text="定期推送岗位", n=1)
CALL = Obligation(after=1, kind="call-back", days=7, text="回访", n=2)
NAMED = Obligation(after="审核资质", kind="report", days=5, text="上报", n=3)
FIRST = Obligation(after="opened", kind="contact", days=0, text="联系", n=4)


@pytest.fixture(autouse=True)
def _obliging(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reactions, "obligations_of", lambda code: (PUSH, CALL, NAMED, FIRST))


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
    assert reactions.when_case_finished(example(CaseFinished), {}, DAY) == [raised(PUSH)]


def test_a_step_is_named_by_its_position_or_its_words() -> None:
    facts = {"case": Case(**{f: getattr(example(CaseOpened), f) for f in FIELDS})}
    assert reactions.when_step_completed(example(CaseStepCompleted), facts, DAY) == [raised(CALL)]
    second = example(CaseStepCompleted, step=2, name="审核资质")
    assert reactions.when_step_completed(second, facts, DAY) == [raised(NAMED)]


FIELDS = ("case", "operator", "outlet", "village", "item", "subject_kind", "subject", "steps")


def test_an_opened_case_brings_about_what_is_due_at_once() -> None:
    assert reactions.when_case_opened(example(CaseOpened), {}, DAY) == [raised(FIRST)]


def test_a_voided_or_withdrawn_case_takes_all_of_it_back() -> None:
    voided = reactions.when_case_voided(example(CaseVoided), {}, DAY)
    assert voided == [
        DropDuty(duty=f"{JOB_CASE}-{n}", operator=OPERATOR, cause="case-voided", on=DAY) for n in (1, 2, 3, 4)
    ]
    facts = {"case": Case(**{f: getattr(example(CaseOpened), f) for f in FIELDS})}
    withdrawn = reactions.when_case_withdrawn(example(CaseWithdrawn), facts, DAY)
    assert {one.cause for one in withdrawn if isinstance(one, DropDuty)} == {"case-withdrawn"}


@pytest.mark.parametrize("code", items())
def test_every_obligation_of_the_catalogue_is_one_that_can_be_raised(code: str) -> None:
    steps = items()[code].steps
    for one in obligations_of(code):
        assert one.kind in KINDS
        assert one.text
        assert min(one.days, one.every) >= 0
        assert one.after in ("opened", "finished") or one.after in steps or int(one.after) <= len(steps)


def test_an_item_of_nowhere_obliges_to_nothing() -> None:
    assert obligations_of("9.9.9") == ()


def test_the_days_are_counted_from_the_business_date() -> None:
    [duty] = reactions.when_case_finished(example(CaseFinished), {}, date(2026, 12, 15))
    assert isinstance(duty, RaiseDuty)
    assert duty.due_on == date(2027, 1, 14)
