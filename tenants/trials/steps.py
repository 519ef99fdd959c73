"""The step that makes the tables of trials, in the accounts' store."""

from tenants.store.migrations import register
from tenants.store.step import create_all
from tenants.trials.tables import metadata

register("accounts", create_all(45, "trials of schemes and what came out", metadata))
