"""The demo has a way out at every end: released, gone, in remedy, and one whose notice is still to be served."""

from projections.exit_board import queries as board
from projections.operator_directory import queries as directory
from tests.support.offices import EVERYBODY, Offices, said


def test_every_ending_is_in_the_demo_and_the_page_of_each_can_be_read(offices: Offices) -> None:
    found = {one.stage: one for one in board.exits(EVERYBODY, offices.views).rows}
    assert set(found) == {"to-serve", "in-remedy", "released", "exited"}
    for one in found.values():
        for login in ("bureau", "auditor"):
            offices.page(f"/operators/{one.operator}/exits/{one.exit}", login, "en")
    assert found["exited"].proposal == 2  # returned once by the second officer
    assert found["released"].operator == offices.own.code
    assert "解除，继续履约" in said(offices.page("/exits", "manager")) + said(
        offices.page(f"/operators/{offices.own.code}/exits/1", "manager")
    )


def test_what_an_operator_is_agrees_with_its_way_out(offices: Offices) -> None:
    for one in board.exits(EVERYBODY, offices.views).rows:
        operator = directory.operator(EVERYBODY, offices.views, one.operator)
        assert operator is not None
        wanted = {"to-serve": "flagged", "in-remedy": "exiting"}.get(one.stage, one.stage)
        assert operator.status == wanted
