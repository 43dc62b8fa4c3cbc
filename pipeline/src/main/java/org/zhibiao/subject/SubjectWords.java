package org.zhibiao.subject;

import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;

/** The expressions that the rules of the subject go by: the lists of {@code subject.words}. */
final class SubjectWords {
  private static final Lexicon LEXICON = Lexicon.of(SubjectWords.class, "subject.words");

  /** 省级, 乙类及以上, 农村: whole names of levels. */
  static final Automaton LEVEL = of("level");

  /** 覆盖率, 产值: how the names of measured properties end. */
  static final Automaton RATE = of("rate");

  /** 改造费用, 办结率: how the names of properties end, 费用 and 成本 among them. */
  static final Automaton PROPERTY = of("property");

  /** 全年, which says when and names nothing. */
  static final Automaton WHOLE_YEAR = of("whole-year");

  /** 率 alone. */
  static final Automaton RATIO = of("ratio");

  /** 学员, 专家: how words for persons end. */
  static final Automaton PERSON = of("person");

  /** 十四五期间. */
  static final Automaton DURING = of("during");

  /** 审核后: from when a time runs. */
  static final Automaton AFTER = of("after");

  /** 五星级. */
  static final Automaton GRADE = of("grade");

  /** 几, 三: how numerals begin that tell how many of it. */
  static final Automaton SOME = of("some");

  /** 去年, 同期. */
  static final Automaton DATED = of("dated");

  /** 、 or 和 between two numbers. */
  static final Automaton JOINT = of("joint");

  /** 占 at the beginning of what is measured. */
  static final Automaton SHARE_OF = of("share-of");

  /** 一、 before a heading. */
  static final Automaton HEADING_MARK = of("heading-mark");

  /** 补助标准： with its colon. */
  static final Automaton HEADING = of("heading");

  /** 各建 before a number. */
  static final Automaton EACH_DOING = of("each-doing");

  /** 分别. */
  static final Automaton RESPECTIVELY = of("respectively");

  /** 两个 before a number. */
  static final Automaton COUNTED = of("counted");

  /** 均 before a number. */
  static final Automaton EVENLY = of("evenly");

  /** 年均, 均每: 均 is no 均 of several. */
  static final Automaton MEAN = of("mean");

  private SubjectWords() {}

  private static Automaton of(String name) {
    return LEXICON.automaton(name);
  }

  /** Whether the name of a measured property ends so. */
  static boolean isRate(String name) {
    return RATE.any(name);
  }

  /** Whether the whole text is the name of a level. */
  static boolean isLevel(String text) {
    return LEVEL.whole(text, 0, text.length());
  }
}
