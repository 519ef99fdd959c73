"""Words about files."""

from __future__ import annotations

from tenants.evidence.kinds import JPEG, PDF, PNG
from web.i18n import N_, gettext

KINDS = {PDF: N_("PDF 文件"), JPEG: N_("JPG 图片"), PNG: N_("PNG 图片")}
KB = 1024


def file_kind(type: str) -> str:
    return gettext(KINDS.get(type, type))


def file_size(size: int) -> str:
    """Bytes as people read them: 312 KB, 1.4 MB."""
    return f"{max(1, round(size / KB))} KB" if size < KB * KB else f"{size / KB / KB:.1f} MB"


FILTERS = (file_kind, file_size)
