"""The chart of a report: what is drawn, and that nothing leaves the drawing."""

import re
from decimal import Decimal
from xml.etree import ElementTree

import pytest

from web.documents import qr
from web.documents.charts import Spoke, completion_chart

PASS = Decimal("0.6")
SVG = "{http://www.w3.org/2000/svg}"


def spokes(count: int, ratio: str = "0.5") -> list[Spoke]:
    return [Spoke(f"要点{n}", Decimal(ratio), Decimal("0.9")) for n in range(count)]


def parsed(drawing: str) -> ElementTree.Element:
    return ElementTree.fromstring(drawing)  # noqa: S314 - our own drawing, made a line above


def drawn(count: int, ratio: str = "0.5") -> ElementTree.Element:
    return parsed(completion_chart(spokes(count, ratio), PASS, "完成率"))


@pytest.mark.parametrize(("count", "radar"), [(1, False), (2, False), (3, True), (9, True), (10, False), (27, False)])
def test_a_radar_is_drawn_where_it_can_be_read_and_bars_elsewhere(count: int, radar: bool) -> None:
    assert bool(drawn(count).findall(f"{SVG}polygon")) is radar
    assert len([text for text in drawn(count).iter(f"{SVG}text") if text.text == "50.0%"]) == count


@pytest.mark.parametrize("count", [5, 12])
@pytest.mark.parametrize("ratio", ["0", "1", "1.2", "9000"])
def test_more_than_all_is_drawn_as_all_and_printed_in_full(count: int, ratio: str) -> None:
    chart = drawn(count, ratio)
    width, height = (float(one) for one in chart.attrib["viewBox"].split()[2:])
    for polygon in chart.iter(f"{SVG}polygon"):
        places = [float(one) for one in re.split("[ ,]", polygon.attrib["points"])]
        assert all(0 <= left <= width for left in places[::2])
        assert all(0 <= top <= height for top in places[1::2])
    for bar in chart.iter(f"{SVG}rect"):
        assert float(bar.attrib["x"]) + float(bar.attrib["width"]) <= width
    assert any(text.text == f"{Decimal(ratio) * 100:.1f}%" for text in chart.iter(f"{SVG}text"))


def test_every_shape_carries_its_own_colour_and_the_face_is_named() -> None:
    chart = drawn(12)
    assert "Noto Sans CJK SC" in chart.attrib["font-family"]
    assert all("fill" in shape.attrib for shape in [*chart.iter(f"{SVG}rect"), *chart.iter(f"{SVG}text")])
    assert all("stroke" in line.attrib for line in chart.iter(f"{SVG}line"))


def test_names_are_escaped_and_cut_to_their_place() -> None:
    chart = completion_chart([Spoke("<b>&", Decimal(1)), Spoke("一个很长很长的要点名称", Decimal(1))], PASS, '"<')
    assert "<b>" not in chart
    assert "一个很长很长的…" in chart
    assert parsed(chart).findtext(f"{SVG}title") == '"<'


def test_a_qr_code_is_squares_with_a_quiet_border() -> None:
    code = parsed(qr.qr_svg("https://yizhan.example.cn/verify/K7QD-2F9C-61AB", "核验"))
    side = int(code.attrib["viewBox"].split()[2])
    path = code.find(f"{SVG}path")
    assert path is not None
    runs = re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", path.attrib["d"])
    assert min(int(x) for x, _, _ in runs) == qr.QUIET
    assert max(int(x) + int(run) for x, _, run in runs) == side - qr.QUIET
    assert ("4", "4", "7") in runs
