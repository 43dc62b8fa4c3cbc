package org.zhibiao.audit.review;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Statement;
import org.zhibiao.quantity.CharFold;

/**
 * What a row or a task of a declaration speaks of, for telling whether they speak of the same; what
 * takes the whole text is worked out when it is asked for. Used by one thread.
 *
 * <p>Example: 疫苗采购 and 采购儿童疫苗 share the neighbours 疫苗 and 采购.
 */
public final class Gist {
  /** Neighbours that every second row and task has. */
  private static final Codes COMMON = new Codes(128);

  /** Characters that every second name has. */
  private static final Codes EVERYWHERE = new Codes(128);

  static {
    for (String word : Words.SHARED.words("common-word")) {
      COMMON.add(code(word.charAt(0), word.charAt(1)));
    }
    for (String character : Words.SHARED.words("common-character")) {
      EVERYWHERE.add(character.charAt(0));
    }
  }

  /** Keeps texts apart, so that no neighbours come of them. */
  private static final char APART = '\n';

  private final String name;
  private final String text;

  /** The neighbouring characters of the name that say something. */
  private final Codes namePairs;

  /** The characters of the name that say something. */
  private final Codes characters;

  /** What its declarant is called, which says nothing of a task; null where all counts. */
  private @Nullable Gist ignored;

  private @Nullable Codes pairs;
  private @Nullable Codes allCharacters;

  /** The gist of a name and of all that is said besides. */
  private Gist(String name, String text) {
    this.name = name;
    this.text = text;
    this.namePairs = pairsOf(name);
    this.characters = charactersOf(name);
  }

  /**
   * The same without what its declarant's own name has, as long as that leaves a character of its
   * name: every task of a 体育局 has 体育.
   */
  public Gist without(Gist own) {
    int left = 0;
    for (int i = 0; i < characters.count; i++) {
      left += own.characters.has(characters.values[i]) ? 0 : 1;
    }
    return left < 1 || own.characters.count == 0 ? this : new Gist(this, own);
  }

  private Gist(Gist all, Gist own) {
    this.name = all.name;
    this.text = all.text;
    this.namePairs = all.namePairs.without(own.namePairs);
    this.characters = all.characters.without(own.characters);
    this.ignored = own;
  }

  /** Of a name and nothing more. */
  public static Gist of(String name) {
    return new Gist(name, name);
  }

  /** Of a row. */
  public static Gist of(Form.Line line) {
    StringBuilder all = new StringBuilder(line.name());
    line.cells().forEach(c -> all.append(APART).append(c.folded()));
    return new Gist(line.name(), all.toString());
  }

  /** Of a task. */
  public static Gist of(Declaration.Task task) {
    return new Gist(task.name(), text(task.content()) + APART + text(task.goal()));
  }

  private static String text(@Nullable Statement s) {
    return s == null ? "" : s.text();
  }

  /** The neighbours of the text. */
  private Codes pairs() {
    Codes known = pairs;
    if (known == null) {
      known = pairsOf(text);
      known = ignored == null ? known : known.without(ignored.namePairs);
      pairs = known;
    }
    return known;
  }

  /** The characters of name and text. */
  private Codes allCharacters() {
    Codes known = allCharacters;
    if (known == null) {
      known = charactersOf(name + text);
      known = ignored == null ? known : known.without(ignored.characters);
      allCharacters = known;
    }
    return known;
  }

  /**
   * Whether the row has a word of the task's name or text.
   *
   * @param inName neighbours that their names are to share
   * @param inCharacters or characters
   * @param inText or neighbours anywhere
   */
  public boolean speaksOf(Gist task, double inName, double inCharacters, double inText) {
    return pairs().shares(task.namePairs, inName)
        || characters.shares(task.characters, inCharacters)
        || pairs().shares(task.pairs(), inText);
  }

  /** Whether its name has a character that stands anywhere in the task. */
  public boolean touches(Gist task) {
    return characters.shares(task.allCharacters(), 1);
  }

  private static Codes pairsOf(String text) {
    String folded = CharFold.fold(text);
    Codes codes = new Codes(folded.length());
    for (int i = 0; i + 1 < folded.length(); i++) {
      char one = folded.charAt(i);
      char other = folded.charAt(i + 1);
      if (Character.isIdeographic(one)
          && Character.isIdeographic(other)
          && !COMMON.has(code(one, other))) {
        codes.add(code(one, other));
      }
    }
    return codes;
  }

  private static Codes charactersOf(String text) {
    Codes codes = new Codes(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isIdeographic(c) && !EVERYWHERE.has(c)) {
        codes.add(c);
      }
    }
    return codes;
  }

  private static int code(char one, char other) {
    return one << 16 | other;
  }

  /** A set of numbers other than 0: of characters, or of two in one number. */
  private static final class Codes {
    private final int[] table;
    private int[] values = new int[8];
    private int count;

    /** Room for that many. */
    Codes(int most) {
      table = new int[Integer.highestOneBit(Math.max(4, most)) << 2];
    }

    void add(int code) {
      int slot = slot(code);
      if (table[slot] == 0) {
        table[slot] = code;
        if (count == values.length) {
          values = Arrays.copyOf(values, count * 2);
        }
        values[count++] = code;
      }
    }

    /** Those that the other has not. */
    Codes without(Codes other) {
      Codes left = new Codes(count);
      for (int i = 0; i < count; i++) {
        if (!other.has(values[i])) {
          left.add(values[i]);
        }
      }
      return left;
    }

    boolean has(int code) {
      return table[slot(code)] == code;
    }

    /** Where it stands, or the free slot where it would. */
    private int slot(int code) {
      int slot = code * 0x9E3779B9 >>> 7 & table.length - 1;
      while (table[slot] != 0 && table[slot] != code) {
        slot = slot + 1 & table.length - 1;
      }
      return slot;
    }

    /** Whether they have as many in common as that. */
    boolean shares(Codes other, double least) {
      Codes few = count <= other.count ? this : other;
      Codes many = count <= other.count ? other : this;
      int common = 0;
      for (int i = 0; i < few.count; i++) {
        if (many.has(few.values[i]) && ++common >= least) {
          return true;
        }
      }
      return false;
    }
  }
}
