package org.zhibiao.match;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Span;

/**
 * Many expressions that are matched together: a text is run over once, whatever their number. The
 * automaton is made deterministic step by step as texts ask for it, so that making it costs little.
 * What it learns on the way changes no answer: one automaton serves all threads.
 *
 * <p>Example: of 不少于, 少于 and 于, read leftwards from the 5 of 论文不少于50篇, all three match and 不少于 is
 * the longest.
 *
 * <p>An expression is written as {@link Syntax} says; its number is its place in the list.
 */
public final class Automaton {
  /** Where the expressions are looked for. */
  public enum Direction {
    /** From a place rightwards. */
    AHEAD,
    /** From a place leftwards. */
    BEHIND,
    /** Anywhere in a stretch. */
    WITHIN
  }

  /** More states are worked out again each time, so that memory stays bounded. */
  private static final int MOST_STATES = 5_000;

  /** Nor are there more arrows between those that are kept, of which a state has one a class. */
  private static final int MOST_ARROWS = 1 << 21;

  private static final State DEAD = new State(new int[0], null, true);

  private final Nfa nfa;
  private final Alphabet alphabet;
  private final Direction direction;
  private final int onwards;
  private final int expressions;
  private final int mostStates;
  private final int[] starts;
  private final State start;

  /** So many kinds of characters are told apart by {@link #beginnings}. */
  private static final int BEGINNINGS = 2048;

  /**
   * A bit for the characters that a match may begin with, read in the automaton's direction: one
   * for all that are alike in their lower bits, so that the many automata of a text fit into the
   * processor's nearest memory.
   */
  private final long[] beginnings = new long[BEGINNINGS >>> 6];

  private final Map<State.Key, State> states = new ConcurrentHashMap<>();

  private Automaton(Nfa nfa, Direction direction, int expressions) {
    this.nfa = nfa;
    this.alphabet = new Alphabet(nfa);
    this.direction = direction;
    this.onwards = direction == Direction.BEHIND ? -1 : 1;
    this.expressions = expressions;
    this.mostStates = Math.min(MOST_STATES, MOST_ARROWS / alphabet.size());
    this.starts = nfa.starts();
    this.start = direction == Direction.WITHIN ? state(starts) : state(atNearEdge());
    markBeginnings();
  }

  private void markBeginnings() {
    for (int part : start.parts) {
      int[] arrows = nfa.arrows(part);
      for (int i = 0; i < arrows.length; i += Nfa.ARROW) {
        int last = Math.min(arrows[i + 1], arrows[i] + BEGINNINGS - 1);
        for (int c = arrows[i]; c <= last; c++) {
          beginnings[(c & BEGINNINGS - 1) >>> 6] |= 1L << c;
        }
      }
    }
  }

  private boolean mayBegin(char c) {
    return (beginnings[(c & BEGINNINGS - 1) >>> 6] & (1L << c)) != 0;
  }

  /** Whether nothing can match in [from, to), as its nearest character tells. */
  private boolean cannotBegin(String text, int from, int to) {
    return to > from
        && start.ends == null
        && direction != Direction.WITHIN
        && !mayBegin(text.charAt(nearest(from, to)));
  }

  /** A run begins at an edge: what asks for that one is content. */
  private int[] atNearEdge() {
    int[] over = targets(new State(starts, null, true), nearEdge());
    int[] all = Arrays.copyOf(starts, starts.length + over.length);
    System.arraycopy(over, 0, all, starts.length, over.length);
    return distinct(all);
  }

  /** The automaton of some expressions without lists. */
  public static Automaton of(Direction direction, List<String> expressions) {
    return of(direction, expressions, Map.of());
  }

  /**
   * The automaton of some expressions.
   *
   * @param lists the words that stand for {@code <name>}, as an expression
   * @throws IllegalArgumentException if an expression can't be read
   */
  public static Automaton of(
      Direction direction, List<String> expressions, Map<String, String> lists) {
    Nfa nfa = new Nfa(direction == Direction.BEHIND);
    for (int k = 0; k < expressions.size(); k++) {
      nfa.add(expressions.get(k), k, lists);
    }
    return new Automaton(nfa, direction, expressions.size());
  }

