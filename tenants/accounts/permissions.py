"""Who may do what: one table, read by the write path, the route table and the navigation. What is not in it is denied.

How far a permission reaches (own operator, own area, assigned operators) is not decided here but with the context.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from tenants.accounts.permission import Kind, Permission
from tenants.accounts.roles import Role


@dataclass(frozen=True, slots=True)
class Grant:
    """One line of the table."""

    kind: Kind
    roles: frozenset[Role]


def _bureau(*roles: Role) -> Grant:
    return Grant(Kind.BUREAU_ACT, frozenset(roles))


def _operator(*roles: Role) -> Grant:
    return Grant(Kind.OPERATOR_ACT, frozenset(roles))


def _read(*roles: Role) -> Grant:
    return Grant(Kind.READ, frozenset(roles))


BUREAU, FINANCE, MANAGER, CLERK = Role.BUREAU, Role.FINANCE, Role.MANAGER, Role.CLERK
ASSESSOR, AUDITOR, SYSTEM = Role.ASSESSOR, Role.AUDITOR, Role.SYSTEM
PUBLIC = Role.PUBLIC
P = Permission

GRANTS: Mapping[Permission, Grant] = MappingProxyType(
    {
        # the daily desk
        P.REGISTER_PERSON: _operator(CLERK),
        P.CORRECT_PERSON: _operator(CLERK),
        P.RECORD_FACT: _operator(CLERK),
        P.RECORD_CONTACT: _operator(CLERK),
        P.UNMASK_PERSON: _operator(CLERK, MANAGER),
        P.OPEN_CASE: _operator(CLERK),
        P.STEP_CASE: _operator(CLERK),
        P.WITHDRAW_CASE: _operator(CLERK),
        P.VOID_CASE: _operator(CLERK, MANAGER),
        P.ATTACH_EVIDENCE: _operator(CLERK),
        P.REGISTER_EMPLOYER: _operator(CLERK),
        P.REGISTER_VACANCY: _operator(CLERK),
        P.CLOSE_VACANCY: _operator(CLERK),
        P.SHOW_MATCHES: _operator(CLERK),
        P.REFER_PERSON: _operator(CLERK),
        P.WRITE_RESUME: _operator(CLERK),
        P.MAKE_ENTRY: _operator(CLERK),
        P.RECORD_OUTCOME: _operator(CLERK),
        P.RECORD_FOLLOW_UP: _operator(CLERK),
        P.WORK_ON_HOUSEHOLD: _operator(CLERK),
        P.WORK_ON_INTERNSHIP: _operator(CLERK),
        P.WORK_ON_POST: _operator(CLERK),
        P.WORK_ON_CLAIM: _operator(CLERK),
        P.RUN_COURSE: _operator(CLERK),
        P.TRACK_VENTURE: _operator(CLERK),
        P.HANDLE_LOAN: _operator(CLERK),
        P.RUN_CLINIC: _operator(CLERK),
        P.CLAIM_VOUCHER: _operator(CLERK),
        P.REDEEM_VOUCHER: _operator(CLERK),
        P.SET_REMINDER: _operator(CLERK),
        P.DO_DUTY: _operator(CLERK),
        P.DROP_DUTY: _operator(CLERK, MANAGER),
        P.REMIND_OF_DUTY: _operator(MANAGER),
        # whoever holds a receipt, or a letter of referral; an employer at the page of an outlet
        P.RATE_SERVICE: _operator(PUBLIC),
        P.LODGE_COMPLAINT: _operator(PUBLIC),
        P.ANSWER_REFERRAL: _operator(PUBLIC),
        P.OFFER_VACANCY: _operator(PUBLIC),
        P.IMPORT_ROWS: _operator(CLERK),
        P.WORK_TASK: _operator(CLERK, MANAGER),
        P.HAND_IN_TASK: _operator(CLERK, MANAGER),
        # what an outlet puts on
        P.ARRANGE_FAIR: _operator(CLERK),
        P.RUN_FAIR: _operator(CLERK),
        P.CHECK_IN_AT_DOOR: _operator(Role.PUBLIC),
        P.RUN_CAMPAIGN: _operator(CLERK),
        P.RUN_PUBLICATION: _operator(CLERK),
        P.KEEP_FACILITY: _operator(CLERK),
        # the operator itself
        P.OPEN_OUTLET: _operator(MANAGER),
        P.CHANGE_OUTLET: _operator(MANAGER),
        P.ADD_STAFF: _operator(MANAGER),
        P.CHANGE_STAFF: _operator(MANAGER),
        P.KEEP_WORKFORCE: _operator(MANAGER),
        P.ANSWER_EXIT: _operator(MANAGER),
        P.ANSWER_APPRAISAL: _operator(MANAGER),
        P.SELF_ASSESS: _operator(MANAGER),
        # the bureau
        P.ADMIT_OPERATOR: _bureau(BUREAU),
        P.SIGN_CONTRACT: _bureau(BUREAU),
        P.PUBLISH_EDITION: _bureau(BUREAU),
        P.PUBLISH_WORKING_DAYS: _bureau(BUREAU),
        P.FLAG_OPERATOR: _bureau(BUREAU, SYSTEM),
        P.RUN_EXIT: _bureau(BUREAU),
        P.DECIDE_EXIT: _bureau(BUREAU),
        P.CHASE_EXIT: _bureau(SYSTEM),
        P.PLAN_HANDOVER: _bureau(BUREAU),
        P.HAND_OVER: _bureau(SYSTEM),
        P.COUNT_PLACES: _bureau(SYSTEM),
        P.SETTLE_FINALLY: _bureau(BUREAU),
        P.ADOPT_SCHEME: _bureau(SYSTEM),  # the default one; any other is approved by two officers
        P.DRAFT_SCHEME: _bureau(BUREAU),
        P.APPROVE_SCHEME: _bureau(BUREAU),
        P.TRY_SCHEME: _bureau(BUREAU),
        P.DERIVE_APPRAISAL: _bureau(BUREAU, SYSTEM),
        P.COMMIT_SEED: _bureau(BUREAU),
        P.DRAW_SAMPLE: _bureau(SYSTEM),
        P.CHECK_SAMPLE: _bureau(BUREAU),
        P.CHASE_SAMPLE: _bureau(SYSTEM),
        P.RAISE_SIGNAL: _bureau(SYSTEM),
        P.LOOK_INTO_SIGNAL: _bureau(BUREAU),
        P.SET_SIGNAL_RULES: _bureau(BUREAU),
        P.PUBLISH_APPRAISAL: _bureau(BUREAU, SYSTEM),
        P.REMIND_OF_APPRAISAL: _bureau(SYSTEM),
        P.LAPSE_ANSWER: _bureau(SYSTEM),
        P.DECIDE_ANSWER: _bureau(BUREAU),
        P.CONCLUDE_APPRAISAL: _bureau(SYSTEM),
        P.SUPERIOR_ASSESS: _bureau(BUREAU),
        P.THIRD_PARTY_ASSESS: _bureau(ASSESSOR),
        P.WAIVE_ASSESSMENT: _bureau(BUREAU),
        P.REOPEN_ASSESSMENT: _bureau(BUREAU),
        P.ASSIGN_ASSESSOR: _bureau(BUREAU),
        P.CONFIRM_POST: _bureau(BUREAU),
        P.CONFIRM_CLAIM: _bureau(BUREAU),
        P.OPEN_VOUCHER_POLICY: _bureau(BUREAU),
        P.ISSUE_VOUCHER: _bureau(BUREAU),
        P.REVERSE_VOUCHER: _bureau(BUREAU),
        P.EXPIRE_VOUCHER: _bureau(SYSTEM),
        P.EXPIRE_STATUS: _bureau(SYSTEM),
        P.CHASE_DUTY: _bureau(SYSTEM),
        P.ASSIGN_TASK: _bureau(BUREAU),
        P.REVIEW_TASK: _bureau(BUREAU),
        P.LIST_TASK: _bureau(SYSTEM),
        P.REVIEW_GROUPS: _bureau(SYSTEM),
        # reading
        P.VIEW_IMPORTS: _read(MANAGER, CLERK),
        P.VIEW_TASKS: _read(BUREAU, MANAGER, CLERK, AUDITOR),
        P.VIEW_CATALOGUE: _read(BUREAU, FINANCE, MANAGER, CLERK, ASSESSOR, AUDITOR),
        P.VIEW_CALENDAR: _read(BUREAU, FINANCE, MANAGER, CLERK, ASSESSOR, AUDITOR),
        P.VIEW_EXITS: _read(BUREAU, FINANCE, MANAGER, AUDITOR),
        P.VIEW_HANDOVERS: _read(BUREAU, FINANCE, MANAGER, AUDITOR),
        P.VIEW_EXTRACT: _read(BUREAU, MANAGER, AUDITOR),
        P.VIEW_DASHBOARD: _read(BUREAU, FINANCE, AUDITOR),
        P.VIEW_OPERATORS: _read(BUREAU, FINANCE, ASSESSOR, AUDITOR),
        P.VIEW_OWN_OPERATOR: _read(MANAGER, CLERK),
        P.VIEW_OUTLETS: _read(BUREAU, FINANCE, MANAGER, CLERK, ASSESSOR, AUDITOR),
        P.VIEW_APPRAISALS: _read(BUREAU, FINANCE, MANAGER, ASSESSOR, AUDITOR),
        P.VIEW_SCHEMES: _read(BUREAU, FINANCE, MANAGER, ASSESSOR, AUDITOR),
        P.VIEW_SCHEME_DRAFTS: _read(BUREAU, AUDITOR),
        P.VIEW_SAMPLES: _read(BUREAU, FINANCE, MANAGER, ASSESSOR, AUDITOR),
        P.VIEW_SIGNALS: _read(BUREAU, MANAGER, AUDITOR),
        P.VIEW_DESK: _read(MANAGER, CLERK, AUDITOR),
        P.VIEW_DUTIES: _read(MANAGER, CLERK, AUDITOR),
        P.VIEW_COMPLAINTS: _read(BUREAU, MANAGER, CLERK, AUDITOR),
        P.VIEW_PEOPLE: _read(MANAGER, CLERK, AUDITOR),
        P.VIEW_ROSTERS: _read(BUREAU, MANAGER, CLERK, AUDITOR),
        P.VIEW_UNMASKINGS: _read(AUDITOR),
        P.VIEW_CASES: _read(MANAGER, CLERK, AUDITOR),
        P.VIEW_VACANCIES: _read(BUREAU, MANAGER, CLERK, AUDITOR),
        P.VIEW_REFERRALS: _read(MANAGER, CLERK, AUDITOR),
        P.VIEW_HOUSEHOLDS: _read(MANAGER, CLERK, AUDITOR),
        P.VIEW_INTERNSHIPS: _read(MANAGER, CLERK, AUDITOR),
        P.VIEW_POSTS: _read(BUREAU, MANAGER, CLERK, AUDITOR),
        P.VIEW_CLAIMS: _read(BUREAU, FINANCE, MANAGER, CLERK, AUDITOR),
        P.VIEW_COURSES: _read(BUREAU, MANAGER, CLERK, AUDITOR),
        P.VIEW_VENTURES: _read(BUREAU, MANAGER, CLERK, AUDITOR),
        P.VIEW_LOANS: _read(BUREAU, MANAGER, CLERK, AUDITOR),
        P.VIEW_FAIRS: _read(BUREAU, MANAGER, CLERK, AUDITOR),
        P.VIEW_CAMPAIGNS: _read(BUREAU, MANAGER, CLERK, AUDITOR),
        P.VIEW_PUBLICATIONS: _read(BUREAU, MANAGER, CLERK, AUDITOR),
        P.VIEW_FACILITIES: _read(BUREAU, MANAGER, CLERK, AUDITOR),
        P.VIEW_VOUCHERS: _read(BUREAU, FINANCE, MANAGER, CLERK, AUDITOR),
        P.VIEW_VOUCHER_BALANCE: _read(BUREAU, FINANCE, AUDITOR),
        P.REPLAY_STREAM: _read(AUDITOR),
    }
)


def may(role: Role, permission: Permission) -> bool:
    """Whether the table allows it."""
    grant = GRANTS.get(permission)
    return grant is not None and role in grant.roles


def permissions_of(role: Role) -> frozenset[Permission]:
    """Everything a role may do, e.g. for its navigation."""
    return frozenset(permission for permission, grant in GRANTS.items() if role in grant.roles)


def writes(permission: Permission) -> bool:
    """Whether using it changes anything."""
    return GRANTS[permission].kind is not Kind.READ


__all__ = ["GRANTS", "Grant", "Kind", "Permission", "may", "permissions_of", "writes"]
