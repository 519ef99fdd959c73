"""A story is told in steps: it says when it goes on, and then gives its next commands at that moment."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from datetime import datetime

from tenants.demo.desk import Desk
from tenants.demo.world import World

Story = Iterator[datetime]


class Stories:
    """All stories under way, told in the order of their moments."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._waiting: list[tuple[datetime, int, Desk, Story]] = []
        self._begun = 0  # breaks ties, so that the order is always the same

    def begin(self, desk: Desk, story: Story) -> None:
        """A story at a desk. It breaks off when the desk's contract is over: then nothing more may be recorded."""
        self._begun += 1
        self._go_on(self._begun, desk, story)

    def tell(self, until: datetime) -> None:
        """Tell everything that goes on up to and including a moment."""
        while self._waiting and self._waiting[0][0] <= until:
            moment, order, desk, story = heapq.heappop(self._waiting)
            self._world.clock.set(max(moment, self._world.clock()))
            if self._world.today <= desk.plan.last and desk.plan.code not in self._world.left:
                self._go_on(order, desk, story)

    def _go_on(self, order: int, desk: Desk, story: Story) -> None:
        moment = next(story, None)
        if moment is not None:
            heapq.heappush(self._waiting, (moment, order, desk, story))
