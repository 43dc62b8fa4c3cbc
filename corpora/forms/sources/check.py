"""Checks of the finished files against the expectations (independent of how they were made).
1. every text, level, title, money amount of an expectation stands in the file as a program reads it back;
2. quote/op/value/unit against a small reader of single quotes (prints what differs, for a person to judge)."""
import csv, glob, html, io, json, os, re, sys, zipfile
from lxml import etree
import docx, openpyxl, xlrd
OUT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

def fmtnum(v, f):
    if isinstance(v, float) and v == int(v) and "%" not in f: v = int(v)
    if f.startswith("0") and f.endswith("%"):
        d = len(f.split(".")[1]) - 1 if "." in f else 0
        return f"{v*100:.{d}f}%"
    if f.startswith("#,##0.00"): return f"{v:,.2f}"
    if f.startswith("#,##0"): return f"{v:,}"
    if f == "0.00": return f"{v:.2f}"
    return repr(v)

def texts(p):
    b = open(p, "rb").read()
    out = []
    if b[:2] == b"PK":
        names = zipfile.ZipFile(p).namelist()
        if "word/document.xml" in names:
            d = docx.Document(io.BytesIO(b))
            for q in d.element.body.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}tc"):
                ps = [ "".join(t.text or "" if t.tag.endswith("}t") else "\n" for t in x.iter() if t.tag.endswith("}t") or t.tag.endswith("}br"))
                       for x in q.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p")]
                out.append("\n".join(ps))
            out += [x.text for x in d.paragraphs]
        else:
            w = openpyxl.load_workbook(io.BytesIO(b), data_only=True)
            for s in w:
                for r in s.iter_rows():
                    for c in r:
                        if c.value is None: continue
                        out.append(c.value if isinstance(c.value, str) else fmtnum(c.value, c.number_format))
    elif b[:4] == b"\xd0\xcf\x11\xe0":
        w = xlrd.open_workbook(p, formatting_info=True)
        for s in w.sheets():
            for r in range(s.nrows):
                for c in range(s.ncols):
                    v = s.cell(r, c)
                    if v.ctype in (0, 6): continue
                    f = w.format_map[w.xf_list[v.xf_index].format_key].format_str
                    out.append(v.value if isinstance(v.value, str) else fmtnum(v.value, f))
    elif b"<td" in b.lower():
        t = etree.HTML(b.decode("gbk" if b"gb2312" in b else "utf-8"))
        for td in t.iter("td"):
            for br in td.iter("br"): br.tail = "\n" + (br.tail or "").strip()
            out.append("".join(td.itertext()).strip())
    else:
        e = "utf-16" if b[:2] == b"\xff\xfe" else "gb18030"
        s = b.decode("big5") if "績效" in p else b.decode(e)
        out = [x for r in csv.reader(io.StringIO(s, newline=""), delimiter="\t" if p.endswith(".txt") else ",") for x in r]
    return [x.strip() for x in out]

SC = {"万":10**4,"萬":10**4,"亿":10**8,"千":1000,"百":100}
CN = {"一":1,"两":2,"二":2,"三":3,"四":4,"五":5,"九十九":99,"三百":300,"两千":2000}
def read(q):
    """one quote -> (op, value, upper, unit) or None"""
    m = re.match(r"^(?P<pre>≥|≧|≤|≦|<|>|＜|不少于|不低于|不低於|不超过|不超過|不小于|至少|最高|超过|突破|高于|低于|大于等于|约|近|达到|達到|提升到|提高到|控制在)*", q)
    pre, rest = m.group(0), q[m.end():]
    m = re.match(r"^百分之(九十九)", rest)
    if m: rest = "99%" + rest[m.end():]
    m = re.match(r"^([\d,]+(?:\.\d+)?|[一两二三四五九十百千]+)(?:[-～~]([\d.]+))?([万萬亿]?)(.*?)(以上|以内|之内|左右|余.*)?$", rest)
    if not m: return None
    n, up, sc, unit, post = m.groups()
    n = CN[n] if n in CN else float(n.replace(",", ""))
    k = SC.get(sc, 1)
    if unit.startswith("余"): unit, post = unit[1:], "余"
    unit = unit.replace("％", "%")
    a = pre + (post or "")
    op = "none"
    if re.search("约|近|左右|余", a): op = "approx"
    elif re.search("≥|≧|不少于|不低|不小于|至少|大于等于|以上", a): op = "ge"
    elif re.search("≤|≦|不超|最高|以内|之内", a): op = "le"
    elif re.search(">|超过|突破|高于", a): op = "gt"
    elif re.search("<|＜|低于", a): op = "lt"
    elif re.search("达到|達到|提升到|提高到", a): op = "reach"
    if up: op = "range"
    return op, n * k, float(up) * k if up else None, unit or None

bad = 0
def say(*a):
    global bad; bad += 1; print(*a)

def declcheck(f, d, got, flat):
    def has(t, what, broken=False):
        if t and t not in got: say(f, "NOT IN FILE:", what, repr(t))
    has(d["title"], "title")
    if d["project"] and not any(d["project"] in g for g in got): print(f, "  project only elsewhere:", d["project"])
    if not any(d["department"] in g for g in got): print(f, "  department only elsewhere:", d["department"])
    for m in d["money"]:
        if m["yuan"] is None: continue
        y = m["yuan"]
        forms = {f"{y/1e4:,.2f}", f"{y/1e4:.2f}", f"{y/1e4:g}", f"{y:,.2f}", f"{y/1e4:g}万元", f"{y:,}元"}
        if not forms & set(got): say(f, "money", m, forms)
        if not any(g.replace("\n","").startswith(m["label"]) for g in got): say(f, "label", m["label"])
    for i in d["indicators"]:
        for k in ("level1", "level2"):
            if not any(g == i[k] or g.startswith(i[k] + "（") for g in got): say(f, k, i[k])
        has(i["level3"], "level3")
        for v in i["values"]:
            has(v["text"], "value")
            if v["column"] not in got: print(f, "  column not as one cell:", v["column"])
            for t in v["targets"]: check(f, v["text"], t, i)
            # a digit left outside of the quotes is shown
            rest = v["text"]
            for t in v["targets"]: rest = rest.replace(t["quote"], "", 1)
            if re.search(r"\d", rest): print(f, "  digits outside targets:", v["text"], [t["quote"] for t in v["targets"]])
    for x in d["texts"]:
        has(x["text"], "text"); has(x["section"], "section"); has(x["column"], "column")
        rest = x["text"]
        for t in x["targets"]:
            check(f, x["text"], t, None); rest = rest.replace(t["quote"], "", 1)
        if re.search(r"\d|[一二三两]个", rest): print(f, "  digits outside targets:", rest)

def check(f, text, t, i):
    assert t["quote"] in text
    r = read(t["quote"])
    e = (t["op"], t["value"], t["upper"], t["unit"])
    if r is None: say(f, "cannot read", t); return
    same = r[0] == e[0] and abs(r[1] - e[1]) < 1e-6 and r[2] == e[2] and r[3] == e[3]
    if not same: print(f, "   differs (row says more?)", text, "read", r, "expected", e, i and i["level3"])

for j in sorted(glob.glob(OUT + "/**/*.expected.json", recursive=True)):
    p = j[:-len(".expected.json")]
    if p.endswith((".zip", ".gz")): continue
    got = set(texts(p)); f = os.path.relpath(p, OUT)
    d = json.load(open(j, encoding="utf-8"))
    print("==", f, len(d["declarations"]), "declarations", sum(len(x["indicators"]) for x in d["declarations"]), "rows", os.path.getsize(p), "bytes")
    for x in d["declarations"]: declcheck(f, x, got, None)
print("problems:", bad)
