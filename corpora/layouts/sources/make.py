#!/usr/bin/env python3
"""Makes the files of corpora/layouts and their EXPECT.json from dev.forms and test.forms (see README.md there)."""

import json
import re
import sys
import unicodedata
import zipfile
from pathlib import Path

import office

HERE = Path(__file__).resolve().parent
LEVEL1 = {"产": "产出指标", "效": "效益指标", "满": "满意度指标", "成": "成本指标"}
LEVEL2 = {"产数": "数量指标", "产质": "质量指标", "产时": "时效指标", "产成": "成本指标", "效经": "经济效益指标",
          "效社": "社会效益指标", "效生": "生态效益指标", "效续": "可持续影响指标", "满服": "服务对象满意度指标",
          "成经": "经济成本指标", "成社": "社会成本指标", "成生": "生态环境成本指标", "效满": "服务对象满意度指标"}
STAGE = {"v": "target", "a": "actual", "past": "past", "exp": "expected"}
BROKEN = {"一级指标": "一级\n指标", "二级指标": "二级\n指标", "三级指标": "三级\n指标", "年度指标值": "年度指\n标值",
          "实际完成值": "实际完\n成值", "数量指标": "数量\n指标", "质量指标": "质量\n指标", "时效指标": "时效\n指标",
          "成本指标": "成本\n指标", "社会效益指标": "社会效\n益指标", "经济效益指标": "经济效益\n指标",
          "可持续影响指标": "可持续\n影响\n指标", "服务对象满意度指标": "服务对象\n满意度\n指标", "产出指标": "产\n出\n指\n标",
          "效益指标": "效益\n指标", "满意度指标": "满意度\n指标", "经济成本指标": "经济成\n本指标", "绩效指标值": "绩效\n指标值",
          "生态效益指标": "生态\n效益\n指标", "目标值": "目标\n值", "偏差原因分析及改进措施": "偏差原因\n分析及改\n进措施"}


class Declared:
    """One declaration of a file: its head and its rows as they are expected."""

    def __init__(self):
        self.head = {"kind": "项目支出", "department": None, "year": None, "project": None, "money": None}
        self.rows = []
        self.table = []  # (level key, fields)


class Form:
    """The content of one form, and the files it is written to."""

    def __init__(self):
        self.files, self.title, self.lines, self.tail, self.foot = [], [], [], [], []
        self.cols, self.cols2, self.note, self.names, self.declared = [], None, "", {}, [Declared()]

    @property
    def last(self):
        return self.declared[-1]


def readings(text):
    """`ge 120 公里; range 50~60 人; none 5 % inc` as values."""
    for part in text.split(";"):
        words = part.split()
        if not words:
            continue
        low, _, high = words[1].partition("~")
        unit = words[2] if len(words) > 2 and words[2] != "-" else None
        change = {"inc": "increase", "dec": "decrease"}[words[3]] if len(words) > 3 else None
        yield {"op": words[0], "value": low, "upper": high or None, "unit": unit, "change": change}


def cell(text):
    """A cell and what is expected of it."""
    shown, _, meant = text.partition("=>")
    return shown.strip(), list(readings(meant))


def parse(path):
    forms = []
    for line in path.read_text(encoding="utf-8").splitlines():
        key, _, rest = line.strip().partition(" ")
        rest = rest.strip()
        if not key or key == "#":
            continue
        if key == "===":
            if not forms or forms[-1].cols:
                forms.append(Form())
            name, kind, *options = rest.split()
            forms[-1].files.append((name, kind, options))
            continue
        form = forms[-1]
        if key in ("kind", "department", "project"):
            form.last.head[key] = rest
        elif key in ("year", "money"):
            form.last.head[key] = float(rest) if "." in rest else int(rest)
        elif key == "decl":
            before = form.last
            if before.table:
                form.declared.append(Declared())
                form.last.head.update({k: before.head[k] for k in ("kind", "department", "year")})
            form.last.head["project"] = rest
        elif key == "title":
            form.title.append(rest)
        elif key == "names":
            form.names = dict(pair.split("=") for pair in rest.split())
        elif key in ("line", "goal"):
            (form.tail if form.last.table else form.lines).append(goal(form, rest))
        elif key == "say":
            for r in readings(rest):
                form.last.rows.append({"l1": "", "l2": "", "l3": "", "stage": "target", **r, "column": None})
        elif key in ("cols", "cols2"):
            setattr(form, key, [c.strip() for c in rest.split("|")])
        elif key == "row":
            form.last.table.append(row(form, rest))
        elif key == "foot":
            form.foot.append(rest)
        elif key == "note":
            form.note = rest
        else:
            sys.exit(f"{path}: {line}")
    return forms


