"""Examples of each event of what goes up to the county bureau: a public-welfare post, a claim for subsidies."""

from __future__ import annotations

from datetime import date

from domain.posts import events as posts
from domain.shared.message import Event
from domain.subsidies import events as subsidies

DAY = date(2026, 7, 1)
OPERATOR, OUTLET, VILLAGE, PERSON, EMPLOYER = "op-350102-003", "outlet-1", "350102001001", "person-1", "employer-1"
POST, CLAIM = "case-216", "case-218"

EVENTS: tuple[Event, ...] = (
    posts.PostApplied(
        post=POST,
        operator=OPERATOR,
        outlet=OUTLET,
        village=VILLAGE,
        case=POST,
        employer=EMPLOYER,
        title="社区保洁员",
        headcount=2,
        funding="government",
        target="hardship",
        kind="service",
        address="鼓东街道中山路 18 号",
    ),
    posts.PostChecked(post=POST, operator=OPERATOR, checked_on=DAY, as_stated=True, note=""),
    posts.PostJudged(post=POST, operator=OPERATOR, is_public=True, opinion="符合公益性"),
    posts.PostSentUp(post=POST, operator=OPERATOR, time=1),
    posts.PostConfirmed(post=POST, operator=OPERATOR, note=""),
    posts.PostReturned(post=POST, operator=OPERATOR, reason="请补充出资证明"),
    posts.PostCorrected(
        post=POST,
        operator=OPERATOR,
        title="社区保洁员",
        headcount=1,
        funding="government",
        target="hardship",
        kind="service",
        address="鼓东街道中山路 18 号",
    ),
    posts.PlaceTaken(
        post=POST, operator=OPERATOR, claim="case-217", subsidy="post", person=PERSON, months=("2026-05", "2026-06")
    ),
    posts.PlaceFreed(
        post=POST, operator=OPERATOR, claim="case-217", subsidy="post", person=PERSON, months=("2026-05", "2026-06")
    ),
    posts.PostTakenBack(post=POST, operator=OPERATOR, cause="voided"),
    subsidies.ClaimDrafted(
        claim=CLAIM,
        operator=OPERATOR,
        outlet=OUTLET,
        village=VILLAGE,
        case=CLAIM,
        item="2.1.8",
        claimant_kind="person",
        claimant=PERSON,
        subsidies=("flexible-insurance",),
    ),
    subsidies.ClaimLineAdded(
        claim=CLAIM,
        operator=OPERATOR,
        subsidy="flexible-insurance",
        person=PERSON,
        months=("2026-05", "2026-06"),
        amount_fen=80_000,
    ),
    subsidies.ClaimLineRemoved(
        claim=CLAIM, operator=OPERATOR, subsidy="flexible-insurance", person=PERSON, months=("2026-05", "2026-06")
    ),
    subsidies.ClaimVerified(
        claim=CLAIM,
        operator=OPERATOR,
        checks=("人员基本情况", "就业登记情况", "缴纳社会保险情况"),
        documents=("身份证明",),
        note="",
    ),
    subsidies.ClaimSentUp(claim=CLAIM, operator=OPERATOR, time=1, persons=1, amount_fen=80_000, opinion="符合条件"),
    subsidies.ClaimConfirmed(claim=CLAIM, operator=OPERATOR, amount_fen=80_000, note=""),
    subsidies.ClaimReturned(claim=CLAIM, operator=OPERATOR, reason="缴费凭证不清"),
    subsidies.ClaimTakenBack(
        claim=CLAIM,
        operator=OPERATOR,
        cause="voided",
        held=(("flexible-insurance", PERSON, "2026-05"), ("flexible-insurance", PERSON, "2026-06")),
    ),
)
