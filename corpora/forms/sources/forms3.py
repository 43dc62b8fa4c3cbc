"""One declaration in nine formats, self-evaluations, a report in prose, and scans."""
import csv, io, os, subprocess
from lib import *

PX = "项目支出"


def actuals(rows, col):
    """exp_inds puts the actual values among the values; here they get a list of their own"""
    out = exp_inds(rows)
    for d in out:
        d["actuals"] = [v for v in d["values"] if v["column"] == col]
        d["values"] = [v for v in d["values"] if v["column"] != col]
    return out


def flat(grid):
    """rows of texts, with blanks where a merged cell covers"""
    n, placed = layout(grid)
    rows = [[""] * n for _ in grid]
    for r, c, x in placed:
        rows[r][c] = show(x.v)
    return rows


def html(title, grid, below):
    out = ["<!DOCTYPE html>\n<html lang=\"zh\"><head><meta charset=\"utf-8\"><title>信息公开</title>",
           "<style>td{border:1px solid #000}</style></head><body>",
           "<div class=\"nav\"><a href=\"/\">首页</a> <a href=\"/gk\">政务公开</a> <a href=\"/bs\">办事服务</a></div>",
           "<table width=\"980\"><tr><td>", "<h2>%s</h2>" % title, "<table class=\"form\">"]
    n, placed = layout(grid)
    for r in range(len(grid)):
        out.append("<tr>")
        for r2, c, x in placed:
            if r2 == r:
                a = (' colspan="%d"' % x.cs if x.cs > 1 else "") + (' rowspan="%d"' % x.rs if x.rs > 1 else "")
                v = show(x.v).replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
                out.append("<td%s>%s</td>" % (a, v))
        out.append("</tr>")
    out += ["</table>", "<p>%s</p>" % below, "</td></tr></table>",
            "<div class=\"foot\">主办：临江市人民政府办公室</div></body></html>\n"]
    return "\n".join(out)


def seven():
    title = "临江市园林绿化中心2022年项目支出绩效目标申报表"
    dep, project = "临江市城市管理局", "城市公园与绿道建设"
    goal = "新建口袋公园12个，建成绿道38.6公里，公园绿地服务半径覆盖率达到88%以上，市民满意度不低于90%。"
    rows = inds("""
产出指标 | 数量指标 | 新建口袋公园 | 12个 | none 12 个 | 10
 | | 新建绿道 | ≥38.6公里 | ge 38.6 公里 | 10
 | | 新增绿化面积 | 不少于2.4万平方米 | ge 24000 平方米 | 10
 | 质量指标 | 苗木成活率 | 95%以上 | ge 95 % | 10
 | | 工程验收合格率 | 100% | none 100 % | 5
 | 时效指标 | 项目按期完工率 | ≥98% | ge 98 % | 5
 | 成本指标 | 绿道单位造价 | 不超过180万元/公里 | le 1800000 元/公里 | 10
效益指标 | 社会效益指标 | 惠及居民 | 约12万人 | approx 120000 人 | 10
 | 生态效益指标 | 建成区绿地率 | 提高0.5个百分点 | 0.5个百分点@none 0.5 个百分点 | 10
 | 可持续影响指标 | 绿化管护机制 | 逐步健全 | ~ | 10
满意度指标 | 服务对象满意度指标 | 市民满意度 | ≥90% | ge 90 % | 10
""", ["年度指标值"], weight=True)
    head = [
        [C("项目名称"), C(project, 2), "主管部门", C(dep, 2)],
        [C("项目资金（万元）", 1, 3), C("年度资金总额", 2), C("3,260.50", 3)],
        [C("其中：财政拨款", 2), C("3,000.00", 3)],
        [C("其他资金", 2), C("260.50", 3)],
        [C("年度总体目标"), C(goal, 5)],
    ]
    grid = head + ind_grid(rows, ["一级指标", "二级指标", "三级指标", "年度指标值", "分值"], left="绩效指标")
    want = decl(title, dep, project, 2022, PX,
                [("年度资金总额", 32605000), ("其中：财政拨款", 30000000), ("其他资金", 2605000)], rows,
                [("年度总体目标", "年度总体目标", goal,
                  "12个@none 12 个; 38.6公里@none 38.6 公里; 达到88%以上@ge 88 %; 不低于90%@ge 90 %")])
    base = "同一份/园林绿化"
    d = new_doc()
    para(d, title, 16, True, "c")
    table(d, grid, [2.2, 2.4, 3.2, 3.6, 4, 1.6])
    d.save(os.path.join(TMP, "seven.docx"))
    for ext in ("docx", "doc", "pdf"):
        office(os.path.join(TMP, "seven.docx"), os.path.join(OUT, base + "." + ext))
    wb = openpyxl.Workbook()
    ws = wb.active
    ws.title = "绩效目标表"
    head_line(ws, 1, title, 6)
    put(ws, grid, 2)
    widths(ws, [12, 14, 16, 22, 26, 8])
    wb.save(os.path.join(TMP, "seven.xlsx"))
    for ext in ("xlsx", "xls"):
        office(os.path.join(TMP, "seven.xlsx"), os.path.join(OUT, base + "." + ext))
    texts = [[title]] + flat(grid)
    with open(os.path.join(OUT, base + ".txt"), "w", encoding="gb18030", newline="\r\n") as f:
        f.write("\n".join("\t".join(r) for r in texts) + "\n")
    with open(os.path.join(OUT, base + ".csv"), "w", encoding="utf-8-sig", newline="") as f:
        csv.writer(f).writerows(texts)
    with open(os.path.join(OUT, base + ".html"), "w", encoding="utf-8") as f:
        f.write(html(title, grid, "发布日期：2022-02-15"))
    # the page as a picture: 200 dpi, as office scanners do
    pdf = os.path.join(OUT, base + ".pdf")
    subprocess.run(["pdftoppm", "-r", "200", "-gray", "-png", "-singlefile", pdf, os.path.join(TMP, "page")], check=True)
    from PIL import Image
    page = Image.open(os.path.join(TMP, "page.png"))
    page.save(os.path.join(OUT, base + "扫描.png"), optimize=True)
    page.rotate(0.4, fillcolor=255, resample=Image.BICUBIC).save(os.path.join(OUT, base + "扫描.jpg"), quality=80, dpi=(200, 200))
    page.convert("1").save(os.path.join(OUT, base + "扫描.tif"), compression="group4", dpi=(200, 200))
    page.save(os.path.join(OUT, base + "扫描件.pdf"), resolution=200)
    for ext in ("docx", "doc", "pdf", "xlsx", "xls", "txt", "csv", "html"):
        expect(base + "." + ext, want)
    for name in ("扫描.png", "扫描.jpg", "扫描.tif", "扫描件.pdf"):
        expect(base + name, want)


