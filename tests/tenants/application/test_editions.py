"""An edition published by an officer changes what new cases oblige to, and nothing for those opened before."""

from datetime import timedelta

import msgspec

from domain.cases.commands import CompleteStep, OpenCase, VoidCase
from domain.catalogue.catalogue import items
from domain.catalogue.commands import PublishEdition
from domain.catalogue.item import DutyRule
from tests.support.asked import ask
from tests.support.controls import DAY
from tests.tenants.application.story import Story, number

NEXT = DAY + timedelta(days=1)
PUSH = DutyRule(kind="push", text="每月推送岗位", days=30, every=30)
ITEM = msgspec.structs.replace(items()["3.1.2"], duties=(PUSH,))
EDITION = PublishEdition(edition=2, first=NEXT, note="求职登记后每月推送", items=(ITEM,), on=DAY)


def steps(story: Story, case: str) -> None:
    for step in range(1, len(ITEM.steps) + 1):
        story.do(ask(CompleteStep, case=case, step=step, on=NEXT), story.clerk())


def test_a_published_edition_changes_the_duties_of_new_cases_and_never_of_old_ones(sqlite_story: Story) -> None:
    story = sqlite_story
    story.register("person-later", number(1))
    form = story.form("3.1.2")
    story.do(ask(OpenCase, case="case-before", **form), story.clerk())
    story.do(EDITION, story.bureau())
    story.pass_to(NEXT)
    story.do(ask(OpenCase, case="case-after", subject="person-later", on=NEXT, **form), story.clerk())
    steps(story, "case-before")
    assert "duties.raised.v1" not in story.names()
    steps(story, "case-after")
    raised = [one.event for one in story.history() if one.name == "duties.raised.v1"]
    assert [(one.duty, one.text, one.due_on) for one in raised] == [
        ("case-after-1", "每月推送岗位", NEXT + timedelta(days=30))
    ]
    story.do(ask(VoidCase, case="case-before", on=NEXT), story.clerk())
    story.do(ask(VoidCase, case="case-after", on=NEXT), story.clerk())
    assert [one.event.duty for one in story.history() if one.name == "duties.dropped.v1"] == ["case-after-1"]
