"""What may be asked of the streams of this context."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Command
from domain.shared.personal import Personal


class RecordCredential(Command, frozen=True, kw_only=True):
    """Annex 3, 专家团队建设情况: 职业技能等级认定."""

    operator: str
    staff: str
    record: str
    kind: str
    level: str
    issuer: str
    issued_on: date
    expires_on: date | None = None


class RecordTraining(Command, frozen=True, kw_only=True):
    """Annex 3: 业务培训, 人社比武练兵、公共就业服务专项业务竞赛."""

    operator: str
    staff: str
    record: str
    kind: str
    title: str
    organiser: str
    first: date
    last: date
    hours: int = 0
    result: str = ""


class ProveStaffRecord(Command, frozen=True, kw_only=True):
    """提供佐证材料. The file is kept already; hash, size (bytes) and type are what the store says of it."""

    operator: str
    staff: str
    record: str
    evidence: str
    sha256: str
    size: int
    type: str


class WithdrawStaffRecord(Command, frozen=True, kw_only=True):
    operator: str
    staff: str
    record: str
    reason: str


class FormExpertTeam(Command, frozen=True, kw_only=True):
    """Annex 3: 组建职业指导师、创业导师等专家团队."""

    operator: str
    team: str
    name: str
    field: str


class AddExpert(Command, frozen=True, kw_only=True):
    operator: str
    team: str
    expert: str
    speciality: str
    affiliation: str
    name: Personal
    phone: Personal


class ReleaseExpert(Command, frozen=True, kw_only=True):
    operator: str
    team: str
    expert: str
    reason: str


class DissolveExpertTeam(Command, frozen=True, kw_only=True):
    operator: str
    team: str
    reason: str


class AssignCountyStaff(Command, frozen=True, kw_only=True):
    """Notice 三(三): 县级公共就业服务机构工作人员以派驻或联系的方式，支持基层服务网点."""

    operator: str
    member: str
    outlet: str
    mode: str
    unit: str
    name: Personal
    phone: Personal


class EndCountyStaff(Command, frozen=True, kw_only=True):
    operator: str
    member: str
    reason: str


class EnlistGigLeader(Command, frozen=True, kw_only=True):
    """Notice 三(四): 每个村（社区）发动 4-5 名零工带头人."""

    operator: str
    village: str
    leader: str
    name: Personal
    phone: Personal


class ReleaseGigLeader(Command, frozen=True, kw_only=True):
    operator: str
    village: str
    leader: str
    reason: str


class AwardHonour(Command, frozen=True, kw_only=True):
    """Notice 三(四): 评选零工推介积极分子."""

    operator: str
    village: str
    leader: str
    honour: str
    outlet: str
    year: int
