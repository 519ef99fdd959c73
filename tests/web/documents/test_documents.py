"""The door callers use."""

from tenants.settings import Settings
from tests.web.documents import samples
from web.documents.documents import Documents


def test_documents_make_the_report_and_end_their_process(quarterly_pdf: bytes) -> None:
    documents = Documents(Settings(pdf_seconds=50))
    documents.warm_up()
    try:
        assert documents.appraisal_pdf(samples.quarterly()) == quarterly_pdf
    finally:
        documents.close()
