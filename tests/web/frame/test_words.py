"""Every message has its English, in every room; what others add must too."""

from pathlib import Path

import pytest

from web import i18n
from web.i18n.__main__ import main
from web.i18n.catalogs import po_file, read_catalog, rooms
from web.i18n.extract import gaps, update


@pytest.mark.parametrize("room", rooms())
def test_every_message_of_a_room_has_its_english(room: str) -> None:
    assert not [str(gap) for gap in gaps(room)]


def test_one_message_has_one_translation_whatever_the_room() -> None:
    seen: dict[object, tuple[object, str]] = {}
    for room in rooms():
        for message in read_catalog(po_file(room)):
            if message.id:
                first, where = seen.setdefault((message.id, message.context), (message.string, room))
                assert first == message.string, f"{message.id!r} differs between {where} and {room}"


def test_a_message_is_its_own_chinese_and_has_an_english_twin() -> None:
    assert i18n.gettext("退出登录") == "退出登录"
    with i18n.speaking("en"):
        assert i18n.gettext("退出登录") == "Sign out"
        assert i18n.gettext("%(year)s 年度", year=2026) == "2026"
    assert i18n.language() == "zh"


def test_a_counted_thing_agrees_with_its_number() -> None:
    message = "还有 %(num)s 处要改，改好再保存。已填的内容都在。"
    assert i18n.plural(message, 2).startswith("还有 2 处")
    with i18n.speaking("en"):
        assert i18n.plural(message, 1).startswith("1 entry needs")
        assert i18n.plural(message, 2).startswith("2 entries need")


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A small house of one room with words in Python and in a template."""
    room = tmp_path / "web" / "desk"
    (room / "templates").mkdir(parents=True)
    (room / "handlers.py").write_text('from web.i18n import N_\nTITLE = N_("今日")\n', "utf-8")
    words = '{{ _("你好，%(name)s", name=who) }}{{ _n("%(num)s 件", 3) }}{% trans %}在办{% endtrans %}'
    (room / "templates" / "page.html").write_text(words, "utf-8")
    return tmp_path / "web"


def translate(house: Path, **english: str) -> None:
    """Write English words into the room's file as a person would."""
    file = po_file("desk", house)
    text = file.read_text("utf-8")
    for chinese, words in english.items():
        text = text.replace(f'msgid "{chinese}"\nmsgstr ""', f'msgid "{chinese}"\nmsgstr "{words}"')
    file.write_text(text, "utf-8")


def test_new_words_are_added_empty_and_known_ones_kept(house: Path) -> None:
    assert update("desk", house) == (4, 4)
    translate(house, 今日="Today")
    before = po_file("desk", house).read_text("utf-8")
    assert update("desk", house) == (0, 3)
    assert po_file("desk", house).read_text("utf-8") == before
    (house / "desk" / "handlers.py").write_text('from web.i18n import N_\nT = [N_("今日"), N_("明日")]\n', "utf-8")
    assert update("desk", house) == (1, 4)
    assert read_catalog(po_file("desk", house)).get("今日").string == "Today"  # type: ignore[union-attr]


def test_words_that_are_no_longer_used_go(house: Path) -> None:
    update("desk", house)
    (house / "desk" / "handlers.py").unlink()
    update("desk", house)
    assert read_catalog(po_file("desk", house)).get("今日") is None


def test_what_another_room_has_translated_is_taken_over(house: Path) -> None:
    update("desk", house)
    translate(house, 今日="Today")
    (house / "people").mkdir()
    (house / "people" / "handlers.py").write_text('from web.i18n import N_\nTITLE = N_("今日")\n', "utf-8")
    assert update("people", house) == (1, 0)


@pytest.mark.parametrize(
    ("english", "why"), [("", "has no English"), ("Hello, %(nam)s", "placeholders"), ("Hello", "placeholders")]
)
def test_a_gap_is_found(house: Path, english: str, why: str) -> None:
    update("desk", house)
    translate(house, **{"今日": "Today", "在办": "Open", "你好，%(name)s": english})
    text = po_file("desk", house).read_text("utf-8")
    text = text.replace('msgstr[0] ""\nmsgstr[1] ""', 'msgstr[0] "%(num)s case"\nmsgstr[1] "%(num)s cases"')
    po_file("desk", house).write_text(text, "utf-8")
    found = list(gaps("desk", house))
    assert [gap.message for gap in found] == ["你好，%(name)s"]
    assert why in str(found[0])


def test_a_word_that_is_not_in_the_file_at_all_is_a_gap(house: Path) -> None:
    assert len(list(gaps("desk", house))) == 4


def test_the_command_checks_and_says_how_it_is_used(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "layout"]) == 0
    assert main([]) == 2
    assert "update" in capsys.readouterr().out
