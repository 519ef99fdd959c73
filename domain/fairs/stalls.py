"""Stalls: one employer a stall, one stall an employer, the vacancies it brings, and what came of it."""

from __future__ import annotations

from domain.fairs.commands import BringVacancy, FreeStall, GiveStall, RecordStallResult
from domain.fairs.events import StallFreed, StallGiven, StallResultRecorded, VacancyBrought
from domain.fairs.state import Fair, before_its_day, not_open
from domain.shared.decider import Decision
from domain.shared.refusal import refuse


def give(command: GiveStall, state: Fair) -> Decision:
    if state.stalls.get(command.stall) == command.employer:
        return []
    if problem := not_open(state):
        return problem
    if not 1 <= command.stall <= state.stall_count:
        return refuse("fairs.stall", field="stall", most=state.stall_count)
    if command.stall in state.stalls:
        return refuse("fairs.stall-taken", field="stall", stall=command.stall)
    if other := next((number for number, one in state.stalls.items() if one == command.employer), None):
        return refuse("fairs.employer-has-stall", field="employer", stall=other)
    given = StallGiven(
        fair=state.fair,
        operator=state.operator,
        stall=command.stall,
        employer=command.employer,
        employer_name=command.employer_name,
    )
    return [given]


def free(command: FreeStall, state: Fair) -> Decision:
    if problem := not_open(state):
        return problem
    employer = state.stalls.get(command.stall)
    if employer is None:
        return []
    return [StallFreed(fair=state.fair, operator=state.operator, stall=command.stall, employer=employer)]


def bring(command: BringVacancy, state: Fair) -> Decision:
    """An employer brings its own vacancies to its own stall."""
    if (command.stall, command.vacancy) in state.vacancies:
        return []
    if problem := not_open(state):
        return problem
    employer = state.stalls.get(command.stall)
    if employer is None:
        return refuse("fairs.stall-free", field="stall", stall=command.stall)
    if employer != command.owner:
        return refuse("vacancies.unknown", field="vacancy")
    brought = VacancyBrought(
        fair=state.fair,
        operator=state.operator,
        stall=command.stall,
        employer=employer,
        vacancy=command.vacancy,
        places=command.places,
    )
    return [brought]


def result(command: RecordStallResult, state: Fair) -> Decision:
    """The figures of one stall; a later record puts an earlier one right."""
    if problem := not_open(state) or before_its_day(state, command.on):
        return problem
    employer = state.stalls.get(command.stall)
    if employer is None:
        return refuse("fairs.stall-free", field="stall", stall=command.stall)
    if not command.hired <= command.intended <= command.met:
        return refuse("fairs.figures", field="intended" if command.intended > command.met else "hired")
    figures = (command.met, command.intended, command.hired)
    if state.results.get(command.stall) == figures:
        return []
    recorded = StallResultRecorded(
        fair=state.fair,
        operator=state.operator,
        stall=command.stall,
        employer=employer,
        met=command.met,
        intended=command.intended,
        hired=command.hired,
    )
    return [recorded]
