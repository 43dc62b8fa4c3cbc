"""Helpers of the corpus forms-b: a tiny grid model, its writers (docx, xlsx, html) and the expected answers.
Targets are annotated BY HAND in the form definitions ("ge 12 处"); nothing here reads quantities out of text."""
import json, os, re, subprocess, shutil
from decimal import Decimal
import docx
from docx.enum.text import WD_BREAK, WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt, Cm
import openpyxl
from openpyxl.styles import Alignment, Border, Side, Font
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.utils import get_column_letter

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.dirname(HERE)
TMP = os.path.join(HERE, "build")
LO = "-env:UserInstallation=file:///tmp/zhibiao-forms-office"
os.makedirs(TMP, exist_ok=True)


def num(s):
    d = Decimal(str(s))
    return int(d) if d == d.to_integral_value() else float(d)


class C:
    def __init__(self, v="", cs=1, rs=1, fmt=None, bold=False):
        self.v, self.cs, self.rs, self.fmt, self.bold = v, cs, rs, fmt, bold


def cell(x):
    return x if isinstance(x, C) else C(x)


# ---- expected answers -------------------------------------------------------------------------------------------
def targets(ann, text):
    """'ge 12 处; q@none 3 个' -> list of targets; the quote is the whole text unless given before @."""
    out = []
    pos = 0
    for a in [a.strip() for a in ann.split(";") if a.strip()]:
        q = text
        if "@" in a:
            q, a = a.split("@", 1)
        op, val, unit = a.split(" ", 2)
        assert op in "ge gt le lt eq approx reach range none".split(), a
        up = None
        if ".." in val:
            val, up = val.split("..")
        if op == "range":
            assert up
        at = text.find(q, pos)
        assert at >= 0, (q, text, "out of order or not in the text")
        pos = at + len(q)
        out.append({"quote": q, "op": op, "value": num(val), "upper": None if up is None else num(up),
                    "unit": None if unit == "-" else unit})
    return out


BRACKET = re.compile(r"\s*[（(]\s*(权重)?\d+(\.\d+)?\s*[分%]?\s*[）)]$")


def inds(block, cols, weight=False):
    """Lines 'l1 | l2 | l3 | text | ann [| text | ann ...] [| weight]'; an empty l1/l2 repeats the one above, '=' repeats
    the value's text of the column before. Returns rows with .l1shown (None when merged with the row above)."""
    rows, l1, l2 = [], "", ""
    for line in block.strip().splitlines():
        f = [x.strip().replace("\\n", "\n") for x in line.split("|")]
        assert len(f) == 3 + 2 * len(cols) + (1 if weight else 0), (len(f), line)
        s1, s2 = f[0] or None, f[1] or None
        if s1:
            l1 = s1
        if s2:
            l2 = s2
        assert s2 or not s1, line
        vals = []
        for i, c in enumerate(cols):
            t, a = f[3 + 2 * i], f[4 + 2 * i]
            vals.append((c, t, a.replace("~", "")))
        r = {"s1": s1, "s2": s2, "l1": l1, "l2": l2, "l3": f[2], "vals": vals}
        if weight:
            r["w"] = f[-1]
        rows.append(r)
    return rows


def exp_inds(rows):
    out = []
    for r in rows:
        d = {"level1": BRACKET.sub("", r["l1"]), "level2": BRACKET.sub("", r["l2"]), "level3": r["l3"],
             "values": [{"column": c, "text": t, "targets": targets(a, t)} for c, t, a in r["vals"] if t]}
        if r.get("w"):
            d["weight"] = num(r["w"])
        out.append(d)
    return out


def decl(title, department, project, year, kind, money, rows, texts=()):
    """money: [(label, yuan)] or [(label, yuan, group)]; texts: [(section, column, text, ann)]"""
    m = []
    for x in money:
        d = {"label": x[0], "yuan": None if x[1] is None else num(x[1])}
        if len(x) > 2:
            d["group"] = x[2]
        m.append(d)
    return {"title": title, "department": department, "project": project, "year": year, "kind": kind, "money": m,
            "indicators": exp_inds(rows),
            "texts": [{"section": s, "column": c, "text": t, "targets": targets(a, t)} for s, c, t, a in texts]}


