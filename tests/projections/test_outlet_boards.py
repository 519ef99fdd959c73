"""What outlets put on, as it is asked for: fairs, campaigns, publications, facilities."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import pytest

from domain.campaigns import events as c
from domain.facilities import events as a
from domain.fairs import events as f
from domain.publications import events as p
from projections.campaign_board import queries as campaigns
from projections.facility_board import queries as facilities
from projections.fair_board import queries as fairs
from projections.publication_board import queries as publications
from projections.views import Views
from tenants.context import Context
from tests.projections.test_plans import read_whole
from tests.projections.world import AUDITOR, BLIND, CLERK, COUNTY_BUREAU, PROVINCE, SEEING, SYSTEM, World
from tests.support.controls import OPERATOR, OUTLET, PERSON, VILLAGE, example
from tests.support.controls_of_outlets import CAMPAIGN, FACILITY, FAIR, PUBLICATION, VACANCY

Ask = Callable[[Context, Views], Any]
TODAY = date(2026, 7, 18)
HISTORY = [
    *(example(kind) for kind in (f.FairPlanned, f.StallGiven, f.VacancyBrought, f.DoorOpened, f.VisitorCheckedIn)),
    *(example(kind) for kind in (f.LogEntryMade, f.StallResultRecorded)),
    *(example(kind) for kind in (c.CampaignPlanned, c.TargetsAdded, c.AnswersCollected, c.GuidanceNoted)),
    *(example(kind) for kind in (c.PostDeveloped, c.PostsPublished)),
    *(example(kind) for kind in (p.PublicationDrafted, p.PublicationReviewed, p.PublicationPublished)),
    *(example(kind) for kind in (a.FacilityBought, a.FacilityPlaced)),
]
QUESTIONS: dict[str, Ask] = {
    "fairs": lambda x, v: fairs.fairs(x, v).rows,
    "fairs planned": lambda x, v: fairs.fairs(x, v, status="planned").rows,
    "fair": lambda x, v: fairs.fair(x, v, FAIR),
    "stalls": lambda x, v: fairs.stalls_of(x, v, FAIR),
    "brought": lambda x, v: fairs.brought_to(x, v, FAIR),
    "visitors": lambda x, v: fairs.visitors_of(x, v, FAIR),
    "wishes": lambda x, v: fairs.wishes_of(x, v, FAIR),
    "entries": lambda x, v: fairs.entries_of(x, v, FAIR),
    "campaigns": lambda x, v: campaigns.campaigns(x, v).rows,
    "campaign": lambda x, v: campaigns.campaign(x, v, CAMPAIGN),
    "targets": lambda x, v: campaigns.targets_of(x, v, CAMPAIGN).rows,
    "targets done": lambda x, v: campaigns.targets_of(x, v, CAMPAIGN, outcome="collected").rows,
    "target": lambda x, v: campaigns.target_of(x, v, CAMPAIGN, PERSON),
    "by village": lambda x, v: campaigns.progress_by_village(x, v, CAMPAIGN),
    "by collector": lambda x, v: campaigns.progress_by_collector(x, v, CAMPAIGN),
    "tally": lambda x, v: campaigns.tally_of(x, v, CAMPAIGN),
    "notes": lambda x, v: campaigns.notes_of(x, v, CAMPAIGN),
    "posts": lambda x, v: campaigns.posts_of(x, v, CAMPAIGN),
    "publications": lambda x, v: publications.publications(x, v).rows,
    "publications public": lambda x, v: publications.publications(x, v, status="public", today=TODAY).rows,
    "publication": lambda x, v: publications.publication(x, v, PUBLICATION),
    "facilities": lambda x, v: facilities.facilities(x, v).rows,
    "facility": lambda x, v: facilities.facility(x, v, FACILITY),
    "facility history": lambda x, v: facilities.facility_history_of(x, v, FACILITY),
}
PUBLIC: dict[str, Ask] = {
    "at door": lambda x, v: fairs.fair_at_door(v, "2607-DOOR1-CODE1"),
    "posts of outlet": lambda x, v: campaigns.public_posts_of(v, OUTLET),
    "publications of outlet": lambda x, v: publications.publications_of(v, OUTLET, TODAY),
    "facilities of outlet": lambda x, v: facilities.facilities_of(v, OUTLET),
    "compared": lambda x, v: fairs.fairs_compared(x, v, OPERATOR),
}


@pytest.mark.parametrize("context", SEEING, ids=lambda x: f"{x.role}-{x.tenant or x.area}")
def test_who_may_see_gets_an_answer_to_every_question(small_world: World, context: Context) -> None:
    small_world.tell(*HISTORY)
    assert [name for name, ask in QUESTIONS.items() if not ask(context, small_world.views)] == []


@pytest.mark.parametrize("context", BLIND, ids=lambda x: f"{x.role}-{x.tenant or x.area or 'nowhere'}")
def test_who_may_not_see_gets_what_a_missing_row_gets(small_world: World, context: Context) -> None:
    small_world.tell(*HISTORY)
    assert [name for name, ask in QUESTIONS.items() if ask(context, small_world.views)] == []


def test_no_question_reads_a_whole_table(world: World) -> None:
    world.tell(*HISTORY)
    for context in (CLERK, COUNTY_BUREAU, PROVINCE, AUDITOR, SYSTEM):
        for name, ask in {**QUESTIONS, **PUBLIC}.items():
            assert read_whole(world.views, partial(ask, context, world.views)) == [], (context.role, name)


def test_a_fair_has_the_sums_of_its_stalls_and_loses_those_of_a_stall_that_is_freed(world: World) -> None:
    world.tell(*HISTORY)
    fair = fairs.fair(CLERK, world.views, FAIR)
    assert fair is not None
    sums = (fair.taken, fair.places, fair.attendance, fair.met, fair.intended, fair.hired, fair.unsettled)
    assert sums == (1, 2, 1, 20, 6, 1, 1)
    assert [one.vacancy for one in fairs.brought_to(CLERK, world.views, FAIR)] == [VACANCY]
    world.tell(example(f.StallResultRecorded, met=10, intended=2, hired=2), example(f.LogEntryHandled))
    again = fairs.fair(CLERK, world.views, FAIR)
    assert again is not None
    assert (again.met, again.intended, again.hired, again.unsettled) == (10, 2, 2, 0)
    world.tell(example(f.StallFreed))
    freed = fairs.fair(CLERK, world.views, FAIR)
    assert freed is not None
    assert (freed.taken, freed.places, freed.met, freed.hired) == (0, 0, 0, 0)
    assert fairs.brought_to(CLERK, world.views, FAIR) == ()


def test_the_code_finds_a_fair_while_its_door_is_open_alone(small_world: World) -> None:
    small_world.tell(*HISTORY)
    found = fairs.fair_at_door(small_world.views, "2607-DOOR1-CODE1")
    assert found is not None
    assert found.fair == FAIR
    assert found.status_on(TODAY) == "today"
    assert fairs.fair_at_door(small_world.views, "") is None
    small_world.tell(example(f.DoorClosed))
    assert fairs.fair_at_door(small_world.views, "2607-DOOR1-CODE1") is None


def test_only_fairs_held_to_the_end_are_compared(small_world: World) -> None:
    small_world.tell(*HISTORY)
    assert fairs.fairs_compared(CLERK, small_world.views, OPERATOR) == ()
    small_world.tell(example(f.FairClosed))
    (closed,) = fairs.fairs_compared(CLERK, small_world.views, OPERATOR)
    assert (closed.status, closed.places_a_visitor, closed.code) == ("closed", 2.0, None)


def test_a_later_record_of_a_target_takes_the_place_of_an_earlier_one(world: World) -> None:
    world.tell(*HISTORY)
    views = world.views
    assert campaigns.tally_of(CLERK, views, CAMPAIGN)["wants_work"] == {"now": 1}
    (village,) = campaigns.progress_by_village(CLERK, views, CAMPAIGN)
    assert (village.where, village.targets, village.done, village.percent) == (VILLAGE, 1, 1, 100)
    later = dict(example(c.AnswersCollected).answers) | {"wants_work": "later"}
    world.tell(example(c.AnswersCollected, answers=later))
    assert campaigns.tally_of(CLERK, views, CAMPAIGN)["wants_work"] == {"later": 1}
    world.tell(example(c.AnswersCollected, outcome="absent", answers={}, words=None))
    found = campaigns.campaign(CLERK, views, CAMPAIGN)
    assert found is not None
    assert (found.targets, found.done) == (1, 0)
    assert campaigns.tally_of(CLERK, views, CAMPAIGN) == {}


def test_an_outlets_page_shows_what_is_public_and_fresh_and_the_screen_what_goes_there(small_world: World) -> None:
    small_world.tell(*HISTORY)
    views = small_world.views
    assert [one.title for one in publications.publications_of(views, OUTLET, TODAY)] == ["零工招聘周"]
    assert publications.publications_of(views, OUTLET, date(2026, 8, 1)) == ()
    assert publications.publications_of(views, "outlet-2", TODAY) == ()
    assert len(publications.publications_of(views, OUTLET, TODAY, channel="display")) == 1
    assert publications.publications_of(views, OUTLET, TODAY, channel="weibo") == ()
    assert [one.post for one in campaigns.public_posts_of(views, OUTLET)] == ["post-1"]
    small_world.tell(example(p.PublicationWithdrawn), example(c.PostTakenOut))
    assert publications.publications_of(views, OUTLET, TODAY) == ()
    assert campaigns.public_posts_of(views, OUTLET) == ()


def test_no_post_of_a_campaign_that_was_taken_back_is_public(small_world: World) -> None:
    small_world.tell(*HISTORY, example(c.CampaignCancelled))
    assert campaigns.public_posts_of(small_world.views, OUTLET) == ()
    assert [one.status for one in campaigns.posts_of(CLERK, small_world.views, CAMPAIGN)] == ["public"]


def test_what_has_expired_is_told_apart_from_what_is_public(small_world: World) -> None:
    small_world.tell(*HISTORY)
    late = date(2026, 8, 1)
    assert publications.publications(CLERK, small_world.views, status="public", today=late).total == 0
    (found,) = publications.publications(CLERK, small_world.views, status="expired", today=late).rows
    assert (found.status_on(late), found.status_on(TODAY)) == ("expired", "public")


def test_a_facility_tells_its_history_and_what_it_cost(small_world: World) -> None:
    small_world.tell(*HISTORY, example(a.FacilityChecked), example(a.FacilityMended))
    found = facilities.facility(CLERK, small_world.views, FACILITY)
    assert found is not None
    assert (found.status, found.cost_fen, found.is_overdue(date(2026, 8, 31))) == ("ok", 12_000, True)
    history = facilities.facility_history_of(CLERK, small_world.views, FACILITY)
    assert [one.what for one in history] == ["replaced", "broken", "placed"]
    assert [one.kind for one in facilities.facilities_of(small_world.views, OUTLET)] == ["glasses"]
