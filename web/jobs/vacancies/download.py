"""The list of vacancies as a file."""

from __future__ import annotations

from starlette.responses import Response

from projections.job_board.answers import Vacancy
from projections.page import LARGEST
from web.documents.sheet import Cell
from web.i18n import N_
from web.jobs.vacancies.listing import asked_for, page_of
from web.request import Request
from web.shown.download import handed, pages_of
from web.terms.jobs import ages, form_name, lodging_name, qualification_name, shift_names, vacancy_badge
from web.terms.people import education_name
from web.terms.places import place

HEAD = (
    *(
        N_("岗位编号"),
        N_("单位名称"),
        N_("岗位（工种）名称"),
        N_("用工形式"),
        N_("招聘人数"),
        N_("已录用"),
        N_("工作地点"),
    ),
    *(N_("年龄要求"), N_("学历要求"), N_("专业要求"), N_("从业年限要求"), N_("国家职业资格等级要求")),
    *(
        N_("职称（专业技术职务）要求"),
        N_("月薪，最低"),
        N_("月薪，最高"),
        N_("工作班次"),
        N_("住宿"),
        N_("其他福利待遇"),
    ),
    *(N_("招聘开始日"), N_("招聘截止日"), N_("面试日期"), N_("状态")),
)


def download(request: Request) -> Response:
    """Every vacancy of the list as it was narrowed."""
    asked = asked_for(request)
    pages = pages_of(lambda number: page_of(request, asked, page=number, size=LARGEST))
    return handed(request, "vacancies", N_("岗位"), HEAD, (_line(one) for page in pages for one in page.rows))


def _line(one: Vacancy) -> tuple[Cell, ...]:
    about = (one.vacancy, one.employer_name, one.occupation, form_name(one.form), one.headcount, one.hired)
    asks = (ages(one), education_name(one.education), one.major, one.years, qualification_name(one.qualification))
    gives = (one.wage_min_fen // 100, one.wage_max_fen // 100, shift_names(one.shifts), lodging_name(one.lodging))
    days = (one.first.isoformat(), one.last.isoformat(), one.interview_on.isoformat() if one.interview_on else "")
    return (*about, place(one.village), *asks, one.title, *gives, one.benefits, *days, vacancy_badge(one.status).text)
