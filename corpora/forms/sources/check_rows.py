"""Reads the finished tables back with merged cells filled in, and asks that each expected row stands in ONE row of the file."""
import glob, io, json, os, csv, zipfile, docx, openpyxl, xlrd
from lxml import etree
from check_util import fmtnum
OUT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

def rows(p):
    b = open(p, "rb").read()
    if b[:2] == b"PK" and "word/document.xml" in zipfile.ZipFile(p).namelist():
        for t in docx.Document(io.BytesIO(b)).tables:
            for r in t.rows: yield [c.text for c in r.cells]
    elif b[:2] == b"PK":
        for s in openpyxl.load_workbook(io.BytesIO(b), data_only=True):
            m = {}
            for rg in s.merged_cells.ranges:
                for r in range(rg.min_row, rg.max_row + 1):
                    for c in range(rg.min_col, rg.max_col + 1): m[r, c] = s.cell(rg.min_row, rg.min_col)
            for r in range(1, s.max_row + 1):
                cs = [m.get((r, c), s.cell(r, c)) for c in range(1, s.max_column + 1)]
                yield ["" if c.value is None else c.value if isinstance(c.value, str) else fmtnum(c.value, c.number_format) for c in cs]
    elif b[:4] == b"\xd0\xcf\x11\xe0":
        w = xlrd.open_workbook(p, formatting_info=True)
        for s in w.sheets():
            m = {(r, c): (a, x) for a, z, x, y in s.merged_cells for r in range(a, z) for c in range(x, y)}
            for r in range(s.nrows):
                o = []
                for c in range(s.ncols):
                    v = s.cell(*m.get((r, c), (r, c)))
                    o.append(v.value if isinstance(v.value, str) else fmtnum(v.value, w.format_map[w.xf_list[v.xf_index].format_key].format_str))
                yield o
    elif b"<td" in b:
        t = etree.HTML(b.decode("gbk" if b"gb2312" in b else "utf-8")); g = {}
        for r, tr in enumerate(t.iter("tr")):
            c = 0
            for td in tr.iter("td"):
                while (r, c) in g: c += 1
                for i in range(int(td.get("rowspan", 1))):
                    for j in range(int(td.get("colspan", 1))): g[r + i, c + j] = "".join(td.itertext()).strip()
                c += int(td.get("colspan", 1))
        for r in range(max(k[0] for k in g) + 1): yield [g[k] for k in sorted(g) if k[0] == r]
    else:
        s = b.decode("big5") if "績效" in p else b.decode("utf-16" if b[:2] == b"\xff\xfe" else "gb18030")
        last = ["", ""]
        for r in csv.reader(io.StringIO(s, newline=""), delimiter="\t" if p.endswith("txt") else ","):
            r = [x for x in r]
            for k in (0, 1):
                if len(r) > 2 and r[2]:
                    if r[k]:
                        last[k] = r[k]
                    elif last[k]: r[k] = last[k]
            yield r

n = miss = 0
for j in sorted(glob.glob(OUT + "/**/*.expected.json", recursive=True)):
    p = j[:-14]
    if p.endswith((".zip", ".gz")): continue
    rs = list(rows(p))
    at = 0
    for d in json.load(open(j))["declarations"]:
        for i in d["indicators"]:
            n += 1
            for k in range(at, len(rs)):
                r = [x.strip() for x in rs[k]]
                def lv(x): return any(g == x or g.startswith(x + "（") for g in r)
                if lv(i["level1"]) and lv(i["level2"]) and i["level3"] in r and all(v["text"] in r for v in i["values"]) and \
                        ("weight" not in i or any(x.replace(".0", "") == str(i["weight"]) for x in r)):
                    at = k + 1; break
            else:
                miss += 1; print(os.path.basename(p), "no row", i["level1"], i["level2"], i["level3"], [v["text"] for v in i["values"]])
print(n, "rows,", miss, "missing")
