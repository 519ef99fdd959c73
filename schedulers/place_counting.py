"""Lines of claims from before a post's places were kept take them as well, so that nobody is claimed for beyond them.

What is in the log stays as it was recorded: that the place is taken is an event of its own, recorded once.
"""

from __future__ import annotations

from domain.posts.commands import CountPlace
from projections.post_board import queries as board
from projections.subsidy_ledger import queries as ledger
from schedulers.sources import Sources
from tenants.outcome import Done


def place_counting(sources: Sources) -> int:
    """Count the lines that have no place at their post; how many were counted by this run. Whose line is taken out
    meanwhile is left alone."""
    sources.catch_up()
    counted = 0
    after: tuple[str, ...] = ("",)
    while lines := ledger.lines_at_posts(sources.context, sources.views, after):
        after = lines[-1].key
        placed = board.placed_at(sources.context, sources.views, {one.post for one in lines})
        for line in (one for one in lines if one.key not in placed):
            command = CountPlace(
                post=line.post,
                operator=line.operator,
                claim=line.claim,
                subsidy=line.subsidy,
                person=line.person,
                months=tuple(line.months),
                on=sources.today,
            )
            outcome = sources.application.handle(command, sources.context)
            counted += isinstance(outcome, Done) and bool(outcome.events)
    return counted
