"""What a member of staff can show: credentials and trainings recorded, proved by files, withdrawn."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, Field
from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.shared.message import Command
from domain.workforce import records as rules
from domain.workforce.commands import ProveStaffRecord, RecordCredential, RecordTraining, WithdrawStaffRecord
from projections.operator_directory.answers import Staff
from projections.workforce import queries as workforce
from projections.workforce.answers import StaffRecord
from tenants.evidence.store import Kept
from web.addresses import url
from web.forms import Form, Sent
from web.i18n import N_, gettext
from web.operators.people import staff_shown
from web.outlets import ending, find
from web.outlets.sheet import Ask, Sheet, save
from web.outlets.sheet import show as show_sheet
from web.request import Request
from web.shown import proofs, uploads
from web.shown.days import today
from web.shown.fields import Line, one_of
from web.terms import workforce as words

FILES = Ask("upload", "files")


class Credential(Form):
    kind: Annotated[str, AfterValidator(one_of(rules.CREDENTIALS))] = Field(title=N_("证书"))
    level: Annotated[str, AfterValidator(one_of(rules.LEVELS))] = Field(title=N_("等级"))
    issuer: Line = Field(title=N_("发证单位"))
    issued_on: date = Field(title=N_("发证日期"))
    expires_on: date | None = Field(None, title=N_("有效期至"), description=N_("长期有效的不填"))
    files: str = Field("", title=N_("佐证材料"), description=uploads.HELP)


class Training(Form):
    kind: Annotated[str, AfterValidator(one_of(rules.TRAININGS))] = Field(title=N_("类别"))
    title: Line = Field(title=N_("名称"))
    organiser: Line = Field(title=N_("主办单位"))
    first: date = Field(title=N_("开始日期"))
    last: date = Field(title=N_("结束日期"))
    hours: int = Field(0, ge=0, le=2_000, title=N_("学时"))
    result: Line = Field("", title=N_("结果"), description=N_("如：合格、市级二等奖"))
    files: str = Field("", title=N_("佐证材料"), description=uploads.HELP)


class Prove(Form):
    files: str = Field("", title=N_("佐证材料"), description=uploads.HELP)


def credential_form(request: Request) -> Response:
    return show_sheet(request, _credential(request, find.staff(request)), Credential.blank())


def credential(request: Request) -> Response:
    member = find.staff(request)
    return _record(request, member, _credential(request, member), Credential.read(request), RecordCredential)


def training_form(request: Request) -> Response:
    return show_sheet(request, _training(request, find.staff(request)), Training.blank())


def training(request: Request) -> Response:
    member = find.staff(request)
    return _record(request, member, _training(request, member), Training.read(request), RecordTraining)


def _record(request: Request, member: Staff, sheet: Sheet, sent: Sent[Any], kind: type[Any]) -> Response:
    """The record, and in the same go the files that prove it."""
    files = uploads.read(request, "files", required=False)
    sent = sent.wrong(files.problems)
    kept = files.keep(request, member.staff) if sent.ok else ()
    record = request.platform.application.number_for(request.context, "record")

    def commands(typed: Any) -> Sequence[Command]:
        fields = typed.model_dump(exclude={"files"})
        first = kind(operator=member.operator, staff=member.staff, record=record, on=today(request), **fields)
        return [first, *_proofs(request, member, record, kept)]

    return save(request, sheet, sent, commands, gettext("已登记"))


def prove_form(request: Request) -> Response:
    member, record = _found(request)
    return show_sheet(request, _proving(request, member, record), Prove.blank())


def prove(request: Request) -> Response:
    member, record = _found(request)
    files = uploads.read(request, "files")
    sent = Prove.read(request).wrong(files.problems)
    kept = files.keep(request, member.staff) if sent.ok else ()
    made = _proofs(request, member, record.record, kept)
    return save(request, _proving(request, member, record), sent, lambda typed: made, gettext("材料已附上"))


def withdraw_form(request: Request) -> Response:
    return show_sheet(request, _withdrawing(request, *_found(request)), ending.blank(request))


def withdraw(request: Request) -> Response:
    member, record = _found(request)

    def command(typed: ending.End) -> WithdrawStaffRecord:
        ids: dict[str, Any] = {"operator": member.operator, "staff": member.staff, "record": record.record}
        return WithdrawStaffRecord(**ids, reason=typed.reason, on=typed.on)

    return save(request, _withdrawing(request, member, record), ending.End.read(request), command, gettext("已撤销"))


def download(request: Request) -> Response:
    """A file; 404 for one that is not there, or not of somebody the reader sees."""
    member, wanted = find.staff(request), request.path_params["evidence"]
    for one in workforce.proofs(request.context, request.platform.views, member.operator, member.staff):
        if one.evidence == wanted:
            return proofs.download(request, subject=one.staff, sha256=one.sha256, type=one.type, name=one.evidence)
    raise HTTPException(404)


def _found(request: Request) -> tuple[Staff, StaffRecord]:
    member, wanted = find.staff(request), request.path_params["record"]
    for one in workforce.records(request.context, request.platform.views, member.operator, member.staff):
        if one.record == wanted:
            return member, one
    raise HTTPException(404)


def _proofs(request: Request, member: Staff, record: str, kept: Sequence[Kept]) -> list[ProveStaffRecord]:
    number = request.platform.application.number_for
    return [
        ProveStaffRecord(
            operator=member.operator,
            staff=member.staff,
            record=record,
            evidence=number(request.context, f"evidence {one.sha256}"),
            sha256=one.sha256,
            size=one.size,
            type=one.type,
            on=today(request),
        )
        for one in kept
    ]


def _credential(request: Request, member: Staff) -> Sheet:
    latest = {"type": "date", "max": today(request).isoformat()}
    asked = [
        Ask("select", "kind", words.choices(words.CREDENTIALS)),
        Ask("select", "level", words.choices(words.GRADES)),
        Ask("field", "issuer", more={"maxlength": 200}),
        Ask("field", "issued_on", more=latest),
        Ask("field", "expires_on", more={"type": "date"}),
        FILES,
    ]
    return _sheet(request, member, gettext("登记资格证书"), url("staff.credential-now", staff=member.staff), asked)


def _training(request: Request, member: Staff) -> Sheet:
    latest = {"type": "date", "max": today(request).isoformat()}
    asked = [
        Ask("select", "kind", words.choices(words.TRAININGS)),
        Ask("field", "title", more={"maxlength": 200}),
        Ask("field", "organiser", more={"maxlength": 200}),
        Ask("field", "first", more=latest),
        Ask("field", "last", more=latest),
        Ask("field", "hours", more={"inputmode": "numeric"}),
        Ask("field", "result", more={"maxlength": 200}),
        FILES,
    ]
    return _sheet(request, member, gettext("登记培训或竞赛"), url("staff.training-now", staff=member.staff), asked)


def _proving(request: Request, member: Staff, record: StaffRecord) -> Sheet:
    action = url("staff.prove-now", staff=member.staff, record=record.record)
    return _sheet(request, member, gettext("附上佐证材料"), action, [FILES])


def _withdrawing(request: Request, member: Staff, record: StaffRecord) -> Sheet:
    (shown,) = staff_shown(request, [member])
    back = url("staff.show", staff=member.staff)
    trail = find.crumbs(request, find.operator(request, member.operator), (shown.name, back))
    action = url("staff.withdraw-record-now", staff=member.staff, record=record.record)
    return ending.sheet(request, gettext("撤销记录"), shown.name, action, back, trail)


def _sheet(request: Request, member: Staff, title: str, action: str, asked: list[Ask]) -> Sheet:
    (shown,) = staff_shown(request, [member])
    back = url("staff.show", staff=member.staff)
    trail = find.crumbs(request, find.operator(request, member.operator), (shown.name, back))
    groups = [("", asked)]
    return Sheet(title, action, back, groups, gettext("保存"), beside=shown.name, crumbs=trail, upload=True)