def goal(form, rest):
    """A line of the head; `@a` before a cell's text makes it what was done."""
    shown = []
    for text in rest.split("|"):
        plain, meant = cell(text)
        stage = "actual" if plain.startswith("@a ") else "target"
        shown.append(plain.removeprefix("@a "))
        for r in meant:
            form.last.rows.append({"l1": "", "l2": "", "l3": "", "stage": stage, **r, "column": None})
    return shown


def row(form, rest):
    level, *fields = [f.strip() for f in rest.split("|")]
    columns = [c.split(" ", 1) for c in form.cols]
    places = [i for i, c in enumerate(columns) if c[0] not in ("l1", "l2", "l12", "no", "p", "d", "m", "p0")]
    fields += [""] * (len(places) - len(fields))
    if len(fields) > len(places):
        sys.exit(f"too many fields: {rest}")
    name = fields[[columns[p][0] for p in places].index("l3")]
    written = name
    name, _, shown = name.partition("==")  # the name that is expected == the name as it is written
    cells = []
    for place, field in zip(places, fields):
        if columns[place][0] == "l3":
            cells.append((place, (shown or name).strip()))
            continue
        text, meant = cell(field)
        cells.append((place, text))
        label = (form.cols2[place] if form.cols2 and form.cols2[place] else columns[place][-1])
        for r in meant:
            form.last.rows.append({"l1": LEVEL1[level[0]] if levels_shown(form) else None, "l2": LEVEL2[level], "l3": name.strip(),
                                   "stage": STAGE[columns[place][0]], **r, "column": label})
    return level, cells, written


def levels_shown(form):
    """Whether the first level is written in a column, or stands in rows of its own (section)."""
    return (any(c.startswith(("l1 ", "l12 ")) for c in form.cols)
            or any("section" in options for _, _, options in form.files))


def header(form):
    top = [c.split(" ", 1)[1] for c in form.cols]
    if not form.cols2:
        return [top]
    below = [b or "~" for b in form.cols2]
    first = [t if i == 0 or below[i] == "~" or below[i - 1] == "~" or t != top[i - 1] else "<"
             for i, t in enumerate(top)]
    return [first, below]


def named(form, text):
    return form.names.get(text, text)


def table(form, options):
    """The rows of indicators as a grid with `~` where a cell is merged with the one above."""
    lines, before, count, n = [], [None, None, None], 0, 0
    width = len(form.cols)
    for declared in form.declared:
        for level, cells, _ in declared.table:
            line = [""] * width
            count = 1 if [level[0], level] != before[:2] or declared is not before[2] else count + 1
            n += 1
            one, two = named(form, LEVEL1[level[0]]), named(form, LEVEL2[level])
            if "short2" in options:
                two = two.removesuffix("指标")
            if "section" in options:
                if level[0] != before[0]:
                    lines.append(["一二三四五"[section_number(lines)] + "、" + one])
                if level != before[1]:
                    lines.append(["（" + "一二三四五六七八九"[sum(l[0][0] == "（" for l in lines)] + "）" + two])
            again = "repeat" in options
            same = declared is before[2]
            for i, c in enumerate(form.cols):
                role = c.split(" ")[0]
                if role == "l1":
                    line[i] = "~" if not again and same and level[0] == before[0] else one
                elif role == "l2":
                    line[i] = "~" if not again and same and level == before[1] else two
                elif role == "l12":
                    line[i] = one + "-" + two
                elif role == "no":
                    line[i] = str(n)
                elif role in ("p", "d", "m"):
                    line[i] = "~" if same and not again else {
                        "p": declared.head["project"], "d": declared.head["department"],
                        "m": f"{declared.head['money'] / 10000:g}"}[role]
            for place, text in cells:
                line[place] = text
                if "number" in options and form.cols[place].split(" ")[0] == "l3":
                    line[place] = f"指标{count}：{text}"
            lines.append(line)
            before = [level[0], level, declared]
    return lines


