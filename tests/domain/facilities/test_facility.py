"""A facility: bought, placed, checked when it is due, repaired or replaced, retired."""

from datetime import date
from typing import Any

from domain.facilities import commands as c
from domain.facilities import events as e
from domain.facilities.facility import decider
from tests.support.controls import example
from tests.support.controls_of_outlets import FACILITY, OPERATOR
from tests.support.given import given

DAY = date(2026, 7, 1)
OF: dict[str, Any] = {"facility": FACILITY, "operator": OPERATOR}
BOUGHT, PLACED, BROKEN = example(e.FacilityBought), example(e.FacilityPlaced), example(e.FacilityChecked)


def buy(**changes: Any) -> c.BuyFacility:
    told = {f: getattr(BOUGHT, f) for f in e.FacilityBought.__struct_fields__}
    return c.BuyFacility(on=DAY, **(told | changes))


def test_a_facility_is_looked_at_so_many_days_after_it_was_placed_and_after_each_check() -> None:
    place = c.PlaceFacility(place="一号窗口", on=DAY, **OF)
    given(decider, BOUGHT).when(place).then(PLACED)
    check = c.CheckFacility(state="ok", on=date(2026, 7, 31), **OF)
    given(decider, BOUGHT, PLACED).when(check).then(
        example(e.FacilityChecked, state="ok", note="", check_by=date(2026, 8, 30))
    )
    given(decider, BOUGHT).when(check).then_refused("facilities.not-placed")


def test_what_is_broken_is_mended_and_what_is_not_is_left() -> None:
    mend = c.MendFacility(how="replaced", cost_fen=3_000, on=DAY, **OF)
    given(decider, BOUGHT, PLACED, BROKEN).when(mend).then(example(e.FacilityMended))
    given(decider, BOUGHT, PLACED, BROKEN, example(e.FacilityMended)).when(mend).then_refused("facilities.not-broken")


def test_a_retired_facility_is_not_checked_any_more() -> None:
    retired = given(decider, BOUGHT, PLACED, example(e.FacilityRetired))
    retired.when(c.CheckFacility(state="ok", on=DAY, **OF)).then_refused("facilities.retired")
    retired.when(c.RetireFacility(reason="x", on=DAY, **OF)).then_nothing()
    given(decider, BOUGHT).when(c.RetireFacility(reason=" ", on=DAY, **OF)).then_refused("cases.reason", field="reason")
    given(decider).when(c.TakeBackFacility(reason="voided", on=DAY, **OF)).then_nothing()


def test_what_the_form_says_must_be_of_the_notice() -> None:
    given(decider).when(buy(kind="piano")).then_refused("facilities.choice", field="kind")
    given(decider).when(buy(charge="dear")).then_refused("facilities.choice", field="charge")
    given(decider).when(buy(check_days=0)).then_refused("number.range", field="check_days")
    given(decider, BOUGHT).when(buy()).then_nothing()
    given(decider, BOUGHT).when(buy(quantity=4)).then(example(e.FacilityAmended))