def dump(path, obj):
    with open(path, "w", encoding="utf-8") as f:
        json.dump(obj, f, ensure_ascii=False, indent=2)
        f.write("\n")


def expect(name, *decls):
    dump(os.path.join(OUT, name + ".expected.json"), {"declarations": list(decls)})


# ---- grids ------------------------------------------------------------------------------------------------------
def spans(rows, key):
    """row index -> rowspan of the merged level cell that starts there"""
    starts = [i for i, r in enumerate(rows) if r[key]] + [len(rows)]
    return {a: b - a for a, b in zip(starts, starts[1:])}


def ind_grid(rows, head, left=None, extra=(), headspan=None):
    """Grid rows of an indicator table: header row, then the rows; left = text of the cell merged down the whole table.
    extra: list of functions row -> cell, put after the value columns."""
    g = []
    h = [C(x, bold=True) for x in head]
    if left is not None:
        h = [C(left, rs=len(rows) + 1)] + h
    g.append(h)
    a1, a2 = spans(rows, "s1"), spans(rows, "s2")
    for i, r in enumerate(rows):
        line = []
        if i in a1:
            line.append(C(r["s1"], rs=a1[i]))
        if i in a2:
            line.append(C(r["s2"], rs=a2[i]))
        line.append(C(r["l3"]))
        line += [C(t) for _, t, _ in r["vals"]]
        if "w" in r:
            line.append(C(num(r["w"])) if r["w"] else C(""))
        line += [cell(f(r)) for f in extra]
        g.append(line)
    return g


def layout(grid):
    """-> (ncols, [(row, col, C)]) by the rules of an HTML table"""
    taken, placed, ncols = set(), [], 0
    for r, row in enumerate(grid):
        c = 0
        for x in row:
            x = cell(x)
            while (r, c) in taken:
                c += 1
            for dr in range(x.rs):
                for dc in range(x.cs):
                    assert (r + dr, c + dc) not in taken, ("overlap", r, c, x.v)
                    taken.add((r + dr, c + dc))
            placed.append((r, c, x))
            c += x.cs
        while (r, c) in taken:
            c += 1
        ncols = max(ncols, c)
    for r in range(len(grid)):
        w = sum(1 for c in range(ncols) if (r, c) in taken)
        assert w == ncols, ("ragged row", r, w, ncols, [cell(x).v for x in grid[r]])
    return ncols, placed


def show(v):
    return "" if v is None else str(v)


# ---- docx -------------------------------------------------------------------------------------------------------
def font(run, size=None, bold=False, name="宋体"):
    run.font.name = name
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), name)
    if size:
        run.font.size = Pt(size)
    run.bold = bold


def new_doc(landscape=False):
    d = docx.Document()
    d.core_properties.author, d.core_properties.comments = "Administrator", ""
    s = d.sections[0]
    s.page_width, s.page_height = (Cm(29.7), Cm(21)) if landscape else (Cm(21), Cm(29.7))
    s.left_margin = s.right_margin = Cm(2)
    s.top_margin = s.bottom_margin = Cm(2)
    st = d.styles["Normal"]
    st.font.name = "宋体"
    st.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "宋体")
    st.font.size = Pt(10.5)
    return d


def para(d, text, size=10.5, bold=False, align=None, name="宋体", indent=False, style=None):
    p = d.add_paragraph(style=style)
    for i, t in enumerate(text.split("\n")):
        r = p.add_run(t)
        font(r, size, bold, name)
        if i < text.count("\n"):
            r.add_break()
    if align == "c":
        p.alignment = WD_ALIGN_PARAGRAPH.CENTER
    elif align == "r":
        p.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if indent:
        p.paragraph_format.first_line_indent = Pt(size * 2)
    return p


