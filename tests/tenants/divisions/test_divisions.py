"""Names, paths and villages of the divisions that come with the program."""

import pytest

from tenants.divisions import Division, Divisions, divisions


def test_every_level_of_fujian_is_there() -> None:
    counts = dict.fromkeys(("province", "city", "county", "township", "village"), 0)
    for division in divisions().below("35"):
        counts[division.level] += 1
    assert counts == {"province": 1, "city": 9, "county": 84, "township": 1170, "village": 17498}
    assert len(divisions()) == sum(counts.values())


def test_every_division_is_below_a_known_one() -> None:
    everything = divisions().below("35")
    reached = {child.code for division in everything for child in divisions().children(division.code)}
    assert reached == {division.code for division in everything} - {"35"}


def test_a_path_names_the_division_from_the_province_down() -> None:
    assert divisions().path("350102001") == "福建省 福州市 鼓楼区 鼓东街道"
    assert divisions().path("350102001", since="3501") == "鼓楼区 鼓东街道"
    assert divisions().path("35", since="35") == "福建省"


def test_an_unknown_code_stands_for_itself() -> None:
    assert divisions().name("990102") == divisions().path("990102") == "990102"
    assert divisions().children("990102") == divisions().below("990102") == ()
    assert "990102" not in divisions()
    assert divisions().path("350102999") == "福建省 福州市 鼓楼区"


def test_villages_are_all_those_under_the_code() -> None:
    villages = divisions().villages_below("350102")
    assert len(villages) > 50
    assert all(village.code.startswith("350102") and village.level == "village" for village in villages)
    assert sum(len(divisions().villages_below(city.code)) for city in divisions().children("35")) == 17498
    assert divisions().villages_below(villages[0].code) == (villages[0],)


def test_a_search_reads_codes_and_names() -> None:
    assert divisions().search("350102")[0] == Division("350102", "鼓楼区")
    assert divisions().search("鼓楼")[0] == Division("350102", "鼓楼区")
    assert [d.name for d in divisions().search("福州市 鼓东")][:1] == ["鼓东街道"]
    assert divisions().search("福州市 鼓东", within="3502") == []
    assert divisions().search("  ") == []


def test_a_search_puts_large_divisions_and_beginnings_first() -> None:
    found = divisions().search("新", limit=200)
    assert len(found) == 200
    begins = [division.name.startswith("新") for division in found]
    assert begins == sorted(begins, reverse=True)
    lengths = [len(division.code) for division in found if division.name.startswith("新")]
    assert lengths == sorted(lengths)


def test_the_divisions_are_read_once() -> None:
    assert divisions() is divisions()


@pytest.mark.parametrize("rows", [[("350", "三位")], [("35", "福建省"), ("35", "福建")]])
def test_wrong_rows_are_refused(rows: list[tuple[str, str]]) -> None:
    with pytest.raises(ValueError, match="such a code"):
        Divisions(Division(code, name) for code, name in rows)
