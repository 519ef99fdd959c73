"""The roles a person, a job or a client of the system can have (product.md, "The people who use it")."""

from enum import StrEnum


class Role(StrEnum):
    """What an actor is here to do. The value is what is stored and logged; it never changes."""

    BUREAU = "bureau"  # 人社局经办: contracts, catalogue, vouchers, appraisal, flags, in its own area downward
    FINANCE = "finance"  # 人社局财务: pays what others approved
    MANAGER = "manager"  # 运营机构负责人: outlets, staff, its own appraisals
    CLERK = "clerk"  # 网点工作人员: the daily desk
    ASSESSOR = "assessor"  # 第三方评估: scores the operators assigned to them
    AUDITOR = "auditor"  # 审计: reads everything, changes nothing
    SYSTEM = "system"  # scheduled jobs; never signs in
    PUBLIC = "public"  # a page without an account; never signs in

    @property
    def signs_in(self) -> bool:
        """Whether a user can have this role; jobs and anonymous readers have no password."""
        return self not in (Role.SYSTEM, Role.PUBLIC)

    @property
    def in_tenant(self) -> bool:
        """Whether the role works for one operator, and so sees that operator alone."""
        return self in (Role.MANAGER, Role.CLERK)
