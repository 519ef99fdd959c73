"""Finds in a piece of source whatever would make the domain depend on more than its arguments."""

import ast
from collections.abc import Iterator

from tests.architecture.source import imports

PURE_MODULES = {
    *("__future__", "abc", "collections", "collections.abc", "dataclasses", "datetime", "decimal", "enum", "fractions"),
    *("functools", "hashlib", "itertools", "json", "math", "operator", "re", "typing"),
    "importlib.resources",  # reads the data that is part of the domain: the catalogue, the default scheme
}
IMPURE_NAMES = {
    *("now", "utcnow", "today", "localtime", "fromtimestamp", "monotonic", "perf_counter", "sleep"),
    *("random", "urandom", "uuid1", "uuid4", "environ", "getenv"),
}
IMPURE_CALLS = {"open", "print", "input", "exec", "eval", "globals", "hash", "id"}
"""Built-ins whose answer comes from outside; `hash` of a text and `id` differ from process to process."""


def impurities(source: str) -> list[str]:
    """Each as `line: what`, in the order of the lines."""
    tree = ast.parse(source)
    found = [(line, f"imports {module}") for line, module in imports(tree) if not _is_pure(module)]
    for node in _walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in IMPURE_NAMES:
            found.append((node.lineno, f"uses {node.attr}"))
        elif isinstance(node, ast.Name) and node.id in IMPURE_NAMES and isinstance(node.ctx, ast.Load):
            found.append((node.lineno, f"uses {node.id}"))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in IMPURE_CALLS:
            found.append((node.lineno, f"calls {node.func.id}()"))
    return [f"{line}: {what}" for line, what in sorted(found)]


def _is_pure(module: str) -> bool:
    return module in PURE_MODULES or module.partition(".")[0] in {"msgspec", "domain"}


def _walk(node: ast.AST) -> Iterator[ast.AST]:
    """Every node, but nothing inside `__hash__`: that is where `hash` belongs, and it decides nothing."""
    yield node
    for child in ast.iter_child_nodes(node):
        if not (isinstance(child, ast.FunctionDef) and child.name == "__hash__"):
            yield from _walk(child)
