"""Canonical examples of what an outlet puts on: a job fair, campaigns, a publication, a facility."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.campaigns import events as campaigns
from domain.campaigns.target import Target
from domain.facilities import events as facilities
from domain.fairs import events as fairs
from domain.publications import events as publications
from domain.shared.message import Event
from domain.shared.personal import Personal

OPERATOR, OUTLET, VILLAGE, PERSON = "op-350102-003", "outlet-1", "350102001001", "person-1"
EMPLOYER, VACANCY = "employer-1", "vacancy-1"
FAIR, CAMPAIGN, PUBLICATION, FACILITY = "fair-1", "campaign-1", "publication-1", "facility-1"
_F: dict[str, Any] = {"fair": FAIR, "operator": OPERATOR}
_C: dict[str, Any] = {"campaign": CAMPAIGN, "operator": OPERATOR}
_P: dict[str, Any] = {"publication": PUBLICATION, "operator": OPERATOR}
_A: dict[str, Any] = {"facility": FACILITY, "operator": OPERATOR}
_FAIR: dict[str, Any] = {
    "kind": "job-fair",
    "title": "夏季招聘洽谈会",
    "held_on": date(2026, 7, 18),
    "begins": "09:00",
    "ends": "11:30",
    "place": "中山社区广场",
    "stalls": 12,
    "expected": 200,
    "safety": "设两个出入口，安排三名引导员。",
}
_BOUGHT: dict[str, Any] = {
    "kind": "glasses",
    "name": "老花镜三副",
    "quantity": 3,
    "cost_fen": 9_000,
    "charge": "free",
    "check_days": 30,
}

OF_OUTLETS: tuple[Event, ...] = (
    fairs.FairPlanned(outlet=OUTLET, case="case-315", village=VILLAGE, **_F, **_FAIR),
    fairs.FairAmended(**_F, **(_FAIR | {"place": "中山社区文化礼堂"})),
    fairs.StallGiven(stall=1, employer=EMPLOYER, employer_name="福州海风酒店有限公司", **_F),
    fairs.VacancyBrought(stall=1, employer=EMPLOYER, vacancy=VACANCY, places=2, **_F),
    fairs.DoorOpened(code="2607-DOOR1-CODE1", **_F),
    fairs.VisitorCheckedIn(
        visitor="visitor-1",
        keys=("key-of-the-phone",),
        person="",
        via="door",
        wish="客房服务员",
        phone=Personal.of("13900000001"),
        **_F,
    ),
    fairs.LogEntryMade(entry="entry-1", kind="incident", text="三号台位排队过长", handling="", **_F),
    fairs.LogEntryHandled(entry="entry-1", handling="增加一张面试桌", **_F),
    fairs.StallResultRecorded(stall=1, employer=EMPLOYER, met=20, intended=6, hired=1, **_F),
    fairs.DoorClosed(**_F),
    fairs.StallFreed(stall=1, employer=EMPLOYER, **_F),
    fairs.FairClosed(analysis="服务类岗位多于求职人数", improvement="提前一周发布岗位", **_F),
    fairs.FairCancelled(cause="withdrawn", **_F),
    campaigns.CampaignPlanned(
        outlet=OUTLET,
        case="case-213",
        village=VILLAGE,
        item="2.1.3",
        kind="survey",
        title="三季度失业人员跟踪调查",
        first=date(2026, 7, 1),
        last=date(2026, 7, 31),
        plan={"title": "三季度失业人员跟踪调查"},
        **_C,
    ),
    campaigns.CampaignAmended(
        title="三季度跟踪调查",
        first=date(2026, 7, 1),
        last=date(2026, 8, 15),
        plan={"title": "三季度跟踪调查"},
        **_C,
    ),
    campaigns.TargetsAdded(targets=(Target(target=PERSON, kind="person", village=VILLAGE),), **_C),
    campaigns.AnswersCollected(
        target=PERSON,
        outcome="collected",
        answers={"at_home": "yes", "education": "college", "wants_work": "now", "wants_training": "no"}
        | {"employed": "unemployed"},
        words=Personal.of('{"wanted_work": "会计"}'),
        **_C,
    ),
    campaigns.AssistanceGiven(given="given-1", target=PERSON, kind="post", words=Personal.of("推荐保洁岗位"), **_C),
    campaigns.GuidanceNoted(note="note-1", text="入户时两人同行", **_C),
    campaigns.PostDeveloped(
        post="post-1",
        name="社区保洁员",
        unit="中山社区居委会",
        category="environment",
        village=VILLAGE,
        places=2,
        wage_fen=230_000,
        duties="公共楼道保洁",
        **_C,
    ),
    campaigns.PostsPublished(posts=("post-1",), **_C),
    campaigns.PostTakenOut(post="post-1", reason="已招满", **_C),
    campaigns.CampaignClosed(summary="应访的人都已访到", **_C),
    campaigns.CampaignCancelled(cause="voided", **_C),
    publications.PublicationDrafted(
        outlet=OUTLET,
        case="case-113",
        item="1.1.3",
        title="零工招聘周",
        text="本周六上午，中山社区广场。",
        kinds=("recruitment",),
        channels=("wechat", "display"),
        expires_on=date(2026, 7, 31),
        **_P,
    ),
    publications.PublicationReviewed(approved=True, reason="", **_P),
    publications.PublicationPublished(channels=("wechat", "display"), **_P),
    publications.PublicationRevised(
        title="零工招聘周（改期）", text="改在周日上午。", expires_on=date(2026, 8, 1), **_P
    ),
    publications.PublicationWithdrawn(reason="活动已结束", **_P),
    facilities.FacilityBought(outlet=OUTLET, case="case-122", **_A, **_BOUGHT),
    facilities.FacilityAmended(**_A, **(_BOUGHT | {"quantity": 4})),
    facilities.FacilityPlaced(place="一号窗口", check_by=date(2026, 7, 31), **_A),
    facilities.FacilityChecked(state="broken", note="一副镜腿断了", check_by=date(2026, 8, 30), **_A),
    facilities.FacilityMended(how="replaced", cost_fen=3_000, note="", **_A),
    facilities.FacilityRetired(reason="不再使用", **_A),
)
