"""How many events a stream had on each day, as a drawing with the chosen moment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

from markupsafe import Markup

from tenants.clock import business_date
from tenants.replay import Step
from web import charts
from web.formats import short_day
from web.i18n import gettext

BARS = 80  # at most; days are drawn together beyond that


def days(steps: Sequence[Step], at: int) -> Markup | None:
    """None when everything happened within a few days: there is nothing to see then."""
    recorded = [business_date(step.envelope.recorded_at) for step in steps]
    first, span = recorded[0], (recorded[-1] - recorded[0]).days + 1
    if span < 7:
        return None
    width = -(-span // BARS)
    held = Counter((day - first).days // width for day in recorded)
    starts = [first + timedelta(days=number * width) for number in range(-(-span // width))]
    counts = [(day, held[number]) for number, day in enumerate(starts)]
    chosen = starts[(recorded[at - 1] - first).days // width]
    marks = [(starts[0], short_day(first)), (starts[-1], short_day(recorded[-1]))]
    label = gettext("每日事件数，共 %(events)s 条", events=len(steps))
    return charts.daily(counts, label, until=chosen, marks=marks)
