"""Who reviews a project: an expert of one of the operator's teams, or one from outside."""

from typing import Any

import msgspec

from domain.operators.events import ContractSigned, OperatorAdmitted
from domain.operators.operator import decider as operators
from domain.policies.venture_rules import prepare_review
from domain.shared.refusal import refuse
from domain.ventures.commands import ReviewVenture
from domain.workforce.events import ExpertJoined, ExpertLeft, ExpertTeamDissolved, ExpertTeamFormed
from domain.workforce.team import decider as teams
from tests.support.asked import ask
from tests.support.controls import example

OPERATOR = operators.fold([example(OperatorAdmitted), example(ContractSigned)])
JOINED = (example(ExpertTeamFormed), example(ExpertJoined))
CHOSEN = ask(ReviewVenture, reviewer=None)


def prepared(command: ReviewVenture, *team: Any) -> Any:
    return prepare_review(command, {"operator": OPERATOR, "team": teams.fold(team)})


def test_who_is_chosen_is_known_by_the_name_in_the_team() -> None:
    assert prepared(CHOSEN, *JOINED) == msgspec.structs.replace(CHOSEN, reviewer=example(ExpertJoined).name)


def test_only_who_is_in_a_team_of_the_operator_is_chosen() -> None:
    unknown = refuse("ventures.expert-unknown", field="expert")
    gone, dissolved = example(ExpertLeft), example(ExpertTeamDissolved)
    for team in ((), JOINED[:1], (*JOINED, gone), (*JOINED, dissolved)):
        assert prepared(CHOSEN, *team) == unknown


def test_nobody_is_chosen_and_typed_at_once() -> None:
    either = refuse("ventures.either", field="reviewer")
    assert prepared(ask(ReviewVenture), *JOINED) == either
    assert prepared(msgspec.structs.replace(CHOSEN, organisation="福州大学"), *JOINED) == either


def test_one_from_outside_belongs_to_no_team() -> None:
    outside = ask(ReviewVenture, expert="", organisation="福州大学")
    assert prepared(outside) == msgspec.structs.replace(outside, team="")
