package org.zhibiao.train;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.ml.model.Event;
import org.zhibiao.extract.Extractor;
import org.zhibiao.learn.Maxent;
import org.zhibiao.model.Span;
import org.zhibiao.passage.Passage;
import org.zhibiao.subject.BoundaryExamples;
import org.zhibiao.subject.BoundaryModel;

/**
 * Trains the boundary model from annotated texts: each gold subject that stands in one piece beside
 * its quantity gives one positive candidate and all others negative. Deterministic: no random
 * numbers are drawn, so the same texts give the same model.
 */
final class BoundaryTrainer {
  private final Extractor rules = Extractor.rulesOnly();
  private final List<Event> start = new ArrayList<>();
  private final List<Event> end = new ArrayList<>();
  private final BoundaryExamples examples =
      new BoundaryExamples(
          (right, features) -> start.add(Maxent.event(right, features)),
          (right, features) -> end.add(Maxent.event(right, features)));
  private int used;
  private int unused;

  /** Adds one annotated text: the subject of each of its targets. */
  void add(Lesson lesson) {
    Passage passage = rules.judge(lesson.text(), false).kept();
    for (int k = 0; k < passage.quantities().size(); k++) {
      Span span = passage.quantities().get(k).span();
      for (Lesson.Gold gold : lesson.gold()) {
        String subject = gold.subject();
        if (subject != null && gold.span().overlaps(span)) {
          boolean given = examples.give(passage, k, subject);
          used += given ? 1 : 0;
          unused += given ? 0 : 1;
        }
      }
    }
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
