"""What is typed to commit or reveal a seed, and to check a case."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from domain.shared.area import is_area
from tenants.divisions import divisions
from web.forms import Form
from web.i18n import N_
from web.shown import uploads
from web.shown.fields import Text, one_of
from web.terms.sampling import FINDINGS
from web.wrong import Wrong


def _area(code: str) -> str:
    if not (is_area(code) and code in divisions()):
        raise Wrong("请从所列的区域中选一个。")
    return code


class Commit(Form):
    """Annex 3, 二: 现场核查. Left empty, the seed is drawn here and nobody sees it before it is revealed."""

    area: Annotated[str, AfterValidator(_area)] = Field(title=N_("抽查范围"))
    period: str = Field(title=N_("考核期"), max_length=10)
    seed: str = Field(
        "",
        title=N_("种子"),
        description=N_("不填时由系统随机生成，公布前谁也看不到；自己填的至少 16 个字符"),
        max_length=200,
    )


class Reveal(Form):
    seed: str = Field("", title=N_("种子"), description=N_("不填时公布系统封存的种子"), max_length=200)


class Check(Form):
    passed: Annotated[str, AfterValidator(one_of(("yes", "no")))] = Field(title=N_("核查结论"))
    finding: Annotated[str, AfterValidator(one_of(("", *FINDINGS)))] = Field(
        "", title=N_("不属实的情形"), description=N_("结论为不属实时选")
    )
    note: Text = Field("", title=N_("说明"), description=N_("会公布：不写姓名、电话、证件号；不属实的必填"))
    files: str = Field("", title=N_("现场照片"), description=uploads.HELP)


class Nothing(Form):
    """A button and nothing else."""
