"""Writes a grid of merged cells as docx, xlsx or html, with nothing but the standard library."""

import zipfile
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


class Merged:
    """A grid where `<` continues the cell at the left and `~` the cell above."""

    def __init__(self, lines):
        self.width = max(len(line) for line in lines)
        self.lines = [line + ["<"] * (self.width - len(line)) for line in lines]

    def cells(self, row):
        """(column, text, colspan, rowspan, covered) of one row; covered cells continue the one above."""
        line = self.lines[row]
        found = []
        for column, text in enumerate(line):
            if text == "<":
                continue
            span = 1
            while column + span < self.width and line[column + span] == "<":
                span += 1
            down = 1
            while row + down < len(self.lines) and self.lines[row + down][column] == "~":
                down += 1
            found.append((column, text, span, down, text == "~"))
        return found


def html(before, lines, after, nested=False):
    grid = Merged(lines)
    out = ["<table border=\"1\">"]
    for row in range(len(grid.lines)):
        out.append("<tr>")
        for _, text, span, down, covered in grid.cells(row):
            if not covered:
                spans = (f' colspan="{span}"' if span > 1 else "") + (f' rowspan="{down}"' if down > 1 else "")
                out.append(f"<td{spans}>" + "<br>".join(escape(t) for t in text.split("\n")) + "</td>")
        out.append("</tr>")
    out.append("</table>")
    table = "\n".join(out)
    if nested:
        table = "<table><tr><td>\n" + table + "\n</td></tr></table>"
    text = lambda lines: "\n".join(f"<p>{escape(line)}</p>" for line in lines)
    return ("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n"
            + text(before) + "\n" + table + "\n" + text(after) + "\n</body></html>\n")


def pack(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts:
            info = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, text)


def types(overrides):
    return (HEAD + f'<Types xmlns="{PACKAGE}content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            + "".join(f'<Override PartName="{n}" ContentType="application/vnd.openxmlformats-officedocument.{t}+xml"/>'
                      for n, t in overrides) + "</Types>")


def relations(kind, target):
    return (HEAD + f'<Relationships xmlns="{PACKAGE}relationships">'
            f'<Relationship Id="rId1" Type="{OFFICE}/{kind}" Target="{target}"/></Relationships>')


def paragraph(text):
    runs = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(t)}</w:t>' for t in text.split("\n"))
    return f"<w:p><w:r>{runs}</w:r></w:p>"


def docx_table(lines):
    grid = Merged(lines)
    out = ["<w:tbl><w:tblPr/><w:tblGrid>" + '<w:gridCol w:w="1200"/>' * grid.width + "</w:tblGrid>"]
    for row in range(len(grid.lines)):
        out.append("<w:tr>")
        for _, text, span, down, covered in grid.cells(row):
            pr = (f'<w:gridSpan w:val="{span}"/>' if span > 1 else "")
            pr += "<w:vMerge/>" if covered else '<w:vMerge w:val="restart"/>' if down > 1 else ""
            out.append(f"<w:tc><w:tcPr>{pr}</w:tcPr>" + paragraph("" if covered else text) + "</w:tc>")
        out.append("</w:tr>")
    return "".join(out) + "</w:tbl>"


def docx(path, before, lines, after, nested=False):
    table = docx_table(lines)
    if nested:
        table = ('<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>'
                 + table + "<w:p/></w:tc></w:tr></w:tbl>")
    body = "".join(map(paragraph, before)) + table + "".join(map(paragraph, after)) + "<w:p/>"
    pack(path, [
        ("[Content_Types].xml", types([("/word/document.xml", "wordprocessingml.document.main")])),
        ("_rels/.rels", relations("officeDocument", "word/document.xml")),
        ("word/document.xml", HEAD + f"<w:document {W}><w:body>{body}<w:sectPr/></w:body></w:document>")])


def letter(column):
    return chr(65 + column) if column < 26 else chr(64 + column // 26) + chr(65 + column % 26)


def number(text):
    return text.replace(".", "", 1).isdigit() and not (len(text) > 1 and text[0] == "0" and text[1] != ".")


def xlsx(path, before, lines, after):
    grid = Merged([[b] for b in before] + lines + [[a] for a in after])
    rows, merges = [], []
    for row in range(len(grid.lines)):
        cells = []
        for column, text, span, down, covered in grid.cells(row):
            if covered or text == "":
                continue
            at = f"{letter(column)}{row + 1}"
            if number(text):
                cells.append(f'<c r="{at}"><v>{text}</v></c>')
            else:
                cells.append(f'<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>')
            if span > 1 or down > 1:
                merges.append(f"{at}:{letter(column + span - 1)}{row + down}")
        rows.append(f'<row r="{row + 1}">' + "".join(cells) + "</row>")
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    merged = f'<mergeCells count="{len(merges)}">' + "".join(f'<mergeCell ref="{m}"/>' for m in merges) + "</mergeCells>"
    pack(path, [
        ("[Content_Types].xml", types([("/xl/workbook.xml", "spreadsheetml.sheet.main"),
                                       ("/xl/worksheets/sheet1.xml", "spreadsheetml.worksheet")])),
        ("_rels/.rels", relations("officeDocument", "xl/workbook.xml")),
        ("xl/workbook.xml", HEAD + f'<workbook xmlns="{main}" xmlns:r="{OFFICE}"><sheets>'
         '<sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>'),
        ("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml")),
        ("xl/worksheets/sheet1.xml", HEAD + f'<worksheet xmlns="{main}"><sheetData>' + "".join(rows)
         + "</sheetData>" + (merged if merges else "") + "</worksheet>")])
