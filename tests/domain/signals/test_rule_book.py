"""The thresholds: proposed by one officer, adopted by another, in force for the quarters that begin after."""

from datetime import date
from typing import Any

import msgspec
import pytest

from domain.signals import limits
from domain.signals.commands import AdoptSignalRules, ProposeSignalRules, ReturnSignalRules
from domain.signals.events import SignalRulesAdopted, SignalRulesProposed, SignalRulesReturned
from domain.signals.rule_book import decider
from tests.support.controls import example
from tests.support.given import given
from tests.support.sampling import OFFICER, RULES, SECOND_OFFICER

DAY = date(2026, 6, 20)
PROPOSED, ADOPTED = example(SignalRulesProposed), example(SignalRulesAdopted)
RETURNED = example(SignalRulesReturned)
PROPOSE = ProposeSignalRules(
    version=0, rules=RULES, effective_from=PROPOSED.effective_from, note=PROPOSED.note, by=OFFICER, on=DAY
)
ADOPT = AdoptSignalRules(proposal=1, by=SECOND_OFFICER, on=DAY)
RETURN = ReturnSignalRules(proposal=1, reason=RETURNED.reason, by=SECOND_OFFICER, on=DAY)


def changed(command: Any, **fields: Any) -> Any:
    return msgspec.structs.replace(command, **fields)


def test_they_are_proposed_by_one_and_adopted_by_another() -> None:
    given(decider).when(PROPOSE).then(PROPOSED)
    given(decider, PROPOSED).when(PROPOSE).then_nothing()
    given(decider, PROPOSED).when(changed(ADOPT, by=OFFICER)).then_refused("signals.rules-four-eyes")
    given(decider, PROPOSED).when(ADOPT).then(ADOPTED)
    given(decider, PROPOSED, ADOPTED).then_state(version=1, rules=RULES, waiting=None)
    given(decider, PROPOSED, ADOPTED).when(ADOPT).then_refused("signals.rules-not-waiting")


def test_one_proposal_waits_at_a_time_and_may_be_given_back() -> None:
    other = changed(PROPOSE, note="另一个理由")
    given(decider, PROPOSED).when(other).then_refused("signals.rules-waiting")
    given(decider, PROPOSED).when(changed(RETURN, reason=" ")).then_refused("signals.rules-reason", field="reason")
    given(decider, PROPOSED).when(changed(RETURN, proposal=2)).then_refused("signals.rules-not-waiting")
    given(decider, PROPOSED).when(RETURN).then(RETURNED)
    again = msgspec.structs.replace(PROPOSED, proposal=2, note="另一个理由")
    given(decider, PROPOSED, RETURNED).when(other).then(again)


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"version": 1}, "signals.rules-moved", None),
        ({"rules": limits.defaults()}, "signals.rules-same", None),
        ({"note": " "}, "signals.rules-note", "note"),
        ({"effective_from": date(2026, 6, 19)}, "signals.rules-past", "effective_from"),
        ({"rules": {**RULES, "phone": {"people": 0}}}, "number.range", "phone_people"),
        ({"rules": {**RULES, "burst": {**RULES["burst"], "last_days": 31}}}, "number.range", "burst_last_days"),
        ({"rules": {**RULES, "phone": {}}}, "signals.rules-whole", None),
        ({"rules": {**RULES, "gossip": {"people": 3}}}, "signals.rules-whole", None),
    ],
)
def test_a_version_is_whole_within_bounds_and_not_of_the_past(
    changes: dict[str, Any], code: str, field: str | None
) -> None:
    given(decider).when(changed(PROPOSE, **changes)).then_refused(code, field=field)


def test_no_version_comes_before_the_one_it_follows_and_none_is_adopted_late() -> None:
    early = changed(PROPOSE, version=1, rules=limits.defaults(), effective_from=ADOPTED.effective_from)
    given(decider, PROPOSED, ADOPTED).when(early).then_refused(
        "signals.rules-before", field="effective_from", last="2026-07-01"
    )
    late = changed(ADOPT, on=date(2026, 7, 2))
    given(decider, PROPOSED).when(late).then_refused("signals.rules-past", field="effective_from", today="2026-07-02")


def test_a_rule_that_came_later_has_its_default_in_an_older_version() -> None:
    older = {rule: limit for rule, limit in RULES.items() if rule != "device"}
    assert limits.whole(older) == RULES
