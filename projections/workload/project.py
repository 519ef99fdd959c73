"""Events of work → facts. Nothing here asks a database, so that an appraisal can be derived from the log alone."""

from __future__ import annotations

from collections.abc import Iterable

from domain.appraisals.facts import WorkFact, in_log_order
from domain.shared.period import Period
from domain.tasks.events import TaskAssigned, TaskWithdrawn
from projections.room import Room
from projections.rows import Rows
from projections.workload import outlets, project_activities, project_cases, project_tasks, project_working
from projections.workload.outlets import Outlet, outlets_of
from projections.workload.project_facts import fact_of
from projections.workload.tables import (
    cases_under_way,
    origins,
    outlets_told,
    quarter_work,
    resting,
    supported,
    survey_targets,
    tasks_told,
    work_facts,
)
from tenants.store.envelope import Envelope

ROOM = Room(
    name="workload",
    version=5,
    tables=(
        work_facts,
        quarter_work,
        cases_under_way,
        origins,
        survey_targets,
        supported,
        resting,
        tasks_told,
        outlets_told,
    ),
    handlers={
        **project_cases.HANDLERS,
        **project_working.HANDLERS,
        **project_activities.HANDLERS,
        **project_tasks.HANDLERS,
        **outlets.HANDLERS,
    },
)
OF_NOBODY = (TaskAssigned, TaskWithdrawn)
"""Events of the bureau's own streams, `task/<id>`, that tell of several operators at once."""


class Told:
    """An operator's history as far as it has been told: its facts and its outlets at any moment of it.

    It must hear the operator's whole history, and that of the tasks it was given; anything else is passed over.
    """

    def __init__(self, operator: str) -> None:
        self._operator = operator
        self._rows = Rows(ROOM.tables)

    def hear(self, envelope: Envelope) -> None:
        event = envelope.event
        handler = ROOM.handlers.get(type(event))
        if handler and (isinstance(event, OF_NOBODY) or event.operator == self._operator):
            handler.apply(self._rows, envelope)

    @property
    def facts(self) -> tuple[WorkFact, ...]:
        """What the table holds of the operator, in log order."""
        own = (row for row in self._rows.all(work_facts) if row["operator"] == self._operator)
        return tuple(sorted(map(fact_of, own), key=in_log_order))

    def outlets(self, period: Period) -> tuple[Outlet, ...]:
        own = [row for row in self._rows.all(outlets_told) if row["operator"] == self._operator]
        return outlets_of(own, period)


def facts_of(envelopes: Iterable[Envelope], operator: str) -> tuple[WorkFact, ...]:
    """An operator's facts straight from the log, in log order: what the table held when the last of `envelopes` was the
    newest event."""
    told = Told(operator)
    for envelope in envelopes:
        told.hear(envelope)
    return told.facts
