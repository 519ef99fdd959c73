"""The public record: every event of every context under its stored name."""

from __future__ import annotations

from domain.appraisals import answer_events, assessment_events, assessor_events
from domain.appraisals import events as appraisals
from domain.calendars import events as calendars
from domain.campaigns import events as campaigns
from domain.cases import events as cases
from domain.catalogue import events as catalogue
from domain.duties import events as duties
from domain.exits import events as exits
from domain.facilities import events as facilities
from domain.fairs import events as fairs
from domain.feedback import events as feedback
from domain.handovers import events as handovers
from domain.households import events as households
from domain.internships import events as internships
from domain.jobs import events as jobs
from domain.jobs import offer_events
from domain.operators import events as operators
from domain.people import events as people
from domain.posts import events as posts
from domain.publications import events as publications
from domain.recruiting import events as recruiting
from domain.sampling import events as sampling
from domain.schemes import events as schemes
from domain.signals import events as signals
from domain.subsidies import events as subsidies
from domain.tasks import events as tasks
from domain.training import events as training
from domain.ventures import events as ventures
from domain.vouchers import events as vouchers
from domain.workforce import events as workforce
from tenants.store.registry import EventRegistry

CONTEXTS = (
    operators,
    calendars,
    exits,
    handovers,
    people,
    catalogue,
    cases,
    *(jobs, offer_events),
    recruiting,
    households,
    internships,
    posts,
    subsidies,
    vouchers,
    duties,
    feedback,
    *(sampling, signals),
    *(appraisals, schemes, answer_events, assessment_events, assessor_events),
    tasks,
    workforce,
    training,
    ventures,
    *(fairs, campaigns, publications, facilities),
)


def event_registry() -> EventRegistry:
    """A registry with every event. Old versions are added here, each with its upcaster."""
    registry = EventRegistry()
    for context in CONTEXTS:
        registry.register_all(context.EVENTS, context.PERSONAL_OF)
    return registry