def self_evaluation():
    title = "项目支出绩效自评表"
    dep, project = "湘阳县农业农村局", "高标准农田建设"
    cols = ["年度指标值", "实际完成值"]
    rows = inds("""
产出指标(50分) | 数量指标 | 建设高标准农田 | ≥3.2万亩 | ge 32000 亩 | 3.25万亩 | none 32500 亩 | 10
 | | 新建机耕路 | 46公里 | none 46 公里 | 46.3公里 | none 46.3 公里 | 10
 | | 培训种粮大户 | 不少于400人次 | ge 400 人次 | 382人次 | none 382 人次 | 10
 | 质量指标 | 工程验收合格率 | 100% | none 100 % | 100% | none 100 % | 10
 | 时效指标 | 按期完工率 | ≥95% | ge 95 % | 97.6% | none 97.6 % | 5
 | 成本指标 | 亩均投资 | ≤2400元 | le 2400 元 | 2386元 | none 2386 元 | 5
效益指标(30分) | 经济效益指标 | 亩均增产粮食 | 100公斤以上 | ge 100 公斤 | 112公斤 | none 112 公斤 | 15
 | 生态效益指标 | 灌溉水有效利用系数 | 有所提高 | ~ | 有所提高 | ~ | 15
满意度指标(10分) | 服务对象满意度指标 | 受益农户满意度 | ≥92% | ge 92 % | 94.5% | none 94.5 % | 10
""", cols, weight=True)
    scores = {"培训种粮大户": ("9.55", "疫情影响，一期培训班推迟，已列入次年计划。")}
    goal = "建设高标准农田3.2万亩，亩均增产粮食100公斤以上。"
    done = "建成高标准农田3.25万亩，亩均增产粮食112公斤。"
    grid = [
        [C("项目名称"), C(project, 7)],
        [C("主管部门"), C(dep, 3), C("实施单位"), C("湘阳县农田建设服务中心", 3)],
        [C("项目资金（万元）", 1, 4), C("", 2), "年初预算数", "全年预算数", "全年执行数", "分值", "执行率"],
        [C("年度资金总额", 2), "7,680.00", "7,680.00", "7,526.40", "10", "98%"],
        [C("其中：财政拨款", 2), "7,000.00", "7,000.00", "6,846.40", "—", "97.8%"],
        [C("其他资金", 2), "680.00", "680.00", "680.00", "—", "100%"],
        [C("年度总体目标", 1, 2), C("预期目标", 4), C("实际完成情况", 3)],
        [C(goal, 4), C(done, 3)],
    ] + ind_grid(rows, ["一级指标", "二级指标", "三级指标"] + cols + ["分值", "得分", "偏差原因分析及改进措施"],
                 extra=[lambda r: scores.get(r["l3"], (r["w"], ""))[0], lambda r: scores.get(r["l3"], ("", ""))[1]])
    n, _ = layout(grid)
    grid.append([C("总分", n - 3), "100", "97.3", ""])
    money = []
    for label, a, b, c in (("年度资金总额", 76800000, 76800000, 75264000), ("其中：财政拨款", 70000000, 70000000, 68464000),
                           ("其他资金", 6800000, 6800000, 6800000)):
        money += [(label, a), (label, b), (label, c)]
    want = decl(title, dep, project, 2022, "自评", money, rows,
                [("年度总体目标", "预期目标", goal, "3.2万亩@none 32000 亩; 100公斤以上@ge 100 公斤"),
                 ("年度总体目标", "实际完成情况", done, "3.25万亩@none 32500 亩; 112公斤@none 112 公斤")])
    want["indicators"] = actuals(rows, "实际完成值")
    d = new_doc()
    para(d, title, 18, True, "c")
    para(d, "（2022年度）", 12, False, "c")
    table(d, grid, [2, 2, 3, 2.6, 2.6, 1.4, 1.4, 3])
    name = "自评/2022年高标准农田绩效自评表.docx"
    save_docx(d, name)
    expect(name, want)
    d = new_doc()
    # so low on the page that the table goes on over the break
    para(d, "附件3\n" + "\n" * 22, 12)
    para(d, title, 18, True, "c")
    para(d, "（2022年度）", 12, False, "c")
    table(d, grid, [2, 2, 3, 2.6, 2.6, 1.4, 1.4, 3])
    for ext in ("doc", "pdf"):
        name = "自评/2022年高标准农田绩效自评表（跨页）." + ext
        save_docx(d, name)
        expect(name, want)


