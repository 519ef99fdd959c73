"""What is stored: names of events, ids of streams, and whose the personal fields are."""

from types import ModuleType
from typing import get_type_hints

import pytest

from domain.appraisals import events as appraisals
from domain.calendars import events as calendars
from domain.campaigns import events as campaigns
from domain.cases import events as cases
from domain.duties import events as duties
from domain.exits import events as exits
from domain.facilities import events as facilities
from domain.fairs import events as fairs
from domain.feedback import events as feedback
from domain.households import events as households
from domain.internships import events as internships
from domain.jobs import events as jobs
from domain.jobs import offer_events
from domain.operators import events as operators
from domain.people import events as people
from domain.posts import events as posts
from domain.publications import events as publications
from domain.recruiting import events as recruiting
from domain.schemes import events as schemes
from domain.shared.message import Event
from domain.shared.personal import Personal
from domain.subsidies import events as subsidies
from domain.tasks import events as tasks
from domain.training import events as training
from domain.ventures import events as ventures
from domain.vouchers import events as vouchers
from domain.workforce import events as workforce

CONTEXTS = (
    appraisals,
    calendars,
    exits,
    schemes,
    cases,
    duties,
    feedback,
    *(jobs, offer_events),
    recruiting,
    operators,
    people,
    tasks,
    households,
    internships,
    posts,
    subsidies,
    vouchers,
    workforce,
    training,
    ventures,
    *(fairs, campaigns, publications, facilities),
)


@pytest.mark.parametrize("context", CONTEXTS)
def test_every_event_of_a_context_has_a_stored_name(context: ModuleType) -> None:
    kinds = {kind for kind in vars(context).values() if isinstance(kind, type) and issubclass(kind, Event)} - {Event}
    assert set(context.EVENTS.values()) == kinds
    room = context.__name__.split(".")[1]
    assert all(name.startswith(f"{room}.") and name.endswith(".v1") for name in context.EVENTS)


@pytest.mark.parametrize("context", CONTEXTS)
def test_personal_fields_belong_to_a_subject_that_the_event_names(context: ModuleType) -> None:
    personal = {
        name
        for name, kind in context.EVENTS.items()
        if any(hint in (Personal, Personal | None) for hint in get_type_hints(kind).values())
    }
    assert context.PERSONAL_OF.keys() == personal
    assert all(field in context.EVENTS[name].__struct_fields__ for name, field in context.PERSONAL_OF.items())


def test_streams_are_text_that_begins_with_whose_history_it_is() -> None:
    operator = "op-350102-003"
    assert operators.stream(operator) == "op-350102-003/operator"
    assert cases.stream(operator, "c") == "op-350102-003/case/c"
    assert jobs.referral_stream(operator, "r") == "op-350102-003/referral/r"
    assert appraisals.stream(operator, "2026Q3") == "op-350102-003/appraisal/2026Q3"
    assert training.stream(operator, "c") == "op-350102-003/course/c"
    assert ventures.venture_stream(operator, "v") == "op-350102-003/venture/v"
    assert ventures.founder_stream(operator, "p") == "op-350102-003/founder/p"
    assert ventures.loan_stream(operator, "l") == "op-350102-003/loan/l"
    assert ventures.clinic_stream(operator, "c") == "op-350102-003/clinic/c"
    assert fairs.stream(operator, "f") == "op-350102-003/fair/f"
    assert campaigns.stream(operator, "c") == "op-350102-003/campaign/c"
    assert publications.stream(operator, "p") == "op-350102-003/publication/p"
    assert facilities.stream(operator, "f") == "op-350102-003/facility/f"
    assert people.stream("p") == "person/p"
    assert jobs.employer_stream("e") == "employer/e"
    assert jobs.vacancy_stream("v") == "vacancy/v"
    assert offer_events.offer_stream("o") == "offer/o"
    assert tasks.stream("t") == "task/t"
    assert tasks.given_stream(operator, "t") == "op-350102-003/task-given/t"
    assert tasks.entry_stream(operator, "t", "p") == "op-350102-003/task-entry/t:p"
    assert internships.stream(operator, "c") == "op-350102-003/internship/c"
    assert households.stream(operator, "h") == "op-350102-003/household/h"
    assert posts.stream(operator, "c") == "op-350102-003/post/c"
    assert subsidies.stream(operator, "c") == "op-350102-003/claim/c"
    assert vouchers.policy_stream("p") == "voucher-policy/p"
    assert vouchers.stream("v") == "voucher/v"
    assert appraisals.scheme_stream("s") == "scheme/s"
