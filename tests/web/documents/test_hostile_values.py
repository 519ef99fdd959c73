"""Values that want to be more than values."""

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from weasyprint.urls import FatalURLFetchingError

from tests.web.documents import samples
from tests.web.documents.reading import fonts_of, pages_of, squeezed, text_of
from web.documents import appraisal
from web.documents.errors import CharactersMissing, RendererFailed
from web.documents.fetcher import PackageFetcher
from web.documents.pdf import Renderer
from web.documents.report import Measure
from web.documents.source import Source

MARKUP = '<script>alert(1)</script><img src="file:///etc/passwd"><link rel="attachment" href="file:///etc/hostname">'


def plain_source(html: str) -> Source:
    return replace(appraisal.source(samples.quarterly()), html=html)


def test_markup_in_a_value_is_printed_as_it_is_written(renderer: Renderer) -> None:
    hostile = replace(
        samples.quarterly(),
        operator=MARKUP,
        bureau="'\"><b>",
        contract_number="{{ 7 * 7 }}{% raw %}",
        service_area="&lt;&amp;",
        flagged="url(http://example.com/x)",
    )
    text = squeezed(text_of(renderer.render(appraisal.source, hostile)))
    for value in (hostile.operator, hostile.bureau, hostile.contract_number, hostile.service_area, hostile.flagged):
        assert squeezed(value) in text


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "http://127.0.0.1:1/",
        "https://example.com/a.css",
        "ftp://example.com/",
        "data:text/css,body{}",
        "package:../pdf.py",
        "package:errors.py",
        "PACKAGE:print.css",
        "//example.com/x",
        "/etc/passwd",
    ],
)
def test_the_fetcher_refuses_everything_but_our_own_package(address: str) -> None:
    with pytest.raises(FatalURLFetchingError):
        PackageFetcher().fetch(address)


def test_the_fetcher_gives_our_own_stylesheet() -> None:
    assert b"@page" in PackageFetcher().fetch("package:print.css").read()


@pytest.mark.parametrize(
    "html",
    [
        '<img src="file:///etc/passwd">',
        '<link rel="stylesheet" href="http://127.0.0.1:1/x.css">',
        '<style>@import "file:///etc/passwd";</style>',
        '<p style="background: url(file:///etc/passwd)">x</p>',
        '<link rel="attachment" href="file:///etc/passwd">',
        '<svg xmlns="http://www.w3.org/2000/svg"><image width="9" height="9" href="file:///etc/hostname"/></svg>',
    ],
)
def test_a_document_that_asks_for_something_outside_is_not_made(renderer: Renderer, html: str) -> None:
    with pytest.raises(RendererFailed, match="outside the package"):
        renderer.render(plain_source, html)


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "https:///nowhere", "verify/K7QD"])
def test_a_verification_address_that_is_no_web_address_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="verification address"):
        replace(samples.quarterly(), verification_url=address)


def test_rare_characters_of_names_are_printed_in_noto(renderer: Renderer, tmp_path: Path) -> None:
    name = "𠮷䶮㛃𬭎劳务有限公司"
    pdf = renderer.render(appraisal.source, replace(samples.quarterly(), operator=name))
    assert name in squeezed(text_of(pdf))
    fonts = {line.split()[0].partition("+")[2] for line in fonts_of(pdf, tmp_path).splitlines()[2:]}
    assert {font for font in fonts if not font.startswith("Noto-")} == {"DejaVu-Sans-Mono"}


@pytest.mark.parametrize("character", ["\U000323af", "\u202e", "\ue000"])
def test_a_character_nobody_can_print_is_named_and_no_box_is_printed(renderer: Renderer, character: str) -> None:
    with pytest.raises(CharactersMissing, match=rf"U\+{ord(character):X}"):
        renderer.render(appraisal.source, replace(samples.quarterly(), operator=f"甲{character}乙"))


@pytest.mark.parametrize("name", ["驿" * 200, "W" * 200, "福建省 " * 60])
def test_a_very_long_name_stays_on_the_paper(renderer: Renderer, name: str) -> None:
    report = samples.quarterly()
    long = replace(report, operator=name, contract_number=name, service_area=name, document_number=name[:80])
    pdf = renderer.render(appraisal.source, long)
    assert squeezed(text_of(pdf)).count(squeezed(name)) >= 3
    assert _beyond_the_margins(pdf) == []


def test_very_large_numbers_stay_on_the_paper(renderer: Renderer) -> None:
    report = samples.quarterly()
    item = report.categories[0].items[0]
    large = Measure(actual=Decimal("123456789012.34"), target=Decimal("999999999999.99"), unit="元")
    first = replace(item.points[0], measures=(large, large), completion=Decimal("1234.5"))
    changed = replace(report.categories[0], items=(replace(item, points=(first, *item.points[1:])),))
    pdf = renderer.render(appraisal.source, replace(report, categories=(changed,)))
    assert "123,456,789,012.34元" in squeezed(text_of(pdf))
    assert _beyond_the_margins(pdf) == []


@pytest.mark.parametrize("number", ["NaN", "Infinity"])
def test_a_number_that_is_none_is_refused(number: str) -> None:
    with pytest.raises(ValueError, match="finite"):
        replace(samples.quarterly(), total=Decimal(number))


def test_a_point_with_neither_score_nor_reason_is_refused() -> None:
    with pytest.raises(ValueError, match=r"A4\.1"):
        replace(samples.quarterly().points[0], score=None)


def _beyond_the_margins(pdf: bytes) -> list[str]:
    """Words whose box leaves the 20 mm side margins (56.7 pt on a page of 595.3 pt), by more than a hair."""
    boxes = re.findall(r'<word xMin="([\d.-]+)" .*? xMax="([\d.-]+)" .*?>(.*?)</word>', text_of(pdf, "-bbox"))
    assert boxes
    return [word for left, right, word in boxes if float(left) < 55 or float(right) > 540.5]


def test_the_check_for_margins_finds_what_leaves_them(renderer: Renderer) -> None:
    wide = "<style>@page{size:A4;margin:20mm}</style><p style='white-space:nowrap'>" + "宽" * 60
    assert _beyond_the_margins(renderer.render(plain_source, wide))


def test_pages_are_counted_by_their_feet(quarterly_pdf: bytes) -> None:
    assert len(pages_of(quarterly_pdf)) == 3
