"""Rules that give reason to look: the arithmetic, to the last case; and what somebody finds who looks."""

from datetime import date, timedelta

import msgspec
import pytest

from domain.policies.signal_reactions import when_looked_into
from domain.sampling.commands import AddTargets
from domain.shared.period import Period
from domain.signals import rules, signal
from domain.signals.commands import LookIntoSignal, RaiseSignal
from domain.signals.events import SignalLookedInto, SignalRaised
from domain.signals.limits import defaults
from domain.signals.rules import DeviceUse, Hires
from tests.support.asked import ask
from tests.support.controls import DAY, example
from tests.support.given import given
from tests.support.sampling import OFFICER, OPERATOR, PERIOD

RAISED, LOOKED = example(SignalRaised), example(SignalLookedInto)
QUARTER = Period.parse("2026Q2")
LIMITS = defaults()


class Done(msgspec.Struct, frozen=True):
    key: str
    on: date
    recorded_on: date


def done(number: int, on: date = date(2026, 5, 4), late: int = 0) -> list[Done]:
    return [Done(f"{on:%m%d}-{late}-{n:03}", on, on + timedelta(days=late)) for n in range(number)]


def test_back_dating_is_a_share_of_cases_recorded_days_after_the_event() -> None:
    assert LIMITS["back-dating"] == {"days": 3, "percent": 20, "least": 20}
    found = rules.back_dating(LIMITS["back-dating"], done(80) + done(20, late=3))
    assert found is not None
    assert found.figures == {"late": 20, "cases": 100}
    assert found.total == 20
    assert set(found.cases) == {one.key for one in done(20, late=3)}
    assert rules.back_dating(LIMITS["back-dating"], done(81) + done(20, late=3)) is None
    assert rules.back_dating(LIMITS["back-dating"], done(80) + done(20, late=2)) is None
    assert rules.back_dating(LIMITS["back-dating"], done(10) + done(9, late=5)) is None


def test_a_burst_is_the_last_days_beside_the_rest_a_day_each() -> None:
    """86 days before the last five: 86 cases are one a day, so 15 in five days are three times as many."""
    spread = [one for day in range(86) for one in done(1, QUARTER.first + timedelta(days=day))]
    assert rules.burst(LIMITS["burst"], spread + done(14, QUARTER.last), QUARTER) is None
    assert rules.burst(LIMITS["burst"], spread + done(19, QUARTER.last), QUARTER) is None
    found = rules.burst(LIMITS["burst"], spread + done(20, QUARTER.last - timedelta(days=4)), QUARTER)
    assert found is not None
    assert found.figures == {"last": 20, "rest": 86, "rest_days": 86}
    assert rules.burst(LIMITS["burst"], spread + done(20, QUARTER.last - timedelta(days=5)), QUARTER) is None
    assert rules.burst(LIMITS["burst"], spread * 2 + done(29, QUARTER.last), QUARTER) is None


def test_more_cases_on_a_day_than_anybody_can_finish() -> None:
    cases = [f"c{n:02}" for n in range(31)]
    assert rules.throughput(LIMITS["throughput"], "staff-1", DAY, cases[:30]) is None
    found = rules.throughput(LIMITS["throughput"], "staff-1", DAY, cases)
    assert found is not None
    assert (found.figures, found.about, found.day) == ({"cases": 31}, "staff-1", DAY)
    assert found.id_in(QUARTER) == "throughput_2026Q2_staff-1_0701"


def test_many_people_with_one_phone() -> None:
    assert rules.phone(LIMITS["phone"], "person-1", 3, []) is None
    found = rules.phone(LIMITS["phone"], "person-1", 4, ["a"])
    assert found is not None
    assert found.id_in(QUARTER) == "phone_2026Q2_person-1"


