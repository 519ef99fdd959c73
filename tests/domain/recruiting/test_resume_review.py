"""What the pre-review of a résumé finds, rule by rule."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import msgspec
import pytest

from domain.recruiting.resume_review import CONTRADICTORY, DOUBTFUL, MISSING, Draft, review

DAY = date(2026, 11, 20)
SOUND = Draft(
    wanted="数控车工，月薪 5000 元以上",
    work="2021 年起 福州某厂 车工",
    schooling="大专",
    skills="四级（中级工）",
    remarks="",
    phone=True,
    occupation="数控车工",
    written_on=DAY - timedelta(days=10),
    registered_on=DAY - timedelta(days=20),
    on=DAY,
)


def test_a_sound_resume_has_nothing_to_say() -> None:
    assert review(SOUND) == ()


@pytest.mark.parametrize(
    ("changed", "rule", "kind"),
    [
        ({"phone": False}, "phone", MISSING),
        ({"work": " "}, "work", MISSING),
        ({"schooling": ""}, "schooling", MISSING),
        ({"skills": ""}, "skills", MISSING),
        ({"wanted": ""}, "wanted", MISSING),
        ({"remarks": "证件号 35010219900101001x"}, "identity", CONTRADICTORY),
        ({"wanted": "会计"}, "other-occupation", CONTRADICTORY),
        ({"work": "2027年起 某厂"}, "year-ahead", CONTRADICTORY),
        ({"work": "2027-03 起 某厂"}, "year-ahead", CONTRADICTORY),
        ({"written_on": None}, "unsaved", DOUBTFUL),
        ({"registered_on": DAY}, "registered-since", DOUBTFUL),
        ({"written_on": DAY - timedelta(days=181), "registered_on": None}, "stale", DOUBTFUL),
    ],
)
def test_a_rule_finds_what_it_looks_for(changed: dict[str, Any], rule: str, kind: str) -> None:
    (found,) = review(msgspec.structs.replace(SOUND, **changed))
    assert (found.rule, found.kind) == (rule, kind)


@pytest.mark.parametrize(
    "changed",
    [
        {"occupation": ""},
        {"written_on": DAY - timedelta(days=180), "registered_on": None},
        {"work": "工号 20271 车工，2026 年离职"},
        {"registered_on": SOUND.written_on},
    ],
)
def test_what_is_just_in_order_is_left_alone(changed: dict[str, Any]) -> None:
    assert review(msgspec.structs.replace(SOUND, **changed)) == ()
