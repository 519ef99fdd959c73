"""Signing in and out; the reader's language and theme."""

from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from tenants.accounts.roles import Role
from tenants.platform import WriteSide
from tests.support.frame import PASSWORD
from tests.support.html import by_id, check, form_values, text
from web.addresses import safe_next


def sign_in(client: TestClient, password: str = PASSWORD, login: str = "finance", **more: str) -> tuple[int, str]:
    answer = client.post("/sign-in", data={"account": login, "password": password, **more})
    return answer.status_code, answer.headers.get("Location", "")


def test_a_reader_signs_in_and_comes_back_to_where_they_were_going(client: TestClient) -> None:
    asked = client.get("/gallery/list?page=2").headers["Location"]
    form = check(client.get(asked).text)
    sent = form_values(next(form.iter("form"))) | {"account": "finance", "password": PASSWORD}
    answer = client.post("/sign-in", data=sent)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/gallery/list?page=2")
    assert "httponly" in answer.headers["Set-Cookie"].lower()
    page = check(client.get("/gallery/list?page=2").text)
    assert "某finance" in text(page)


def test_the_start_page_leads_each_role_to_its_first_page(client: TestClient) -> None:
    sign_in(client)
    assert client.get("/").headers["Location"] == "/gallery"


def test_a_wrong_password_is_said_in_words_and_the_account_is_kept(client: TestClient) -> None:
    answer = client.post("/sign-in", data={"account": "finance", "password": "not the right one"})
    assert answer.status_code == 422
    root = check(answer.text)
    assert "账号或密码不对" in text(root)
    assert by_id(root, "account").get("value") == "finance"
    assert by_id(root, "password").get("value") == ""
    assert "Set-Cookie" not in answer.headers


def test_an_unknown_account_gets_the_same_words(client: TestClient) -> None:
    known = client.post("/sign-in", data={"account": "assessor", "password": "wrong wrong wrong"})
    unknown = client.post("/sign-in", data={"account": "nobody-here", "password": "wrong wrong wrong"})
    assert known.status_code == unknown.status_code == 422
    assert [text(one) for one in check(known.text).iter("strong")] == [
        text(one) for one in check(unknown.text).iter("strong")
    ]


def test_both_fields_are_asked_for_at_once(client: TestClient) -> None:
    answer = client.post("/sign-in", data={})
    assert answer.status_code == 422
    assert "还有 2 处要改" in answer.text


def test_too_many_wrong_passwords_say_how_long_to_wait(client: TestClient, side: WriteSide) -> None:
    for _ in range(20):
        answer = client.post("/sign-in", data={"account": "clerk", "password": "wrong wrong wrong"})
        if "请等" in answer.text:
            break
    assert "分钟再试" in answer.text
    side.accounts.unlock("clerk")


def test_signing_out_ends_the_session_in_the_store_too(client: TestClient) -> None:
    sign_in(client)
    kept = client.cookies["yizhan_session"]
    assert client.post("/sign-out").headers["Location"] == "/sign-in"
    client.cookies.set("yizhan_session", kept)
    assert client.get("/gallery").status_code == 303


def test_signing_in_again_ends_the_session_before(client: TestClient, side: WriteSide) -> None:
    sign_in(client)
    first = client.cookies["yizhan_session"]
    sign_in(client)
    assert client.cookies["yizhan_session"] != first
    assert side.accounts.session(first) is None


def test_the_form_sends_on_who_is_signed_in_already(officer: TestClient) -> None:
    assert officer.get("/sign-in").headers["Location"] == "/"


@pytest.mark.parametrize(
    "elsewhere",
    [
        "//evil.test",
        "/\\evil.test",
        "https://evil.test",
        "javascript:alert(1)",
        "",
        "evil",
        "/a\r\nSet-Cookie: x=y",
        "/\tx",
    ],
)
def test_signing_in_never_leads_to_another_host(client: TestClient, elsewhere: str) -> None:
    assert safe_next(elsewhere) == "/"
    assert sign_in(client, next=elsewhere) == (303, "/")


def test_the_language_is_said_once_and_remembered(client: TestClient) -> None:
    assert "登录" in client.get("/sign-in").text
    chosen = client.get("/sign-in?lang=en")
    assert (chosen.headers["Content-Language"], "Sign in" in chosen.text) == ("en", True)
    assert "Sign in" in client.get("/sign-in").text
    assert "登录" in client.get("/sign-in?lang=zh").text
    assert client.get("/sign-in?lang=xx").headers["Content-Language"] == "zh-CN"


HERE = "http://testserver"


@pytest.mark.parametrize(
    ("came_from", "back"),
    [
        (f"{HERE}/gallery/list?grade=fail&page=2&lang=zh", "/gallery/list?grade=fail&page=2"),
        (f"{HERE}/gallery/form", "/gallery/form"),
        (f"{HERE}/sign-out", "/"),  # a page one can only write to
        (f"{HERE}/nowhere", "/"),
        (f"{HERE}//evil.test/", "/"),
        ("http://evil.test/gallery/list", "/"),
        ("", "/"),
    ],
)
def test_a_switch_leads_back_to_where_the_reader_was(officer: TestClient, came_from: str, back: str) -> None:
    answer = officer.get("/language/en", headers={"Referer": came_from})
    assert (answer.status_code, answer.headers["Location"]) == (303, back)
    assert officer.get("/gallery/list").headers["Content-Language"] == "en"
    assert officer.get("/language/xx").status_code == officer.get("/theme/pink").status_code == 404


@pytest.mark.parametrize(
    ("theme", "attribute", "sheet"),
    [("auto", None, "screen and (prefers-color-scheme: dark)"), ("dark", "dark", "screen"), ("light", "light", None)],
)
def test_the_theme_is_a_media_attribute_and_no_script(
    officer: TestClient, theme: str, attribute: str | None, sheet: str | None
) -> None:
    officer.get(f"/theme/{theme}")
    root = check(officer.get("/gallery/list").text)
    assert root.get("data-theme") == attribute
    dark = [one.get("media") for one in root.iter("link") if "dark.css" in one.get("href", "")]
    assert dark == ([sheet] if sheet else [])


def test_navigation_shows_a_role_only_what_it_may_open(signed_in: Callable[[Role], TestClient]) -> None:
    root = check(signed_in(Role.BUREAU).get("/gallery/list/op-350102-001").text)
    links = {one.get("href"): one.get("aria-current") for one in by_id(root, "nav").iter("a")}
    assert links["/gallery"] == "page"
    clerk = check(signed_in(Role.CLERK).get("/gallery").text)
    assert "/gallery" not in {one.get("href") for one in clerk.iter("a")}
