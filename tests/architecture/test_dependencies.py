"""What the product imports is what pyproject.toml says it needs: no library of the tests, none that came by chance."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions

from tests.architecture.source import ROOMS, ROOT, imports, name, python_files

OURS = {*ROOMS, "tests", "yizhan"}


def plain(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()


def declared() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return {plain(re.split(r"[\[<>=!~; ]", line, maxsplit=1)[0]) for line in project["dependencies"]}


def test_every_import_of_the_product_is_a_declared_dependency() -> None:
    owners, needed = packages_distributions(), declared()
    foreign = [
        f"{name(path)}:{line}: {module}"
        for path in python_files(*ROOMS, "yizhan.py")
        for line, module in imports(ast.parse(path.read_text("utf-8")))
        if (top := module.partition(".")[0]) not in OURS | sys.stdlib_module_names
        and not needed & {plain(owner) for owner in owners.get(top, [])}
    ]
    assert not foreign, "\n".join(foreign)


def test_the_declared_dependencies_are_read() -> None:
    assert {"eventsourcing", "psycopg", "weasyprint"} <= declared()
