"""A log with its read models, and a way to tell it what has happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from domain.appraisals import events as appraisals
from domain.calendars import events as calendars
from domain.campaigns import events as campaigns
from domain.cases import events as cases
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
from domain.shared.message import Event
from domain.signals import events as signals
from domain.subsidies import events as subsidies
from domain.tasks import events as tasks
from domain.training import events as training
from domain.ventures import events as ventures
from domain.vouchers import events as vouchers
from domain.workforce import events as workforce
from projections.catalog import ROOMS
from projections.room import Room
from projections.runner import Runner
from projections.status import Status
from projections.views import Views
from tenants.accounts.roles import Role
from tenants.catalog_of_events import event_registry
from tenants.clock import SHANGHAI
from tenants.context import Context
from tenants.settings import Settings
from tenants.store.envelope import BUREAU, Envelope, tenant_of
from tenants.store.log import Log
from tests.support.controls import COUNTY, DAY, OPERATOR, OTHER_OPERATOR

OF_OUTLETS: dict[str, tuple[Any, str]] = {
    fairs.__name__: (fairs, "fair"),
    campaigns.__name__: (campaigns, "campaign"),
    publications.__name__: (publications, "publication"),
    facilities.__name__: (facilities, "facility"),
}
NOON = datetime(2026, 7, 1, 4, 0, tzinfo=UTC)


class Sealing:
    """A vault for tests: the token names the subject and the field, and nothing of the text."""

    def seal(self, subject: str, field: str, plain: str) -> str:
        return f"sealed:{subject}:{field}"

    def open(self, token: str) -> str | None:
        return None


def _workforce_stream(event: Any) -> str:
    if hasattr(event, "staff"):
        return workforce.staff_stream(event.operator, event.staff)
    if hasattr(event, "team"):
        return workforce.team_stream(event.operator, event.team)
    if hasattr(event, "member"):
        return workforce.county_staff_stream(event.operator, event.member)
    return workforce.leaders_stream(event.operator, event.village)


def stream_of(event: Any) -> str:
    """The stream that an event belongs to."""
    match event:
        case _ if type(event).__module__ == households.__name__:
            return households.stream(event.operator, event.household)
        case _ if type(event).__module__ == internships.__name__:
            return internships.stream(event.operator, event.internship)
        case _ if type(event).__module__ == posts.__name__:
            return posts.stream(event.operator, event.post)
        case _ if type(event).__module__ == subsidies.__name__:
            return subsidies.stream(event.operator, event.claim)
        case jobs.EmployerRegistered():
            return jobs.employer_stream(event.employer)
        case jobs.ReferralMade() | jobs.ReferralAnswered() | jobs.ReferralOutcomeRecorded():
            return jobs.referral_stream(event.operator, event.referral)
        case jobs.FollowUpRecorded() | jobs.FollowUpEnded():
            return jobs.referral_stream(event.operator, event.referral)
        case recruiting.ResumeWritten():
            return recruiting.resume_stream(event.operator, event.person)
        case recruiting.RecruitmentOpened() | recruiting.RecruitmentEntryMade() | recruiting.RecruitmentClosed():
            return recruiting.stream(event.operator, event.recruitment)
        case jobs.MatchesShown():
            return jobs.matches_stream(event.operator, event.matches)
        case tasks.TaskAssigned() | tasks.TaskListed() | tasks.TaskWithdrawn():
            return tasks.stream(event.task)
        case _ if type(event).__module__ == workforce.__name__:
            return _workforce_stream(event)
        case vouchers.VoucherPolicyOpened():
            return vouchers.policy_stream(event.policy)
        case operators.ReentryBarred():
            return operators.reentry_stream(event.credit_code)
        case _ if type(event).__module__ == exits.__name__:
            return exits.stream(event.operator, event.exit)
        case _ if type(event).__module__ == handovers.__name__:
            return handovers.stream(event.operator, event.exit)
        case calendars.WorkingDaysPublished():
            return calendars.stream(event.year)
        case sampling.SeedCommitted() | sampling.SeedRevealed() | sampling.SamplingReminded():
            return sampling.stream(event.area, event.period)
        case _ if type(event).__module__ == sampling.__name__:
            return sampling.sample_stream(event.operator, event.period)
        case signals.SignalRaised() | signals.SignalLookedInto():
            return signals.stream(event.operator, event.signal)
        case _ if type(event).__module__ == signals.__name__:
            return signals.rules_stream()
        case appraisals.SchemeAdopted():
            return appraisals.scheme_stream(event.scheme)
        case appraisals.AppraisalDerived() | appraisals.AppraisalConcluded():
            return appraisals.stream(event.operator, event.period)
    module = type(event).__module__
    if module in OF_OUTLETS:
        context, name = OF_OUTLETS[module]
        return str(context.stream(event.operator, getattr(event, name)))
    if module == tasks.__name__:
        person = getattr(event, "person", None)
        given = tasks.given_stream(event.operator, event.task)
        return tasks.entry_stream(event.operator, event.task, person) if person else given
    if module == training.__name__:
        return training.stream(event.operator, event.course)
    if module == ventures.__name__:
        thing = next(name for name in ("loan", "clinic", "person", "venture") if hasattr(event, name))
        return f"{event.operator}/{thing}/{getattr(event, thing)}"
    if module == cases.__name__:
        return cases.stream(event.operator, event.case)
    if isinstance(event, feedback.ServiceRated):
        return feedback.rating_stream(event.operator, event.case)
    if module == feedback.__name__:
        return feedback.complaint_stream(event.operator, event.complaint)
    if module == duties.__name__:
        return duties.stream(event.operator, event.duty)
    if module == offer_events.__name__:
        return offer_events.offer_stream(event.offer)
    if module == jobs.__name__:
        return jobs.vacancy_stream(event.vacancy)
    if module == vouchers.__name__:
        return vouchers.stream(event.voucher)
    return people.stream(event.person) if module == people.__name__ else operators.stream(event.operator)


class World:
    """One database."""

    def __init__(self, settings: Settings, rooms: Sequence[Room] = ROOMS) -> None:
        self.settings = settings
        self.rooms = rooms
        self.log = Log(settings, event_registry(), Sealing())
        self.views = Views.open(settings)
        self._versions: dict[str, int] = {}
        self._runner = self.runner()
        self._runner.prepare()

    def catch_up(self) -> int:
        """Let the read models know all that was recorded; batch by batch, not by a rebuild."""
        return self._runner.catch_up()

    def status(self) -> Status:
        return self._runner.status()

    def runner(self, **options: Any) -> Runner:
        return Runner(self.log, self.views, self.rooms, **options)

    def record(self, envelopes: Iterable[Envelope]) -> int:
        """Append, a thousand at a time; the position of the last."""
        waiting = list(envelopes)
        for start in range(0, len(waiting), 1000):
            self.log.append(waiting[start : start + 1000])
        return self.log.head()

    def tell(self, *events: Event, on: date = DAY, at: datetime | None = None, actor: str = "user-1") -> int:
        """These happened on a day and were recorded at noon of it, or `at`; the read models know."""
        position = self.record(self.envelopes(*events, on=on, at=at, actor=actor))
        self.catch_up()
        return position

    def envelopes(
        self, *events: Event, on: date = DAY, at: datetime | None = None, actor: str = "user-1"
    ) -> list[Envelope]:
        """The same, not recorded yet."""
        moment = at or datetime(on.year, on.month, on.day, 12, tzinfo=SHANGHAI).astimezone(UTC)
        return [self._envelope(event, on, moment, actor) for event in events]

    def _envelope(self, event: Any, on: date, at: datetime, actor: str) -> Envelope:
        stream = stream_of(event)
        self._versions[stream] = version = self._versions.get(stream, 0) + 1
        owner = tenant_of(stream)
        tenant = owner if owner != BUREAU else getattr(event, "operator", None) or BUREAU
        return Envelope(
            tenant=tenant,
            stream=stream,
            version=version,
            recorded_at=at + timedelta(microseconds=version),
            on=on,
            actor=actor,
            role="clerk",
            event=event,
        )

    def rows(self, table: sa.Table) -> list[dict[str, Any]]:
        """Every row of a table, in the order of its key."""
        with self.views.read() as db:
            found = db.execute(sa.select(table).order_by(*table.primary_key.columns))
            return [dict(row._mapping) for row in found]

    def close(self) -> None:
        self.log.close()
        self.views.close()


@contextmanager
def a_world(settings: Settings, rooms: Sequence[Room] = ROOMS) -> Iterator[World]:
    world = World(settings, rooms)
    try:
        yield world
    finally:
        world.close()


def reader(role: Role, *, tenant: str | None = None, area: str = "", assigned: tuple[str, ...] = ()) -> Context:
    return Context("user-1", role, tenant, area, None, "", assigned)


CLERK = reader(Role.CLERK, tenant=OPERATOR, area=COUNTY)
MANAGER = reader(Role.MANAGER, tenant=OPERATOR, area=COUNTY)
FOREIGN_CLERK = reader(Role.CLERK, tenant=OTHER_OPERATOR, area="350103")
PROVINCE = reader(Role.BUREAU, area="35")
COUNTY_BUREAU = reader(Role.BUREAU, area=COUNTY)
FOREIGN_BUREAU = reader(Role.BUREAU, area="350103")
OTHER_CITY = reader(Role.FINANCE, area="3502")
AUDITOR = reader(Role.AUDITOR, area="35")
SYSTEM = reader(Role.SYSTEM)
ASSESSOR = reader(Role.ASSESSOR, area="35", assigned=(OPERATOR,))
UNASSIGNED = reader(Role.ASSESSOR, area="35")
PUBLIC = reader(Role.PUBLIC)
SEEING = (CLERK, MANAGER, PROVINCE, COUNTY_BUREAU, AUDITOR, SYSTEM, ASSESSOR)
BLIND = (FOREIGN_CLERK, FOREIGN_BUREAU, OTHER_CITY, UNASSIGNED, PUBLIC, reader(Role.BUREAU), reader(Role.CLERK))
