package org.zhibiao.subject;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibiao.learn.Features;
import org.zhibiao.model.Span;
import org.zhibiao.segment.Word;

/**
 * Chooses among all phrases that may end before a quantity: the likeliest by the trained model,
 * where it beats the rules' choice clearly; the rules' choice where there is no model. Immutable.
 *
 * <p>Example: of 国内外 期刊 正式 发表 高水平 学术 论文 it weighs 论文, 学术 论文, 高水平 学术 论文 …
 */
final class LikeliestPhrase {
  /** Where the rules begin a phrase that ends at {@code end}. */
  interface RuleStart {
    int ruleStart(List<Word> left, int end);
  }

  /** How many words at the end may be left out: 数量, 的 … 次数. */
  static final int MOST_TAIL = 5;

  /** How much likelier than the rules' choice another must be. */
  private static final double MARGIN = 1.5;

  private static final int MOST_OPTIONS = 6;

  private final @Nullable BoundaryModel model;
  private final PhraseWords words;
  private final RuleStart rules;

  LikeliestPhrase(@Nullable BoundaryModel model, PhraseWords words, RuleStart rules) {
    this.model = model;
    this.words = words;
    this.rules = rules;
  }

  /**
   * The chosen phrase, as places in {@code left}.
   *
   * @param limit where the words end that can belong to it
   * @param rule the rules' choice
   */
  Span choose(List<Word> left, int measure, int limit, Span rule) {
    if (model == null) {
      return rule;
    }
    if (limit == 1 && rule.length() == 1) {
      // There is nothing else to choose.
      return rule;
    }
    Weighing weighing = new Weighing(model, new Side(left, measure, words), limit, rule.end());
    int ruleStart = ruleStart(left, limit, rule);
    double most = MARGIN * weighing.probability(rule, ruleStart);
    Span best = rule;
    for (int e = rule.end(); most < 1 && e > 0 && e > limit - MOST_TAIL; e--) {
      double pEnd = weighing.end(e);
      if (pEnd <= most || weighing.side.any(e, limit, Side.CONNECTIVE)) {
        // An end before a connective would cut off the last members of a list.
        continue;
      }
      int ruled = e == rule.end() ? ruleStart : rules.ruleStart(left, e);
      Stretch phrase = new Stretch(weighing.side, e);
      while (canWiden(phrase)) {
        phrase.widen();
        boolean byRule = e == rule.end() && phrase.start() == rule.start();
        if (byRule || !phrase.canBePhrase()) {
          continue;
        }
        double p = pEnd * weighing.start(phrase, ruled);
        if (p > most) {
          most = p;
          best = new Span(phrase.start(), e);
        }
      }
    }
    return best;
  }

  /** Where the rules begin a phrase that ends where their choice does. */
  private int ruleStart(List<Word> left, int limit, Span rule) {
    boolean known = rule.end() == limit || rule.length() == 0;
    return known ? rule.start() : rules.ruleStart(left, rule.end());
  }

  /** Whether a phrase may reach further back. */
  static boolean canWiden(Stretch phrase) {
    return phrase.start() > 0 && phrase.end() - phrase.start() < BoundaryFeatures.MOST_WORDS;
  }

  /**
   * The likeliest phrases before a quantity with the rules' choice among them, likeliest first, for
   * explanations; {@code text} is what the words are of.
   */
  List<PhraseOption> options(List<Word> left, int measure, int limit, Span rule, String text) {
    Span chosen = choose(left, measure, limit, rule);
    return weighed(left, measure, limit, rule).entrySet().stream()
        .sorted(Map.Entry.<Span, Double>comparingByValue().reversed())
        .filter(o -> o.getValue() >= 0.01 || o.getKey().equals(rule) || o.getKey().equals(chosen))
        .limit(MOST_OPTIONS)
        .map(o ->
            new PhraseOption(
                new NounPhrase(left, o.getKey().start(), o.getKey().end()).text(text),
                o.getValue(),
                o.getKey().equals(rule),
                o.getKey().equals(chosen)))
        .toList();
  }

  /** The probability of each phrase, the rules' choice first. */
  private Map<Span, Double> weighed(List<Word> left, int measure, int limit, Span rule) {
    Map<Span, Double> weighed = new LinkedHashMap<>();
    if (model == null) {
      weighed.put(rule, 0.0);
      return weighed;
    }
    Weighing weighing = new Weighing(model, new Side(left, measure, words), limit, rule.end());
    weighed.put(rule, weighing.probability(rule, ruleStart(left, limit, rule)));
    for (int e = rule.end(); e > 0 && e > limit - MOST_TAIL; e--) {
      double pEnd = weighing.end(e);
      int ruleStart = rules.ruleStart(left, e);
      Stretch phrase = new Stretch(weighing.side, e);
      while (canWiden(phrase)) {
        phrase.widen();
        if (phrase.canBePhrase()) {
          double p = pEnd * weighing.start(phrase, ruleStart);
          weighed.put(new Span(phrase.start(), e), p);
        }
      }
    }
    return weighed;
  }

  /** The model's word on the phrases before one quantity. */
  private static final class Weighing {
    final Side side;
    private final BoundaryModel model;
    private final int limit;
    private final int ruleEnd;
    private final Features features = new Features();

    /** The probability of the end that the rules choose, negative until it was asked for. */
    private double atRuleEnd = -1;

    Weighing(BoundaryModel model, Side side, int limit, int ruleEnd) {
      this.model = model;
      this.side = side;
      this.limit = limit;
      this.ruleEnd = ruleEnd;
    }

    /** The probability that the phrase ends before {@code end}. */
    double end(int end) {
      if (end != ruleEnd) {
        return weighEnd(end);
      }
      atRuleEnd = atRuleEnd < 0 ? weighEnd(end) : atRuleEnd;
      return atRuleEnd;
    }

    private double weighEnd(int end) {
      return model.end().yes(BoundaryFeatures.end(features.clear(), side, end, limit, ruleEnd));
    }

    /** The probability that the phrase begins where this stretch does. */
    double start(Stretch phrase, int ruleStart) {
      return model.start().yes(BoundaryFeatures.start(features.clear(), phrase, ruleStart));
    }

    double probability(Span phrase, int ruleStart) {
      return phrase.length() == 0
          ? 0
          : end(phrase.end())
              * start(Stretch.between(side, phrase.start(), phrase.end()), ruleStart);
    }
  }
}
