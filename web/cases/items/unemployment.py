"""2.1.1 失业登记. Annex 2: 及时掌握登记失业人员的基本情况、就业意愿、就业状况."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, Field

from web.cases.items.intake import Choices, Intake, Opening, kept
from web.i18n import N_, gettext
from web.shown.fields import Text, one_of

CAUSES = {
    "contract-ended": N_("劳动合同期满"),
    "dismissed": N_("被单位解除"),
    "resigned": N_("本人辞职"),
    "closed": N_("单位停业、搬迁"),
    "own-business-ended": N_("个体经营结束"),
    "never-employed": N_("从未就业"),
    "other": N_("其他"),
}
WISHES = {
    "job": N_("找单位就业"),
    "gig": N_("打零工、灵活就业"),
    "business": N_("自主创业"),
    "training": N_("先参加培训"),
}


class Unemployment(Opening):
    """What is asked of somebody who registers as unemployed."""

    unemployed_since: date = Field(title=N_("失业日期"))
    cause: Annotated[str, AfterValidator(one_of(CAUSES))] = Field(title=N_("失业原因"))
    wish: Annotated[str, AfterValidator(one_of(WISHES))] = Field(title=N_("就业意愿"))
    situation: Text = Field("", title=N_("就业状况"), description=N_("原来做什么、现在有什么困难；加密保存。"))


def _choices() -> Mapping[str, Choices]:
    return {
        "cause": [(code, gettext(name)) for code, name in CAUSES.items()],
        "wish": [(code, gettext(name)) for code, name in WISHES.items()],
    }


def _fields(typed: Any) -> dict[str, str]:
    return kept(unemployed_since=typed.unemployed_since, cause=typed.cause, wish=typed.wish)


def _facts(fields: Mapping[str, str]) -> list[tuple[str, str]]:
    return [
        (gettext("失业日期"), fields.get("unemployed_since", "")),
        (gettext("失业原因"), gettext(CAUSES.get(fields.get("cause", ""), fields.get("cause", "")))),
        (gettext("就业意愿"), gettext(WISHES.get(fields.get("wish", ""), fields.get("wish", "")))),
    ]


INTAKE = Intake(
    form=Unemployment,
    template="cases/_unemployment.html",
    choices=_choices,
    fields=_fields,
    private=lambda typed: typed.situation,
    facts=_facts,
    private_label=N_("就业状况"),
)
