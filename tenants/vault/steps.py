"""The steps of the vault's store."""

from tenants.store.migrations import register
from tenants.store.step import create_all
from tenants.vault.tables import metadata

register("vault", create_all(1, "keys of persons, state of the vault", metadata))
