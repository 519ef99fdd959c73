"""The declared list of projections."""

from __future__ import annotations

from projections.appraisal_archive.project import ROOM as APPRAISAL_ARCHIVE
from projections.campaign_board.project import ROOM as CAMPAIGN_BOARD
from projections.case_board.project import ROOM as CASE_BOARD
from projections.duty_list.project import ROOM as DUTY_LIST
from projections.exit_board.project import ROOM as EXIT_BOARD
from projections.facility_board.project import ROOM as FACILITY_BOARD
from projections.fair_board.project import ROOM as FAIR_BOARD
from projections.feedback_board.project import ROOM as FEEDBACK_BOARD
from projections.handover_board.project import ROOM as HANDOVER_BOARD
from projections.household_board.project import ROOM as HOUSEHOLD_BOARD
from projections.internship_board.project import ROOM as INTERNSHIP_BOARD
from projections.job_board.project import ROOM as JOB_BOARD
from projections.match_board.project import ROOM as MATCH_BOARD
from projections.offer_board.project import ROOM as OFFER_BOARD
from projections.operator_directory.project import ROOM as OPERATOR_DIRECTORY
from projections.people_register.project import ROOM as PEOPLE_REGISTER
from projections.person_file.project import ROOM as PERSON_FILE
from projections.post_board.project import ROOM as POST_BOARD
from projections.publication_board.project import ROOM as PUBLICATION_BOARD
from projections.recruiting_board.project import ROOM as RECRUITING_BOARD
from projections.referral_board.project import ROOM as REFERRAL_BOARD
from projections.room import Room
from projections.roster_board.project import ROOM as ROSTER_BOARD
from projections.sample_board.project import ROOM as SAMPLE_BOARD
from projections.scheme_drafts.project import ROOM as SCHEME_DRAFTS
from projections.service_catalogue.project import ROOM as SERVICE_CATALOGUE
from projections.signal_board.project import ROOM as SIGNAL_BOARD
from projections.status_history.project import ROOM as STATUS_HISTORY
from projections.stream_index.project import ROOM as STREAM_INDEX
from projections.subsidy_ledger.project import ROOM as SUBSIDY_LEDGER
from projections.task_board.project import ROOM as TASK_BOARD
from projections.training_board.project import ROOM as TRAINING_BOARD
from projections.venture_board.project import ROOM as VENTURE_BOARD
from projections.voucher_ledger.project import ROOM as VOUCHER_LEDGER
from projections.workforce.project import ROOM as WORKFORCE
from projections.working_calendar.project import ROOM as WORKING_CALENDAR
from projections.workload.project import ROOM as WORKLOAD

ROOMS: tuple[Room, ...] = (
    OPERATOR_DIRECTORY,
    PEOPLE_REGISTER,
    PERSON_FILE,
    ROSTER_BOARD,
    STATUS_HISTORY,
    CASE_BOARD,
    JOB_BOARD,
    OFFER_BOARD,
    REFERRAL_BOARD,
    DUTY_LIST,
    FEEDBACK_BOARD,
    MATCH_BOARD,
    HANDOVER_BOARD,
    HOUSEHOLD_BOARD,
    RECRUITING_BOARD,
    INTERNSHIP_BOARD,
    POST_BOARD,
    SUBSIDY_LEDGER,
    VOUCHER_LEDGER,
    WORKLOAD,
    WORKFORCE,
    APPRAISAL_ARCHIVE,
    SCHEME_DRAFTS,
    SAMPLE_BOARD,
    SIGNAL_BOARD,
    EXIT_BOARD,
    SERVICE_CATALOGUE,
    WORKING_CALENDAR,
    TRAINING_BOARD,
    VENTURE_BOARD,
    STREAM_INDEX,
    TASK_BOARD,
    FAIR_BOARD,
    CAMPAIGN_BOARD,
    PUBLICATION_BOARD,
    FACILITY_BOARD,
)


def room(name: str) -> Room:
    """The projection of that name; KeyError when there is none."""
    return {one.name: one for one in ROOMS}[name]
