"""Questions about single appraisals and schemes. An operator sees its own; a bureau officer those of its area."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

import msgspec
import sqlalchemy as sa

from domain.appraisals.events import Among, Counted, OutletResult, PointScore, SampleUse, SchemeAdopted
from domain.appraisals.scheme import Scheme
from domain.shared.period import Period
from projections.appraisal_archive.answers import Appraisal, Result, SchemeVersion
from projections.appraisal_archive.code import read_code
from projections.appraisal_archive.seen import sees_appraisal
from projections.appraisal_archive.tables import appraisals as appraisals_table
from projections.appraisal_archive.tables import schemes as schemes_table
from projections.page import columns, many, one, pair, plain
from projections.prepared import Value, prepared
from projections.unchanging import Unchanging
from projections.views import Views
from projections.visibility import sees_operator
from tenants.context import Context

_A, _S = appraisals_table.c, schemes_table.c
_WHOLE: dict[str, Any] = {
    "points": tuple[PointScore, ...],
    "outlets": tuple[OutletResult, ...],
    "sample": SampleUse | None,
    "missing": tuple[str, ...],
    "among": Among | None,
}
_PLAIN = [_A[name] for name in Appraisal.__struct_fields__ if name != "counted" and name not in _WHOLE]
_NUMBERS = [_A[name] for name in Counted.__struct_fields__]
_PARTS = [_A[name] for name in _WHOLE]


def appraisals_of(context: Context, views: Views, operator: str) -> tuple[Appraisal, ...]:
    """All appraisals of an operator, the latest period first."""
    with views.read() as db:
        return _read(db, _visible(context).where(_A.operator == operator).order_by(_A.period.desc()))


def appraisal(context: Context, views: Views, operator: str, period: str) -> Appraisal | None:
    """One appraisal; None when there is none, or it is not the reader's to see."""
    with views.read() as db:
        found = _read(db, _visible(context).where(_A.operator == operator, _A.period == period))
    return found[0] if found else None


def by_verification_code(views: Views, code: str) -> Appraisal | None:
    """The appraisal whose document carries this code, for the public verification page: open to everybody. Letters of
    either case, with or without hyphens."""
    meant = read_code(code)
    if meant is None:
        return None
    with views.read() as db:
        found = _read(db, sa.select(*_PLAIN, *_NUMBERS, *_PARTS).where(_A.code == meant))
    return found[0] if found else None


def latest_results(
    context: Context, views: Views, operators: Collection[str], kind: str = "quarter"
) -> dict[str, Result]:
    """The latest appraisal of each of the operators, by code."""
    with views.read() as db:
        found = many(db, Result.of, _latest(context, operators=tuple(operators), kind=kind))
    return {one.operator: one for one in found}


@prepared
def _latest(context: Context, operators: Value, kind: Value) -> sa.Select[Any]:
    other = appraisals_table.alias()
    latest = sa.select(sa.func.max(other.c.period)).where(other.c.operator == _A.operator, plain(other.c.kind) == kind)
    return sa.select(*columns(Result, appraisals_table)).where(
        _A.operator.in_(operators), _A.period == latest.scalar_subquery(), sees_appraisal(context)
    )


def totals(
    context: Context, views: Views, operators: Collection[str], *, until: Period, last: int = 6
) -> dict[str, tuple[Decimal, ...]]:
    """The totals of each of the operators in the `last` periods that end with `until`, the oldest first; a period
    without an appraisal is left out."""
    first = until
    for _ in range(last - 1):
        first = first.previous
    asked = _totals(context, operators=tuple(operators), first=str(first), until=str(until), kind=until.kind)
    found: dict[str, list[Decimal]] = {}
    with views.read() as db:
        for operator, hundredths in many(db, pair, asked):
            found.setdefault(operator, []).append(Decimal(hundredths) / 100)
    return {operator: tuple(points) for operator, points in found.items()}


@prepared
def _totals(context: Context, operators: Value, first: Value, until: Value, kind: Value) -> sa.Select[Any]:
    query = sa.select(_A.operator, _A.hundredths).where(
        _A.operator.in_(operators), _A.period.between(first, until), plain(_A.kind) == kind, sees_appraisal(context)
    )
    return query.order_by(_A.operator, _A.period)


