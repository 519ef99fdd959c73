"""The rows of matching are measured; how fast it is is not for a test to say."""

from pathlib import Path

from tests.bench import matching
from tests.support.databases import Servers


def test_a_ranking_among_many_vacancies_is_measured_beside_one_among_few(servers: Servers, tmp_path: Path) -> None:
    rows = list(matching.rows(servers, tmp_path, quick=True))
    assert [(row.peer, row.unit) for row in rows] == [("a page's ceiling", "ms"), ("itself over 100", "×")]
    assert all(row.ours > 0 for row in rows)
