"""Cases of the items that an outlet puts on make their thing, complete it and take it back."""

from datetime import date
from typing import Any

import pytest

from domain.campaigns.commands import CancelCampaign, CompleteCampaign, PlanCampaign
from domain.cases.case import Case
from domain.cases.events import CaseFilled, CaseFinished, CaseOpened, CaseVoided, CaseWithdrawn
from domain.facilities.commands import BuyFacility, PlaceFacility, TakeBackFacility
from domain.fairs.commands import CancelFair, CompleteFair, PlanFair
from domain.policies import campaign_reactions as campaigns
from domain.policies import facility_reactions as facilities
from domain.policies import fair_reactions as fairs
from domain.policies import publication_reactions as publications
from domain.publications.commands import CompletePublication, DraftPublication, TakeBackPublication
from tests.support.controls import example

DAY = date(2026, 7, 1)
FAIR = {"kind": "job-fair", "title": "夏季洽谈会", "held_on": "2026-07-18", "place": "广场", "stalls": "12"}
NOTICE = {"title": "登记公告", "purpose": "摸清底数", "text": "实名登记", "time": "7 月", "way": "入户"}
COURSE = {"institution": "某技校", "project": "育婴师", "contact": "窗口", "channels": "notice-board,radio"}
FACILITY = {"kind": "glasses", "quantity": "3", "charge": "free", "check_days": "30", "place": "一号窗口"}
ROOMS: dict[str, tuple[Any, dict[str, str], list[type], type, type | None]] = {
    "3.1.5": (fairs, FAIR, [PlanFair], CancelFair, CompleteFair),
    "2.1.3": (campaigns, {"title": "跟踪调查"}, [PlanCampaign], CancelCampaign, CompleteCampaign),
    "2.2.1": (campaigns, {"title": "岗位开发"}, [PlanCampaign], CancelCampaign, CompleteCampaign),
    "1.1.3": (
        publications,
        {"title": "招聘周", "text": "周六"},
        [DraftPublication],
        TakeBackPublication,
        CompletePublication,
    ),
    "7.1.1": (publications, NOTICE, [DraftPublication], TakeBackPublication, CompletePublication),
    "4.1.1": (publications, COURSE, [DraftPublication], TakeBackPublication, CompletePublication),
    "1.2.2": (facilities, FACILITY, [BuyFacility, PlaceFacility], TakeBackFacility, None),
}


def opened(item: str, fields: dict[str, str]) -> CaseOpened:
    return example(CaseOpened, item=item, subject_kind="activity", subject="thing-1", fields=fields)


@pytest.mark.parametrize("item", ROOMS)
def test_a_case_makes_its_thing_when_the_form_says_enough(item: str) -> None:
    room, fields, made, _, _ = ROOMS[item]
    commands = room.when_opened(opened(item, fields), {}, DAY)
    assert [type(one) for one in commands] == made
    assert "thing-1" in [getattr(commands[0], name) for name in type(commands[0]).__struct_fields__]
    assert room.when_opened(opened(item, {}), {}, DAY) == []
    assert room.when_opened(opened("3.1.2", fields), {}, DAY) == []


@pytest.mark.parametrize("item", ROOMS)
def test_a_form_that_is_filled_in_later_makes_it_then(item: str) -> None:
    room, fields, made, _, _ = ROOMS[item]
    of: dict[str, Any] = {"item": item, "subject": "thing-1", "subject_kind": "activity"}
    case = Case(case="c", operator="op-350102-003", outlet="o", village="v", steps=(), **of)
    commands = room.when_filled(example(CaseFilled, fields=fields), {"case": case}, DAY)
    assert [type(one) for one in commands] == made


@pytest.mark.parametrize("item", ROOMS)
def test_a_finished_case_completes_it_and_a_voided_or_withdrawn_one_takes_it_back(item: str) -> None:
    room, _, _, back, done = ROOMS[item]
    of: dict[str, Any] = {"item": item, "subject": "thing-1", "subject_kind": "activity"}
    if done:
        assert [type(one) for one in room.when_finished(example(CaseFinished, **of), {}, DAY)] == [done]
        assert room.when_finished(example(CaseFinished), {}, DAY) == []
    voided = room.when_voided(example(CaseVoided, **of), {}, DAY)
    case = Case(case="c", operator="op-350102-003", outlet="o", village="v", steps=(), **of)
    withdrawn = room.when_withdrawn(example(CaseWithdrawn), {"case": case}, DAY)
    assert [type(one) for one in (*voided, *withdrawn)] == [back, back]
    assert room.when_voided(example(CaseVoided), {}, DAY) == []


def test_what_is_said_about_a_course_stands_line_by_line_and_goes_where_there_is_a_channel() -> None:
    (drafted,) = publications.when_opened(opened("4.1.1", COURSE), {}, DAY)
    assert isinstance(drafted, DraftPublication)
    assert drafted.text == "培训机构：某技校\n培训项目：育婴师\n联系方式：窗口"
    assert (drafted.title, drafted.channels) == ("育婴师", ("notice-board",))
