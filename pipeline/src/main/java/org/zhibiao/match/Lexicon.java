package org.zhibiao.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhibiao.match.Automaton.Direction;
import org.zhibiao.model.Knowledge;
import org.zhibiao.model.Stanza;

/**
 * Named lists of words and expressions, read from a knowledge file {@code *.words}. Immutable.
 *
 * <pre>
 * [score-before]                 its name in Java, and in other lists as &lt;score-before&gt;
 * where behind                   how it is looked for: ahead, behind, within, whole
 * words 分值|权重|满分            what is looked for; several lines are alternatives
 * why   分值栏里的数不是指标值     why it is so, or where it is seen
 * yes   满分｜100分               it matches here; behind looks left of ｜, ahead right of it
 * no    满意度达到｜95分          and not here
 * </pre>
 *
 * <p>Every list has at least two examples of both kinds; a test runs them all.
 */
public final class Lexicon {
  /** One list. */
  private record Entry(Stanza stanza, Direction direction, List<String> words) {}

  private final String resource;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, String> lists = new LinkedHashMap<>();

  private Lexicon(String resource) {
    this.resource = resource;
  }

  /**
   * The lists of a resource beside {@code owner}.
   *
   * @throws IllegalStateException if it is missing, or a list has no words or no direction
   */
  public static Lexicon of(Class<?> owner, String resource) {
    Lexicon lexicon = new Lexicon(resource);
    for (Stanza stanza : Knowledge.stanzas(owner, resource)) {
      List<String> words = stanza.all("words");
      if (words.isEmpty() || lexicon.entries.containsKey(stanza.name())) {
        throw stanza.wrong("has no words, or stands here twice");
      }
      lexicon.entries.put(stanza.name(), new Entry(stanza, direction(stanza), words));
      lexicon.lists.put(stanza.name(), String.join("|", words));
    }
    return lexicon;
  }

  private static Direction direction(Stanza stanza) {
    String where = stanza.get("where");
    return switch (where) {
      case "whole", "ahead" -> Direction.AHEAD;
      case "behind", "within" -> Direction.valueOf(where.toUpperCase(Locale.ROOT));
      default -> throw stanza.wrong("looks neither ahead, behind, within nor at the whole");
    };
  }

  private Entry entry(String name) {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw new IllegalStateException(resource + " has no list [" + name + "]");
    }
    return entry;
  }

  /** The automaton of a list, which looks where the list says. */
  public Automaton automaton(String name) {
    Entry entry = entry(name);
    return Automaton.of(entry.direction(), entry.words(), lists);
  }

  /**
   * The automaton of several lists; the number of an expression is the place of its list.
   *
   * @throws IllegalStateException if they do not all look the same way
   */
  public Automaton automaton(Direction direction, List<String> names) {
    List<String> expressions = new ArrayList<>();
    for (String name : names) {
      if (entry(name).direction() != direction) {
        throw entry(name).stanza().wrong("does not look " + direction);
      }
      expressions.add("<" + name + ">");
    }
    return Automaton.of(direction, expressions, lists);
  }

  /** The lines of a list, each an expression, to be matched together with others. */
  public List<String> expressions(String name) {
    return entry(name).words();
  }

  /** The list itself as an expression, to be part of another one. */
  public Map<String, String> lists() {
    return lists;
  }

  /**
   * The words of a list, where they are plain words parted by {@code |}.
   *
   * @throws IllegalStateException if one of them is an expression
   */
  public List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String line : entry(name).words()) {
      for (String word : line.split("\\|", -1)) {
        if (!Syntax.isWord(word)) {
          throw entry(name).stanza().wrong("holds an expression: " + word);
        }
        words.add(word);
      }
    }
    return words;
  }

  /** The lists as they are written, in file order, with what else their owner says of them. */
  public List<Stanza> stanzas() {
    return entries.values().stream().map(Entry::stanza).toList();
  }
}
