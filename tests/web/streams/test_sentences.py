"""Every event of the registry has its sentence in both languages, with every hole filled from what the event holds."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from domain.appraisals.defaults import default_document
from domain.appraisals.events import AppraisalConcluded, AppraisalDerived, Counted, PointScore, SchemeAdopted
from domain.handovers.handover import KINDS
from tenants.catalog_of_events import CONTEXTS
from tenants.replay import DECIDERS, SEALED, as_data
from tests.support.appraising import TOLD
from tests.support.controls import EXAMPLES, OPERATOR
from web import i18n
from web.streams.difference import difference
from web.streams.facts import facts, readable
from web.streams.labels import LABELS
from web.streams.sentences import SENTENCES, sentence
from web.terms.streams import kind_name

CODED = ("status", "kind", "cause", "outcome")
EVENTS = {name: kind for context in CONTEXTS for name, kind in context.EVENTS.items()}
POINT = PointScore(point="A4.1", category="服务量考核", weight=Decimal(25), full=Decimal(25), score=Decimal(20))
COUNTED = Counted(counted=3, duplicate=0, voided=0, withdrawn=0, late=0, late_in=0)
MORE: dict[type, Any] = {
    SchemeAdopted: SchemeAdopted(
        scheme="default-2024", version=1, effective_from=date(2025, 1, 1), is_default=True, document={"points": []}
    ),
    AppraisalDerived: AppraisalDerived(
        operator=OPERATOR,
        period="2026Q2",
        contract="榕鼓人社购〔2026〕3号",
        scheme="default-2024",
        scheme_version=1,
        position=1158902,
        cut_off="2026-07-05T24:00+08:00",
        points=(POINT,),
        counted=COUNTED,
        total=Decimal("54.9"),
        digest="0" * 64,
    ),
    AppraisalConcluded: AppraisalConcluded(operator=OPERATOR, period="2026Q2", total=Decimal("54.9"), grade="不合格"),
    **{type(one): one for one in TOLD},
}


def example(name: str) -> Any:
    kind = EVENTS[name]
    return MORE[kind] if kind in MORE else EXAMPLES[kind]


def test_no_event_is_without_a_sentence_and_no_sentence_without_an_event() -> None:
    assert set(SENTENCES) == set(EVENTS)


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("name", sorted(EVENTS))
def test_an_event_is_told_in_a_whole_sentence(name: str, language: i18n.Language) -> None:
    with i18n.speaking(language):
        told = sentence(name, "郑文彬", facts(as_data(example(name))))
    assert "%(" not in told
    assert "郑文彬" in told
    assert told.endswith("。" if language == "zh" else ".")
    assert (re.search("[。，：；]", told) is None) is (language == "en")


@pytest.mark.parametrize("name", sorted(EVENTS))
def test_no_sentence_tells_what_is_sealed(name: str) -> None:
    holes = re.findall(r"%\((\w+)\)s", SENTENCES[name])
    data = as_data(example(name))
    assert not [hole for hole in holes if data.get(hole) == SEALED]


def test_the_facts_of_a_redemption_are_readable() -> None:
    told = sentence(
        "vouchers.redeemed.v1", "陈丽芳", facts(as_data(example("vouchers.redeemed.v1")), {"outlet-1": "上街站"})
    )
    assert told == "陈丽芳 在 上街站 核销 ¥300.00，对应办件 case-312（求职登记）。"


@pytest.mark.parametrize("what", ["added", "removed"])
def test_a_line_of_a_claim_names_the_class_that_it_has(what: str) -> None:
    data = as_data(example(f"subsidies.line-{what}.v1")) | {"course": "class-1"}
    told = sentence(f"subsidies.line-{what}.v1", "陈丽芳", facts(data, {"class-1": "中式面点"}, "claim"))
    assert "培训班 中式面点" in told
    without = sentence(f"subsidies.line-{what}.v1", "陈丽芳", facts(data | {"course": ""}, {}, "claim"))
    assert "培训班" not in without


def test_the_draft_of_a_scheme_is_read_with_all_its_curves() -> None:
    """Steps of a curve are pairs of figures, those of an item words."""
    assert readable("steps", [3, 0.8]) == "3、0.8"
    assert readable("steps", ["审核认定"]) == "审核认定"
    assert difference(None, {"document": default_document()}, {}).changed


def test_a_sealed_value_is_said_to_be_sealed() -> None:
    assert readable("name", SEALED) == "●●●（已封存）"
    assert readable("born", None) == "—"


@pytest.mark.parametrize("kind", sorted(DECIDERS))
def test_every_field_of_a_state_has_a_name_in_both_languages(kind: str) -> None:
    """At any moment of its life, for that is how it is looked at."""
    decider, state = DECIDERS[kind], DECIDERS[kind].initial
    names: set[str] = set()
    for event in [*EXAMPLES.values(), *MORE.values()]:
        before, state = state, _evolved(decider, state, event)
        if state is not before:
            names |= set(_fields(as_data(state)))
    assert state not in (None, ()) or kind == "scheme"
    assert not {name for name in names if name.isidentifier() and name not in LABELS and not _is_id(name)}


def _evolved(decider: Any, state: Any, event: Any) -> Any:
    """The state after an event of this stream or another; a scheme without points is not one."""
    return state if isinstance(event, SchemeAdopted) else decider.evolve(state, event)


def _fields(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [*value, *(name for inner in value.values() for name in _fields(inner))]
    return [name for inner in value for name in _fields(inner)] if isinstance(value, list | tuple) else []


def _is_id(name: str) -> bool:
    return name in {"handled_cases", "vouchers_redeemed", "voucher_amount_fen", "referrals"}


def test_a_difference_tells_what_changed_and_leaves_the_rest_apart() -> None:
    issued, redeemed = example("vouchers.issued.v1"), example("vouchers.redeemed.v1")
    decider = DECIDERS["voucher"]
    before = decider.evolve(None, issued)
    after = decider.evolve(before, redeemed)
    found = difference(as_data(before), as_data(after), {}, "voucher")
    assert ("状态", "待领取", "已核销") in found.changed
    assert ("核销的办件", "", "case-312") in found.changed
    assert len(found.changed) == 4  # and by whom, at which outlet
    assert ("面值", "¥300.00") in found.same_facts
    assert found.left_out == 0


def test_a_long_state_is_cut_and_says_so() -> None:
    long = {"points": [{"point": str(number)} for number in range(200)]}
    found = difference(None, long, {})
    assert len(found.changed) + found.left_out == 200
    assert found.left_out == 140


def test_a_struct_inside_a_state_is_compared_field_by_field() -> None:
    decider = DECIDERS["operator"]
    before = decider.evolve(None, example("operators.admitted.v1"))
    signed = decider.evolve(before, example("operators.contract-signed.v1"))
    paid = msgspec.structs.replace(signed, contracts=(msgspec.structs.replace(signed.contracts[0], budget_fen=1),))
    assert difference(as_data(signed), as_data(paid), {}).changed == [("合同 / 1 / 预算", "¥500,000.00", "¥0.01")]


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_every_kind_of_stream_and_of_what_is_handed_over_has_a_name(language: i18n.Language) -> None:
    with i18n.speaking(language):
        assert not [kind for kind in DECIDERS if kind_name(kind) == kind]
        assert not [kind for kind in KINDS if readable("kind", kind, kind="handover") == kind]


@pytest.mark.parametrize("kind", sorted(DECIDERS))
def test_no_code_of_an_event_or_a_state_is_left_as_it_is_stored(kind: str) -> None:
    decider, state = DECIDERS[kind], DECIDERS[kind].initial
    codes: set[tuple[str, str]] = set()
    for event in [*EXAMPLES.values(), *MORE.values()]:
        before, state = state, _evolved(decider, state, event)
        if state is not before:
            codes |= {*_codes(as_data(event)), *_codes(as_data(state))}
    assert not {(field, code) for field, code in codes if code and readable(field, code, kind=kind) == code}


def _codes(value: Any) -> list[tuple[str, str]]:
    """(field, code) of what is one of a few words everywhere: a status, a kind, a cause, an outcome."""
    if isinstance(value, dict):
        own = [(field, code) for field, code in value.items() if field in CODED and isinstance(code, str)]
        return own + [pair for inner in value.values() for pair in _codes(inner)]
    return [pair for inner in value for pair in _codes(inner)] if isinstance(value, list | tuple) else []


@pytest.mark.parametrize(
    ("kind", "field", "code", "words"),
    [
        ("venture", "status", "received", "待评审"),
        ("loan", "status", "received", "待核查"),
        ("offer", "status", "accepted", "已登记为岗位"),
        ("task-given", "status", "accepted", "已验收"),
        ("household", "status", "applied", "认定中"),
        ("post", "status", "applied", "初审中"),
        ("duty", "status", "open", "待办理"),
        ("case", "status", "open", "办理中"),
        ("campaign", "outcome", "declined", "拒绝"),
        ("referral", "outcome", "declined", "本人不去"),
        ("claim", "cause", "withdrawn", "办件撤回"),
        ("vacancy", "cause", "withdrawn", "已撤下"),
    ],
)
def test_a_code_is_in_the_words_of_its_kind_of_stream(kind: str, field: str, code: str, words: str) -> None:
    assert readable(field, code, kind=kind) == words
