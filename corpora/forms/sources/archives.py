"""Item 12: archives of the forms made before."""
import io, tarfile, time, zipfile
from lib import *


def doc(name):
    return json.load(open(os.path.join(OUT, name + ".expected.json"), encoding="utf-8"))


class GbkInfo(zipfile.ZipInfo):
    """an entry name in GBK without the UTF-8 flag, as Windows makes it"""
    def _encodeFilenameFlags(self):
        return self.filename.encode("gbk"), self.flag_bits & ~0x800


def zip_gbk(path, entries):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        for name, data in entries:
            i = GbkInfo(name, (2022, 3, 1, 10, 20, 30))
            i.compress_type = zipfile.ZIP_DEFLATED
            i.create_system = 0
            z.writestr(i, data)


def main():
    def data(n):
        return open(os.path.join(OUT, n), "rb").read()
    a = "项目支出绩效目标申报表-农村饮水安全巩固提升工程.docx"
    b = "云山区图书馆绩效目标申报表.xlsx"
    c = "城管局绩效目标表2022.xls"
    inner = [("2022年绩效目标/水务局/" + a, a), ("2022年绩效目标/图书馆/附件1.xlsx", b), ("2022年绩效目标/" + c, c)]
    readme = "本压缩包内为2022年各单位报送的绩效目标表，共3份，请查收。\r\n"
    zip_gbk(os.path.join(OUT, "2022年绩效目标.zip"),
            [(p, data(n)) for p, n in inner[:2]] + [("2022年绩效目标/readme.txt", readme.encode("gbk")), (inner[2][0], data(c))])
    dump(os.path.join(OUT, "2022年绩效目标.zip.expected.json"), {"files": {p: doc(n) for p, n in inner}})

    t = [("归档/2021/教育局/附件3.docx", "2021/教育局/附件3.docx"), ("归档/2024/退化林修复项目绩效目标表.txt", "退化林修复项目绩效目标表.txt")]
    with tarfile.open(os.path.join(OUT, "归档.tar.gz"), "w:gz", format=tarfile.GNU_FORMAT) as z:
        for d in ["归档", "归档/2021", "归档/2021/教育局", "归档/2024"]:
            i = tarfile.TarInfo(d)
            i.type, i.mode, i.mtime = tarfile.DIRTYPE, 0o755, 1700000000
            z.addfile(i)
        for p, n in t:
            i = tarfile.TarInfo(p)
            i.size, i.mtime, i.mode = len(data(n)), 1700000000, 0o644
            z.addfile(i, io.BytesIO(data(n)))
    dump(os.path.join(OUT, "归档.tar.gz.expected.json"), {"files": {p: doc(n) for p, n in t}})


if __name__ == "__main__":
    main()
    print("archives ok")
