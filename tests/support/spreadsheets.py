"""Files as a clerk would upload them: rows of made-up people, as CSV and as a workbook."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from openpyxl import Workbook

from domain.shared.identity import check_character
from tenants.imports.columns import GRADUATES, PEOPLE, columns

VILLAGE = "350102001001"


def identity(n: int) -> str:
    """The number of the n-th made-up person."""
    born = date(1998, 1, 1) + timedelta(days=n % 3_000)
    digits = f"350103{born:%Y%m%d}{n // 3_000:03}"
    return digits + check_character(digits)


def row(kind: str, n: int, **otherwise: str) -> list[str]:
    """A row in which all is well, but for what is otherwise."""
    values = {
        "name": f"林小{chr(0x4E00 + n % 2_000)}",
        "identity": identity(n),
        "phone": f"139{n:08}",
        "education": "本科",
        "village": VILLAGE,
        "address": "某路 1 号",
        "school": "福州大学",
        "major": "会计学",
        "graduated_on": "2025-06-30",
        "employed": "未就业",
        "unemployed_why": "正在求职",
        "wish": "就业",
        "needs": "岗位推荐、职业指导",
    }
    return [(values | otherwise).get(column.name, "") for column in columns(kind)]


def heading(kind: str) -> list[str]:
    return [column.label for column in columns(kind)]


def csv(rows: Sequence[Sequence[str]], encoding: str = "utf-8") -> bytes:
    return "".join(",".join(f'"{cell}"' for cell in one) + "\r\n" for one in rows).encode(encoding)


def xlsx(rows: Sequence[Sequence[Any]]) -> bytes:
    book = Workbook()
    sheet = book.active
    for one in rows:
        sheet.append(list(one))
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def people(count: int, *, first: int = 0) -> list[list[str]]:
    return [heading(PEOPLE), *(row(PEOPLE, first + n) for n in range(count))]


def graduates(count: int, bad: int = 0) -> list[list[str]]:
    """A survey in which so many rows, spread over it, have something wrong with them, each in its own way."""
    wrong: list[dict[str, str]] = [
        {"identity": "350103199801010011"},
        {"identity": "3501031998"},
        {"name": ""},
        {"phone": "12345"},
        {"education": "博士后流动站"},
        {"village": "没有这个村"},
        {"graduated_on": "去年"},
        {"graduated_on": "2099-06-30"},
        {"employed": "待定"},
        {"wish": ""},
        {"needs": "岗位推荐、不需要"},
        {"employed": "单位就业"},
    ]
    rows = [row(GRADUATES, n) for n in range(count)]
    for n in range(bad):
        at = (n * count) // max(bad, 1)
        rows[at] = row(GRADUATES, at, **wrong[n % len(wrong)])
    return [heading(GRADUATES), *rows]
