"""A founder's file: one a person, a business once, a named owner, problems that somebody answers for until solved."""

from datetime import date

from domain.ventures import commands as c
from domain.ventures import events as e
from domain.ventures.founder import decider
from tests.support.asked import ask
from tests.support.controls import DAY, example
from tests.support.given import given

OPENED, FOUNDED, OWNED = (example(k) for k in (e.FounderFileOpened, e.EnterpriseFounded, e.OwnerAssigned))
RAISED = example(e.ProblemRaised)


def test_a_founder_has_one_file() -> None:
    given(decider).when(ask(c.OpenFounderFile)).then(OPENED)
    given(decider, OPENED).when(ask(c.OpenFounderFile, case="another", venture="")).then_nothing()


def test_who_comes_with_an_open_business_brings_it_into_the_file() -> None:
    whole = ask(c.OpenFounderFile, enterprise="鼓楼区暖心助餐点", founded_on=date(2026, 6, 20), jobs=3)
    given(decider).when(whole).then(OPENED, FOUNDED)
    given(decider, OPENED).when(whole).then(FOUNDED)
    given(decider, OPENED, FOUNDED).when(whole).then_nothing()


def test_a_business_is_founded_once_and_not_in_the_future() -> None:
    held = given(decider, OPENED)
    held.when(ask(c.RecordFounding)).then(FOUNDED)
    held.when(ask(c.RecordFounding, enterprise=" ")).then_refused("founders.enterprise", field="enterprise")
    held.when(ask(c.RecordFounding, founded_on=date(2026, 7, 2))).then_refused(
        "founders.founded-on", field="founded_on"
    )
    held.when(ask(c.RecordFounding, jobs=0)).then_refused("founders.jobs", field="jobs")
    done = given(decider, OPENED, FOUNDED)
    done.when(ask(c.RecordFounding)).then_nothing()
    done.when(ask(c.RecordFounding, enterprise="另一家")).then_refused("founders.founded-already", field="enterprise")
    given(decider).when(ask(c.RecordFounding)).then_refused("founders.unknown")


def test_a_problem_without_a_name_falls_to_the_founder_s_owner() -> None:
    held = given(decider, OPENED, OWNED)
    held.when(ask(c.RaiseProblem, staff="")).then(RAISED)
    held.when(ask(c.RaiseProblem, staff="staff-2")).then(example(e.ProblemRaised, staff="staff-2"))
    given(decider, OPENED, OWNED).when(ask(c.AssignOwner)).then_nothing()
    given(decider, OPENED).when(ask(c.AssignOwner)).then(OWNED)


def test_an_open_problem_is_not_raised_twice_a_solved_one_may_come_back() -> None:
    solved = example(e.ProblemSolved)
    given(decider, OPENED, RAISED).when(ask(c.RaiseProblem)).then_nothing()
    back = given(decider, OPENED, RAISED, solved).when(ask(c.RaiseProblem))
    back.then(example(e.ProblemRaised, problem=2))
    given(decider, OPENED).when(ask(c.RaiseProblem, kind="love")).then_refused("founders.problem-kind", field="kind")
    given(decider, OPENED).when(ask(c.RaiseProblem, text=" ")).then_refused("founders.problem", field="text")
    late = ask(c.RaiseProblem, due_on=date(2026, 6, 1), on=DAY)
    given(decider, OPENED).when(late).then_refused("founders.due-on", field="due_on")


def test_a_problem_is_solved_once_and_in_words() -> None:
    held = given(decider, OPENED, RAISED)
    held.when(ask(c.SolveProblem)).then(example(e.ProblemSolved))
    held.when(ask(c.SolveProblem, solution=" ")).then_refused("founders.solution", field="solution")
    held.when(ask(c.SolveProblem, problem=2)).then_refused("founders.problem-unknown", field="problem")
    given(decider, OPENED, RAISED, example(e.ProblemSolved)).when(ask(c.SolveProblem)).then_nothing()
