"""The real platform: the write side, the read models with their runner, and the documents, opened together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from projections.catalog import ROOMS
from projections.operator_directory import queries as directory
from projections.progress import behind
from projections.runner import Runner
from projections.views import Views
from tenants.accounts.accounts import Accounts
from tenants.accounts.drafts import Drafts
from tenants.application import Application
from tenants.clock import Clock, business_date, system_clock
from tenants.context import Context
from tenants.divisions import divisions
from tenants.evidence.store import EvidenceStore
from tenants.imports.store import ImportStore
from tenants.platform import WriteSide, open_write_side
from tenants.settings import Settings
from tenants.store.log import Log
from tenants.trials.store import TrialStore
from tenants.vault.vault import Vault
from web.documents.documents import Documents
from web.i18n import gettext

PROVINCE = "35"


@dataclass(frozen=True)
class House:
    """Everything the pages, the jobs and the command line reach. Close it when done."""

    write_side: WriteSide
    views: Views
    runner: Runner
    documents: Documents

    @property
    def settings(self) -> Settings:
        return self.write_side.settings

    @property
    def clock(self) -> Clock:
        return self.write_side.clock

    @property
    def log(self) -> Log:
        return self.write_side.log

    @property
    def vault(self) -> Vault:
        return self.write_side.vault

    @property
    def accounts(self) -> Accounts:
        return self.write_side.accounts

    @property
    def imports(self) -> ImportStore:
        return self.write_side.imports

    @property
    def trials(self) -> TrialStore:
        return self.write_side.trials

    @property
    def drafts(self) -> Drafts:
        return self.write_side.drafts

    @property
    def evidence(self) -> EvidenceStore:
        return self.write_side.evidence

    @property
    def application(self) -> Application:
        return self.write_side.application

    @cached_property
    def demo(self) -> bool:
        """Whether the data is made up; asked once, as it does not change while the program runs."""
        return self.accounts.has_demo_users()

    def scope_name(self, context: Context) -> str:
        """The bureau of the reader's area, or the reader's operator."""
        if context.tenant:
            found = directory.operator(context, self.views, context.tenant)
            return found.name if found else context.tenant
        place = divisions().name(context.area)
        if len(context.area) == len(PROVINCE):
            return gettext("%(place)s人力资源和社会保障厅", place=place)
        return gettext("%(place)s人力资源和社会保障局", place=place)

    def left_on(self, context: Context) -> date | None:
        """From the day on which an exit takes effect its people read, and write nothing."""
        own = directory.operator(context, self.views, context.tenant) if context.tenant else None
        day = own.exited_on if own else None
        return day if day and day <= business_date(self.clock()) else None

    def as_of(self) -> tuple[int, datetime | None]:
        """How far the read models have come: the log position, and when its event was recorded."""
        with self.views.read() as db:
            return behind(db)

    def close(self) -> None:
        self.runner.stop()
        self.documents.close()
        self.views.close()
        self.write_side.close()


def open_house(settings: Settings, clock: Clock = system_clock, *, durable: bool = True) -> House:
    """Migrate and open everything; the runner has made its tables and is not started. StoreError says what is wrong.

    Not `durable`, the write side does not wait for the disk: for data that are thrown away when it is interrupted.
    """
    write_side = open_write_side(settings, clock, durable=durable)
    views = Views.open(settings)
    runner = Runner(write_side.log, views, ROOMS)
    runner.prepare()
    return House(write_side, views, runner, Documents(settings))
