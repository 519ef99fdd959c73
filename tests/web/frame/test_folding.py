"""Words, drawings and addresses that are the same on every page are put in when a template is compiled."""

from __future__ import annotations

import pytest

from web import i18n
from web.i18n.catalogs import translations
from web.layout.icons import icon
from web.templating import environment

MESSAGE = "服务对象"


def said(source: str, language: i18n.Language = "zh", **values: object) -> str:
    made = environment(language)
    with i18n.speaking(language):
        return made.from_string(source).render(**values)


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_a_message_becomes_its_words_in_the_language_of_the_environment(language: i18n.Language) -> None:
    words = translations(language).gettext(MESSAGE)
    source = environment(language).compile(f'<b>{{{{ _("{MESSAGE}") }}}}</b>', raw=True)
    assert f"<b>{words}</b>" in source
    assert "gettext" not in source


def test_a_message_with_something_to_fill_in_is_worded_when_it_is_filled() -> None:
    assert said('{{ _("%(a)s 与 %(b)s", a=x, b="<") }}', x="&") == "&amp; 与 &lt;"


def test_a_sign_of_percent_is_written_once() -> None:
    assert said('{{ _("合格率 90%%") }}') == "合格率 90%"


def test_a_drawing_is_put_in_as_it_is() -> None:
    assert said('{{ ui.icon("case") }}') == str(icon("case"))
    assert said("{{ ui.icon(name) }}", name="case") == str(icon("case"))


def test_what_only_looks_like_a_message_is_left_alone() -> None:
    assert said('{{ thing._("办件") }}', thing=type("Thing", (), {"_": staticmethod(str.upper)})) == "办件"
    assert said("{{ _(word) }}", word=MESSAGE) == MESSAGE


def test_words_may_be_handed_on_to_a_macro() -> None:
    assert said('{% macro say(word) %}[{{ word }}]{% endmacro %}{{ say(_("办件")) }}', "en") == "[Cases]"