def section_number(lines):
    return sum(len(l) == 1 and "、" in l[0] for l in lines)


def option(options, name):
    for o in options:
        if o.startswith(name + "="):
            return o.split("=")[1]
    return None


def broken(lines):
    return [[BROKEN.get(c, c) for c in line] for line in lines]


def wrapped(lines, width):
    return [["\n".join(c[i:i + width] for i in range(0, len(c), width)) if len(c) > width + 1 and "\n" not in c else c
             for c in line] for line in lines]


def side(form, lines, top, names):
    """Two blocks side by side; with names (长期,年度) the second goes without the first column."""
    half = (len(lines) + 1) // 2
    left, right = lines[:half], lines[half:] + [[""] * len(form.cols)] * (half * 2 - len(lines))
    right = [list(r) for r in right]
    for i, text in enumerate(right[0]):
        if text == "~":
            level = [r for d in form.declared for r in d.table][half][0]
            right[0][i] = named(form, LEVEL1[level[0]] if form.cols[i].startswith("l1") else LEVEL2[level])
    if names:
        one, two = names.split(",")
        heads = [top[0][:1] + [f"{t}（{one}）" for t in top[0][1:]] + [f"{t}（{two}）" for t in top[0][1:]]]
        return heads, [a + b[1:] for a, b in zip(left, right)]
    return [t + t for t in top], [a + b for a, b in zip(left, right)]


def grid(form, options):
    """(text before, lines of the head, header, rows, lines after) of a form."""
    top, rows = header(form), table(form, options)
    names = option(options, "blocks")
    if "side" in options or names:
        top, rows = side(form, rows, top, names)
    if "break" in options:
        top, rows = broken(top), broken(rows)
    if option(options, "wrap"):
        rows = wrapped(rows, int(option(options, "wrap")))
    head = [list(l) for l in form.lines]
    if "inside" in options:  # a column at the left that names the block
        top = [["绩效指标"] + t if i == 0 else ["~"] + t for i, t in enumerate(top)]
        rows = [["~"] + r for r in rows]
    rows = rows + [list(l) for l in form.tail]
    page = option(options, "page")
    if page:
        at = int(page)
        rows = rows[:at] + [[option(options, "pageline") or "第1页"]] + top + shown_again(rows, at) + rows[at + 1:]
    return (form.title if "notitle" not in options else [], head, top if "noheader" not in options else [], rows,
            form.foot)


def shown_again(rows, at):
    """The first row of a page names its levels again."""
    line = list(rows[at])
    for i, text in enumerate(line):
        if text == "~":
            line[i] = next(rows[j][i] for j in range(at, -1, -1) if rows[j][i] != "~")
    return [line]


def wide(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in text)


def columns_apart(lines):
    count = max(len(l) for l in lines)
    width = [max([wide(l[i]) for l in lines if i < len(l)] + [0]) for i in range(count)]
    return "\n".join("".join(c + " " * (width[i] - wide(c) + 3) for i, c in enumerate(l)).rstrip() for l in lines)


def flat(lines, keep):
    """Lines without the marks of merging; what they covered is blank or gone."""
    out = []
    for line in lines:
        cells = [("" if c in "~<" else c) for c in line]
        out.append(cells if keep else [c for c in cells if c])
    return out


