"""The lines of the route table for an appraisal under way: scoring, answering, deciding, and where each stands."""

from tenants.accounts.permissions import Permission
from web.appraisals import answer, assess, assess_point, assessors, decide, progress, proving, waive
from web.route import Read, Route, Scope, Write
from web.shown.uploads import UPLOAD_BODY

MAY, ANSWER, DECIDE = Permission.VIEW_APPRAISALS, Permission.ANSWER_APPRAISAL, Permission.DECIDE_ANSWER
SELF, SUPERIOR, THIRD = Permission.SELF_ASSESS, Permission.SUPERIOR_ASSESS, Permission.THIRD_PARTY_ASSESS
BUREAU, OWN, ASSIGNED = Scope.BUREAU_AREA, Scope.OWN_TENANT, Scope.ASSIGNED
SEEN = BUREAU | OWN | ASSIGNED | Scope.AUDIT
ONE = "/operators/{operator}/appraisals/{period}"
WHO = "/operators/{operator}/assessors"
ASSESS = f"{ONE}/assess"

ROUTES: tuple[Route, ...] = (
    Read("/appraisals/progress", progress.show, "appraisals.progress", may=MAY, scope=BUREAU | Scope.AUDIT),
    Read(f"{ONE}/answer", answer.form, "appraisals.answer", may=MAY, scope=SEEN),
    Write(f"{ONE}/answer", answer.send, "appraisals.answer-now", may=ANSWER, scope=OWN, max_body=UPLOAD_BODY),
    Read(f"{ONE}/decision", decide.form, "appraisals.decide", may=MAY, scope=BUREAU | Scope.AUDIT),
    Write(f"{ONE}/decision", decide.save, "appraisals.decide-now", may=DECIDE, scope=BUREAU),
    Read(f"{ONE}/evidence/{{sha256}}", proving.download, "appraisals.evidence", may=MAY, scope=SEEN),
    Read(ASSESS, assess.show, "appraisals.assess", may=MAY, scope=SEEN),
    Read(f"{ASSESS}/{{point}}", assess_point.form, "appraisals.assess-point", may=MAY, scope=SEEN),
    *(
        route
        for party, may, scope in (("self", SELF, OWN), ("superior", SUPERIOR, BUREAU), ("third-party", THIRD, ASSIGNED))
        for route in (
            Write(f"{ASSESS}/submit-{party}", assess.submit, f"appraisals.submit-{party}", may=may, scope=scope),
            Write(
                f"{ASSESS}/{{point}}/{party}",
                assess_point.save,
                f"appraisals.score-{party}",
                may=may,
                scope=scope,
                max_body=UPLOAD_BODY,
            ),
        )
    ),
    Write(f"{ASSESS}/{{party}}/waive", waive.waive, "appraisals.waive", may=Permission.WAIVE_ASSESSMENT, scope=BUREAU),
    Write(
        f"{ASSESS}/{{party}}/reopen", waive.reopen, "appraisals.reopen", may=Permission.REOPEN_ASSESSMENT, scope=BUREAU
    ),
    Read(WHO, assessors.show, "appraisals.assessors", may=MAY, scope=BUREAU | Scope.AUDIT),
    Write(f"{WHO}/assign", assessors.assign, "appraisals.assign", may=Permission.ASSIGN_ASSESSOR, scope=BUREAU),
    Write(f"{WHO}/release", assessors.release, "appraisals.release", may=Permission.ASSIGN_ASSESSOR, scope=BUREAU),
)
