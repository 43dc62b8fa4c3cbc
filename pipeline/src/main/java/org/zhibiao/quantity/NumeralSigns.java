package org.zhibiao.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhibiao.model.Knowledge;

/**
 * The characters that numbers are written with, by kind and value: the rows of {@code
 * numerals.csv}. A character is looked up in a table, as every character of a text is.
 *
 * <p>Example: 百 is a scale of 100, 两 the digit 2, 几 an unknown digit, 余 says that it is a little
 * more.
 */
final class NumeralSigns {
  /** What a character does in a number. */
  enum Kind {
    NONE,
    /** 0 to 9. */
    ARABIC,
    /** 一, 两. */
    DIGIT,
    /** 壹, 零: a digit too. */
    CAPITAL,
    /** 十, 万. */
    SCALE,
    /** 廿. */
    TENS,
    /** 几. */
    SOME,
    /** 数 and 上, before a scale. */
    SEVERAL,
    /** w, k behind Arabic digits. */
    LETTER,
    /** 半. */
    HALF,
    /** 余, 多, 来. */
    OVER,
    /** 点. */
    POINT,
    /** 成. */
    TENTH;

    private boolean starts() {
      return switch (this) {
        case ARABIC, DIGIT, CAPITAL, SCALE, TENS, SOME, SEVERAL, HALF -> true;
        case NONE, LETTER, OVER, POINT, TENTH -> false;
      };
    }
  }

  private static final byte[] PLACES = new byte[Character.MAX_VALUE + 1];
  private static final Kind[] KINDS;
  private static final int[] VALUES;
  private static final boolean[] STARTS;

  static {
    List<Kind> kinds = new ArrayList<>(List.of(Kind.NONE));
    List<Integer> values = new ArrayList<>(List.of(0));
    for (char c = '0'; c <= '9'; c++) {
      PLACES[c] = (byte) kinds.size();
      kinds.add(Kind.ARABIC);
      values.add(c - '0');
    }
    for (Knowledge.Row row : Knowledge.rows(NumeralSigns.class, "numerals.csv")) {
      PLACES[row.get("character").charAt(0)] = (byte) kinds.size();
      kinds.add(Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)));
      values.add(Integer.valueOf(row.get("value")));
    }
    KINDS = kinds.toArray(new Kind[0]);
    VALUES = values.stream().mapToInt(Integer::intValue).toArray();
    STARTS = new boolean[KINDS.length];
    for (int i = 0; i < KINDS.length; i++) {
      STARTS[i] = KINDS[i].starts();
    }
  }

  private NumeralSigns() {}

  static Kind kind(char c) {
    return KINDS[PLACES[c]];
  }

  /** The kind of the character at a place, {@link Kind#NONE} outside the text. */
  static Kind kindAt(String text, int at) {
    return at >= 0 && at < text.length() ? kind(text.charAt(at)) : Kind.NONE;
  }

  /** Whether a number may start with this character. */
  static boolean startsNumber(char c) {
    return STARTS[PLACES[c]];
  }

  /** Whether it is one of 0 to 9. */
  static boolean isArabic(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether one of 0 to 9 stands at the place. */
  static boolean isArabicAt(String text, int at) {
    return at >= 0 && at < text.length() && isArabic(text.charAt(at));
  }

  /** 0 to 9 for a Chinese digit, or -1: 两 is 2. */
  static int digit(char c) {
    Kind kind = kind(c);
    return kind == Kind.DIGIT || kind == Kind.CAPITAL ? VALUES[PLACES[c]] : -1;
  }

  /** 10, 100, 1000, 10^4, 10^8, or 0 where the character is no scale. */
  static int scale(char c) {
    return kind(c) == Kind.SCALE ? VALUES[PLACES[c]] : 0;
  }

  /** 10^4 for w, 1000 for k, or 0. */
  static int letter(char c) {
    return kind(c) == Kind.LETTER ? VALUES[PLACES[c]] : 0;
  }

  /** 20 for 廿, 30 for 卅, or 0. */
  static int tens(char c) {
    return kind(c) == Kind.TENS ? VALUES[PLACES[c]] : 0;
  }

  /** Whether the character can stand in a Chinese number: a digit, a scale, 廿 or 卅. */
  static boolean isChinese(char c) {
    return switch (kind(c)) {
      case DIGIT, CAPITAL, SCALE, TENS -> true;
      default -> false;
    };
  }

  /** 伍 in 队伍两个半小时: a capital numeral before an ordinary one belongs to another word. */
  static boolean isLoneCapital(String text, int at) {
    return kindAt(text, at) == Kind.CAPITAL
        && switch (kindAt(text, at + 1)) {
          case DIGIT, SOME, HALF -> true;
          default -> false;
        };
  }
}
