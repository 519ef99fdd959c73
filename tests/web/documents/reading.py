"""Looking into a PDF the way a reader would: with poppler's programs."""

import io
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdf
import pypdf.generic


def text_of(pdf: bytes, *options: str) -> str:
    return _poppler(["pdftotext", *options, "-", "-"], pdf)


def squeezed(text: str) -> str:
    """Without white space: where a line breaks is not the point."""
    return re.sub(r"\s+", "", text)


def pages_of(pdf: bytes) -> list[str]:
    return text_of(pdf, "-layout").split("\f")[:-1]


def fonts_of(pdf: bytes, folder: Path) -> str:
    return _poppler(["pdffonts", str(_kept(pdf, folder))])


def info_of(pdf: bytes, folder: Path, *options: str) -> str:
    return _poppler(["pdfinfo", *options, str(_kept(pdf, folder))])


def attachment_of(pdf: bytes, folder: Path) -> bytes:
    target = folder / "evidence.json"
    _poppler(["pdfdetach", "-save", "1", "-o", str(target), str(_kept(pdf, folder))])
    return target.read_bytes()


def alternatives_of(pdf: bytes) -> list[str]:
    """What a screen reader says in place of each picture."""
    root: Any = pypdf.PdfReader(io.BytesIO(pdf)).trailer["/Root"]
    return list(_figures(root["/StructTreeRoot"]))


def _figures(node: Any) -> Iterator[str]:
    node = node.get_object()
    if isinstance(node, list):
        for child in node:
            yield from _figures(child)
    elif isinstance(node, dict):
        if node.get("/S") == "/Figure":
            yield str(node["/Alt"])
        yield from _figures(node.get("/K", pypdf.generic.NullObject()))


def _kept(pdf: bytes, folder: Path) -> Path:
    path = folder / "document.pdf"
    path.write_bytes(pdf)
    return path


def _poppler(command: list[str], given: bytes | None = None) -> str:
    done = subprocess.run(command, input=given, capture_output=True, check=True, timeout=60)
    return done.stdout.decode()
