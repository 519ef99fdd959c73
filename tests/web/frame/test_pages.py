"""Pages are what they claim to be, and a swap leaves a page as a reload would."""

import pytest
from starlette.testclient import TestClient

from tests.support.html import by_id, check, form_values, problems, text, tree
from tests.support.htmx import assert_swap_equals_reload, headers
from tests.web.frame.gallery.routes import REGION

PAGES = ["/gallery", "/gallery/list", "/gallery/form", "/nowhere", "/gallery/broken", "/sign-in"]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_well_formed_and_points_nowhere_in_vain(
    officer: TestClient, client: TestClient, path: str, language: str
) -> None:
    reader = client if path == "/sign-in" else officer
    answer = reader.get(
        path, headers={"Cookie": f"yizhan_lang={language}; yizhan_session={reader.cookies.get('yizhan_session')}"}
    )
    root = check(answer.text)
    assert root.get("lang") == answer.headers["Content-Language"] == {"zh": "zh-CN", "en": "en"}[language]
    assert len(list(root.iter("h1"))) == 1


@pytest.mark.parametrize(
    ("markup", "wrong"),
    [
        ("<p id=a></p><p id=a></p>", "the id a stands 2 times"),
        ("<div><span></div>", "end-tag-too-early"),
        ("<input name=q>", "no label"),
        ("<p style='color:red'></p>", "Content-Security-Policy"),
        ("<script>alert(1)</script>", "Content-Security-Policy"),
        ("<a onclick='x()' href='/'>x</a>", "handler onclick"),
        ("<a href='#nowhere'>x</a>", "not there"),
        ("<p aria-labelledby='nobody'></p>", "not there"),
    ],
)
def test_what_is_wrong_with_a_page_would_be_found(markup: str, wrong: str) -> None:
    page = f"<!doctype html><html lang=zh><head><title>x</title></head><body>{markup}</body></html>"
    assert any(wrong in found for found in problems(page)), problems(page)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("/gallery/list", "/gallery/list?q=%E4%BA%94"),
        ("/gallery/list", "/gallery/list?grade=fail"),
        ("/gallery/list?grade=fail", "/gallery/list?grade=fail&page=2"),
        ("/gallery/list", "/gallery/list?sort=name"),
        ("/gallery/list?page=3", "/gallery/list?q=nothing+at+all"),
    ],
)
def test_a_list_swapped_by_htmx_is_what_its_address_shows(officer: TestClient, before: str, after: str) -> None:
    assert_swap_equals_reload(officer, before, after, REGION)


def test_a_swap_that_differs_from_its_reload_would_be_found(officer: TestClient) -> None:
    class Careless:
        """Answers htmx with another page's list."""

        def get(self, url: str, *, headers: dict[str, str] | None = None) -> object:
            return officer.get("/gallery/list?page=2" if headers else url, headers=headers)

    with pytest.raises(AssertionError):
        assert_swap_equals_reload(Careless(), "/gallery/list", "/gallery/list?grade=fail", REGION)  # type: ignore[arg-type]


def test_htmx_gets_the_part_a_boosted_link_and_the_history_the_whole(officer: TestClient) -> None:
    part = officer.get("/gallery/list", headers=headers(REGION))
    assert "<html" not in part.text
    assert "HX-Request" in part.headers["Vary"]
    for whole in ({"HX-Boosted": "true"}, {"HX-History-Restore-Request": "true"}):
        assert "<html" in officer.get("/gallery/list", headers=headers(REGION) | whole).text


def test_an_error_for_htmx_is_the_part_that_fills_the_work_area(officer: TestClient) -> None:
    answer = officer.get("/gallery/list/op-360102-001", headers=headers("anything"))
    assert answer.status_code == 404
    assert "<html" not in answer.text
    assert not problems(answer.text, fragment=True)


def test_every_rendering_of_a_form_has_its_own_request_id(officer: TestClient) -> None:
    ids = {form_values(by_id(tree(officer.get("/gallery/form").text), "sample"))["request_id"] for _ in range(3)}
    assert len(ids) == 3


def test_a_form_with_problems_comes_back_with_what_was_typed(officer: TestClient) -> None:
    sent = {"phone": "1380013800", "wage": "many", "shifts": ["night"], "story": "<b>机械</b>"}
    answer = officer.post("/gallery/form", data=sent)
    assert answer.status_code == 422
    root = check(answer.text)
    assert (by_id(root, "phone").get("value"), by_id(root, "wage").get("value")) == ("1380013800", "many")
    assert by_id(root, "story").text == "\n<b>机械</b>" or by_id(root, "story").text == "<b>机械</b>"
    assert by_id(root, "phone").get("aria-invalid") == "true"
    assert by_id(root, "phone").get("aria-describedby") == "phone-e phone-h"
    assert "至少 11 个字" in text(by_id(root, "phone-e"))
    alert = next(one for one in root.iter() if one.get("role") == "alert")
    assert alert.get("autofocus") is not None
    assert "还有 3 处要改" in text(alert)
    assert {link.get("href") for link in alert.iter("a")} == {"#phone", "#wage", "#education"}


def test_a_form_that_went_through_leads_on_and_says_so_once(officer: TestClient) -> None:
    sent = {"phone": "13800138000", "wage": "5000", "education": "college"}
    answer = officer.post("/gallery/form", data=sent)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/gallery/list")
    assert "有内容要改" in text(by_id(tree(officer.get("/gallery/list").text), "toasts"))
    assert "有内容要改" not in text(by_id(tree(officer.get("/gallery/list").text), "toasts"))
    by_htmx = officer.post("/gallery/form", data=sent, headers={"HX-Request": "true"})
    assert (by_htmx.status_code, by_htmx.headers["HX-Redirect"]) == (204, "/gallery/list")


@pytest.mark.parametrize("forged", ["", "x", ".", "W10.x", "WyJvayIsICJ4Il0=.0000", "é.é"])
def test_nobody_can_put_words_into_our_pages(officer: TestClient, forged: str) -> None:
    cookies = f"yizhan_session={officer.cookies['yizhan_session']}; yizhan_note={forged}"
    answer = officer.get("/gallery/list", headers={b"Cookie": cookies.encode()})
    assert answer.status_code == 200
    assert text(by_id(tree(answer.text), "toasts")) == ""