def report():
    title = "政府工作报告"
    texts = [
        ("一、2022年工作回顾", None),
        ("过去一年，全县地区生产总值达到312.6亿元，增长5.8%；新建农村公路126公里，改造老旧小区42个。",
         "达到312.6亿元@reach 31260000000 元; 5.8%@none 5.8 %; 126公里@none 126 公里; 42个@none 42 个"),
        ("二、2023年重点工作", None),
        ("（一）着力扩大有效投资。全年实施重点项目120个以上，完成固定资产投资180亿元，新增规模以上工业企业不少于15家。",
         "120个以上@ge 120 个; 180亿元@none 18000000000 元; 不少于15家@ge 15 家"),
        ("（二）着力保障和改善民生。新增城镇就业8000人以上，新增学位3600个，城镇登记失业率控制在4.5%以内，"
         "居民人均可支配收入增长7%左右。",
         "8000人以上@ge 8000 人; 3600个@none 3600 个; 控制在4.5%以内@le 4.5 %; 7%左右@approx 7 %"),
        ("（三）着力建设美丽湘阳。造林绿化2.1万亩，空气优良天数比率达到93%以上，国考断面水质达标率100%。",
         "2.1万亩@none 21000 亩; 达到93%以上@ge 93 %; 100%@none 100 %"),
    ]
    want = decl(title, "", "", 2023, "other", [], [], [("", "", t, a) for t, a in texts if a])
    d = new_doc()
    para(d, title, 22, True, "c")
    para(d, "——2023年1月6日在湘阳县第十八届人民代表大会第三次会议上", 12, False, "c")
    para(d, "湘阳县人民政府县长  周明", 12, False, "c")
    para(d, "各位代表：", 12, indent=True)
    para(d, "现在，我代表县人民政府，向大会报告工作，请予审议。", 12, indent=True)
    for t, a in texts:
        para(d, t, 14 if a is None else 12, a is None, indent=True)
    for ext in ("docx", "pdf"):
        name = "报告/湘阳县2023年政府工作报告." + ext
        save_docx(d, name)
        expect(name, want)


def unruled():
    title = "湘阳县档案馆2023年项目支出绩效目标表"
    dep, project = "湘阳县档案馆", "馆藏档案数字化"
    rows = inds("""
产出指标 | 数量指标 | 扫描档案页数 | ≥120万页 | ge 1200000 页
产出指标 | 数量指标 | 整理全宗 | 18个 | none 18 个
产出指标 | 质量指标 | 图像合格率 | 不低于99.5% | ge 99.5 %
产出指标 | 时效指标 | 完成时限 | 300天以内 | le 300 天
效益指标 | 社会效益指标 | 提供查档服务 | 约6000人次 | approx 6000 人次
满意度指标 | 服务对象满意度指标 | 查档群众满意度 | ≥95% | ge 95 %
""", ["指标值"])
    d = new_doc()
    para(d, title, 16, True, "c")
    para(d, "项目名称：" + project, 10.5)
    para(d, "主管部门：" + dep, 10.5)
    para(d, "项目资金：68.5万元", 10.5)
    g = [["一级指标", "二级指标", "三级指标", "指标值"]] + [[r["l1"], r["l2"], r["l3"], r["vals"][0][1]] for r in rows]
    t = table(d, g, [3, 4.5, 5, 4])
    t.style = "Normal Table"
    name = "无框线/档案馆绩效目标表.pdf"
    save_docx(d, name)
    expect(name, decl(title, dep, project, 2023, PX, [("项目资金", 685000)], rows))


