"""What is typed to publish a year: a day, or a first and a last day, on each line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Annotated

from pydantic import AfterValidator, Field

from web.forms import Form
from web.i18n import N_, gettext
from web.shown.fields import Line, Text
from web.wrong import Wrong

MOST_DAYS = 100  # of a line: no holiday is longer
_DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}", re.ASCII)
_BETWEEN = re.compile(r"\s*(至|到|to|[-–—~～])?\s*")


def days_of(text: str) -> tuple[date, ...]:
    """The days that are typed, line by line; Wrong for a line that cannot be read."""
    return tuple(day for line in text.splitlines() if line.strip() for day in _line(line.strip()))


def _line(line: str) -> Iterator[date]:
    found = [_day(text, line) for text in _DAY.findall(line)]
    if not 1 <= len(found) <= 2 or not _BETWEEN.fullmatch(_DAY.sub("", line)):
        raise Wrong("看不懂「%(line)s」。每行写一天，或写起止两天，如 2026-10-01 至 2026-10-07。", line=line)
    first, last = found[0], found[-1]
    if not first <= last < first + timedelta(days=MOST_DAYS):
        raise Wrong("「%(line)s」的起止不对：止日不能早于起日，也不会这么长。", line=line)
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


def _day(text: str, line: str) -> date:
    try:
        return date(*map(int, text.split("-")))
    except ValueError:
        raise Wrong("「%(line)s」里没有这样的日期：%(day)s。", line=line, day=text) from None


def _readable(text: str) -> str:
    days_of(text)
    return text


def lines_of(days: Iterable[date]) -> str:
    """Days as they are typed: those that follow each other on one line."""
    runs: list[list[date]] = []
    for day in sorted(days):
        if runs and day - runs[-1][-1] == timedelta(days=1):
            runs[-1].append(day)
        else:
            runs.append([day])
    return "\n".join(str(run[0]) if len(run) == 1 else _span(run[0], run[-1]) for run in runs)


def _span(first: date, last: date) -> str:
    return gettext("%(first)s 至 %(last)s", first=first, last=last)


Days = Annotated[Text, AfterValidator(_readable)]


class YearForm(Form):
    """A year as announced, whole. `edition` is how many editions the reader has seen."""

    edition: int = Field(0, title=N_("版次"), ge=0)
    holidays: Days = Field(title=N_("放假"), description=N_("每行一天，或起止两天，如 2026-10-01 至 2026-10-07"))
    workdays: Days = Field("", title=N_("调休上班的周末"), description=N_("每行一天；没有就不填"))
    source: Line = Field(title=N_("公布依据"), description=N_("如：国务院办公厅关于 2026 年部分节假日安排的通知"))
