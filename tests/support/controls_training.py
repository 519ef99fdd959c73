"""Canonical examples of the events of training and ventures, in the story of `tests.support.controls`."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Event
from domain.shared.personal import Personal
from domain.training import events as training
from domain.ventures import events as ventures

OPERATOR, OUTLET, VILLAGE, PERSON = "op-350102-003", "outlet-1", "350102001001", "person-1"
COURSE, VENTURE, LOAN, CLINIC, STAFF = "COURSE-1", "VENTURE-1", "case-512", "CLINIC-1", "staff-1"
COURSE_CASE, ENROLMENT_CASE, VENTURE_CASE, FOUNDER_CASE = "case-411", "case-412", "case-532", "case-533"

EVENTS: tuple[Event, ...] = (
    training.CourseCollected(
        course=COURSE,
        operator=OPERATOR,
        outlet=OUTLET,
        case=COURSE_CASE,
        kind="skill",
        institution="福州市鼓楼区榕城职业培训学校",
        qualification="民办学校办学许可证 135010270001",
        project="养老护理员（初级）",
        first=date(2026, 7, 6),
        last=date(2026, 7, 17),
        place="中山社区零工驿站二楼教室",
        village=VILLAGE,
        seats=2,
        contact="0591-87500001",
        channels=("display", "wechat"),
    ),
    training.CoursePublished(course=COURSE, operator=OPERATOR),
    training.CourseWithdrawn(course=COURSE, operator=OPERATOR, cause="withdrawn"),
    training.PersonEnrolled(
        course=COURSE, operator=OPERATOR, outlet=OUTLET, person=PERSON, case=ENROLMENT_CASE, taken=1
    ),
    training.PersonWaitlisted(
        course=COURSE, operator=OPERATOR, outlet=OUTLET, person=PERSON, case=ENROLMENT_CASE, place=1
    ),
    training.PersonMovedUp(
        course=COURSE,
        operator=OPERATOR,
        outlet=OUTLET,
        person=PERSON,
        case=ENROLMENT_CASE,
        kind="skill",
        first=date(2026, 7, 6),
        taken=2,
    ),
    training.WaitingEnded(course=COURSE, operator=OPERATOR, person=PERSON, case=ENROLMENT_CASE, cause="declined"),
    training.EnrolmentCancelled(course=COURSE, operator=OPERATOR, person=PERSON, case=ENROLMENT_CASE, cause="declined"),
    training.AttendanceRecorded(course=COURSE, operator=OPERATOR, day=date(2026, 7, 6), present=(PERSON,)),
    training.TrainingResultRecorded(
        course=COURSE,
        operator=OPERATOR,
        person=PERSON,
        case=ENROLMENT_CASE,
        result="passed",
        certificate=Personal.of("S000035010226000123"),
    ),
    training.CertificateCorrected(
        course=COURSE,
        operator=OPERATOR,
        person=PERSON,
        case=ENROLMENT_CASE,
        certificate=Personal.of("S000035010226000132"),
        reason="末两位录反",
    ),
    training.EmploymentAfterTrainingRecorded(
        course=COURSE,
        operator=OPERATOR,
        person=PERSON,
        employed=False,
        workplace="",
        cause="family",
        plan="推荐两个就近的日间岗位，九月再回访",
        next_on=date(2026, 9, 1),
        case="case-423",
    ),
    ventures.VentureReceived(
        venture=VENTURE,
        operator=OPERATOR,
        outlet=OUTLET,
        case=VENTURE_CASE,
        name="社区助餐点加盟",
        category="food",
        developer="福州暖心餐饮管理有限公司",
        investment_fen=5_000_000,
        summary="二十平方米起，统一配送，三个月回本",
    ),
    ventures.VentureTakenOver(
        venture=VENTURE,
        operator=OPERATOR,
        outlet=OUTLET,
        case=VENTURE_CASE,
        name="社区助餐点加盟",
        category="food",
        developer="福州暖心餐饮管理有限公司",
        investment_fen=5_000_000,
        summary="二十平方米起，统一配送，三个月回本",
        status="received",
        reviews={"review-1": True},
        recommended={},
        from_operator="op-350102-009",
        from_case="case-530",
    ),
    ventures.VentureReviewed(
        venture=VENTURE,
        operator=OPERATOR,
        review="review-1",
        reviewer=Personal.of("吴教授"),
        met=("promising", "low-risk", "replicable", "no-ip-dispute"),
        recommends=True,
        opinion="投入小，适合失业人员",
        expert="expert-1",
        team="team-1",
    ),
    ventures.VentureReviewConcluded(venture=VENTURE, operator=OPERATOR, passed=True, opinion="同意入库"),
    ventures.VentureListed(venture=VENTURE, operator=OPERATOR),
    ventures.VenturePublished(venture=VENTURE, operator=OPERATOR),
    ventures.VentureWithdrawn(venture=VENTURE, operator=OPERATOR, reason="项目单位停止加盟"),
    ventures.VentureRecommended(venture=VENTURE, operator=OPERATOR, person=PERSON, case="case-522"),
    ventures.FounderFileOpened(operator=OPERATOR, outlet=OUTLET, person=PERSON, case=FOUNDER_CASE, venture=VENTURE),
    ventures.EnterpriseFounded(
        operator=OPERATOR,
        person=PERSON,
        case=FOUNDER_CASE,
        enterprise="鼓楼区暖心助餐点",
        founded_on=date(2026, 6, 20),
        jobs=3,
        venture=VENTURE,
    ),
    ventures.OwnerAssigned(operator=OPERATOR, person=PERSON, staff=STAFF),
    ventures.ProblemRaised(
        operator=OPERATOR,
        person=PERSON,
        problem=1,
        kind="funding",
        text="周转资金不足",
        staff=STAFF,
        due_on=date(2026, 7, 31),
    ),
    ventures.ProblemSolved(operator=OPERATOR, person=PERSON, problem=1, solution="已协助申请创业担保贷款"),
    ventures.LoanReceived(
        loan=LOAN,
        operator=OPERATOR,
        outlet=OUTLET,
        village=VILLAGE,
        person=PERSON,
        amount_fen=10_000_000,
        purpose="添置设备",
        premises="鼓东街道中山路 22 号店面",
    ),
    ventures.LoanSiteChecked(
        loan=LOAN,
        operator=OPERATOR,
        person=PERSON,
        checked_on=date(2026, 6, 30),
        findings="正常营业",
        proof="店面照片三张",
    ),
    ventures.LoanOpinionSigned(loan=LOAN, operator=OPERATOR, person=PERSON, agrees=True, opinion="建议推荐经办银行"),
    ventures.LoanOutcomeRecorded(
        loan=LOAN, operator=OPERATOR, person=PERSON, lent_fen=8_000_000, decided_on=date(2026, 7, 1)
    ),
    ventures.LoanWithdrawn(loan=LOAN, operator=OPERATOR, person=PERSON, cause="withdrawn"),
    ventures.ClinicAnnounced(
        clinic=CLINIC,
        operator=OPERATOR,
        outlet=OUTLET,
        day=date(2026, 7, 1),
        begins="14:30",
        place="中山社区零工驿站洽谈室",
        topic="小店经营与财税",
        expert=Personal.of("吴教授"),
        slots=2,
    ),
    ventures.ClinicBooked(clinic=CLINIC, operator=OPERATOR, person=PERSON, slot=1, question="怎样核算单店成本"),
    ventures.ClinicBookingCancelled(clinic=CLINIC, operator=OPERATOR, person=PERSON, slot=1, reason="临时要上班"),
    ventures.ClinicAdviceGiven(clinic=CLINIC, operator=OPERATOR, person=PERSON, advice="先记三个月流水账"),
)
