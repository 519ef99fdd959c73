"""What is sent with a file."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from tenants.imports.columns import GRADUATES
from tenants.imports.reading import MOST_BYTES
from web.forms import Form
from web.i18n import N_
from web.route import KIB
from web.shown.fields import one_of
from web.terms.imports import KINDS

BODY = MOST_BYTES + 64 * KIB
TOO_LARGE = BODY + 32 * 1024 * KIB  # up to here it is said beside the field
HELP = N_("CSV（UTF-8 或 GB18030）或 XLSX，最多 10,000 行、5 MB")


class Upload(Form):
    """A file, and what it holds."""

    kind: Annotated[str, AfterValidator(one_of(KINDS))] = Field(GRADUATES, title=N_("文件里是什么"))
    task: str = Field("", title=N_("完成哪项调查任务"), description=N_("不属于哪项任务的，可不选"), max_length=100)
    file: str = Field("", title=N_("表格文件"), description=HELP)
