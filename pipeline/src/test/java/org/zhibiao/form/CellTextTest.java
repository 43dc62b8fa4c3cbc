package org.zhibiao.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.text.Normalizer;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.quantity.CharFold;

/** Names without their dressing; what the loops do is what these expressions say of short texts. */
class CellTextTest {
  private static final Pattern TAIL = Pattern.compile("(?:\\([^()]*\\)|\\d{1,3}分|:)$");
  private static final Pattern WEIGHT =
      Pattern.compile("\\s*[（(]\\s*(?:权重)?[:：]?\\s*\\d+(?:\\.\\d+)?\\s*[分%％]\\s*[）)]\\s*$");
  private static final Pattern BRACKETS = Pattern.compile("[(（]\\s*(?:单位[:：])?([^()（）]+)[)）]");

  private static final FormWords WORDS = FormWords.standard();

  @ParameterizedTest
  @CsvSource({
    "产出指标（50分）, 产出指标",
    "效益指标 (权重：12.5%) , 效益指标",
    "社会效益（.5分）, 社会效益（.5分）",
    "满意度（10）, 满意度（10）",
    "（30分）, ''"
  })
  void aNameIsWithoutItsWeight(String cell, String name) {
    assertEquals(name, CellText.name(cell));
  }

  @ParameterizedTest
  @CsvSource({
    "产出指标（50分）, 产出指标",
    "指标(一)(二):, 指标",
    "指标1250分, 指标1",
    "50分, 50分",
    "(万元), (万元)",
    "名称(a(b), 名称(a"
  })
  void aPlainNameIsWithoutWhatFollowsIt(String cell, String name) {
    assertEquals(name, CellText.plain(cell));
  }

  @Test
  void theLoopsAreTheExpressions() {
    Random random = new Random(7);
    for (int i = 0; i < 100_000; i++) {
      String s = text(random, "（()）权重:： 5.分%甲\n");
      assertEquals(WEIGHT.matcher(s).replaceFirst("").strip(), CellText.name(s), s);
      String folded = text(random, "甲()::12分");
      assertEquals(plain(folded), CellText.plainOf("甲" + folded), folded);
      String unit = text(random, "（()） 单位:：万元");
      assertEquals(unitIn(unit), WORDS.unitIn(unit), unit);
    }
  }

  /** Most characters are folded by a table; what they fold to is what the JDK says. */
  @Test
  void aFoldedTextIsItsCompatibilityForm() {
    Random random = new Random(8);
    for (int i = 0; i < 100_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(6); length > 0; length--) {
        text.append(character(random));
      }
      String s = text.toString();
      assertEquals(folded(s), CellText.fold(s), s);
    }
  }

  @Test
  void everyCharacterIsFolded() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      String s = "a" + c;
      assertEquals(folded(s), CellText.fold(s), s);
    }
  }

  private static char character(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> (char) random.nextInt(0x250);
      case 1 -> (char) (0x2000 + random.nextInt(0x700));
      case 2 -> (char) (0x3000 + random.nextInt(0x100));
      case 3 -> (char) (0x4e00 + random.nextInt(0x5300));
      case 4 -> (char) (0xfe00 + random.nextInt(0x200));
      default -> "\u0301\u0338\u3099\u309a\u302a績，％".charAt(random.nextInt(8));
    };
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder();
    for (char c : CellText.tight(Normalizer.normalize(text, Normalizer.Form.NFKC)).toCharArray()) {
      folded.append(Character.isIdeographic(c) ? CharFold.fold(c) : c);
    }
    return folded.toString();
  }

  private static String plain(String folded) {
    String rest = "甲" + folded;
    for (Matcher tail = TAIL.matcher(rest); tail.find() && tail.start() > 0; ) {
      rest = rest.substring(0, tail.start());
      tail = TAIL.matcher(rest);
    }
    return rest;
  }

  private static @Nullable String unitIn(String cell) {
    @Nullable String unit = null;
    for (Matcher m = BRACKETS.matcher(cell); m.find(); ) {
      String inside = CellText.fold(m.group(1));
      // What a unit is, the brackets alone tell; only one 单位: may stand before it.
      boolean known = inside.indexOf(':') < 0 && WORDS.unitIn("(" + inside + ")") != null;
      unit = known && !isOther(cell, m) ? inside : unit;
    }
    return unit;
  }

  /** 补助村（社区）数量: what else is counted, and no unit. */
  private static boolean isOther(String cell, Matcher bracket) {
    String before = cell.substring(Math.max(0, bracket.start() - 1), bracket.start());
    return cell.substring(bracket.end()).matches("(?s)\\p{IsHan}.*")
        && !before.isEmpty()
        && WORDS.isUnit(before);
  }

  private static String text(Random random, String alphabet) {
    String[] pieces = alphabet.split("(?<=.)(?=.)|(?<=\\n)", -1);
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(12); length > 0; length--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString().replace("单", "单位").replace("位位", "位").replace("万万", "万");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "7", "（", "(", "）", ")", "(1)", "5分", ":", "（5分", "( ", "分"})
  void aMillionCharactersEnd(String unit) {
    String text = unit.repeat(1_000_000 / unit.length());
    assertEquals(text.strip(), CellText.name(text));
    assertEquals(0, CellText.plainOf("甲" + text + "x").indexOf('甲'));
    assertEquals(0, CellText.plainOf("甲" + text).indexOf('甲'));
    assertNull(WORDS.unitIn("（" + text));
    String name = text.strip().concat("x");
    String weight = String.format("（50%s分）", " ".repeat(100_000));
    assertEquals(name, CellText.name(name.concat(weight)));
  }
}
