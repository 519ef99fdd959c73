"""Convenience facilities at the window."""

from __future__ import annotations

import pytest

from tests.support.window.clients import Window, complaint, said
from tests.web.outlet.begun import begun

FORM = {"kind": "umbrella", "name": "长柄伞", "quantity": "6", "cost": "12000", "charge": "free", "check_days": "30"}


@pytest.fixture
def bought(clerk: Window) -> str:
    return begun(clerk, "1.2.2", **FORM)[1]


def test_a_facility_is_placed_checked_mended_and_retired(clerk: Window, bought: str) -> None:
    page = f"/facilities/{bought}"
    assert "待设置" in said(clerk.get(page))
    shown = said(clerk.follow(clerk.submit(page, f"{page}/place", place="大厅入口")))
    assert "大厅入口" in shown
    assert "2026-12-20" in shown
    shown = said(clerk.follow(clerk.submit(page, f"{page}/check", state="broken", note="两把断骨")))
    assert "损坏" in shown
    wrong = clerk.submit(page, f"{page}/mend", how="repaired", cost="十元")
    assert "请填数字" in complaint(wrong.text, "mend-cost")
    shown = said(clerk.follow(clerk.submit(page, f"{page}/mend", how="replaced", cost="40.50")))
    assert "¥160.50" in shown
    assert "停用" in said(clerk.follow(clerk.submit(page, f"{page}/retire", reason="换新柜")))
    assert "facilities/" + bought in clerk.get("/facilities?status=retired")


def test_another_tenants_facility_answers_like_a_missing_one(everybody: dict[str, Window], bought: str) -> None:
    stranger = everybody["stranger"].client
    assert stranger.get(f"/facilities/{bought}").status_code == 404
    for act in ("place", "check", "mend", "retire"):
        assert stranger.post(f"/facilities/{bought}/{act}").status_code == 404
        assert stranger.post(f"/facilities/none/{act}").status_code == 404
    assert bought not in everybody["stranger"].get("/facilities")
