"""Charts: well-formed, readable without colour and by ear, and never more than their figures."""

from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from markupsafe import Markup

from tests.web.frame.gallery.drawings import drawings
from web.charts import Grade, Point, Share, Spoke, category_bars, grade_bar, radar, score_trend, spark, target_bars
from web.charts.scale import short, steps

SVG = "{http://www.w3.org/2000/svg}"


def parsed(drawing: Markup) -> ElementTree.Element:
    return ElementTree.fromstring(str(drawing))  # noqa: S314 - our own drawing


@pytest.mark.parametrize("name", list(drawings()))
def test_a_chart_is_a_labelled_picture_that_also_prints(name: str) -> None:
    root = parsed(drawings()[name])
    assert (root.get("role"), root.tag) == ("img", f"{SVG}svg")
    assert root.get("aria-label")
    assert root.find(f"{SVG}title") is not None
    assert root.get("style") is None
    for shape in root.iter():
        if shape.tag in (f"{SVG}rect", f"{SVG}circle", f"{SVG}text"):
            assert shape.get("fill"), "the PDF engine would print it black"
        if shape.tag in (f"{SVG}line", f"{SVG}polyline", f"{SVG}polygon"):
            assert shape.get("stroke")


def test_failing_is_hatched_and_squared_not_only_red() -> None:
    assert "url(#own)" in grade_bar([Grade("优秀", 2), Grade("不合格", 1, True)], "等次", pattern="own")
    root = parsed(score_trend([Point("Q1", 70, figure="70"), Point("Q2", 50, figure="50")], "得分", pass_line=60))
    assert len(root.findall(f".//{SVG}g/{SVG}circle")) == 1
    assert len(root.findall(f".//{SVG}g/{SVG}rect")) == 1


NOTHING: dict[str, Callable[[], Markup]] = {
    "no grades": lambda: grade_bar([], "无"),
    "a grade nobody has": lambda: grade_bar([Grade("优秀", 0)], "无"),
    "no scores": lambda: score_trend([], "无", pass_line=60),
    "a score not known": lambda: score_trend([Point("Q1", None)], "无"),
    "work not known": lambda: target_bars([Point("Q1", None)], "无"),
    "an empty line": lambda: spark([], "无", pass_line=60),
    "no categories": lambda: category_bars([], "无"),
}


@pytest.mark.parametrize("what", list(NOTHING))
def test_a_chart_of_nothing_is_still_a_chart(what: str) -> None:
    assert parsed(NOTHING[what]()).get("aria-label") == "无"


def test_what_is_beyond_the_scale_stays_inside_the_drawing() -> None:
    root = parsed(category_bars([Share("甲", 1.7, "170%"), Share("乙", -0.2, "−20%")], "完成率"))
    assert [bar.get("width") for bar in root.iter(f"{SVG}rect")] == ["100%", "100.00%", "100%", "0.00%"]
    assert parsed(radar([Spoke("甲", 3, "300%"), Spoke("乙", 0, "0%"), Spoke("丙", 1, "100%")], "雷达")) is not None


def test_words_are_escaped() -> None:
    assert "<script>" not in grade_bar([Grade("<script>alert(1)</script>", 1)], '"><script>')
    assert parsed(grade_bar([Grade("<b>", 1)], '"&')).get("aria-label") == '"&'


def test_a_radar_nobody_could_read_is_refused() -> None:
    with pytest.raises(ValueError, match="3 to 9"):
        radar([Spoke("甲", 1, "")] * 10, "雷达")


@pytest.mark.parametrize(
    ("highest", "axis"),
    [(1.85, [0, 0.5, 1, 1.5, 2]), (100, [0, 25, 50, 75, 100]), (7, [0, 2, 4, 6, 8]), (0, [0, 1]), (3, [0, 1, 2, 3])],
)
def test_an_axis_has_round_steps(highest: float, axis: list[float]) -> None:
    assert steps(highest) == pytest.approx(axis)


def test_axis_figures_have_no_needless_zeros() -> None:
    assert [short(value) for value in (0, 0.5, 20, 1500)] == ["0", "0.5", "20", "1,500"]
