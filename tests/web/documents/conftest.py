"""One rendering process for all tests of this room."""

from collections.abc import Iterator

import pytest

from tests.web.documents import samples, samples_annual
from web.documents import appraisal
from web.documents.pdf import Renderer


@pytest.fixture(scope="session")
def renderer() -> Iterator[Renderer]:
    renderer = Renderer()
    yield renderer
    renderer.close()


@pytest.fixture(scope="session")
def quarterly_pdf(renderer: Renderer) -> bytes:
    return renderer.render(appraisal.source, samples.quarterly())


@pytest.fixture(scope="session")
def annual_pdf(renderer: Renderer) -> bytes:
    return renderer.render(appraisal.source, samples_annual.annual())
