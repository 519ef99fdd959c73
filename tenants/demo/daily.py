"""What begins at a desk on a working day besides the quotas: a line for each room of the demo.

A room is asked for every desk whose contract is in force and says which stories begin there today; it draws from
`world.rng` and keeps itself rare, because every finished case counts in the real appraisal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from tenants.demo.desk import Desk
from tenants.demo.stories import (
    appraisals,
    assistance,
    duties,
    fairs,
    feedback,
    graduates,
    guidance,
    leaving,
    left_open,
    matches,
    offers,
    outlets,
    outlets_undone,
    recruiting,
    rosters,
    sampling,
    signs,
    tasks,
    training,
    ventures,
    workforce,
)
from tenants.demo.stories.story import Story
from tenants.demo.world import World

Room = Callable[[World, Desk, date], Iterable[Story]]

DAILY: tuple[Room, ...] = (
    *(matches.room, recruiting.room, workforce.room, rosters.room),
    *(training.room, ventures.room, tasks.room, fairs.room),
    *(outlets.room, outlets_undone.room, feedback.room, assistance.room),
    *(signs.room, sampling.room, appraisals.room, graduates.room),
    *(duties.room, left_open.room, leaving.room, guidance.room),
    offers.room,
)