def table(d, grid, widths=None, size=9, repeat_header=None):
    n, placed = layout(grid)
    t = d.add_table(rows=len(grid), cols=n)
    t.style = "Table Grid"
    t.autofit = False
    if widths is None:
        widths = [17.0 / n] * n
    k = 17.0 / sum(widths)
    for r, row in enumerate(t.rows):
        for c, x in enumerate(row.cells):
            x.width = Cm(widths[c] * k)
    for r, c, x in placed:
        k1 = t.cell(r, c)
        if x.rs > 1 or x.cs > 1:
            k1 = k1.merge(t.cell(r + x.rs - 1, c + x.cs - 1))
        k1.text = ""
        p = k1.paragraphs[0]
        parts = show(x.v).split("\n")
        for i, s in enumerate(parts):     # one paragraph a line, as officials press Enter in a cell
            if i:
                p = k1.add_paragraph()
            font(p.add_run(s), size, x.bold)
            p.paragraph_format.space_after = Pt(0)
    if repeat_header is not None:
        trPr = t.rows[repeat_header]._tr.get_or_add_trPr()
        trPr.append(trPr.makeelement(qn("w:tblHeader"), {qn("w:val"): "true"}))
    return t


def page_break(d):
    d.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


# ---- xlsx -------------------------------------------------------------------------------------------------------
THIN = Border(*[Side(style="thin")] * 4)


def put(ws, grid, row0=1, col0=1, border=True, size=10):
    """writes a grid to the sheet from row0/col0 (from 1); returns the next free row"""
    n, placed = layout(grid)
    for r, c, x in placed:
        k = ws.cell(row0 + r, col0 + c)
        k.value = x.v if x.v != "" else None
        k.alignment = Alignment(wrap_text=True, vertical="center")
        k.font = Font(name="宋体", size=size, bold=x.bold)
        if x.fmt:
            k.number_format = x.fmt
        if x.rs > 1 or x.cs > 1:
            ws.merge_cells(start_row=row0 + r, start_column=col0 + c, end_row=row0 + r + x.rs - 1,
                           end_column=col0 + c + x.cs - 1)
    if border:
        for r in range(len(grid)):
            for c in range(n):
                ws.cell(row0 + r, col0 + c).border = THIN
    return row0 + len(grid)


def head_line(ws, row, text, n, col0=1, size=16, bold=True, align="center"):
    k = ws.cell(row, col0, text)
    k.font = Font(name="宋体", size=size, bold=bold)
    k.alignment = Alignment(horizontal=align, vertical="center")
    if n > 1:
        ws.merge_cells(start_row=row, start_column=col0, end_row=row, end_column=col0 + n - 1)


def widths(ws, ws_widths, col0=1):
    for i, w in enumerate(ws_widths):
        ws.column_dimensions[get_column_letter(col0 + i)].width = w


# ---- LibreOffice ------------------------------------------------------------------------------------------------
FILTER = {"docx": "docx:MS Word 2007 XML", "doc": "doc:MS Word 97", "xlsx": "xlsx:Calc MS Excel 2007 XML",
          "xls": "xls:MS Excel 97", "pdf": "pdf"}


def office(src, dst):
    """LibreOffice opens src (in sources/build) and saves the final file dst"""
    ext = dst.rsplit(".", 1)[1]
    d = os.path.join(TMP, "lo")
    shutil.rmtree(d, ignore_errors=True)
    os.makedirs(d)
    subprocess.run(["soffice", LO, "--headless", "--convert-to", FILTER[ext], "--outdir", d, src], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180)
    made = os.path.join(d, os.path.splitext(os.path.basename(src))[0] + "." + ext)
    os.makedirs(os.path.dirname(dst), exist_ok=True)
    shutil.move(made, dst)


def save_docx(d, name, ext=None):
    """name: final file name below OUT; the python-docx file stays in sources/build"""
    src = os.path.join(TMP, "src-" + name.replace("/", "_").rsplit(".", 1)[0] + ".docx")
    d.save(src)
    office(src, os.path.join(OUT, name))


def save_xlsx(wb, name):
    src = os.path.join(TMP, "src-" + name.replace("/", "_").rsplit(".", 1)[0] + ".xlsx")
    wb.properties.creator = "Administrator"
    for ws in wb:
        ws.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        ws.page_setup.fitToHeight = 0
        ws.page_setup.paperSize = 9
        if ws.max_column > 7:
            ws.page_setup.orientation = "landscape"
    wb.save(src)
    office(src, os.path.join(OUT, name))
