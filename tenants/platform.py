"""The write side, put together: four stores brought up to date and opened, and the services over them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import sqlalchemy as sa

import tenants.accounts.steps
import tenants.imports.steps
import tenants.trials.steps
import tenants.vault.steps  # noqa: F401  each room registers the migrations of its store
from tenants.accounts.accounts import Accounts
from tenants.accounts.drafts import Drafts
from tenants.application import Application
from tenants.catalog_of_events import event_registry
from tenants.clock import Clock, system_clock
from tenants.evidence.store import FOLDER, EvidenceStore
from tenants.imports.store import ImportStore
from tenants.settings import Settings
from tenants.store.engines import open_engine, read_only_engine
from tenants.store.log import Log
from tenants.store.migrations import migrate
from tenants.trials.store import TrialStore
from tenants.vault.vault import Vault

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class WriteSide:
    """Everything below the read models. `clock` gives UTC; close it when done."""

    settings: Settings
    clock: Clock
    log: Log
    vault: Vault
    accounts: Accounts
    application: Application
    evidence: EvidenceStore
    imports: ImportStore
    drafts: Drafts
    trials: TrialStore
    engines: tuple[sa.Engine, ...]

    def close(self) -> None:
        self.log.close()
        for engine in self.engines:
            engine.dispose()


def open_write_side(settings: Settings, clock: Clock = system_clock, *, durable: bool = True) -> WriteSide:
    """Migrate and open. StoreUnavailable when the database is out of reach, UnsafeDatabase when it could lose data.

    Not `durable`, log and vault do not wait for the disk: for making a history that is thrown away when interrupted.
    """
    migrate(settings)
    secret = settings.secret_key.get_secret_value()
    vault_engine, vault_reader = open_engine(settings, "vault", durable=durable), read_only_engine(settings, "vault")
    accounts_engine = open_engine(settings, "accounts")
    accounts_reader = read_only_engine(settings, "accounts", autocommit=True)  # every page asks it, one thing at a time
    vault = Vault(vault_engine, secret, reader=vault_reader, clock=clock)
    log = Log(settings, event_registry(), vault, durable=durable)
    return WriteSide(
        settings=settings,
        clock=clock,
        log=log,
        vault=vault,
        accounts=Accounts(
            accounts_engine,
            clock,
            reader=accounts_reader,
            idle=timedelta(minutes=settings.session_idle_minutes),
            absolute=timedelta(hours=settings.session_hours),
        ),
        application=Application(log, clock, secret.encode()),
        evidence=EvidenceStore(settings.data_dir / FOLDER, vault, settings.evidence_mib * MIB),
        imports=ImportStore(accounts_engine, accounts_reader, vault, clock),
        trials=TrialStore(accounts_engine, accounts_reader, clock),
        drafts=Drafts(accounts_engine, accounts_reader, secret, clock),
        engines=(vault_engine, vault_reader, accounts_engine, accounts_reader),
    )
