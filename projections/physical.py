"""The tables of a projection in the database. Each making of them is a generation, by which its indexes are named.

A rebuild makes the next generation beside the live one and puts it in its place: names of indexes and keys must differ
for that, names of tables change when they are swapped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import sqlalchemy as sa

_SHADOW = re.compile(r".+__g\d+")
StandsFor = Mapping[sa.Table, sa.Table]


def tables_of(declared: Iterable[sa.Table], generation: int, *, live: bool) -> dict[sa.Table, sa.Table]:
    """The tables of a generation, under the declared names when they are `live`, else under names of their own."""
    metadata = sa.MetaData()
    found = {}
    for table in declared:
        made = table.to_metadata(metadata, name=table.name if live else f"{table.name}__g{generation}")
        made.primary_key.name = sa.quoted_name(f"{table.name}_pk__g{generation}", None)
        for index in made.indexes:
            index.name = sa.quoted_name(f"{index.name}__g{generation}", None)
        found[table] = made
    return found


def create(connection: sa.Connection, tables: Iterable[sa.Table], *, indexes: bool = True) -> None:
    tables = list(tables)
    _run(connection, [sa.schema.CreateTable(table) for table in tables])
    if indexes:
        create_indexes(connection, tables)


def create_indexes(connection: sa.Connection, tables: Iterable[sa.Table]) -> None:
    """Much faster once the rows are there than row by row."""
    indexes = [index for table in tables for index in sorted(table.indexes, key=lambda one: str(one.name))]
    _run(connection, [sa.schema.CreateIndex(index) for index in indexes])


def drop(connection: sa.Connection, tables: Iterable[sa.Table]) -> None:
    _run(connection, [sa.schema.DropTable(table, if_exists=True) for table in tables])


def _run(connection: sa.Connection, statements: list[sa.schema.ExecutableDDLElement]) -> None:
    """On PostgreSQL in one round trip: there are about a hundred of them."""
    texts = [str(statement.compile(dialect=connection.dialect)) for statement in statements]
    if connection.dialect.name == "postgresql":
        texts = [";\n".join(texts)] if texts else []
    for text in texts:
        connection.exec_driver_sql(text)


def put_in_place(connection: sa.Connection, tables: StandsFor) -> None:
    """Drop the live tables and give their names to `tables`, in the transaction of `connection`."""
    quote = connection.dialect.identifier_preparer.quote
    drop(connection, tables)
    for live, made in tables.items():
        connection.exec_driver_sql(f"ALTER TABLE {quote(made.name)} RENAME TO {quote(live.name)}")


def drop_leftovers(connection: sa.Connection) -> None:
    """Shadow tables of a rebuild that was killed."""
    for name in sa.inspect(connection).get_table_names():
        if _SHADOW.fullmatch(name):
            connection.execute(sa.schema.DropTable(sa.Table(name, sa.MetaData())))
