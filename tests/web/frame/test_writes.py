"""A write through the real write path: pressed twice it is done once, and a refusal comes back beside its field."""

import uuid
from datetime import date

import msgspec
import pytest
from pydantic import Field
from starlette.responses import PlainTextResponse, Response
from starlette.testclient import TestClient

from domain.operators.commands import AdmitOperator
from domain.shared.identity import is_credit_code
from tenants.accounts.permissions import Permission
from tenants.accounts.roles import Role
from tenants.outcome import Refused
from tenants.platform import WriteSide
from tests.support.frame import ORIGIN, LogOnly, token
from web.act import act
from web.app import create_app
from web.forms import Form
from web.guards.session import COOKIE
from web.request import Request
from web.route import Read, Scope, Write
from web.routes import ROUTES

ADMISSION = AdmitOperator(
    on=date(2026, 1, 5),
    operator="op-350102-901",
    name="榕桥人力资源服务有限公司",
    credit_code="91350102MA31G7WX02",
    licence="榕人服证字〔2026〕第 0001 号",
    area="350102",
)


class Admission(Form):
    """The one field that varies here."""

    credit_code: str = Field(ADMISSION.credit_code, title="统一社会信用代码")
    number: str = Field("901", title="序号", max_length=3)


def credit_code(number: int) -> str:
    """A right code of its own for each number: one operator is admitted once."""
    stem = f"91350102MA31G{number:04}"
    return next(stem + check for check in "0123456789ABCDEFGHJKLMNPQRTUWXY" if is_credit_code(stem + check))


def admit(request: Request) -> Response:
    sent = Admission.read(request)
    code = f"op-{ADMISSION.area}-{sent.value.number}"
    command = msgspec.structs.replace(ADMISSION, operator=code, credit_code=sent.value.credit_code)
    outcome = act(request, command, answer={"operator": code, "made": uuid.uuid4().hex})
    if isinstance(outcome, Refused):
        return PlainTextResponse(str(dict(sent.refused(outcome.refusal).problems)), 422)
    return PlainTextResponse(f"{outcome.answer['made']} {outcome.repeated}")


def peek(request: Request) -> Response:
    request.platform.log.append([])
    return PlainTextResponse("wrote")


@pytest.fixture
def officer(side: WriteSide) -> TestClient:
    may, seen = Permission.ADMIT_OPERATOR, Scope.BUREAU_AREA
    routes = [
        *ROUTES,
        Write("/admit", admit, "test.admit", may=may, scope=seen),
        Read("/peek", peek, "test.peek", may=Permission.VIEW_OPERATORS, scope=seen),
    ]
    cookies = {COOKIE: token(side, Role.BUREAU)}
    return TestClient(create_app(LogOnly(side), routes), base_url=ORIGIN, headers={"Origin": ORIGIN}, cookies=cookies)


def form(number: int, key: str | None = None) -> dict[str, str]:
    return {
        "request_id": str(uuid.uuid4()) if key is None else key,
        "number": str(number),
        "credit_code": credit_code(number),
    }


def test_a_form_pressed_twice_is_carried_out_once_with_the_same_answer(officer: TestClient, side: WriteSide) -> None:
    before, sent = side.log.head(), form(902)
    first, second = officer.post("/admit", data=sent), officer.post("/admit", data=sent)
    assert side.log.head() == before + 1
    assert first.text.split()[0] == second.text.split()[0]
    assert (first.text.split()[1], second.text.split()[1]) == ("False", "True")


def test_a_request_id_used_again_for_something_else_is_refused(officer: TestClient, side: WriteSide) -> None:
    key = str(uuid.uuid4())
    assert officer.post("/admit", data=form(903, key)).status_code == 200
    head = side.log.head()
    answer = officer.post("/admit", data=form(904, key))
    assert (answer.status_code, side.log.head()) == (422, head)
    assert "这张表单已经提交过" in answer.text


@pytest.mark.parametrize(
    ("key", "number"), [("", 911), ("not-a-uuid", 912), ("1; drop table", 913), ("x" * 5000, 914)], ids=str
)
def test_a_form_without_a_usable_request_id_is_never_taken_for_a_repetition(
    officer: TestClient, key: str, number: int
) -> None:
    answer = officer.post("/admit", data=form(number, key))
    assert (answer.status_code, answer.text.split()[1]) == (200, "False")


def test_a_refusal_of_the_domain_stands_beside_its_field_and_writes_nothing(
    officer: TestClient, side: WriteSide
) -> None:
    head = side.log.head()
    answer = officer.post("/admit", data=form(905) | {"credit_code": "91350100M000100Y44"})
    assert (answer.status_code, side.log.head()) == (422, head)
    assert "'credit_code': '统一社会信用代码不对" in answer.text


def test_the_log_of_a_reading_handler_cannot_be_added_to(officer: TestClient, side: WriteSide) -> None:
    head = side.log.head()
    assert officer.get("/peek").status_code == 500
    assert side.log.head() == head