def flattened():
    title = "白河县体育局2023年项目支出绩效目标表"
    dep, project = "白河县体育局", "全民健身设施更新"
    rows = inds("""
产出指标 | 数量指标 | 更新健身路径 | ≥36条 | ge 36 条 | 15
 | | 新建笼式足球场 | 4片 | none 4 片 | 15
 | 质量指标 | 器材检测合格率 | 100% | none 100 % | 10
 | 时效指标 | 安装完成时限 | 90天以内 | le 90 天 | 10
效益指标 | 社会效益指标 | 服务健身人口 | 超过5.6万人 | gt 56000 人 | 30
满意度指标 | 服务对象满意度指标 | 健身群众满意度 | 不低于92% | ge 92 % | 10
""", ["指标值"], weight=True)
    goal = "更新健身路径36条，新建笼式足球场4片，服务健身人口5.6万人。"
    cells = [title, "项目名称", project, "主管部门", dep, "年度资金总额（万元）", "312.50", "其中：财政拨款（万元）", "312.50",
             "年度总体目标", goal, "一级指标", "二级指标", "三级指标", "指标值", "分值"]
    for r in rows:
        cells += [x for x in (r["s1"], r["s2"], r["l3"], r["vals"][0][1], r["w"]) if x]
    out = ["<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>" + title + "</title></head><body>",
           "<ul class=\"menu\"><li>首页</li><li>机构职能</li><li>财政信息</li></ul>", "<div id=\"zoom\">"]
    out += ["<p>%s</p>" % c for c in cells] + ["<p>填报人：赵强</p>", "</div></body></html>\n"]
    name = "网页/体育局绩效目标（表格拆成逐行）.html"
    os.makedirs(os.path.join(OUT, "网页"), exist_ok=True)
    with open(os.path.join(OUT, name), "w", encoding="utf-8") as f:
        f.write("\n".join(out))
    expect(name, decl(title, dep, project, 2023, PX,
                      [("年度资金总额（万元）", 3125000), ("其中：财政拨款（万元）", 3125000)], rows,
                      [("年度总体目标", "年度总体目标", goal, "36条@none 36 条; 4片@none 4 片; 5.6万人@none 56000 人")]))


def split_row():
    """A row, and the paragraph before the table, that go on over the page break."""
    title = "东港市应急管理局2024年项目支出绩效目标申报表"
    dep, project = "东港市应急管理局", "应急能力提升"
    long = ("组织市级综合演练4场，县级专项演练不少于26场，覆盖重点企业180家以上，参演人员达到6500人次，"
            "更新抢险装备320台（套），新建微型消防站45个，演练评估报告提交率100%，演练结束后15天以内完成问题整改，"
            "整改完成率不低于95%。")
    rows = inds("""
产出指标 | 数量指标 | 应急演练与装备 | %s | 4场@none 4 场; 不少于26场@ge 26 场; 180家以上@ge 180 家; 达到6500人次@reach 6500 人次; 320台@none 320 台; 45个@none 45 个; 100%%@none 100 %%; 15天以内@le 15 天; 不低于95%%@ge 95 %%
 | 质量指标 | 物资完好率 | ≥98%% | ge 98 %%
效益指标 | 社会效益指标 | 事故起数 | 下降5%%以上 | 5%%以上@ge 5 %%
满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥92%% | ge 92 %%
""" % long, ["年度指标值"])
    d = new_doc()
    para(d, "附件2" + "\n" * 36, 12)
    para(d, title, 16, True, "c")
    table(d, [
        [C("项目名称"), C(project, 3)],
        [C("主管部门"), C(dep), C("实施单位"), C("东港市应急保障中心")],
        [C("项目资金（万元）", 1, 2), C("年度资金总额"), C("860.00", 2)],
        [C("其中：财政拨款"), C("860.00", 2)],
    ] + ind_grid(rows, ["一级指标", "二级指标", "三级指标", "年度指标值"]), [2.6, 3, 4, 4])
    for ext in ("pdf", "docx"):
        name = "跨页/应急局绩效目标表（一格跨页）." + ext
        save_docx(d, name)
        expect(name, decl(title, dep, project, 2024, PX, [("年度资金总额", 8600000), ("其中：财政拨款", 8600000)], rows))


if __name__ == "__main__":
    split_row()
    flattened()
    seven()
    self_evaluation()
    report()
    unruled()
