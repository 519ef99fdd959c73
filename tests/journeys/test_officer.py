"""A bureau officer finds the operator that failed and was flagged, and takes its appraisal away as a PDF."""

from pathlib import Path

import pytest

from projections.reports import operators_table
from schedulers.sources import system
from tenants.accounts.roles import Role
from tests.journeys.reader import WAYS, Reader, Way
from tests.support.browser import OpenPage
from tests.web.documents.reading import squeezed, text_of
from web.house import House
from web.i18n import speaking
from web.terms.appraisals import grade_name, period_words

pytestmark = pytest.mark.browser
PATIENCE = 60_000  # milliseconds for the first report, whose process has to start


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_an_officer_opens_the_operator_that_failed_and_downloads_its_appraisal(
    open_page: OpenPage, address: str, house: House, way: Way
) -> None:
    rows = list(operators_table(system("test"), house.views))
    flagged = next(row for row in rows if row["status"] == "flagged")
    reader = Reader(open_page, address, way, Role.BUREAU)

    reader.arrives("/dashboard")
    ranking = reader.panel("机构排名")
    with speaking(way.language):
        for row in (one for one in rows if one["total"]):  # who has just come has not been appraised yet
            line = ranking.get_by_role("row").filter(has_text=row["name"])
            reader.sees(row["total"], line)
            reader.sees(grade_name(row["grade"]), line)
    reader.sees("不合格", ranking)

    reader.follow(flagged["name"], reader.panel("拟退出机构"))
    reader.arrives(f"/operators/{flagged['operator']}")
    reader.sees("拟退出")
    reader.follow("逐项得分和依据")
    reader.arrives(f"/operators/{flagged['operator']}/appraisals/{flagged['period']}")
    reader.sees(flagged["total"])

    with reader.page.expect_download(timeout=PATIENCE) as download:
        reader.page.get_by_role("link", name=way.words("考核报告 PDF")).click(no_wait_after=True)
    content = Path(download.value.path()).read_bytes()
    assert content.startswith(b"%PDF-")
    text = squeezed(text_of(content))
    with speaking("zh"):
        wanted = (flagged["name"], period_words(flagged["period"]), flagged["total"], "不合格")
    for one in wanted:
        assert squeezed(one) in text, one
