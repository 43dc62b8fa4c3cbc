package org.zhibiao.target;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.ml.model.Event;
import org.zhibiao.model.Span;
import org.zhibiao.segment.Word;

/**
 * Trains the boundary model from annotated texts: each gold subject that stands in one piece beside
 * its quantity gives one positive candidate and all others negative. Deterministic: no random
 * numbers are drawn, so the same texts give the same model.
 */
final class BoundaryTrainer {
  private final Extractor rules = Extractor.rulesOnly();
  private final PhraseWords knowledge = PhraseWords.standard();
  private final List<Event> start = new ArrayList<>();
  private final List<Event> end = new ArrayList<>();
  private int used;
  private int unused;

  /** Adds one annotated text: the subject of each of its targets. */
  void add(Lesson lesson) {
    Passage passage = rules.judge(lesson.text(), false).kept();
    Regions regions = new Regions(passage);
    Boundaries boundaries = rules.boundaries();
    for (int k = 0; k < passage.quantities.size(); k++) {
      Span span = passage.quantities.get(k).span();
      for (Lesson.Gold gold : lesson.gold()) {
        String subject = gold.subject();
        if (subject != null && gold.span().overlaps(span)) {
          boolean added = before(regions.left(k), boundaries, subject);
          used += added ? 1 : 0;
          unused += added ? 0 : 1;
        }
      }
    }
  }

  private boolean before(List<Word> words, Boundaries boundaries, String subject) {
    int limit = boundaries.contentEnd(words);
    for (int e = limit; e > 0 && e > limit - LikeliestPhrase.MOST_TAIL; e--) {
      for (int s = e - 1; s >= 0; s--) {
        if (text(words, s, e).equals(subject)) {
          addBefore(words, boundaries, new Span(s, e), limit);
          return true;
        }
      }
    }
    return false;
  }

  private void addBefore(List<Word> words, Boundaries boundaries, Span phrase, int limit) {
    Side side = new Side(words, knowledge);
    int ruleEnd = boundaries.ruleEnd(words, limit);
    for (int e = limit; e > 0 && e > limit - LikeliestPhrase.MOST_TAIL; e--) {
      Features features = BoundaryFeatures.end(new Features(), side, e, limit, ruleEnd);
      end.add(Maxent.event(e == phrase.end(), features));
    }
    int ruleStart = boundaries.ruleStart(words, phrase.end());
    Stretch before = new Stretch(side, phrase.end());
    while (LikeliestPhrase.canWiden(before)) {
      before.widen();
      if (before.canBePhrase()) {
        Features features = BoundaryFeatures.start(new Features(), before, ruleStart);
        start.add(Maxent.event(before.start() == phrase.start(), features));
      }
    }
  }

  private static String text(List<Word> words, int start, int end) {
    StringBuilder s = new StringBuilder();
    for (Word w : words.subList(start, end)) {
      s.append(w.text());
    }
    return s.toString();
  }

  /**
   * Trains and writes the model.
   *
   * @return one line: subjects used, left out, and events of both models
   * @throws IOException if the stream can't be written
   */
  String train(OutputStream out) throws IOException {
    new BoundaryModel(Maxent.train(start), Maxent.train(end)).write(out);
    return "subjects used %d, not in one piece %d; events start %d, end %d; GIS, %d iterations, cutoff %d, sigma %s"
        .formatted(
            used, unused, start.size(), end.size(), Maxent.ITERATIONS, Maxent.CUTOFF, Maxent.SIGMA);
  }
}
