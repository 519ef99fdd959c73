"""The assessment scheme behind a page: its bands, its pass mark, whether it is the default."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from domain.appraisals.scheme import Scheme, in_force
from domain.shared.period import Period
from projections.appraisal_archive import queries as archive
from projections.appraisal_archive.answers import SchemeVersion
from web.request import Request


@dataclass(frozen=True, slots=True)
class SchemeShown:
    """One version of a scheme, and how it stands in the archive."""

    version: SchemeVersion
    scheme: Scheme

    @property
    def pass_mark(self) -> Decimal:
        """The least total that does not fail."""
        passing = [least for grade, least in self.scheme.bands if not self.scheme.fails(grade)]
        return min(passing, default=Decimal(0))

    @property
    def bands(self) -> tuple[tuple[str, Decimal, Decimal | None], ...]:
        """Grade, from, below; the best grade first, with nothing above it."""
        limits = [None, *(least for _, least in self.scheme.bands)]
        return tuple((grade, least, limit) for (grade, least), limit in zip(self.scheme.bands, limits, strict=False))

    def document(self, name: str) -> Any:
        """A part of the scheme as it was adopted; None when it has no such part."""
        return self.version.document.get(name)


def scheme_version(views: Any, name: str, version: int) -> SchemeShown | None:
    """The version an appraisal was scored by."""
    found = (pair for pair in archive.schemes_ready(views) if (pair[0].scheme, pair[0].version) == (name, version))
    return next((SchemeShown(*pair) for pair in found), None)


def grades_in(request: Request, period: str, counts: Mapping[str | None, int]) -> list[str]:
    """The grades of the scheme in force in a period, best first, and any others that somebody got."""
    scheme = scheme_on(request, Period.parse(period).first)
    named = [grade for grade, _ in scheme.scheme.bands] if scheme else []
    return [*named, *sorted(grade for grade in counts if grade and grade not in named)]


def scheme_on(request: Request, day: date) -> SchemeShown | None:
    """The version in force on a day; the earliest when there was none yet."""
    found = archive.schemes_ready(request.platform.views)
    read = tuple(scheme for _, scheme in found)
    chosen = in_force(read, day) or next(iter(read), None)
    return next((SchemeShown(version, scheme) for version, scheme in found if scheme is chosen), None)
