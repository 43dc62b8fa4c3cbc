package org.zhibiao.subject;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.passage.Passage;

/**
 * Finds what quantities measure (指标内容), with shared heads and ellipsis filled in. Immutable.
 *
 * <p>Example: in 省级不少于1门、院级60门精品在线开放课程 the subjects are 省级精品在线开放课程 and 院级精品在线开放课程.
 */
public final class Subjects {
  private final PhraseRules rules;

  /** By the words that ship with the project and a trained model; null for the rules alone. */
  public Subjects(@Nullable BoundaryModel model) {
    this(PhraseWords.standard(), model);
  }

  Subjects(PhraseWords words, @Nullable BoundaryModel model) {
    this.rules = PhraseRules.of(words, model);
  }

  /**
   * What one quantity measures.
   *
   * @param subjects one phrase, or several for A、B、C各1个; none where nothing names it
   * @param rule the name of the rule that found it
   */
  public record Found(List<String> subjects, String rule) {
    public Found {
      subjects = List.copyOf(subjects);
    }
  }

  /** What each quantity of the passage measures, in order. */
  public List<Found> of(Passage passage) {
    return new PassageSubjects(passage, rules).all();
  }

  /**
   * For each quantity of the passage the phrases before it that may be what is measured, likeliest
   * first; none where none stands there.
   */
  public List<List<PhraseOption>> options(Passage passage) {
    return new PassageSubjects(passage, rules).options();
  }
}