def text(form, how, options):
    before, head, top, rows, after = grid(form, options)
    lines = flat([[b] for b in before] + head, False) + flat(top + rows, "keep" in options)
    lines += [[a] for a in after]
    if how == "blank":
        return "\n".join(" ".join(l) for l in lines) + "\n"
    if how == "wide":
        parts = "\n".join([*before, *("   ".join(l) for l in flat(head, False))])
        return parts + "\n" + columns_apart(flat(top + rows, True)) + "\n" + "\n".join(after) + "\n"
    if how == "tab":
        return "\n".join("\t".join(l) for l in lines) + "\n"
    if how == "bars":
        return "\n".join(" | ".join(l) + (" |" if "end" in options else "") for l in lines) + "\n"
    if how == "tight":
        return "\n".join("|" + "|".join(l) + "|" for l in lines) + "\n"
    if how == "barline":
        return "\n".join("\n|\n".join(l) + "\n|" for l in lines) + "\n"
    if how == "cells":
        return ("\n\n" if "gap" in options else "\n").join(c for l in lines for c in l) + "\n"
    if how == "oneline":
        return " ".join(c for l in lines for c in l).replace("\n", "") + "\n"
    if how == "glued":
        return "".join(c for l in lines for c in l).replace("\n", "") + "\n"
    if how == "gluedrows":
        return "\n".join("".join(l) for l in lines) + "\n"
    if how == "csv":
        quote = lambda c: '"' + c.replace('"', '""') + '"' if any(x in c for x in ",\"\n") else c
        return "\n".join(",".join(quote(c) for c in l) for l in lines) + "\n"
    sys.exit(f"no layout {how}")


def write(folder, form, name, kind, options):
    how = options[0] if options else kind
    rest = set(options[1:])
    opts = list(rest)
    path = folder / f"{name}.{kind}"
    if kind in ("txt", "csv"):
        before = path.read_text(encoding="utf-8") + "\n" if "append" in rest else ""
        path.write_text(before + text(form, how, opts), encoding="utf-8")
        return path.name
    before, head, top, rows, after = grid(form, opts)
    lines = head + top + rows
    nested = "nested" in rest
    if kind == "html":
        path.write_text(office.html(before, lines, after, nested), encoding="utf-8")
    elif kind == "docx":
        office.docx(path, before, lines, after, nested)
    else:
        office.xlsx(path, before, lines, after)
    return path.name


def check(path, expected):
    """What is expected stands in the file: heads, names and money."""
    if path.suffix in (".docx", ".xlsx"):
        with zipfile.ZipFile(path) as package:
            shown = "".join(package.read(n).decode() for n in package.namelist() if n.endswith(("document.xml", "sheet1.xml")))
    else:
        shown = path.read_text(encoding="utf-8")
    tight = re.sub(r"<[^>]*>|\s", "", shown)
    for declared in expected["decls"]:
        money = declared["money"]
        wanted = [declared["department"], declared["project"], declared["year"], *(r["l3"] for r in declared["rows"])]
        for want in wanted:
            assert not want or str(want) in tight, f"{path}: no {want}"
        assert not money or any(f"{m:g}" in tight or f"{m:.10g}" in tight for m in (money, money / 10000)), f"{path}: no {money}"


def main():
    for split in ("dev", "test"):
        folder = HERE.parent / split
        folder.mkdir(exist_ok=True)
        for old in folder.iterdir():
            old.unlink()
        expected = []
        for form in parse(HERE / f"{split}.forms"):
            for name, kind, options in form.files:
                file = write(folder, form, name, kind, options)
                dated = {"year": None} if "undated" in options else {}
                declared = [{**d.head, **dated, "rows": sorted(d.rows, key=lambda r: not r["l3"])}
                            for d in form.declared]  # what stands in a text comes last
                if "append" in options:
                    next(e for e in expected if e["file"] == file)["decls"] += declared
                else:
                    expected.append({"file": file, "note": form.note, "decls": declared})
        for e in expected:
            check(folder / e["file"], e)
        names = [e["file"] for e in expected]
        assert len(names) == len(set(names)), "a name twice"
        text = json.dumps(expected, ensure_ascii=False, indent=0)
        (folder / "EXPECT.json").write_text(text + "\n", encoding="utf-8")
        print(split, len(expected), "files", sum(len(d["rows"]) for e in expected for d in e["decls"]), "rows")


if __name__ == "__main__":
    main()
