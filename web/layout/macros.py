"""The macros of layout/templates/macros as one object, `ui`, that every template has."""

from types import SimpleNamespace

from jinja2 import Environment

from web.layout.icons import icon
from web.request_id import fresh_request_id

FILES = ("basic", "tables", "forms", "story")


def load(environment: Environment) -> SimpleNamespace:
    """All macros by name. ValueError when two files name one alike."""
    ui = SimpleNamespace(icon=icon, fresh_request_id=fresh_request_id)
    environment.globals["ui"] = ui
    for file in FILES:
        module = environment.get_template(f"layout/macros/{file}.html").module
        for name, macro in vars(module).items():
            if name.startswith("_"):
                continue
            if hasattr(ui, name):
                raise ValueError(f"the macro {name} is defined twice")
            setattr(ui, name, macro)
    return ui
