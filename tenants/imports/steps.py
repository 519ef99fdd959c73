"""The step that makes the tables of imports, in the accounts' store."""

from tenants.imports.tables import metadata
from tenants.store.migrations import register
from tenants.store.step import create_all

register("accounts", create_all(30, "imports, their files and rows", metadata))
