"""Recruiting files with their entries, and résumés."""

from __future__ import annotations

from domain.recruiting.events import RecruitmentClosed, RecruitmentEntryMade, RecruitmentOpened, ResumeWritten
from projections.recruiting_board import queries as board
from tests.projections.world import CLERK, FOREIGN_CLERK, World
from tests.support.controls import DAY, OTHER_OPERATOR, PERSON, example
from tests.support.recruiting import RECRUITMENT


def test_a_file_is_kept_with_its_entries_in_order(small_world: World) -> None:
    second = example(RecruitmentEntryMade, number=2, entry="call-back", fields={"working": "2"}, note=None)
    small_world.tell(example(RecruitmentOpened), example(RecruitmentEntryMade), second)
    found = board.recruitment(CLERK, small_world.views, RECRUITMENT)
    assert found is not None
    assert (found.status, found.entries, found.last_entry, found.last_on) == ("open", 2, "call-back", DAY)
    assert [one.entry for one in board.entries_of(CLERK, small_world.views, RECRUITMENT)] == ["analysis", "call-back"]
    small_world.tell(example(RecruitmentClosed))
    assert board.recruitments(CLERK, small_world.views, status="finished").total == 1
    assert board.recruitments(CLERK, small_world.views, item="3.3.1").total == 0


def test_a_file_of_another_operator_is_like_none(small_world: World) -> None:
    small_world.tell(example(RecruitmentOpened), example(RecruitmentEntryMade), example(ResumeWritten))
    assert board.recruitment(FOREIGN_CLERK, small_world.views, RECRUITMENT) is None
    assert board.entries_of(FOREIGN_CLERK, small_world.views, RECRUITMENT) == ()
    assert board.recruitments(FOREIGN_CLERK, small_world.views).total == 0
    assert board.resume(FOREIGN_CLERK, small_world.views, PERSON) is None


def test_the_latest_resume_of_each_operator_counts(small_world: World) -> None:
    other = example(ResumeWritten, operator=OTHER_OPERATOR)
    small_world.tell(example(ResumeWritten), other, example(ResumeWritten))
    found = board.resume(CLERK, small_world.views, PERSON)
    assert found is not None
    assert (found.versions, found.written_on) == (2, DAY)
    assert found.work.startswith("sealed:")