def test_one_device_for_many_people_counts_people_and_not_how_often_they_spoke() -> None:
    uses = [DeviceUse("d", "rating", f"p{n}", f"c{n}") for n in range(5)]
    uses += [DeviceUse("d", "complaint", "p0", "c0"), DeviceUse("d", "rating", "p1", "c9")]
    assert rules.device(LIMITS["device"], uses) is None
    found = rules.device(LIMITS["device"], [*uses, DeviceUse("d", "check-in", "visitor-1", "fair-case")])
    assert found is not None
    assert found.figures == {"people": 6, "ratings": 6, "complaints": 1, "check_ins": 1}
    assert (found.about, found.total, found.cases[-1]) == ("d", 7, "fair-case")
    assert found.id_in(QUARTER) == "device_2026Q2_d"


def test_the_thresholds_are_those_that_are_given_and_are_kept_with_what_is_found() -> None:
    assert rules.phone({"people": 9}, "person-1", 8, []) is None
    found = rules.phone({"people": 2}, "person-1", 2, [])
    assert found is not None
    assert found.thresholds == {"people": 2}


@pytest.mark.parametrize(
    "changes",
    [
        {"hires": 3, "followed": 3, "short": 3},
        {"elsewhere": 1},
        {"placements": 51},
        {"short": 2},
        {"followed": 2, "short": 2},
    ],
)
def test_a_ring_takes_all_of_its_signs_together(changes: dict[str, int]) -> None:
    whole = Hires(employer="e", hires=5, elsewhere=0, placements=50, followed=5, short=3, cases=("a", "b"))
    found = rules.ring(LIMITS["ring"], whole)
    assert found is not None
    assert found.figures == {"hires": 5, "whole": 5, "placements": 50, "followed": 5, "short": 3}
    assert rules.ring(LIMITS["ring"], msgspec.structs.replace(whole, **changes)) is None


def test_no_more_cases_are_kept_than_can_be_read_and_all_are_counted() -> None:
    found = rules.back_dating(LIMITS["back-dating"], done(100, late=9))
    assert found is not None
    assert (len(found.cases), found.total) == (rules.MOST_CASES, 100)


def test_a_signal_is_raised_once_and_looked_into_once() -> None:
    given(signal.decider).when(ask(RaiseSignal)).then(RAISED)
    given(signal.decider, RAISED).when(ask(RaiseSignal, total=50)).then_nothing()
    given(signal.decider, RAISED).when(ask(LookIntoSignal)).then(LOOKED)
    given(signal.decider, RAISED, LOOKED).when(ask(LookIntoSignal)).then_nothing()
    given(signal.decider, RAISED, LOOKED).when(ask(LookIntoSignal, note="另一个说法")).then_refused("signals.closed")
    given(signal.decider).when(ask(LookIntoSignal)).then_refused("signals.unknown")


@pytest.mark.parametrize(
    ("wrong", "code", "field"),
    [
        ({"finding": "guilty"}, "finding", "finding"),
        ({"note": ""}, "note", "note"),
        ({"note": "问过 13800138000"}, "note-personal", "note"),
        ({"cases": ()}, "cases", "cases"),
        ({"cases": ("2606-CASE-01",)}, "cases", "cases"),
    ],
)
def test_a_look_says_what_was_found(wrong: dict[str, object], code: str, field: str) -> None:
    given(signal.decider, RAISED).when(ask(LookIntoSignal, **wrong)).then_refused(f"signals.{code}", field=field)


def test_what_is_explained_is_dismissed_and_nothing_is_checked() -> None:
    told = example(SignalLookedInto, finding="explained", cases=())
    given(signal.decider, RAISED).when(ask(LookIntoSignal, finding="explained")).then(told)
    assert when_looked_into(told, {}, DAY) == []


def test_what_stays_doubtful_becomes_targeted_checks() -> None:
    targets = AddTargets(operator=OPERATOR, period=PERIOD, signal=RAISED.signal, cases=LOOKED.cases, by=OFFICER, on=DAY)
    assert when_looked_into(LOOKED, {}, DAY) == [targets]


def test_no_more_is_checked_than_can_be() -> None:
    many = tuple(f"c{n}" for n in range(signal.MOST_TARGETS + 1))
    raised = example(SignalRaised, cases=many)
    given(signal.decider, raised).when(ask(LookIntoSignal, cases=many)).then_refused(
        "signals.too-many", field="cases", most=signal.MOST_TARGETS
    )
