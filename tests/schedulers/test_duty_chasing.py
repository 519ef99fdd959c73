"""What is late is marked once, what repeats is missed when its next time is due, and an outage is caught up."""

from datetime import timedelta

from domain.duties.commands import RaiseDuty
from projections.duty_list import queries
from schedulers.duty_chasing import duty_chasing
from tests.support.controls import OPERATOR
from tests.support.working import Working, at


def owe(province: Working, duty: str, *, every: int = 0, times: int = 1) -> None:
    raised = RaiseDuty(
        duty=duty,
        operator=OPERATOR,
        outlet=province.outlet(OPERATOR),
        kind="push",
        text="定期推送岗位",
        due_on=province.today + timedelta(days=10),
        every=every,
        times=times,
        about_kind="outlet",
        about=province.outlet(OPERATOR),
        on=province.today,
    )
    province.do(raised, province.staff(OPERATOR))


def statuses(province: Working) -> list[tuple[str, bool]]:
    found = queries.duties_about(province.sources.context, province.views, province.outlet(OPERATOR))
    return sorted((one.status, one.overdue) for one in found)


def test_a_duty_is_overdue_from_the_day_after_and_marked_once(province: Working) -> None:
    province.contract(OPERATOR)
    province.clock.set(at(2026, 3, 1))
    owe(province, "duty-1")
    province.clock.set(at(2026, 3, 11))
    assert duty_chasing(province.sources) == 0
    province.clock.set(at(2026, 3, 12))
    assert duty_chasing(province.sources) == 1
    assert statuses(province) == [("open", True)]
    assert duty_chasing(province.sources) == 0


def test_after_an_outage_every_time_that_passed_is_told_and_one_is_open(province: Working) -> None:
    province.contract(OPERATOR)
    province.clock.set(at(2026, 3, 1))
    owe(province, "duty-2", every=30, times=4)
    province.clock.set(at(2026, 5, 20))
    duty_chasing(province.sources)
    assert statuses(province) == [("missed", True), ("missed", True), ("open", True)]
    head = province.side.log.head()
    assert duty_chasing(province.sources) == 0
    assert province.side.log.head() == head
