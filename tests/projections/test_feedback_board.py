"""Ratings in sums, and those of a case that was voided in none of them."""

from domain.cases.events import CaseVoided
from domain.feedback.events import ServiceRated
from projections.feedback_board import queries
from projections.feedback_board.answers import Satisfaction
from tests.projections.world import CLERK, World
from tests.support.controls import OPERATOR, OUTLET, example


def test_a_rating_leaves_the_sums_with_its_voided_case(small_world: World) -> None:
    rated = [example(ServiceRated, case=f"case-{n}", outlet=OUTLET, score=score) for n, score in enumerate((5, 5, 1))]
    small_world.tell(*rated)
    assert queries.satisfaction(CLERK, small_world.views, OPERATOR)[""] == Satisfaction((1, 0, 0, 0, 2))
    small_world.tell(example(CaseVoided, case="case-2"), example(CaseVoided, case="case-9"))
    assert queries.satisfaction(CLERK, small_world.views, OPERATOR) == {
        one: Satisfaction((0, 0, 0, 0, 2)) for one in ("", OUTLET)
    }
