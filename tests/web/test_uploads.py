"""Files sent with a form: what is wrong is said beside the field, what is right is kept for whom it is about."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from starlette.datastructures import FormData, Headers, UploadFile

from tests.support.proofs import HTML, JPEG, PDF, pdf
from web.shown import uploads


def request(*contents: bytes, mib: int = 1, files: int = 2) -> Any:
    sent: list[tuple[str, str | UploadFile]] = [
        ("files", UploadFile(BytesIO(content), size=len(content), filename=f"证明{n}.exe", headers=Headers()))
        for n, content in enumerate(contents, start=1)
    ]
    settings = SimpleNamespace(evidence_mib=mib, evidence_files=files)
    return SimpleNamespace(sent=FormData(sent), platform=SimpleNamespace(settings=settings))


def test_the_content_says_what_a_file_is_and_not_its_name() -> None:
    read = uploads.read(request(PDF, JPEG), "files")
    assert (read.contents, read.problems) == ((PDF, JPEG), {})


@pytest.mark.parametrize(
    ("contents", "words"),
    [
        ((), "请选择文件"),
        ((b"",), "请选择文件"),
        ((PDF, HTML), "「证明2.exe」不是完整的 PDF、JPG 或 PNG 文件"),
        ((PDF[:-20],), "不是完整的"),
        ((PDF + b" " * 1024 * 1024,), "「证明1.exe」太大：每个文件最多 1 MB"),
        ((PDF, JPEG, pdf("third")), "一次最多 2 个文件"),
    ],
    ids=["none", "empty", "another kind", "cut off", "too large", "too many"],
)
def test_what_is_wrong_is_said_beside_the_field(contents: tuple[bytes, ...], words: str) -> None:
    read = uploads.read(request(*contents), "files")
    assert words in read.problems["files"]
    assert read.contents == ()


def test_files_may_be_left_out_where_they_are_not_required() -> None:
    assert uploads.read(request(), "files", required=False) == uploads.Uploads()


def test_a_field_may_take_fewer_than_the_settings_allow(tmp_path: Path) -> None:
    assert "一次最多 1 个文件" in uploads.read(request(PDF, JPEG), "files", most=1).problems["files"]
