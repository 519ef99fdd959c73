"""Files sent with a form: counted, measured and looked into, with what is wrong said beside the field.

    class Attach(Form):
        files: str = Field("", title=N_("文件"), description=uploads.HELP)

    sent = Attach.read(request)
    files = uploads.read(request, "files")
    sent = sent.wrong(files.problems)
    if sent.ok:
        kept = files.keep(request, subject)          # then the command that refers to them

The form is opened with `ui.form_open(…, upload=True)`, its field is `ui.upload(form, "files")`, and its line of the
route table takes `max_body=UPLOAD_BODY`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from starlette.datastructures import UploadFile

from tenants.evidence.kinds import kind_of
from tenants.evidence.store import Kept
from web.i18n import N_, gettext, plural
from web.request import Request
from web.route import KIB

MIB = 1024 * KIB
UPLOAD_BODY = 64 * MIB  # more than the settings allow in all: what is too large is said beside the field, not by a wall
HELP = N_("PDF、JPG 或 PNG；加密保存，只能下载，不在网页里打开")


@dataclass(frozen=True, slots=True)
class Uploads:
    """What was sent in one field: the contents, and what is wrong with them by field."""

    contents: tuple[bytes, ...] = ()
    problems: Mapping[str, str] = field(default_factory=dict)

    def keep(self, request: Request, subject: str) -> tuple[Kept, ...]:
        """The files in the evidence store, for whom they are about; the same content twice is kept once."""
        kept = [request.platform.evidence.keep(subject, content) for content in self.contents]
        return tuple(dict.fromkeys(kept))


def read(request: Request, name: str, *, required: bool = True, most: int | None = None) -> Uploads:
    """The files of a field. `most` is how many may come at once, at most and by default the settings' number."""
    sent = [one for one in request.sent.getlist(name) if isinstance(one, UploadFile) and one.size]
    allowed = min(most or MOST, request.platform.settings.evidence_files)
    if not sent:
        return Uploads(problems={name: gettext("请选择文件")} if required else {})
    if len(sent) > allowed:
        return Uploads(problems={name: plural("一次最多 %(num)s 个文件", allowed)})
    limit = request.platform.settings.evidence_mib
    if large := next((one for one in sent if (one.size or 0) > limit * MIB), None):
        words = gettext("「%(file)s」太大：每个文件最多 %(limit)s MB", file=_named(large), limit=limit)
        return Uploads(problems={name: words})
    contents = tuple(_content(one) for one in sent)
    for one, content in zip(sent, contents, strict=True):
        if kind_of(content) is None:
            words = gettext("「%(file)s」不是完整的 PDF、JPG 或 PNG 文件，请另存后再传", file=_named(one))
            return Uploads(problems={name: words})
    return Uploads(contents)


MOST = 10  # whatever the settings say


def _content(file: UploadFile) -> bytes:
    file.file.seek(0)
    content: bytes = file.file.read()
    return content


def _named(file: UploadFile) -> str:
    """The file as its sender knows it, for the sentence alone: it is never kept."""
    return "".join(sign for sign in file.filename or "" if sign.isprintable())[:60]
