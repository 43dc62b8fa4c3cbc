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
  @CsvSource({"504b0304140000, ZIP 压缩包", "89504e470d0a1a0a, 图片"})
  void otherContentUnderATextName(String hex, String content) {
    UnreadableException e = failure(HexFormat.of().parseHex(hex), "2022/科协.txt");
    assertEquals(
        "2022/科协.txt的扩展名与内容不符：内容不是文档，而是" + content + "；请改回正确的扩展名，或另存为文档后再试。", e.getMessage());
    assertEquals("2022/科协.txt", e.file());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"3132003400", "0102030405060708"})
  void bytesThatAreNoText(String hex) {
    UnreadableException e = failure(HexFormat.of().parseHex(hex), "科协.txt");
    assertTrue(e.getMessage().startsWith("科协.txt的文字编码无法识别"), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\n\n\t\t\n", "\u3000\r\n"})
  void blank(String text) {
    assertTrue(failure(utf8(text), "空.txt").getMessage().startsWith("空.txt没有文字，只有空白；"));
  }

  @Test
  void empty() {
    assertTrue(failure(new byte[0], "空.txt").getMessage().startsWith("空.txt是空文件（0字节）"));
  }

  @Test
  void byteOrderMarkAlone() {
    assertTrue(failure(HexFormat.of().parseHex("efbbbf"), "空.txt").getMessage().contains("没有文字"));
  }

  @Test
  void bytesOfNoEncoding() {
    byte[] bytes = HexFormat.of().parseHex("e7bba9ff2020ff");
    assertTrue(failure(bytes, "乱码.txt").getMessage().startsWith("乱码.txt的文字编码无法识别"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"GB18030,gb2312", "Big5,big5", "UTF-8,utf-8"})
  void encodingThatAPageDeclares(String charset, String name) throws Exception {
    String page = "<html><meta charset='" + name + "'><body>績效目標，不少於50篇</body></html>";
    byte[] bytes = page.getBytes(Charset.forName(charset));
    assertEquals(
        List.of("績效目標，不少於50篇"), texts(READERS.read(bytes, "页.html").getFirst().rows().getFirst()));
  }

  @Test
  void tableOfAPageWithMergedCells() throws Exception {
    String page =
        "<body><p>标题<br>第二行</p><table><tr><td rowspan=2>产出<td>甲</tr><tr><td colspan=2>乙<br>丙"
            + "</table>";
    List<Grid> grids = READERS.read(utf8(page), "页.html");
    assertEquals(List.of("段落", "表1"), grids.stream().map(Grid::part).toList());
    Grid.Cell second = grids.get(1).rows().get(1).getFirst();
    assertEquals(
        "乙\n丙 页.html!表1!2:2 2", second.text() + " " + second.place() + " " + second.colSpan());
  }

  @Test
  void quotedCellOverTwoLines() throws Exception {
    List<List<Grid.Cell>> rows =
        READERS.read(utf8("甲,\"乙\n\"\"丙\"\",丁\"\n戊,己"), "表.csv").getFirst().rows();
    assertEquals(List.of("甲", "乙\n\"丙\",丁"), texts(rows.getFirst()));
    assertEquals("表.csv!3:1", rows.get(1).getFirst().place().toString());
  }

  @Test
  void contentWinsOverTheName() throws Exception {
    assertEquals(
        "绩效",
        READERS.read(utf8("绩效"), "其实是文本.docx").getFirst().rows().getFirst().getFirst().text());
  }

  @Test
  void namesWorthOpening() {
    assertTrue(READERS.reads("a/b.TXT") && READERS.reads("b.docx"));
    assertFalse(READERS.reads("b.mp4") || READERS.reads("b"));
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
