"""The acts of a random history: employers, vacancies, referrals and what comes of them."""

from __future__ import annotations

from datetime import timedelta

from domain.jobs.commands import (
    CloseVacancy,
    MakeReferral,
    RecordFollowUp,
    RecordOutcome,
    RegisterEmployer,
    RegisterVacancy,
    ShowMatches,
)
from domain.jobs.matching import Post, Seeker
from domain.shared.personal import Personal
from tests.projections.desk import Desk


class DeskOfJobs(Desk):
    """The same clerk, finding work for people."""

    def register_employer(self) -> None:
        p = self.province
        command = RegisterEmployer(
            employer=p.id(),
            operator=self.operator,
            name=f"福州海风{p.rng.randrange(100)}食品有限公司",
            credit_code=p.credit_code(),
            industry="制造业",
            economy="有限责任公司",
            address="鼓西街道",
            profile="",
            contact=Personal.of("黄经理"),
            phone=Personal.of("13700000003"),
            on=p.today,
        )
        if p.do(command, self.clerk):
            self.employers.append(command.employer)

    def post_vacancy(self) -> None:
        p = self.province
        if not self.employers:
            return
        employer, vacancy = p.rng.choice(self.employers), p.id()
        case = self._open("3.1.1", employer, about=vacancy)
        command = RegisterVacancy(
            vacancy=vacancy,
            operator=self.operator,
            outlet=self.outlet,
            case=case,
            employer=employer,
            village=self.village,
            occupation=p.rng.choice(("出纳", "焊工", "保洁员", "Cook 厨师")),
            form="全日制",
            headcount=p.rng.randrange(1, 4),
            age_min=18,
            age_max=p.rng.choice((0, 50)),
            education="college",
            major="",
            years=1,
            qualification="",
            title="",
            wage_min_fen=450_000,
            wage_max_fen=600_000,
            lodging="",
            benefits="五险",
            first=p.today,
            last=p.today + timedelta(days=120),
            interview_on=p.rng.choice((None, p.today)),
            on=p.today,
        )
        if p.do(command, self.clerk):
            self._take_steps(case, "3.1.1", p.rng.choice((1, 99, 99, 99)))
            self.shared.vacancies.append(vacancy)

    def close_vacancy(self) -> None:
        p = self.province
        if self.shared.vacancies and p.rng.random() < 0.3:
            chosen = p.rng.choice(self.shared.vacancies)
            p.do(CloseVacancy(vacancy=chosen, operator=self.operator, on=p.today), self.clerk)

    def match(self) -> None:
        p = self.province
        if not (self.people and self.shared.vacancies):
            return
        person, vacancy = p.rng.choice(self.people).person, p.rng.choice(self.shared.vacancies)
        command = ShowMatches(
            matches=p.number(),
            operator=self.operator,
            outlet=self.outlet,
            purpose="vacancies",
            subject=person,
            seekers=(Seeker(id=person, village=self.village, occupation="出纳"),),
            posts=(Post(id=vacancy, village=self.village, occupation=p.rng.choice(("出纳", "焊工"))),),
            on=p.today,
        )
        p.do(command, self.clerk)

    def refer(self) -> None:
        p = self.province
        if not (self.people and self.shared.vacancies):
            return
        person, referral = p.rng.choice(self.people).person, p.number()
        case = self._open("3.1.3", person, about=referral)
        command = MakeReferral(
            referral=referral,
            operator=self.operator,
            outlet=self.outlet,
            case=case,
            person=person,
            vacancy=p.rng.choice(self.shared.vacancies),
            on=p.today,
        )
        if p.do(command, self.clerk):
            self.referrals.append(referral)
            self._take_steps(case, "3.1.3")

    def record_outcome(self) -> None:
        p = self.province
        if self.referrals:
            outcome = p.rng.choice(("interviewed", "hired", "hired", "hired", "declined", "not-suitable"))
            starts = p.today + timedelta(days=p.rng.randrange(3)) if outcome == "hired" else None
            command = RecordOutcome(
                referral=p.rng.choice(self.referrals[-8:]),
                operator=self.operator,
                outcome=outcome,
                starts_on=starts,
                on=p.today,
            )
            p.do(command, self.clerk)

    def follow_up(self) -> None:
        p = self.province
        if self.referrals:
            chosen, day = p.rng.choice(self.referrals), p.rng.choice((7, 30, 30, 90))
            employed = p.rng.random() < 0.8
            command = RecordFollowUp(
                referral=chosen, operator=self.operator, day=day, employed=employed, note="", on=p.today
            )
            p.do(command, self.clerk)
