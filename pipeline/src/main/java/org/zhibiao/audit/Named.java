package org.zhibiao.audit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Target;
import org.zhibiao.segment.Bigrams;

/**
 * A promise with its subject made ready for comparing with others; ready when it is first compared,
 * since most have no other of their kind. Used by one thread.
 */
final class Named {
  private final Promise promise;
  private final String kind;
  private @Nullable Words words;

  /** The promise, to be compared. */
  Named(Promise promise) {
    this.promise = promise;
    this.kind = kind(promise.target());
  }

  /**
   * The words to compare.
   *
   * @param bare the subject without count nouns and verbs of doing
   * @param said the few words before the number, or the row's name; may be empty
   * @param level 省级, 院级 … of the subject, or empty
   */
  private record Words(String bare, Bigrams subject, String said, Bigrams clause, String level) {
    /** 省级 and 院级 of one thing are two things. */
    boolean isOtherLevel(Words other) {
      return !level.isEmpty() && !other.level.isEmpty() && !level.equals(other.level);
    }
  }

  Promise promise() {
    return promise;
  }

  Target target() {
    return promise.target();
  }

  /** What it counts: only numbers of one unit, change and period can be compared. */
  String kind() {
    return kind;
  }

  /** Whether it may be about the same as another of its kind. */
  boolean isComparable(Named other) {
    Words own = words();
    Words others = other.words();
    return own.bare.length() >= 2 && others.bare.length() >= 2 && !own.isOtherLevel(others);
  }

  private static String per(Target t) {
    String per = t.per() == null ? "" : t.per();
    return per.equals("全年") || per.equals("每年") || per.equals("年") ? "" : per;
  }

  /**
   * How alike they are, 0 where that is less than {@code least}: by subject, by the words before
   * the number, or since one name ends with the other.
   */
  double like(Named other, double least) {
    Words own = words();
    Words others = other.words();
    if (own.bare.equals(others.bare)) {
      return 1;
    }
    double like = like(own.subject, others.subject, least);
    if (!own.said.isEmpty()) {
      like = Math.max(like, like(own.clause, others.subject, least));
    }
    if (!others.said.isEmpty()) {
      like = Math.max(like, like(own.subject, others.clause, least));
    }
    boolean longer = own.bare.length() > others.bare.length();
    String end = longer ? others.bare : own.bare;
    boolean ends = end.length() >= 4 && (longer ? own : others).bare.endsWith(end);
    return ends ? Math.max(like, ENDS) : like;
  }

  private static double like(Bigrams one, Bigrams other, double least) {
    if (one.atMost(other) < least) {
      return 0;
    }
    double like = one.like(other);
    return like >= least ? like : 0;
  }

  private static final List<String> VERBS =
      List.of(
          "全年", "年内", "计划", "组织", "开展", "举办", "购置", "新建", "新增", "改造", "完成", "实施", "建设", "支持", "立项",
          "发放", "新打", "惠及", "打造", "更换", "建成", "采购", "制定", "编制", "印发", "衬砌");

  /** The first characters of the verbs: most names begin with another. */
  private static final String VERB_STARTS =
      VERBS.stream().map(v -> v.substring(0, 1)).collect(Collectors.joining());

  /** How alike two names are where one is the end of the other. */
  private static final double ENDS = 0.8;

  private static final Bigrams NONE = Bigrams.of("");
  private static final int SHORTEST = 3;

  private static final int LONGEST = 16;

  private static final Pattern LEVEL = Pattern.compile("(?:国家|省|市|县|区|院|校|村|乡|镇|部)级");

  private Words words() {
    Words known = words;
    if (known == null) {
      String bare = withoutVerb(promise.bareSubject());
      String before = said(promise);
      // What the subject says already need not be compared twice.
      String said = before.equals(bare) ? "" : before;
      Matcher level = LEVEL.matcher(bare.indexOf('级') < 0 ? "" : bare);
      known =
          new Words(
              bare,
              Bigrams.of(bare),
              said,
              said.isEmpty() ? NONE : Bigrams.of(said),
              level.find() ? level.group() : "");
      words = known;
    }
    return known;
  }

  private static String kind(Target t) {
    return t.normal().unit() + "|" + t.change() + "|" + per(t) + ("%".equals(t.unit()) ? "|%" : "");
  }

  /** The words before the number, where they are few; else the name of a row. */
  private static String said(Promise p) {
    String clause = withoutVerb(p.clause().substring(p.clause().lastIndexOf('、') + 1));
    if (clause.length() >= SHORTEST && clause.length() <= LONGEST) {
      return clause;
    }
    Form.Line line = p.line();
    return line != null && line.promises().size() == 1 ? withoutVerb(line.name()) : "";
  }

  /** The name without verbs of doing at its start, as long as two characters are left. */
  private static String withoutVerb(String name) {
    int from = 0;
    for (boolean found = true; found; ) {
      found = false;
      if (from == name.length() || VERB_STARTS.indexOf(name.charAt(from)) < 0) {
        break;
      }
      for (String verb : VERBS) {
        if (name.startsWith(verb, from) && from + verb.length() + 2 <= name.length()) {
          from += verb.length();
          found = true;
        }
      }
    }
    return name.substring(from);
  }
}
