"""What somebody wrote is marked as Chinese on an English page, and only then."""

import pytest

from web.i18n import speaking
from web.said import said


def test_chinese_on_an_english_page_says_so_and_stays_harmless() -> None:
    with speaking("en"):
        assert said("三次拨打<b>") == "<span lang='zh-CN'>三次拨打&lt;b&gt;</span>"
        assert said("Welder") == "Welder"
    assert said("三次拨打") == "三次拨打"


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("nothing", [None, ""])
def test_what_nobody_wrote_is_nothing(nothing: str | None, language: str) -> None:
    with speaking("en" if language == "en" else "zh"):
        assert said(nothing) == ""
