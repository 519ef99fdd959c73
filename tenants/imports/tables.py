"""Imports and their rows, in the accounts' store: work in hand and no part of the history. What names a person is
sealed with a key of the import's own, which is destroyed after its time."""

from sqlalchemy import JSON, Boolean, Column, Index, Integer, LargeBinary, MetaData, String, Table, Text

from tenants.moments import Moment

metadata = MetaData()

imports = Table(
    "imports",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("tenant", String(64), nullable=False),
    Column("outlet", String(64), nullable=False),
    Column("area", String(16), nullable=False),
    Column("actor", String(64), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("task", String(64), nullable=False),  # the survey it does, or ""
    Column("name", Text, nullable=False),  # of the file, sealed
    Column(
        "state", String(16), nullable=False
    ),  # waiting, checking, checked, queued, writing, finished, failed, deleted
    Column("problem", JSON),  # why it failed: [code, params]
    Column("total", Integer, nullable=False),
    Column("good", Integer, nullable=False),
    Column("bad", Integer, nullable=False),
    Column("twice", Integer, nullable=False),
    Column("known", Integer, nullable=False),
    Column("chosen", Integer, nullable=False),
    Column("written", Integer, nullable=False),
    Column("refused", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("finished_at", Moment),
    Column("delete_after", Moment, nullable=False),
    Column("lease_by", String(40)),
    Column("lease_until", Moment),
)
Index("imports_by_tenant", imports.c.tenant, imports.c.created_at)
Index("imports_by_state", imports.c.state, imports.c.created_at)
Index("imports_to_delete", imports.c.delete_after)

import_files = Table(
    "import_files",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("content", LargeBinary, nullable=False),  # sealed
)

import_rows = Table(
    "import_rows",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),  # as the spreadsheet shows it
    Column("state", String(16), nullable=False),  # good, bad, twice, known; then written or refused
    Column("chosen", Boolean, nullable=False),
    Column("sealed", Text, nullable=False),
    Column("result", String(64), nullable=False),  # the person, once written
)
Index("import_rows_by_state", import_rows.c.id, import_rows.c.state, import_rows.c.chosen, import_rows.c.number)
