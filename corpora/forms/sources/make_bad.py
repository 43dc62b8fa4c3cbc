"""The bad files. bad/expected.tsv is written from the list at the end."""
import io, os, random, struct, subprocess, sys, tarfile, time, zipfile, zlib
import docx, openpyxl
from PIL import Image, ImageDraw, ImageFont
from lib import OUT, TMP, LO, office, new_doc, para, table, save_docx
from archives import zip_gbk
BAD = os.path.join(OUT, "bad")
os.makedirs(BAD, exist_ok=True)
LIST = []
rnd = random.Random(20230101)
GOOD_DOCX = os.path.join(OUT, "项目支出绩效目标申报表-农村饮水安全巩固提升工程.docx")
GOOD_XLSX = os.path.join(OUT, "云山区图书馆绩效目标申报表.xlsx")


def bad(name, data, wrong, phrases):
    if data is not None:
        with open(os.path.join(BAD, name), "wb") as f:
            f.write(data)
    assert os.path.exists(os.path.join(BAD, name)), name
    assert "\t" not in wrong + phrases
    LIST.append((name, wrong, phrases))


def rd(p):
    return open(p, "rb").read()


def rezip(src, change):
    """the package src with some parts replaced: {part: bytes}"""
    o = io.BytesIO()
    with zipfile.ZipFile(src) as a, zipfile.ZipFile(o, "w", zipfile.ZIP_DEFLATED) as b:
        for i in a.infolist():
            b.writestr(i.filename, change.get(i.filename, a.read(i)), zipfile.ZIP_DEFLATED)
        for n in set(change) - set(a.namelist()):
            b.writestr(n, change[n])
    return o.getvalue()


def uno_save(src, dst, filt, password):
    """LibreOffice saves src with a password to open"""
    import uno
    from com.sun.star.beans import PropertyValue
    pipe = "h2bad%d" % os.getpid()
    p = subprocess.Popen(["soffice", LO, "--headless", "--norestore", "--accept=pipe,name=%s;urp;" % pipe],
                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    ctx = uno.getComponentContext()
    res = ctx.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", ctx)
    for _ in range(60):
        try:
            c = res.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
            break
        except Exception:
            time.sleep(0.5)
    desk = c.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", c)
    try:
        uno_store(uno, PropertyValue, desk, src, dst, filt, password)
    finally:
        try:
            desk.terminate()
        except Exception:
            pass
        p.wait(30)


def uno_store(uno, PropertyValue, desk, src, dst, filt, password):
    pv = lambda n, v: PropertyValue(n, 0, v, 0)
    d = desk.loadComponentFromURL(uno.systemPathToFileUrl(src), "_blank", 0, (pv("Hidden", True),))
    out = [pv("FilterName", filt), pv("Password", password)]
    if "2007" in filt:      # the OOXML filters want it this way, and save without any password else
        from com.sun.star.beans import NamedValue
        out[1] = pv("EncryptionData", uno.Any("[]com.sun.star.beans.NamedValue", (NamedValue("OOXPassword", password), NamedValue("CryptoType", "Standard"))))
    d.storeToURL(uno.systemPathToFileUrl(dst), tuple(out))
    d.close(True)


def entry_info(name):
    i = zipfile.ZipInfo(name, (2023, 1, 1, 0, 0, 0))
    i.compress_type, i._compresslevel = zipfile.ZIP_DEFLATED, 9
    return i


def raw_zip(name, entry, chunk, times, path):
    """a zip with one entry that unpacks to chunk*times, written as a stream at the best compression"""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9, allowZip64=True) as z:
        with z.open(entry_info(entry), "w", force_zip64=True) as f:
            for _ in range(times):
                f.write(chunk)


