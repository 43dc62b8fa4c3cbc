package org.zhibiao.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhibiao.match.Automaton.Direction;
import org.zhibiao.model.Span;

/** The automaton against java.util.regex on random texts, and what it promises besides. */
class AutomatonTest {
  /** Expressions whose longest match java.util.regex finds too, since none begins another. */
  private static final List<String> EXPRESSIONS =
      List.of(
          "不少于",
          "少于",
          "于",
          "提升|提高|增长",
          "(?:省|市)级(?:及?以[上下])?",
          "[^，。；]{0,4}率",
          "\\d{1,3}(?:,\\d{3})*",
          "第[一二三]期?",
          "的?\\p{IsHan}{2}企业",
          "^本级",
          "(?:^|，)市",
          "率(?:。|$)",
          "全覆盖$",
          "a\"b|<=",
          "[\\d万亿]+元");

  private static final String ALPHABET = "不少于提升高增长省市级及以上下率，。12,万亿元第一期的企业本全覆盖a\"b<= ";

  private static String text(Random random) {
    StringBuilder s = new StringBuilder();
    for (int n = random.nextInt(14); n > 0; n--) {
      s.append(
          random.nextInt(4) == 0
              ? EXPRESSIONS.get(random.nextInt(3))
              : ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return s.toString();
  }

  private static Pattern pattern(Direction direction, String expression) {
    String group = "(?:" + expression.replace("<=", "\\<=") + ")";
    return Pattern.compile(
        switch (direction) {
          case AHEAD -> group;
          case BEHIND -> group + "$";
          case WITHIN -> group;
        });
  }

  private static boolean matches(Direction direction, String expression, String part) {
    Matcher m = pattern(direction, expression).matcher(part);
    return direction == Direction.AHEAD ? m.lookingAt() : m.find();
  }

  @ParameterizedTest
  @EnumSource
  void allSaysOfEachExpressionWhetherItMatches(Direction direction) {
    List<String> written = EXPRESSIONS.stream().map(e -> e.replace("<=", "\\<=")).toList();
    Automaton together = Automaton.of(direction, written);
    List<Automaton> alone = written.stream().map(e -> Automaton.of(direction, e)).toList();
    Random random = new Random(direction.name().hashCode());
    for (int i = 0; i < 20_000; i++) {
      String text = text(random);
      int from = random.nextInt(text.length() + 1);
      int to = from + random.nextInt(text.length() - from + 1);
      Hits hits = together.hits();
      together.all(text, from, to, hits);
      boolean any = false;
      for (int k = 0; k < written.size(); k++) {
        boolean expected = matches(direction, EXPRESSIONS.get(k), text.substring(from, to));
        String said = direction + " " + EXPRESSIONS.get(k) + " in " + text + " " + from + "," + to;
        assertEquals(expected, hits.has(k), said);
        assertEquals(expected, alone.get(k).any(text, from, to), said);
        any |= expected;
      }
      assertEquals(any, together.any(text, from, to));
      assertEquals(!any, hits.isEmpty());
    }
  }

  @Test
  void theLongestMatchWinsInBothDirections() {
    Automaton before = Automaton.of(Direction.BEHIND, List.of("不少于", "少于", "于"));
    assertEquals(3, before.longest("论文不少于50", 0, 5));
    assertEquals(0, before.which("论文不少于50", 0, 5));
    assertEquals(2, before.longest("论文不少于50", 3, 5));
    assertEquals(1, before.which("论文不少于50", 3, 5));
    assertEquals(-1, before.longest("论文不少于50", 0, 6));
    Automaton after = Automaton.of(Direction.AHEAD, List.of("人", "人次", "人次数?以上"));
    assertEquals(2, after.which("人次以上", 0, 4));
    assertEquals(4, after.longest("人次以上", 0, 4));
    assertEquals(2, after.longest("人次以上", 0, 3));
    assertEquals(-1, after.which("次", 0, 1));
  }

  @Test
  void wholeAsksForTheWholeStretch() {
    Automaton automaton = Automaton.of(Direction.AHEAD, List.of("提高了?", "每.{1,3}"));
    assertTrue(automaton.whole("提高了", 0, 3));
    assertFalse(automaton.whole("提高了吗", 0, 4));
    assertTrue(automaton.whole("每人每月", 0, 4));
    assertFalse(automaton.whole("每人每月的", 0, 5));
  }

  @Test
  void listsStandForTheirWords() {
    Automaton automaton =
        Automaton.of(
            Direction.AHEAD,
            List.of("<level>级(?:<more>)?"),
            Map.of("level", "省|市", "more", "以[上下]"));
    assertEquals(4, automaton.longest("省级以上企业", 0, 6));
    assertThrows(
        IllegalArgumentException.class,
        () -> Automaton.of(Direction.AHEAD, List.of("<none>"), Map.of()));
  }

  @Test
  void theFirstPlaceIsFound() {
    Automaton automaton = Automaton.of(Direction.AHEAD, List.of("每年", "每年度", "x*"));
    assertEquals(new Span(2, 5), automaton.first("平均每年度一次", 0, 7));
    assertEquals(new Span(2, 4), automaton.first("平均每年度一次", 0, 4));
    assertNull(automaton.first("平均每", 0, 3));
  }

  @Test
  void placesWhereNoMatchBeginsArePassedOver() {
    Automaton automaton = Automaton.of(Direction.AHEAD, List.of("每年", "均价"));
    assertEquals(1, automaton.candidate("平均每年", 0, 4));
    assertEquals(2, automaton.candidate("平均每年", 2, 4));
    assertEquals(4, automaton.candidate("平均每年", 3, 4));
    assertEquals(3, automaton.candidate("平平平", 0, 3));
  }

  @Test
  void whatCannotBeReadIsToldWithTheExpression() {
    for (String wrong : List.of("(省", "\\p{Alpha}", "市\\", "[省")) {
      var e =
          assertThrows(
              IllegalArgumentException.class, () -> Automaton.of(Direction.AHEAD, wrong), wrong);
      assertTrue(String.valueOf(e.getMessage()).contains(wrong), e.getMessage());
    }
  }

  @Test
  void aQuotedWordMatchesItselfOnly() {
    for (String word : List.of("7*24小时", "1+X", "dB(A)", "元/(人·月)", "a\\b", "一网通办")) {
      Automaton automaton = Automaton.of(Direction.AHEAD, Automaton.quoted(word));
      assertEquals(word.length(), automaton.longest(word + "模式", 0, word.length() + 2), word);
    }
    assertFalse(Automaton.of(Direction.AHEAD, Automaton.quoted("7*24")).any("77724"));
  }

  @Test
  void aMillionCharactersTakeOneRun() {
    Automaton automaton =
        Automaton.of(Direction.WITHIN, List.of("[^，]{0,9}(?:达标|通车)", "(?:不少于)+x", "一+二"));
    for (String unit : List.of("不少于", "一", "7")) {
      assertFalse(automaton.any(unit.repeat(1_000_000)));
    }
  }

  @Test
  void moreStatesThanAreKeptChangeNoAnswer() {
    // A state for each of the last thirteen characters: more than are kept.
    Automaton automaton = Automaton.of(Direction.WITHIN, "甲[甲乙]{13}丙");
    Pattern pattern = Pattern.compile("甲[甲乙]{13}丙");
    Random random = new Random(13);
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      all.append(random.nextBoolean() ? '甲' : '乙');
    }
    assertFalse(automaton.any(all.toString()));
    for (int i = 0; i < 500; i++) {
      int from = random.nextInt(all.length() - 20);
      String text = all.substring(from, from + 20) + "丙";
      assertEquals(pattern.matcher(text).find(), automaton.any(text), text);
    }
  }

  @Test
  void threadsShareOneAutomaton() {
    Automaton shared = Automaton.of(Direction.WITHIN, List.of("[^，]{0,9}率", "不?少于.{2}篇"));
    Automaton mine = Automaton.of(Direction.WITHIN, List.of("[^，]{0,9}率", "不?少于.{2}篇"));
    Random random = new Random(3);
    List<String> texts =
        IntStream.range(0, 3000).mapToObj(i -> text(random) + text(random)).toList();
    List<Boolean> alone = texts.stream().map(mine::any).toList();
    assertEquals(alone, texts.parallelStream().map(shared::any).toList());
  }

  @ParameterizedTest
  @EnumSource(
      value = Direction.class,
      names = {"AHEAD", "BEHIND"})
  void oneOfManyMatchesAsItDoesAlone(Direction direction) {
    List<String> expressions = EXPRESSIONS.stream().map(e -> e.replace("<=", "\\<=")).toList();
    Automaton together = Automaton.of(direction, expressions);
    List<Automaton> alone = expressions.stream().map(e -> Automaton.of(direction, e)).toList();
    Random random = new Random(7);
    for (int n = 0; n < 5_000; n++) {
      String text = text(random);
      for (int k = 0; k < expressions.size(); k++) {
        assertEquals(
            alone.get(k).longest(text, 0, text.length()),
            together.longest(text, 0, text.length(), k),
            expressions.get(k) + " in " + text);
      }
    }
  }
}
