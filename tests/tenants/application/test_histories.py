"""What is recorded with an event: whose history it is, when, by whom; and one person, whoever met them first."""

from contextlib import closing
from datetime import date

import pytest

from domain.policies.effects import effects_of
from domain.shared.effects import Claim, Release, SetCap, Use
from domain.vouchers.commands import ExpireVoucher, RedeemVoucher
from tenants.settings import Settings
from tests.support.asked import ask
from tests.support.controls import OPERATOR, OTHER_OPERATOR, PERSON
from tests.tenants.application.story import AT_OTHERS, NOW, Story


def test_a_number_known_to_two_operators_is_one_person_served_by_both(story: Story) -> None:
    story.register()
    before = story.log.head()
    story.do(story.registering("another-id", **AT_OTHERS), story.other_clerk())
    assert story.names(before) == ["people.served.v1"]
    (registered, served) = story.log.load(f"person/{PERSON}")
    assert (registered.tenant, served.tenant) == (OPERATOR, OTHER_OPERATOR)
    assert served.event.person == PERSON


def test_an_event_belongs_to_the_operator_it_names_and_the_rest_to_the_bureau(story: Story) -> None:
    story.register()
    story.finish()
    story.publish()
    story.issue()
    story.do(ask(RedeemVoucher), story.clerk())
    whose = {e.name: e.tenant for e in story.history() if OTHER_OPERATOR not in e.tenant}
    bureaus = {"vouchers.policy-opened.v1", "vouchers.issued.v1"}
    assert {name for name, tenant in whose.items() if tenant == "bureau"} == bureaus
    assert {tenant for name, tenant in whose.items() if name not in bureaus} == {OPERATOR}


def test_an_event_tells_who_when_and_on_whose_behalf(story: Story) -> None:
    story.do(story.registering(), story.clerk(request_id="the-request", reason="来电"))
    (told,) = story.log.load(f"person/{PERSON}")
    assert (told.actor, told.role, told.on_behalf_of) == ("user-clerk", "clerk", OPERATOR)
    assert (told.recorded_at, told.on, told.request_id, told.reason) == (NOW, date(2026, 7, 1), "the-request", "来电")
    assert (told.version, told.position) == (1, story.log.head())


def test_personal_fields_are_sealed_in_the_log_and_opened_on_the_write_path(story: Story) -> None:
    story.register()
    (sealed,), (opened,) = story.log.load(f"person/{PERSON}"), story.log.load(f"person/{PERSON}", opening=True)
    assert all(value.is_sealed for value in (sealed.event.name, sealed.event.identity, sealed.event.born))
    assert opened.event.name.plain == "陈秀英"
    assert "陈秀英" not in str(sealed)


def test_a_change_made_by_another_process_is_seen(story: Story, database: Settings) -> None:
    with closing(Story(database, process="elsewhere")) as elsewhere:
        story.register()
        elsewhere.finish()
        story.issue()
        elsewhere.do(ask(RedeemVoucher), elsewhere.clerk())
        assert story.refused(ask(RedeemVoucher), story.clerk()).code == "vouchers.already-redeemed"


@pytest.fixture
def after_a_year(story: Story) -> Story:
    story.register()
    story.finish()
    story.issue()
    story.do(ask(RedeemVoucher), story.clerk())
    story.do(story.issuing("voucher-2"), story.bureau())
    story.pass_to(date(2026, 7, 31))
    story.do(ask(ExpireVoucher, voucher="voucher-2", on=date(2026, 7, 31)), story.system())
    return story


def test_claims_and_caps_are_what_the_events_say(after_a_year: Story) -> None:
    """Made again from the log alone, they are what the store keeps beside it."""
    claims: dict[tuple[str, str], str] = {}
    used: dict[str, int] = {}
    caps: dict[str, int] = {}
    for envelope in after_a_year.history():
        for effect in effects_of(envelope.event):
            match effect:
                case Claim():
                    claims[effect.scope, effect.key] = effect.holder
                case Release():
                    del claims[effect.scope, effect.key]
                case SetCap():
                    caps[effect.key] = effect.cap
                case Use():
                    used[effect.key] = used.get(effect.key, 0) + effect.amount
    log = after_a_year.log
    assert {key: log.holder(*key) for key in claims} == claims
    assert {key: log.cap(key) for key in caps} == {key: (used[key], cap) for key, cap in caps.items()}
    assert used == {"voucher-policy/policy-1": 30_000}
    assert log.holder("live-voucher", f"policy-1/{PERSON}") is None
