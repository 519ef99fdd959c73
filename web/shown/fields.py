"""Kinds of field that several forms have: each checks what was typed and says what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from domain.shared.area import is_village
from domain.shared.identity import is_credit_code, read_identity
from tenants.divisions import divisions
from web.i18n import N_
from web.wrong import CHOICE, Wrong

IDENTITY_LENGTH, MOBILE_LENGTH = 18, 11
_LANDLINE = re.compile(r"0\d{2,3}-?\d{7,8}")
_MOBILE = re.compile(r"1[3-9]\d{9}")
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
UNREADABLE = N_("含有不能显示的字符，请重新输入。")


def _readable(text: str) -> str:
    if _UNREADABLE.search(text):
        raise Wrong(UNREADABLE)
    return text


def _identity(text: str) -> str:
    number = "".join(text.split()).upper()
    if len(number) != IDENTITY_LENGTH:
        raise Wrong("公民身份号码应为 18 位，现在是 %(length)s 位。请对照身份证再填。", length=len(number))
    if read_identity(number) is None:
        raise Wrong("公民身份号码不对：出生日期或末位校验码对不上。请对照身份证再填。")
    return number


def phone_number(text: str) -> str:
    """The number without its blanks; Wrong when it is none."""
    number = text.replace(" ", "")
    if _LANDLINE.fullmatch(number) or _MOBILE.fullmatch(number):
        return number
    if number.isdecimal() and len(number) != MOBILE_LENGTH:
        raise Wrong("手机号应为 11 位，现在是 %(length)s 位。请对照本人再填。", length=len(number))
    raise Wrong("请填 11 位手机号，或带区号的固定电话，如 0591-12345678。")


def _village(code: str) -> str:
    if not (is_village(code) and code in divisions()):
        raise Wrong("请选择到村（社区）。")
    return code


def _credit_code(text: str) -> str:
    code = "".join(text.split()).upper()
    if not is_credit_code(code):
        raise Wrong("统一社会信用代码不对：应为 18 位，请对照营业执照核对。")
    return code


def one_of(choices: Collection[str]) -> Callable[[str], str]:
    """A validator for a select: only what it offers."""

    def offered(value: str) -> str:
        if value not in choices:
            raise Wrong(CHOICE)
        return value

    return offered


Line = Annotated[str, StringConstraints(max_length=200), AfterValidator(_readable)]
Text = Annotated[str, StringConstraints(max_length=2_000), AfterValidator(_readable)]
Name = Annotated[str, StringConstraints(max_length=50), AfterValidator(_readable)]
IdentityNumber = Annotated[str, StringConstraints(max_length=40), AfterValidator(_identity)]
Phone = Annotated[str, StringConstraints(max_length=40), AfterValidator(phone_number)]
Village = Annotated[str, AfterValidator(_village)]
CreditCode = Annotated[str, StringConstraints(max_length=40), AfterValidator(_credit_code)]