def histories(
    context: Context, views: Views, operators: Collection[str], kind: str = "quarter", last: int = 6
) -> dict[str, tuple[Result, ...]]:
    """The last few results of each of the operators, the oldest first."""
    found: dict[str, list[Result]] = {}
    with views.read() as db:
        for one in many(db, Result.of, _histories(context, operators=tuple(operators), kind=kind)):
            found.setdefault(one.operator, []).append(one)
    return {operator: tuple(results[-last:]) for operator, results in found.items()}


@prepared
def _histories(context: Context, operators: Value, kind: Value) -> sa.Select[Any]:
    query = sa.select(*columns(Result, appraisals_table)).where(
        _A.operator.in_(operators), plain(_A.kind) == kind, sees_appraisal(context)
    )
    return query.order_by(_A.operator, _A.period)


def appraised_in(context: Context, views: Views, period: str) -> frozenset[str]:
    """The codes of operators that have an appraisal of the period, concluded or not."""
    query = sa.select(_A.operator).where(_A.period == period, sees_operator(context, _A.operator))
    with views.read() as db:
        return frozenset(db.scalars(query))


def schemes(views: Views) -> tuple[SchemeVersion, ...]:
    """Every version of every scheme in the order they took effect. Schemes are public."""
    return tuple(version for version, _ in schemes_ready(views))


def schemes_ready(views: Views) -> tuple[tuple[SchemeVersion, Scheme], ...]:
    """The same, each with the domain's scheme, ready for computing."""
    return _SCHEMES.all(views)


def _read_schemes(db: sa.Connection) -> Iterator[tuple[tuple[str, int, date], tuple[SchemeVersion, Scheme]]]:
    for told in many(db, SchemeVersion, sa.select(*columns(SchemeVersion, schemes_table))):
        yield (told.scheme, told.version, told.effective_from), (told, as_scheme(told))


_MARKS = sa.select(_S.scheme, _S.version, _S.effective_from).order_by(_S.effective_from, _S.scheme, _S.version)
_SCHEMES = Unchanging(_MARKS, _read_schemes)


def scheme(views: Views, name: str, version: int) -> Scheme | None:
    """One version ready for computing."""
    query = sa.select(*columns(SchemeVersion, schemes_table)).where(_S.scheme == name, _S.version == version)
    with views.read() as db:
        found = one(db, SchemeVersion, query)
    return None if found is None else as_scheme(found)


def as_scheme(version: SchemeVersion) -> Scheme:
    """The domain's scheme behind a stored version."""
    document = msgspec.json.encode(version.document)
    return _scheme(version.scheme, version.version, version.effective_from, version.is_default, document)


@lru_cache(maxsize=64)
def _scheme(name: str, version: int, effective_from: date, is_default: bool, document: bytes) -> Scheme:
    """A version never changes, and a page asks for all of them more than once."""
    return Scheme.read(
        SchemeAdopted(
            scheme=name,
            version=version,
            effective_from=effective_from,
            is_default=is_default,
            document=msgspec.json.decode(document),
        )
    )


def _visible(context: Context) -> sa.Select[Any]:
    return sa.select(*_PLAIN, *_NUMBERS, *_PARTS).where(sees_appraisal(context))


def _read(db: sa.Connection, query: sa.Select[Any]) -> tuple[Appraisal, ...]:
    return tuple(_appraisal(row) for row in db.execute(query))


def _appraisal(row: sa.Row[Any]) -> Appraisal:
    values, numbers, parts = row[: len(_PLAIN)], row[len(_PLAIN) : -len(_PARTS)], row[-len(_PARTS) :]
    fields: dict[str, Any] = dict(zip((column.name for column in _PLAIN), values, strict=True))
    fields["total"] = Decimal(fields["total"])
    fields |= {name: msgspec.convert(part, kind) for (name, kind), part in zip(_WHOLE.items(), parts, strict=True)}
    counted = Counted(**dict(zip(Counted.__struct_fields__, numbers, strict=True)))
    return Appraisal(**fields, counted=counted)
