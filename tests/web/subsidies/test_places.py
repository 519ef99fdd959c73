"""A public-welfare post has as many people in a month as it was confirmed for, whichever claims name them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from domain.cases.commands import VoidCase
from domain.posts.commands import CheckPost, ConfirmPost, JudgePost, SendPostUp
from domain.subsidies.commands import AddClaimLine
from tenants.outcome import Done, Refused
from tests.support.window.assistance import in_hardship, post_case
from tests.support.window.clients import Window, complaint, said
from tests.support.window.town import OWN, Town


def confirmed(town: Town, headcount: int) -> tuple[str, str]:
    """An employer and its post, confirmed for so many."""
    employer = town.employer()[0]
    post = post_case(town, employer, headcount=str(headcount))
    of: dict[str, Any] = {"post": post, "operator": OWN, "on": town.today}
    seen = CheckPost(**of, checked_on=town.today, as_stated=True)
    town.do([seen, JudgePost(**of, is_public=True, opinion="符合"), SendPostUp(**of)], town.clerk())
    town.do(ConfirmPost(**of), town.bureau)
    return employer, post


def claim_of(town: Town, employer: str) -> str:
    form = {"subsidies": "post", "placed": "1", "first": "2026-08-01", "last": "2026-09-30"}
    told: dict[str, Any] = {"subject_kind": "employer", "declared": ("placed_and_insured",), "fields": form}
    return town.case(employer, "2.1.7", steps=0, **told)


def add(clerk: Window, claim: str, post: str, identity: str, month: str, subsidy: str = "post") -> Any:
    address = f"/subsidies/{claim}"
    typed: dict[str, Any] = {"subsidy": subsidy, "identity": identity, "post": post, "amount": "1600"}
    return clerk.submit(address, f"{address}/lines", first_month=month, last_month=month, **typed)


def test_two_claims_of_a_post_together_name_no_more_people_than_it_was_confirmed_for(clerk: Window, town: Town) -> None:
    (employer, post), (one, other) = confirmed(town, 1), (town.identity(), town.identity())
    for identity in (one, other):
        in_hardship(town, identity=identity)
    first, second = claim_of(town, employer), claim_of(town, employer)
    clerk.follow(add(clerk, first, post, one, "2026-09"))
    for subsidy in ("post", "post-insurance"):
        refused = add(clerk, second, post, other, "2026-09", subsidy)
        assert refused.status_code == 422
        assert "这个岗位核准 1 人，2026-09 已经申请了 1 人" in complaint(refused.text, "line-post")
    assert "不得重复享受" in said(add(clerk, second, post, one, "2026-09").text)
    clerk.follow(add(clerk, second, post, one, "2026-09", "post-insurance"))  # the same person, another subsidy
    clerk.follow(add(clerk, second, post, other, "2026-08"))
    assert "2026-09" in said(clerk.get(f"/posts/{post}"))
    assert "1 / 1" in said(clerk.get(f"/posts/{post}"))


def test_a_place_is_free_again_with_its_line_and_with_its_claim(clerk: Window, town: Town) -> None:
    (employer, post), (one, other) = confirmed(town, 1), (town.identity(), town.identity())
    person, _ = (in_hardship(town, identity=identity) for identity in (one, other))
    first, second = claim_of(town, employer), claim_of(town, employer)
    clerk.follow(add(clerk, first, post, one, "2026-09"))
    gone = {"subsidy": "post", "person": person, "first_month": "2026-09"}
    clerk.follow(clerk.send(f"/subsidies/{first}/lines/remove", gone))
    clerk.follow(add(clerk, second, post, other, "2026-09"))
    assert add(clerk, first, post, one, "2026-09").status_code == 422
    town.do(VoidCase(case=second, operator=OWN, reason="重复录入", on=town.today), town.clerk())
    clerk.follow(add(clerk, first, post, one, "2026-09"))


@pytest.mark.security
def test_of_claims_that_race_for_the_last_place_one_gets_it(town: Town) -> None:
    employer, post = confirmed(town, 1)
    people, claims = [in_hardship(town) for _ in range(6)], [claim_of(town, employer) for _ in range(6)]
    lines = [
        AddClaimLine(
            claim=claim,
            operator=OWN,
            subsidy="post",
            person=person,
            first_month="2026-09",
            last_month="2026-09",
            amount_fen=1,
            post=post,
            on=town.today,
        )
        for claim, person in zip(claims, people, strict=True)
    ]
    with ThreadPoolExecutor(6) as windows:
        answers = list(windows.map(lambda one: town.house.application.handle(one, town.clerk()), lines))
    assert sum(isinstance(one, Done) for one in answers) == 1
    assert {one.refusal.code for one in answers if isinstance(one, Refused)} == {"subsidies.post-full"}


def test_the_file_of_the_ledger_has_every_claim_in_the_order_of_the_page(clerk: Window, town: Town) -> None:
    (employer, post), identity = confirmed(town, 1), town.identity()
    in_hardship(town, identity=identity)
    bare, full = claim_of(town, employer), claim_of(town, employer)
    clerk.follow(add(clerk, full, post, identity, "2026-08"))
    clerk.follow(add(clerk, full, post, identity, "2026-09", "post-insurance"))
    page = said(clerk.get("/subsidies"))
    ledger = clerk.client.get("/subsidies/ledger.csv").content.decode("utf-8-sig").splitlines()[1:]
    assert sorted((full, bare), key=page.index) == [full, bare]
    assert [line.split(",")[0] for line in ledger if line.startswith((full, bare))] == [full, full, bare]
