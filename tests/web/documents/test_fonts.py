"""A machine without the right fonts is found at start, before it prints a box."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from web.documents import fonts
from web.documents.errors import CharactersMissing, FontsMissing
from web.documents.pdf import Renderer

ROOT = Path(__file__).parents[3]
PROGRAM = """
from web.documents.errors import FontsMissing
from web.documents.pdf import Renderer
if __name__ == "__main__":
    try:
        Renderer().warm_up()
    except FontsMissing as problem:
        print(problem)
"""


def test_this_machine_can_print_chinese() -> None:
    fonts.check_installation()
    fonts.check_characters(["福州市人力资源和社会保障局 𠮷䶮㛃𬭎 ABC 123 −×÷…"])


def test_a_machine_without_the_fonts_is_told_which_package_to_install(tmp_path: Path) -> None:
    bare = tmp_path / "fonts.conf"
    bare.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>/usr/share/fonts/truetype/dejavu</dir><cachedir>{tmp_path}</cachedir></fontconfig>"
    )
    program = tmp_path / "start.py"
    program.write_text(PROGRAM)
    done = subprocess.run(
        [sys.executable, str(program)],
        env={**os.environ, "FONTCONFIG_FILE": str(bare), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=100,
        check=True,
    )
    assert "apt-get install fonts-noto-cjk" in done.stdout.decode()


def test_a_family_that_lacks_a_needed_character_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "NEEDED", "驿\U000323af")
    with pytest.raises(FontsMissing, match="lacks"):
        fonts.check_installation()


@pytest.mark.parametrize("text", ["a\x00b", "\x1b[31m", "\u200f", "\U000f0000"])
def test_control_private_and_direction_characters_are_refused(text: str) -> None:
    with pytest.raises(CharactersMissing, match=r"U\+"):
        fonts.check_characters([text])


def test_a_warm_renderer_has_checked_its_fonts(renderer: Renderer) -> None:
    renderer.warm_up()
    assert renderer.pid is not None
