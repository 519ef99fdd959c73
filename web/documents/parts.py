"""What surrounds the sheets of a workbook: the parts of Office Open XML that are the same in all of ours."""

from __future__ import annotations

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OPEN = "http://schemas.openxmlformats.org"
_MAIN = f"{_OPEN}/spreadsheetml/2006/main"
_OFFICE = f"{_OPEN}/officeDocument/2006/relationships"
_PACKAGE = f"{_OPEN}/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"

MAIN = f'{XML}<{{0}} xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'

NUMBER, TEXT, HEADING = 0, 1, 2
"""The styles, by their place in `cellXfs`: 49 is the format @, which keeps a long number as it was typed."""
STYLES = (
    f'{MAIN.format("styleSheet")}<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


def relations(sheets: int) -> str:
    """Which file each sheet of the workbook stands in, and where its styles are."""
    files = [("worksheet", f"worksheets/sheet{n}.xml") for n in range(1, sheets + 1)]
    return _related([*files, ("styles", "styles.xml")])


def contents(sheets: int) -> str:
    """What each file of the package is."""
    files = [(f"worksheets/sheet{n}", "worksheet") for n in range(1, sheets + 1)]
    named = "".join(
        f'<Override PartName="/xl/{name}.xml" ContentType="{_KIND}.{kind}+xml"/>'
        for name, kind in [("workbook", "sheet.main"), ("styles", "styles"), *files]
    )
    usual = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    return f'{XML}<Types xmlns="{_PACKAGE}/content-types">{usual}{named}</Types>'


def _related(files: list[tuple[str, str]]) -> str:
    each = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/{kind}" Target="{path}"/>'
        for n, (kind, path) in enumerate(files, 1)
    )
    return f'{XML}<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'


RELATIONS = _related([("officeDocument", "xl/workbook.xml")])
