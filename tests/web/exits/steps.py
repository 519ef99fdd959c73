"""The steps of a way out as the pages take them."""

from __future__ import annotations

from typing import Any

from tests.support.html import form_values
from tests.support.window.clients import Window, form_to
from tests.support.window.town import OWN

PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
NOTICE: dict[str, Any] = {"number": "榕鼓人社退通〔2026〕1号", "text": "年度考核不合格，拟终止合同。", "how": "online"}
APPEAL: dict[str, Any] = {"grounds": "二季度停电两周，有供电局证明。"}
HEARING: dict[str, Any] = {"present": "人社局就业科\n机构负责人", "minutes": "机构陈述停电影响，就业科质证。"}
EXIT: dict[str, Any] = {"outcome": "exit", "reasons": "停电不足以解释全年的缺口。"}
RELEASE: dict[str, Any] = {
    "outcome": "release",
    "reasons": "停电属实，申诉成立。",
    "effective_on": "",
    "barred_until": "",
}
CONFIRM: dict[str, Any] = {"number": "榕鼓人社退决〔2026〕1号", "opinion": "事实清楚，程序完整，同意。"}


def page_of(operator: str = OWN) -> str:
    return f"/operators/{operator}/exits/1"


def send(window: Window, step: str, operator: str = OWN, *, file: bytes = b"", **typed: str) -> Any:
    """Open the page, fill in the form of a step and send it, with a file when there is one."""
    action = f"{page_of(operator)}/{step}"
    values = dict(form_values(form_to(window.get(page_of(operator)), action))) | typed
    files = {"files": ("proof.pdf", file, "application/pdf")} if file else None
    return window.client.post(action, data=values, files=files)


def take(window: Window, step: str, operator: str = OWN, **typed: Any) -> str:
    """The page after a step that must be taken."""
    return window.follow(send(window, step, operator, **typed))


def heard(people: dict[str, Window], operator: str = OWN, manager: str = "manager") -> None:
    """Notice, signature, appeal, hearing."""
    take(people["bureau"], "notice", operator, **NOTICE)
    take(people[manager], "acknowledge", operator)
    take(people[manager], "appeal", operator, **APPEAL)
    take(people["bureau"], "hearing", operator, **HEARING)
