"""Posts and claims on their way to the bureau: how far each is, and for whom it is to see."""

from datetime import timedelta

from domain.posts import events as posts
from domain.subsidies import events as subsidies
from projections.post_board import queries as board
from projections.subsidy_ledger import queries as ledger
from tests.projections.world import CLERK, COUNTY_BUREAU, FOREIGN_BUREAU, FOREIGN_CLERK, World
from tests.support.controls import DAY, EMPLOYER, example
from tests.support.going_up import CLAIM, POST

LATER = DAY + timedelta(days=3)
READY = [example(kind) for kind in (posts.PostApplied, posts.PostChecked, posts.PostJudged, posts.PostSentUp)]
CLAIMED = [
    example(kind)
    for kind in (subsidies.ClaimDrafted, subsidies.ClaimLineAdded, subsidies.ClaimVerified, subsidies.ClaimSentUp)
]


def test_a_post_is_shown_as_it_stands_with_the_reason_of_its_return(small_world: World) -> None:
    small_world.tell(*READY)
    small_world.tell(example(posts.PostReturned), example(posts.PostCorrected), on=LATER)
    found = board.post(CLERK, small_world.views, POST)
    assert found is not None
    assert (found.status, found.headcount, found.reason, found.answered_on) == ("returned", 1, "请补充出资证明", LATER)
    small_world.tell(example(posts.PostSentUp, time=2), example(posts.PostConfirmed), on=LATER)
    found = board.post(CLERK, small_world.views, POST)
    assert found is not None
    assert (found.status, found.times, found.reason) == ("confirmed", 2, None)
    assert board.posts_confirmed_for(CLERK, small_world.views, EMPLOYER) == (found,)


def test_what_awaits_the_bureau_is_listed_for_its_area_alone(small_world: World) -> None:
    small_world.tell(*READY, *CLAIMED)
    for context, number in ((COUNTY_BUREAU, 1), (FOREIGN_BUREAU, 0), (FOREIGN_CLERK, 0)):
        assert board.posts(context, small_world.views, status="sent-up").total == number
        assert ledger.claims(context, small_world.views, status="sent-up").total == number
    small_world.tell(example(posts.PostTakenBack), example(subsidies.ClaimTakenBack), on=LATER)
    assert board.posts(COUNTY_BUREAU, small_world.views, status="sent-up").total == 0
    assert ledger.claims(COUNTY_BUREAU, small_world.views, status="taken-back").total == 1


def test_a_claim_has_the_number_and_the_amount_of_its_lines(small_world: World) -> None:
    small_world.tell(*CLAIMED)
    found = ledger.claim(CLERK, small_world.views, CLAIM)
    assert found is not None
    assert (found.lines, found.amount_fen, found.checks[0]) == (1, 80_000, "人员基本情况")
    [line] = ledger.claim_lines_of(CLERK, small_world.views, [CLAIM])
    assert (line.months, line.amount_fen) == (["2026-05", "2026-06"], 80_000)
    another = example(subsidies.ClaimLineAdded, months=("2026-07",))
    small_world.tell(example(subsidies.ClaimReturned), another, on=LATER)
    found = ledger.claim(CLERK, small_world.views, CLAIM)
    assert found is not None
    assert (found.lines, found.checks) == (2, [])  # nobody has verified it yet
    months = (another.months, example(subsidies.ClaimLineAdded).months)
    gone = [example(subsidies.ClaimLineRemoved, months=one) for one in months]
    small_world.tell(*gone, on=LATER)
    found = ledger.claim(CLERK, small_world.views, CLAIM)
    assert found is not None
    assert (found.status, found.lines, found.amount_fen) == ("returned", 0, 0)
    assert ledger.claim_lines_of(CLERK, small_world.views, [CLAIM]) == ()
    small_world.tell(example(subsidies.ClaimConfirmed), on=LATER)
    assert ledger.claim_lines_of(FOREIGN_CLERK, small_world.views, [CLAIM]) == ()