  /** The automaton of one expression. */
  public static Automaton of(Direction direction, String expression) {
    return of(direction, List.of(expression));
  }

  /** The expression that matches just this word, whatever signs it holds: 7*24小时, 1+X. */
  public static String quoted(String word) {
    return Syntax.quoted(word);
  }

  /** Room for an answer of {@link #all}. */
  public Hits hits() {
    return new Hits(expressions);
  }

  private State step(State from, char c) {
    State[] next = from.next;
    int of = alphabet.of(c);
    State to = next == null ? null : next[of];
    return to == null ? learn(from, c, of) : to;
  }

  private State learn(State from, char c, int of) {
    State to = state(targets(from, c));
    if (!to.kept || !from.kept) {
      return to;
    }
    State[] next = from.next;
    if (next == null) {
      next = new State[alphabet.size()];
      // Two threads may both do so; what one of them loses is learnt again.
      from.next = next;
    }
    next[of] = to;
    return to;
  }

  private int[] targets(State from, char c) {
    int[] to = new int[8];
    int n = 0;
    for (int part : from.parts) {
      int[] arrows = nfa.arrows(part);
      for (int i = 0; i < arrows.length; i += Nfa.ARROW) {
        if (arrows[i] <= c && c <= arrows[i + 1]) {
          to = n == to.length ? Arrays.copyOf(to, 2 * n) : to;
          to[n++] = arrows[i + 2];
        }
      }
    }
    if (direction == Direction.WITHIN) {
      int[] all = Arrays.copyOf(to, n + starts.length);
      System.arraycopy(starts, 0, all, n, starts.length);
      return distinct(all);
    }
    return distinct(Arrays.copyOf(to, n));
  }

  private static int[] distinct(int[] sorted) {
    Arrays.sort(sorted);
    int n = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[n++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, n);
  }

  private State state(int[] parts) {
    if (parts.length == 0) {
      return DEAD;
    }
    State.Key key = new State.Key(parts);
    State known = states.get(key);
    if (known != null) {
      return known;
    }
    boolean kept = states.size() < mostStates;
    State fresh = new State(parts, ends(parts), kept);
    State other = kept ? states.putIfAbsent(key, fresh) : null;
    return other == null ? fresh : other;
  }

  private long @Nullable [] ends(int[] parts) {
    long[] ends = null;
    for (int part : parts) {
      for (int number : nfa.ends(part)) {
        ends = ends == null ? new long[(expressions + 63) >>> 6] : ends;
        ends[number >>> 6] |= 1L << number;
      }
    }
    return ends;
  }

  /** Where a run begins: behind the edge, where the edge may be what is looked for. */
  private State before() {
    return direction == Direction.WITHIN ? step(start, Syntax.BEGIN) : start;
  }

  /** The step over the far edge. */
  private State edge(State at) {
    if (at == DEAD) {
      return DEAD;
    }
    return step(at, direction == Direction.BEHIND ? Syntax.BEGIN : Syntax.END);
  }

  private char nearEdge() {
    return direction == Direction.BEHIND ? Syntax.END : Syntax.BEGIN;
  }

  /**
   * Whether any expression matches in [from, to): at its beginning, at its end for {@link
   * Direction#BEHIND}, anywhere for {@link Direction#WITHIN}.
   */
  public boolean any(String text, int from, int to) {
    if (cannotBegin(text, from, to)) {
      return false;
    }
    State at = before();
    int next = nearest(from, to);
    for (int k = 0; k < to - from && at != DEAD; k++, next += onwards) {
      if (at.ends != null) {
        return true;
      }
      at = step(at, text.charAt(next));
    }
    return at.ends != null || edge(at).ends != null;
  }

