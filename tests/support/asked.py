"""A canonical example of each command: what was asked for so that the event in `tests.support.controls` came about."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from domain.cases import commands as cases
from domain.cases import events as case_events
from domain.duties import commands as duties
from domain.duties import events as duty_events
from domain.feedback import commands as feedback
from domain.feedback import events as feedback_events
from domain.households import commands as households
from domain.households import events as household_events
from domain.internships import commands as internships
from domain.internships import events as internship_events
from domain.jobs import commands as jobs
from domain.jobs import events as job_events
from domain.jobs import offer_commands, offer_events
from domain.operators import commands as operators
from domain.operators import events as operator_events
from domain.people import commands as people
from domain.people import events as people_events
from domain.posts import commands as posts
from domain.posts import events as post_events
from domain.recruiting import commands as recruiting
from domain.recruiting import events as recruiting_events
from domain.sampling import commands as sampling
from domain.sampling import events as sampling_events
from domain.schemes import commands as schemes
from domain.schemes import events as scheme_events
from domain.shared.message import Command, Event
from domain.signals import commands as signals
from domain.signals import events as signal_events
from domain.subsidies import commands as subsidies
from domain.subsidies import events as subsidy_events
from domain.tasks import commands as tasks
from domain.tasks import events as task_events
from domain.training import commands as training
from domain.training import events as training_events
from domain.ventures import commands as ventures
from domain.ventures import events as venture_events
from domain.vouchers import commands as vouchers
from domain.vouchers import events as voucher_events
from domain.workforce import commands as workforce
from domain.workforce import events as workforce_events
from tests.support.controls import DAY, EXAMPLES, OUTLET, VACANCY_CASE
from tests.support.sampling import POPULATION

C = TypeVar("C", bound=Command)

BRINGS: dict[type[Command], type[Event]] = {
    operators.AdmitOperator: operator_events.OperatorAdmitted,
    operators.SignContract: operator_events.ContractSigned,
    operators.OpenOutlet: operator_events.OutletOpened,
    operators.AddStaff: operator_events.StaffJoined,
    operators.ChangeOutlet: operator_events.OutletChanged,
    operators.CloseOutlet: operator_events.OutletClosed,
    operators.ChangeStaff: operator_events.StaffChanged,
    operators.ReleaseStaff: operator_events.StaffLeft,
    workforce.RecordCredential: workforce_events.CredentialRecorded,
    workforce.RecordTraining: workforce_events.TrainingRecorded,
    workforce.ProveStaffRecord: workforce_events.StaffRecordProved,
    workforce.WithdrawStaffRecord: workforce_events.StaffRecordWithdrawn,
    workforce.FormExpertTeam: workforce_events.ExpertTeamFormed,
    workforce.AddExpert: workforce_events.ExpertJoined,
    workforce.ReleaseExpert: workforce_events.ExpertLeft,
    workforce.DissolveExpertTeam: workforce_events.ExpertTeamDissolved,
    workforce.AssignCountyStaff: workforce_events.CountyStaffAssigned,
    workforce.EndCountyStaff: workforce_events.CountyStaffEnded,
    workforce.EnlistGigLeader: workforce_events.GigLeaderEnlisted,
    workforce.ReleaseGigLeader: workforce_events.GigLeaderLeft,
    workforce.AwardHonour: workforce_events.HonourAwarded,
    operators.FlagOperator: operator_events.OperatorFlagged,
    people.RegisterPerson: people_events.PersonRegistered,
    people.CorrectPerson: people_events.PersonCorrected,
    people.CorrectIdentity: people_events.PersonIdentityCorrected,
    people.RecordFact: people_events.PersonFactRecorded,
    people.WithdrawFact: people_events.PersonFactWithdrawn,
    people.RecordContact: people_events.PersonContacted,
    people.ReviewGroups: people_events.PersonGroupsReviewed,
    people.GainStatus: people_events.PersonStatusGained,
    people.EndStatus: people_events.PersonStatusEnded,
    people.ExpireStatus: people_events.PersonStatusEnded,
    cases.OpenCase: case_events.CaseOpened,
    cases.CompleteStep: case_events.CaseStepCompleted,
    cases.WithdrawCase: case_events.CaseWithdrawn,
    cases.AttachEvidence: case_events.CaseEvidenceAttached,
    cases.VoidCase: case_events.CaseVoided,
    jobs.RegisterEmployer: job_events.EmployerRegistered,
    jobs.RegisterVacancy: job_events.VacancyRegistered,
    jobs.PublishVacancy: job_events.VacancyPublished,
    jobs.CountHire: job_events.VacancyHireCounted,
    jobs.CloseVacancy: job_events.VacancyClosed,
    jobs.TakeOverVacancy: job_events.VacancyTakenOver,
    offer_commands.MakeOffer: offer_events.OfferMade,
    offer_commands.AcceptOffer: offer_events.OfferAccepted,
    offer_commands.DeclineOffer: offer_events.OfferDeclined,
    offer_commands.PassOnOffer: offer_events.OfferPassedOn,
    recruiting.WriteResume: recruiting_events.ResumeWritten,
    recruiting.OpenRecruitment: recruiting_events.RecruitmentOpened,
    recruiting.MakeEntry: recruiting_events.RecruitmentEntryMade,
    recruiting.CloseRecruitment: recruiting_events.RecruitmentClosed,
    jobs.ShowMatches: job_events.MatchesShown,
    jobs.MakeReferral: job_events.ReferralMade,
    jobs.RecordOutcome: job_events.ReferralOutcomeRecorded,
    jobs.AnswerReferral: job_events.ReferralAnswered,
    jobs.RecordFollowUp: job_events.FollowUpRecorded,
    jobs.EndFollowUp: job_events.FollowUpEnded,
    households.ApplyForHousehold: household_events.HouseholdApplied,
    households.AddHouseholdMember: household_events.HouseholdMemberAdded,
    households.RemoveHouseholdMember: household_events.HouseholdMemberRemoved,
    households.DeclareHouseholdMember: household_events.HouseholdMemberDeclared,
    households.RecogniseHousehold: household_events.HouseholdRecognised,
    households.CountHouseholdWork: household_events.HouseholdMemberEmployed,
    households.EndHousehold: household_events.HouseholdEnded,
    households.FollowUpHousehold: household_events.HouseholdFollowedUp,
    internships.AgreeInternship: internship_events.InternshipAgreed,
    internships.NoteInternship: internship_events.InternshipNoted,
    internships.EndInternship: internship_events.InternshipEnded,
    posts.ApplyForPost: post_events.PostApplied,
    posts.CheckPost: post_events.PostChecked,
    posts.JudgePost: post_events.PostJudged,
    posts.SendPostUp: post_events.PostSentUp,
    posts.ConfirmPost: post_events.PostConfirmed,
    posts.ReturnPost: post_events.PostReturned,
    posts.CorrectPost: post_events.PostCorrected,
    posts.TakePlace: post_events.PlaceTaken,
    posts.CountPlace: post_events.PlaceTaken,
    posts.FreePlaces: post_events.PlaceFreed,
    posts.TakePostBack: post_events.PostTakenBack,
    subsidies.DraftClaim: subsidy_events.ClaimDrafted,
    subsidies.AddClaimLine: subsidy_events.ClaimLineAdded,
    subsidies.RemoveClaimLine: subsidy_events.ClaimLineRemoved,
    subsidies.VerifyClaim: subsidy_events.ClaimVerified,
    subsidies.SendClaimUp: subsidy_events.ClaimSentUp,
    subsidies.ConfirmClaim: subsidy_events.ClaimConfirmed,
    subsidies.ReturnClaim: subsidy_events.ClaimReturned,
    subsidies.TakeClaimBack: subsidy_events.ClaimTakenBack,
    training.CollectCourse: training_events.CourseCollected,
    training.PublishCourse: training_events.CoursePublished,
    training.WithdrawCourse: training_events.CourseWithdrawn,
    training.EnrolPerson: training_events.PersonEnrolled,
    training.CancelEnrolment: training_events.EnrolmentCancelled,
    training.RecordAttendance: training_events.AttendanceRecorded,
    training.RecordTrainingResult: training_events.TrainingResultRecorded,
    training.CorrectCertificate: training_events.CertificateCorrected,
    training.RecordEmploymentAfterTraining: training_events.EmploymentAfterTrainingRecorded,
    ventures.ReceiveVenture: venture_events.VentureReceived,
    ventures.TakeOverVenture: venture_events.VentureTakenOver,
    ventures.ReviewVenture: venture_events.VentureReviewed,
    ventures.ConcludeVentureReview: venture_events.VentureReviewConcluded,
    ventures.ListVenture: venture_events.VentureListed,
    ventures.PublishVenture: venture_events.VenturePublished,
    ventures.WithdrawVenture: venture_events.VentureWithdrawn,
    ventures.RecommendVenture: venture_events.VentureRecommended,
    ventures.OpenFounderFile: venture_events.FounderFileOpened,
    ventures.RecordFounding: venture_events.EnterpriseFounded,
    ventures.AssignOwner: venture_events.OwnerAssigned,
    ventures.RaiseProblem: venture_events.ProblemRaised,
    ventures.SolveProblem: venture_events.ProblemSolved,
    ventures.ReceiveLoan: venture_events.LoanReceived,
    ventures.CheckLoanSite: venture_events.LoanSiteChecked,
    ventures.SignLoanOpinion: venture_events.LoanOpinionSigned,
    ventures.RecordLoanOutcome: venture_events.LoanOutcomeRecorded,
    ventures.WithdrawLoan: venture_events.LoanWithdrawn,
    ventures.AnnounceClinic: venture_events.ClinicAnnounced,
    ventures.BookClinic: venture_events.ClinicBooked,
    ventures.CancelClinicBooking: venture_events.ClinicBookingCancelled,
    ventures.GiveClinicAdvice: venture_events.ClinicAdviceGiven,
    vouchers.OpenVoucherPolicy: voucher_events.VoucherPolicyOpened,
    vouchers.IssueVoucher: voucher_events.VoucherIssued,
    vouchers.ClaimVoucher: voucher_events.VoucherClaimed,
    vouchers.RedeemVoucher: voucher_events.VoucherRedeemed,
    vouchers.ReverseVoucher: voucher_events.VoucherReversed,
    vouchers.ExpireVoucher: voucher_events.VoucherExpired,
    feedback.RateService: feedback_events.ServiceRated,
    feedback.UseServiceCode: feedback_events.ServiceCodeUsed,
    feedback.LodgeComplaint: feedback_events.ComplaintLodged,
    feedback.TakeOverComplaint: feedback_events.ComplaintTakenOver,
    feedback.AnswerComplaint: feedback_events.ComplaintAnswered,
    feedback.CloseComplaint: feedback_events.ComplaintClosed,
    duties.RaiseDuty: duty_events.DutyRaised,
    duties.DoDuty: duty_events.DutyDone,
    duties.MoveDuty: duty_events.DutyMoved,
    duties.MissDuty: duty_events.DutyMissed,
    duties.MarkDutyOverdue: duty_events.DutyOverdue,
    duties.RemindOfDuty: duty_events.DutyReminded,
    duties.DropDuty: duty_events.DutyDropped,
    people.AssignPerson: people_events.PersonServed,
    tasks.AssignTask: task_events.TaskAssigned,
    tasks.CompleteList: task_events.TaskListed,
    tasks.WithdrawTask: task_events.TaskWithdrawn,
    tasks.GiveTask: task_events.TaskGiven,
    tasks.HandInTask: task_events.TaskHandedIn,
    tasks.AcceptTask: task_events.TaskAccepted,
    tasks.SendTaskBack: task_events.TaskSentBack,
    tasks.MarkOverdue: task_events.TaskOverdue,
    tasks.AssignEntry: task_events.TaskEntryAssigned,
    tasks.AddSurveyed: task_events.TaskEntryRecorded,
    tasks.TakeEntry: task_events.TaskEntryTaken,
    tasks.RecordEntry: task_events.TaskEntryRecorded,
    tasks.ReturnEntry: task_events.TaskEntryReturned,
    tasks.SettleReturn: task_events.TaskReturnSettled,
    tasks.EndEntry: task_events.TaskEntryEnded,
    tasks.EndGiven: task_events.TaskGivenEnded,
    schemes.DraftScheme: scheme_events.SchemeDrafted,
    schemes.ChangeSchemeDraft: scheme_events.SchemeDraftChanged,
    schemes.SubmitScheme: scheme_events.SchemeSubmitted,
    schemes.ReturnScheme: scheme_events.SchemeReturned,
    schemes.ApproveScheme: scheme_events.SchemeApproved,
    schemes.DropSchemeDraft: scheme_events.SchemeDraftDropped,
    sampling.CommitSeed: sampling_events.SeedCommitted,
    sampling.RevealSeed: sampling_events.SeedRevealed,
    sampling.RemindOfSampling: sampling_events.SamplingReminded,
    sampling.DrawSample: sampling_events.SampleDrawn,
    sampling.AddTargets: sampling_events.TargetsAdded,
    sampling.CheckCase: sampling_events.CaseChecked,
    sampling.ConcludeSample: sampling_events.SampleConcluded,
    signals.RaiseSignal: signal_events.SignalRaised,
    signals.LookIntoSignal: signal_events.SignalLookedInto,
    signals.ProposeSignalRules: signal_events.SignalRulesProposed,
    signals.ReturnSignalRules: signal_events.SignalRulesReturned,
    signals.AdoptSignalRules: signal_events.SignalRulesAdopted,
}
# What the event does not repeat.
_ALSO: dict[type[Command], dict[str, object]] = {
    training.EnrolPerson: {"kind": "skill"},
    signals.ProposeSignalRules: {"version": 0},
    schemes.ApproveScheme: {"edit": 1},
    jobs.PublishVacancy: {"case": VACANCY_CASE},
    jobs.CountHire: {"operator": EXAMPLES[job_events.ReferralMade].operator},
    tasks.AddSurveyed: {"outlet": OUTLET, "case": "case-712"},
    tasks.TakeEntry: {"outlet": OUTLET},
    tasks.RecordEntry: {"outlet": OUTLET},
    tasks.ReturnEntry: {"outlet": OUTLET},
    sampling.DrawSample: {"population": POPULATION},
    people.CorrectPerson: {"outlet": OUTLET},
    people.CorrectIdentity: {"outlet": OUTLET},
    jobs.ShowMatches: {"outside_age": ()},
    subsidies.AddClaimLine: {"first_month": "2026-05", "last_month": "2026-06"},
    subsidies.RemoveClaimLine: {"first_month": "2026-05"},
    vouchers.IssueVoucher: {
        "terms": vouchers.VoucherTerms(items=("3.1.2", "3.1.3"), face_fen=30_000, expires_on=date(2026, 7, 30))
    },
}


def ask(kind: type[C], /, **changes: Any) -> C:
    """The canonical example of a command, on the story's day, with some fields otherwise."""
    event = EXAMPLES[BRINGS[kind]]
    told = {f: getattr(event, f) for f in kind.__struct_fields__ if f in event.__struct_fields__}
    return kind(**({"on": DAY} | told | _ALSO.get(kind, {}) | changes))
