package org.zhibiao.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.model.Place;
import org.zhibiao.read.Grid;
import org.zhibiao.read.UnreadableException;

class ReadersTest {
  private static final Readers READERS = Readers.standard();

  @Test
  void cellsAreTabSeparatedAndKeptAsTheyStand() throws Exception {
    List<Grid> grids = READERS.read(utf8("\n 部门名称 \t市科协\t\r\n第三行"), "表.txt");
    List<List<Grid.Cell>> rows = grids.getFirst().rows();
    assertEquals(List.of(""), texts(rows.getFirst()));
    assertEquals(List.of(" 部门名称 ", "市科协", ""), texts(rows.get(1)));
    assertEquals(new Place("表.txt", "", 2, 2), rows.get(1).get(1).place());
    assertEquals(new Place("表.txt", "", 3, 1), rows.get(2).getFirst().place());
    assertEquals(
        List.of(1, 1), List.of(rows.get(1).get(1).rowSpan(), rows.get(1).get(1).colSpan()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "UTF-8,''",
    "UTF-8,efbbbf",
    "GB18030,''",
    "GB18030,84319533",
    "UTF-16LE,fffe",
    "UTF-16BE,feff"
  })
  void encodingByMarkThenStrictly(String charset, String mark) throws Exception {
    byte[] text = "绩效目标\t㐀≥95%".getBytes(Charset.forName(charset));
    byte[] start = HexFormat.of().parseHex(mark);
    byte[] bytes = new byte[start.length + text.length];
    System.arraycopy(start, 0, bytes, 0, start.length);
    System.arraycopy(text, 0, bytes, start.length, text.length);
    assertEquals(
        List.of("绩效目标", "㐀≥95%"), texts(READERS.read(bytes, "表.txt").getFirst().rows().getFirst()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "504b0304140000, 压缩包或 Office 文档",
    "255044462d312e37, PDF 文档",
    "d0cf11e0a1b11ae100, Office 97-2003 文档",
    "89504e470d0a1a0a, 图片",
    "3132003400, 二进制数据",
    "0102030405060708, 二进制数据"
  })
  void binaryContentUnderATextName(String hex, String content) {
    UnreadableException e = failure(HexFormat.of().parseHex(hex), "2022/科协.txt");
    assertEquals(
        "2022/科协.txt是二进制文件，不是文本（内容是" + content + "）；请改回正确的扩展名，或另存为文本文件后再试。", e.getMessage());
    assertEquals("2022/科协.txt", e.file());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n\t\t\n", "\u3000\r\n"})
  void emptyOrBlank(String text) {
    assertEquals("空.txt是空文件，没有可读的内容；请核对是否选错了文件。", failure(utf8(text), "空.txt").getMessage());
  }

  @Test
  void byteOrderMarkAlone() {
    assertTrue(failure(HexFormat.of().parseHex("efbbbf"), "空.txt").getMessage().contains("是空文件"));
  }

  @Test
  void bytesOfNoEncoding() {
    byte[] bytes = HexFormat.of().parseHex("e7bba9ff2020ff");
    assertTrue(
        failure(bytes, "乱码.txt").getMessage().startsWith("乱码.txt的文字编码既不是 UTF-8 也不是 GB18030"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "表.docx, 504b0304, Word 文档（.docx）",
    "表.XLSX, 504b0304, Excel 工作簿（.xlsx）",
    "表.doc, d0cf11e0a1b11ae1, Word 97-2003 文档（.doc）",
    "表.xls, d0cf11e0a1b11ae1, Excel 97-2003 工作簿（.xls）",
    "表.pdf, 255044462d, PDF 文档",
    "表.html, 3c703e, 网页",
    "网页.txt, 3c68746d6c3e, 网页",
    "表.csv, 612c62, 逗号分隔的表格（.csv）",
    "档案.zip, 504b0304, 压缩包或 Office 文档",
    "扫描.jpg, ffd8ffe0, 图片"
  })
  void formatsThatCanNotBeReadYet(String file, String hex, String format) {
    assertEquals(
        file + "是" + format + "，现在还不能读取这种格式；请在原程序中另存为文本文件（制表符分隔，.txt）后再试。",
        failure(HexFormat.of().parseHex(hex), file).getMessage());
  }

  @Test
  void contentWinsOverTheName() throws Exception {
    assertEquals(
        "绩效",
        READERS.read(utf8("绩效"), "其实是文本.docx").getFirst().rows().getFirst().getFirst().text());
  }

  @Test
  void namesWorthOpening() {
    assertTrue(READERS.reads("a/b.TXT") && READERS.reads("b.tsv"));
    assertFalse(READERS.reads("b.docx") || READERS.reads("b.png"));
  }

  private static UnreadableException failure(byte[] bytes, String file) {
    return assertThrows(UnreadableException.class, () -> READERS.read(bytes, file));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> texts(List<Grid.Cell> cells) {
    return cells.stream().map(Grid.Cell::text).toList();
  }
}