  /** Whether any expression matches in the whole text, as {@link #any(String, int, int)} has it. */
  public boolean any(String text) {
    return any(text, 0, text.length());
  }

  /** Whether an expression matches all of [from, to). Not for {@link Direction#WITHIN}. */
  public boolean whole(String text, int from, int to) {
    State at = start;
    int next = nearest(from, to);
    for (int k = 0; k < to - from && at != DEAD; k++, next += onwards) {
      at = step(at, text.charAt(next));
    }
    return at.ends != null || edge(at).ends != null;
  }

  /** Adds the numbers of all expressions that match in [from, to). */
  public void all(String text, int from, int to, Hits hits) {
    if (cannotBegin(text, from, to)) {
      return;
    }
    State at = before();
    int next = nearest(from, to);
    for (int k = 0; k < to - from && at != DEAD; k++, next += onwards) {
      keep(at, hits);
      at = step(at, text.charAt(next));
    }
    keep(at, hits);
    keep(edge(at), hits);
  }

  private static void keep(State at, Hits hits) {
    if (at.ends != null) {
      hits.add(at.ends);
    }
  }

  /** Where a run over [from, to) begins; it goes {@link #onwards} from there. */
  private int nearest(int from, int to) {
    return onwards < 0 ? to - 1 : from;
  }

  /**
   * The length of the longest match at the beginning of [from, to), or at its end for {@link
   * Direction#BEHIND}; -1 where none matches. Not for {@link Direction#WITHIN}.
   */
  public int longest(String text, int from, int to) {
    return (int) (match(text, from, to) >> Integer.SIZE);
  }

  /**
   * The length of the longest match of one of the expressions, as {@link #longest(String, int,
   * int)} has it. Not for {@link Direction#WITHIN}.
   */
  public int longest(String text, int from, int to, int expression) {
    if (cannotBegin(text, from, to)) {
      return -1;
    }
    State at = start;
    int length = -1;
    int next = nearest(from, to);
    for (int k = 0; at != DEAD; k++, next += onwards) {
      length = at.has(expression) ? k : length;
      if (k >= to - from) {
        return edge(at).has(expression) ? k : length;
      }
      at = step(at, text.charAt(next));
    }
    return length;
  }

  /**
   * The number of the expression of the longest match, the lowest of several; -1 where none
   * matches. Not for {@link Direction#WITHIN}.
   */
  public int which(String text, int from, int to) {
    return (int) match(text, from, to);
  }

  /**
   * Length and number of the longest match as {@code length << 32 | number}; both -1 where none
   * matches. Not for {@link Direction#WITHIN}.
   */
  public long match(String text, int from, int to) {
    if (cannotBegin(text, from, to)) {
      return -1L;
    }
    State at = start;
    State best = null;
    int length = -1;
    int next = nearest(from, to);
    for (int k = 0; at != DEAD; k++, next += onwards) {
      if (at.ends != null) {
        best = at;
        length = k;
      }
      if (k >= to - from) {
        State over = edge(at);
        best = over.ends != null ? over : best;
        length = over.ends != null ? k : length;
        break;
      }
      at = step(at, text.charAt(next));
    }
    return best == null ? -1L : ((long) length << Integer.SIZE) | best.first;
  }

  /**
   * The first place in [from, to) where a match of {@link Direction#AHEAD} may begin, as far as one
   * character tells; {@code to} where there is none. Most places are passed over at once.
   */
  public int candidate(String text, int from, int to) {
    int at = from;
    while (at < to && !mayBegin(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /**
   * The first place in [from, to) where an expression of {@link Direction#AHEAD} matches, with the
   * longest match there; null where none does. Empty matches do not count.
   */
  public @Nullable Span first(String text, int from, int to) {
    for (int i = candidate(text, from, to); i < to; i = candidate(text, i + 1, to)) {
      int length = longest(text, i, to);
      if (length > 0) {
        return new Span(i, i + length);
      }
    }
    return null;
  }
}
