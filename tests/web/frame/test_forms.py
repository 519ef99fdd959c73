"""A form says all that is wrong at once, in the reader's language, and keeps what was typed."""

from datetime import date
from decimal import Decimal
from typing import Literal

import pytest
from pydantic import Field, field_validator
from starlette.datastructures import FormData, UploadFile

from domain.shared.refusal import refuse
from web.forms import GENERAL, Form
from web.i18n import N_, speaking
from web.wrong import COMPLAINTS, Wrong


class Seeker(Form):
    """A form with every kind of field."""

    VERBATIM = frozenset({"password"})

    name: str = Field(title=N_("账号"), min_length=2, max_length=5)
    age: int = Field(title="年龄", ge=16)
    wage: Decimal | None = Field(None, title="月薪", max_digits=8, decimal_places=2)
    born: date | None = None
    kind: Literal["full", "part"] = "full"
    shifts: list[str] = Field(default_factory=list, max_length=2)
    password: str = ""
    phone: str = ""

    @field_validator("phone")
    @classmethod
    def eleven(cls, value: str) -> str:
        if value and len(value) != 11:
            raise Wrong("最多 %(limit)s 个字", limit=len(value))
        return value


def sent(**texts: str | list[str]) -> FormData:
    pairs: list[tuple[str, str | UploadFile]] = [
        (k, one) for k, v in texts.items() for one in (v if isinstance(v, list) else [v])
    ]
    return FormData(pairs)


def test_good_text_becomes_typed_values() -> None:
    read = Seeker.of(sent(name=" 张三 ", age="33", wage="3500.50", born="1993-05-12", shifts=["day", "night"]))
    assert read.ok
    assert read.value == Seeker(
        name="张三", age=33, wage=Decimal("3500.50"), born=date(1993, 5, 12), shifts=["day", "night"]
    )


def test_everything_that_is_wrong_is_said_at_once_and_the_text_is_kept() -> None:
    read = Seeker.of(sent(name="一二三四五六", age="x", wage="1.234", born="12.5.1993", kind="none", phone="123"))
    assert not read.ok
    assert read.problems == {
        "name": "最多 5 个字",
        "age": "请填整数，如 12",
        "wage": "小数最多 2 位",
        "born": "请按「年-月-日」填写，如 2026-11-20",
        "kind": "请从所列的项目中选一项",
        "phone": "最多 3 个字",
    }
    assert (read.text("age"), read.text("born")) == ("x", "12.5.1993")
    with pytest.raises(ValueError, match="problems"):
        _ = read.value


def test_what_is_wrong_is_said_in_the_readers_language() -> None:
    with speaking("en"):
        read = Seeker.of(sent(name="x", phone="1"))
    assert read.problems["name"] == "At least 2 characters"
    assert read.problems["age"] == "Please fill this in"
    assert read.problems["phone"] == "At most 1 characters"


def test_blanks_alone_are_nothing_but_belong_to_a_password() -> None:
    read = Seeker.of(sent(name="  ", age="20", password=" a b "))
    assert read.problems == {"name": "请填写这一项"}
    assert read.text("password") == " a b "


def test_what_the_form_does_not_ask_for_is_not_taken() -> None:
    read = Seeker.of(sent(name="张三", age="20", tenant="op-350103-001"))
    assert read.ok
    assert not hasattr(read.value, "tenant")
    assert "tenant" not in read.texts


def test_a_refusal_stands_beside_its_field_when_the_form_has_it() -> None:
    blank = Seeker.blank(name="张三", shifts=["day"])
    beside = blank.refused(refuse("accounts.login-taken", field="name", login="zhang"))
    above = blank.refused(refuse("accounts.busy", field="elsewhere"))
    assert beside.problems == {"name": "账号 zhang 已有人使用，请换一个。"}
    assert list(above.problems) == [GENERAL]
    assert not beside.ok
    assert (blank.text("name"), blank.texts["shifts"]) == ("张三", ("day",))


def test_a_form_knows_its_labels_and_what_is_required() -> None:
    blank = Seeker.blank("second-")
    assert (blank.label("name"), blank.required("name"), blank.required("wage")) == ("账号", True, False)
    assert blank.id("born_on") == "second-born-on"
    with speaking("en"):
        assert blank.label("name") == "Account"


def test_an_upload_under_a_text_fields_name_is_no_text() -> None:
    upload = UploadFile(file=None, filename="x")  # type: ignore[arg-type]
    read = Seeker.of(FormData([("name", upload), ("age", "20")]))
    assert read.problems == {"name": "请填写这一项"}


def test_every_complaint_names_its_limit_when_it_has_one() -> None:
    for message, limit in COMPLAINTS.values():
        assert ("%(limit)s" in message) is bool(limit)