def main():
    only = set(sys.argv[1:])
    good_docx, good_xlsx = rd(GOOD_DOCX), rd(GOOD_XLSX)

    # --- empty
    bad("empty.txt", b"", "file of 0 bytes", "空文件|0字节")
    d = new_doc()
    for _ in range(3):
        para(d, "  ")
    save_docx(d, "bad/只有空白.docx")
    bad("只有空白.docx", None, "a sound docx with nothing but blank paragraphs", "没有文字|重新报送")
    bad("空白.txt", ("\r\n \t　\r\n" * 40).encode("utf-8"), "only white space (also the ideographic space)", "没有文字|重新报送")
    d = new_doc()
    para(d, "")
    d.add_page_break()
    para(d, "")
    d.save(os.path.join(TMP, "blank.docx"))
    office(os.path.join(TMP, "blank.docx"), os.path.join(BAD, "空白页.pdf"))
    bad("空白页.pdf", None, "a PDF of two blank pages, no text, no picture", "没有文字|空白页")
    wb = openpyxl.Workbook()
    wb.active.title = "Sheet1"
    wb.create_sheet("Sheet2")
    wb.save(os.path.join(TMP, "e.xlsx"))
    office(os.path.join(TMP, "e.xlsx"), os.path.join(BAD, "空表.xlsx"))
    bad("空表.xlsx", None, "a workbook whose sheets are all empty", "没有内容|空表")

    # --- cut off
    bad("下载不完整.docx", good_docx[:int(len(good_docx) * .6)], "docx cut at 60 % (no central directory)", "不完整|重新下载")
    bad("传输中断.xlsx", good_xlsx[:int(len(good_xlsx) * .7)], "xlsx cut at 70 % (no central directory)", "不完整|重新下载")
    office(GOOD_DOCX, os.path.join(TMP, "good.pdf"))
    pdf = rd(os.path.join(TMP, "good.pdf"))
    bad("截断.pdf", pdf[:int(len(pdf) * .5)], "PDF cut at half: no xref, no trailer, the page's fonts lost", "不完整|重新下载")
    gz = rd(os.path.join(OUT, "归档.tar.gz"))
    bad("归档_截断.tar.gz", gz[:int(len(gz) * .55)], "tar.gz cut in the middle of its first file", "不完整|重新打包")
    zp = rd(os.path.join(OUT, "2022年绩效目标.zip"))
    bad("压缩包_截断.zip", zp[:int(len(zp) * .5)], "zip cut at half (no central directory)", "不完整|重新打包")
    xls = rd(os.path.join(OUT, "城管局绩效目标表2022.xls"))
    bad("截断.xls", xls[:4096], "xls cut at 4096 bytes: OLE header is whole, its sectors are missing", "损坏|另存")

    # --- locked
    uno_save(GOOD_XLSX, os.path.join(BAD, "加密表.xlsx"), "Calc MS Excel 2007 XML", "ljs2022")
    bad("加密表.xlsx", None, "xlsx with a password to open (OLE container with EncryptedPackage)", "加密|打开密码")
    uno_save(GOOD_DOCX, os.path.join(BAD, "加密文档.docx"), "MS Word 2007 XML", "ljs2022")
    bad("加密文档.docx", None, "docx with a password to open (OLE container with EncryptedPackage)", "加密|打开密码")
    uno_save(os.path.join(OUT, "城管局绩效目标表2022.xls"), os.path.join(BAD, "加密旧表.xls"), "MS Excel 97", "ljs2022")
    for n in ("加密表.xlsx", "加密文档.docx"):
        assert "EncryptedPackage".encode("utf-16-le") in rd(os.path.join(BAD, n)), n + " is not encrypted"
    bad("加密旧表.xls", None, "xls with a password to open (BIFF8 FILEPASS, RC4)", "加密|打开密码")
    uno_save(GOOD_DOCX, os.path.join(BAD, "加密旧文档.doc"), "MS Word 97", "ljs2022")
    bad("加密旧文档.doc", None, "doc with a password to open (Word 97 RC4)", "加密|打开密码")
    subprocess.run(["qpdf", "--encrypt", "ljs2022", "owner2022", "256", "--", os.path.join(TMP, "good.pdf"),
                    os.path.join(BAD, "加密文件.pdf")], check=True)
    bad("加密文件.pdf", None, "PDF with a user password (AES-256)", "加密|打开密码")
    p = os.path.join(BAD, "加密压缩包.zip")
    if os.path.exists(p):
        os.remove(p)
    with open(os.path.join(TMP, "form.docx"), "wb") as f:
        f.write(good_docx)
    subprocess.run(["7z", "a", "-tzip", "-pljs2022", "-bso0", "-bsp0", p, os.path.join(TMP, "form.docx")], check=True)
    bad("加密压缩包.zip", None, "zip whose entry is encrypted (ZipCrypto)", "加密|解压")

    # --- not what the name says
    im = Image.new("RGB", (320, 200), "white")
    ImageDraw.Draw(im).rectangle((20, 20, 300, 180), outline="black")
    b = io.BytesIO()
    im.save(b, "PNG")
    bad("截图.xlsx", b.getvalue(), "a PNG picture named .xlsx", "扩展名|图片")
    bad("乱码.doc", rnd.randbytes(8192), "random bytes named .doc", "无法识别|损坏")
    bad("损坏.xls", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + struct.pack("<HHHHH", 0x3e, 3, 0xfffe, 9, 6) + rnd.randbytes(6110),
        "OLE signature and the start of its header, then noise", "损坏|另存")
    bad("附件.rar", b"Rar!\x1a\x07\x01\x00" + bytes.fromhex("3392b5e50a010506000501018080800c") + rnd.randbytes(160),
        "a few bytes of a RAR 5 archive", "RAR|解压")
    p = os.path.join(BAD, "附件.7z")
    if os.path.exists(p):
        os.remove(p)
    subprocess.run(["7z", "a", "-bso0", "-bsp0", p, os.path.join(TMP, "form.docx")], check=True)
    bad("附件.7z", None, "a sound 7z archive with one form in it", "7z|解压")
    bad("程序.docx", b"MZ\x90\x00" + bytes(56) + b"\x80\x00\x00\x00" + b"This program cannot be run in DOS mode.\r\r\n$" + bytes(400),
        "a Windows program named .docx", "扩展名|不是文档")
    bad("只有外壳.docx", rezip(GOOD_DOCX, {"word/document.xml": b"<w:document"}), "docx whose document.xml is not well-formed", "损坏|另存")
    o = io.BytesIO()
    with zipfile.ZipFile(o, "w") as z:
        z.writestr("说明.xml", "<a/>")
    bad("假冒.xlsx", o.getvalue(), "a zip that is no workbook, named .xlsx", "损坏|另存")

    # --- text in an encoding nobody names
    noise = "業績目標申告書\r\n数量指標　講習会の参加者　２０００人以上\r\n".encode("shift_jis") * 6
    bad("编码不明.txt", noise + rnd.randbytes(400), "Shift-JIS lines, then noise bytes: no Chinese encoding fits", "编码|UTF-8")
    bad("编码不明.csv", bytes(rnd.choice([0x80, 0xff, 0xfe, 0x81, 0x20, 0xa0, 0x2c, 0x0a]) for _ in range(1501)),
        "bytes that are text in no encoding, with commas and line ends", "编码|UTF-8")

    # --- bombs
    bomb = os.path.join(BAD, "炸弹.zip")
    raw_zip("", "绩效目标表.csv", bytes(1 << 20), 1850, bomb)
    bad("炸弹.zip", None, "zip bomb: one entry of 1.81 GiB of zeros, 1.9 MB on disk", "过大|压缩炸弹")
    # a docx whose document.xml holds 2 GB of spaces
    parts = zipfile.ZipFile(GOOD_DOCX)
    p = os.path.join(BAD, "膨胀.docx")
    with zipfile.ZipFile(p, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as z:
        for n in ["[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"]:
            z.writestr(n, parts.read(n))
        with z.open(entry_info("word/document.xml"), "w", force_zip64=True) as f:
            f.write(b'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
                    b'<w:body><w:p><w:r><w:t xml:space="preserve">')
            s = b" " * (1 << 20)
            for _ in range(1950):
                f.write(s)
            f.write("项目支出绩效目标表".encode() + b"</w:t></w:r></w:p></w:body></w:document>")
    bad("膨胀.docx", None, "docx bomb: document.xml of 2.04 GB of spaces", "过大|压缩炸弹")
    # many entries, each small on disk: 16 zips of 1 GiB, packed again
    one = os.path.join(TMP, "one.zip")
    raw_zip("", "0.csv", bytes(1 << 20), 1024, one)
    data = rd(one)
    with zipfile.ZipFile(os.path.join(BAD, "套娃炸弹.zip"), "w", zipfile.ZIP_DEFLATED, compresslevel=9) as z:
        for i in range(16):
            z.writestr("%02d.zip" % i, data)
    os.remove(one)
    bad("套娃炸弹.zip", None, "zip of 16 zips of 1 GiB of zeros each: small on disk, 16 GiB unpacked", "过大|压缩炸弹")
    o = io.BytesIO()
    with zipfile.ZipFile(o, "w", zipfile.ZIP_DEFLATED) as z:
        for i in range(12000):
            z.writestr("%d" % i, b"")
    bad("文件过多.zip", o.getvalue(), "zip of 12000 empty entries", "文件过多|分批")
    cur = good_docx
    for i in range(12):
        o = io.BytesIO()
        with zipfile.ZipFile(o, "w", zipfile.ZIP_DEFLATED) as z:
            z.writestr("附件.docx" if i == 0 else "第%d层.zip" % i, cur)
        cur = o.getvalue()
    bad("层层套压缩.zip", cur, "zip in zip, 12 deep, with a good form innermost", "层数|解压")

    # --- paths
    o = io.BytesIO()
    with zipfile.ZipFile(o, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("../../etc/x.txt", "项目支出绩效目标表\n")
        z.writestr("..\\..\\windows\\x.txt", "项目支出绩效目标表\n")
        z.writestr("/etc/zhibiao-x.txt", "项目支出绩效目标表\n")
    bad("路径越界.zip", o.getvalue(), "zip with entries that climb out of the folder (../../etc/x.txt, ..\\..\\, an absolute path)", "路径|不安全")
    o = io.BytesIO()
    with tarfile.open(fileobj=o, mode="w:gz") as z:
        i = tarfile.TarInfo("../../etc/x.txt")
        i.size = 12
        z.addfile(i, io.BytesIO(b"0123456789\n\n"))
        i = tarfile.TarInfo("附件.docx")
        i.type, i.linkname = tarfile.SYMTYPE, "/etc/hostname"
        z.addfile(i)
    bad("路径越界.tar.gz", o.getvalue(), "tar.gz with ../../etc/x.txt and a link to /etc/hostname", "路径|不安全")

    # --- entities
    lol = '<!DOCTYPE sst [\n<!ENTITY a0 "绩效目标">\n' + "".join(
        '<!ENTITY a%d "%s">\n' % (i, ("&a%d;" % (i - 1)) * 10) for i in range(1, 10)) + "]>\n"
    x = zipfile.ZipFile(GOOD_XLSX).read("xl/sharedStrings.xml").decode()
    head, rest = x.split("?>", 1)
    k = rest.index("</t>")
    bad("实体膨胀.xlsx", rezip(GOOD_XLSX, {"xl/sharedStrings.xml": (head + "?>" + lol + rest[:k].lstrip() + "&a9;" + rest[k:]).encode()}),
        "billion laughs in xl/sharedStrings.xml", "实体|不安全")
    ext = '<!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/hostname">]>\n'
    bad("外部实体.xlsx", rezip(GOOD_XLSX, {"xl/sharedStrings.xml": (head + "?>" + ext + rest[:k].lstrip() + "&x;" + rest[k:]).encode()}),
        "external entity file:///etc/hostname in xl/sharedStrings.xml (its text must never show up in any output)", "实体|不安全")
    bad("实体膨胀.xml", ('<?xml version="1.0" encoding="UTF-8"?>\n' + lol.replace("DOCTYPE sst", "DOCTYPE 表") + "<表><行>&a9;</行></表>\n").encode(),
        "billion laughs in a plain .xml", "实体|不安全")
    bad("实体膨胀.html", ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + lol.replace("DOCTYPE sst", "DOCTYPE html") +
                      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>&a9;</p></body></html>\n').encode(),
        "billion laughs in an XHTML page (an HTML reader that knows no entities finds only &a9; : then the message is that there is no form)",
        "没有找到|绩效")

    # --- sound files without a form
    d = new_doc()
    para(d, "感谢信", 22, True, "c")
    para(d, "临江市水务局：", 14)
    para(d, "汛期以来，贵局干部职工不辞辛劳，连夜赶赴我镇协助排涝，帮助群众转移物资，恢复供水，保障了群众的生产生活。在此，谨向贵局表示衷心的感谢！", 14, indent=True)
    para(d, "祝工作顺利！", 14, indent=True)
    para(d, "城关镇人民政府", 14, False, "r")
    save_docx(d, "bad/感谢信.docx")
    bad("感谢信.docx", None, "a letter: no table, no number, no form", "没有找到|绩效")
    wb = openpyxl.Workbook()
    ws = wb.active
    ws.title = "通讯录"
    for r in [["序号", "姓名", "部门", "职务", "出生年月", "办公电话", "工龄（年）"],
              [1, "王建军", "办公室", "主任", "1975年3月", "6623101", 26], [2, "李秀兰", "财务科", "科长", "1980年11月", "6623105", 20],
              [3, "张伟", "建设科", "科员", "1992年6月", "6623112", 7], [4, "陈静", "水政科", "科员", "1995年1月", "6623118", 4]]:
        ws.append(r)
    wb.save(os.path.join(TMP, "staff.xlsx"))
    office(os.path.join(TMP, "staff.xlsx"), os.path.join(BAD, "在职人员名单.xlsx"))
    bad("在职人员名单.xlsx", None, "a staff list with numbers: a sound workbook without any form", "没有找到|绩效")
    wb = openpyxl.Workbook()
    ws = wb.active
    for r in [["项目支出绩效目标申报表"], ["（    年度）"], ["项目名称", ""], ["主管部门", ""], ["年度资金总额（万元）", ""],
              ["一级指标", "二级指标", "三级指标", "指标值"], ["产出指标", "数量指标", "", ""], ["", "质量指标", "", ""], ["效益指标", "社会效益指标", "", ""]]:
        ws.append(r)
    wb.save(os.path.join(TMP, "tmpl.xlsx"))
    office(os.path.join(TMP, "tmpl.xlsx"), os.path.join(BAD, "空白模板.xlsx"))
    bad("空白模板.xlsx", None, "the form's template, not filled in: a form without any indicator or value", "未填写|指标值")

    # --- pictures
    f = ImageFont.truetype("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", 36)
    pages = []
    subprocess.run(["pdftoppm", "-r", "110", "-gray", "-png", os.path.join(TMP, "good.pdf"), os.path.join(TMP, "scanpage")], check=True)
    import glob
    for p in sorted(glob.glob(os.path.join(TMP, "scanpage*.png"))):
        pages.append(Image.open(p).convert("L").rotate(0.4, fillcolor=255, resample=Image.BICUBIC))
    pages[0].save(os.path.join(BAD, "扫描件.pdf"), "PDF", resolution=110, save_all=True, append_images=pages[1:], quality=40)
    bad("扫描件.pdf", None, "a PDF of pictures only (a scan of a real form): a message only with --ocr never", "扫描件|文字识别")
    b = io.BytesIO()
    Image.new("L", (1240, 1754), 255).save(b, "PNG")
    bad("空白扫描.png", b.getvalue(), "a scan of a blank page", "没有识别出文字|空白")
    bad("损坏图片.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00" + rnd.randbytes(900),
        "JPEG header, then noise", "损坏|重新扫描")

    with open(os.path.join(BAD, "expected.tsv"), "w", encoding="utf-8") as f:
        for r in LIST:
            f.write("\t".join(r) + "\n")
    total = sum(os.path.getsize(os.path.join(BAD, n)) for n in os.listdir(BAD))
    print(len(LIST), "bad files,", total, "bytes")
    assert total < 6000000
    assert {r[0] for r in LIST} == set(os.listdir(BAD)) - {"expected.tsv"}, set(os.listdir(BAD)) ^ {r[0] for r in LIST}


if __name__ == "__main__":
    main()
