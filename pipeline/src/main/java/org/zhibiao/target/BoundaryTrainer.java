package org.zhibiao.target;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.maxent.GISTrainer;
import opennlp.tools.ml.model.AbstractDataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.zhibiao.model.Span;
import org.zhibiao.segment.Word;

/**
 * Trains the boundary model from annotated texts: each gold subject that stands in one piece beside
 * its quantity gives one positive candidate and all others negative. Deterministic: no random
 * numbers are drawn, so the same texts give the same model.
 */
public final class BoundaryTrainer {
  private static final int ITERATIONS = 100;
  private static final int CUTOFF = 2;
  private static final double SIGMA = 1.0;

  private final Extractor rules = Extractor.rulesOnly();
  private final BoundaryFeatures features = new BoundaryFeatures(Verbs.standard());
  private final List<Event> start = new ArrayList<>();
  private final List<Event> end = new ArrayList<>();
  private int used;
  private int unused;

  /** Adds one annotated text: the subject of each of its gold spans. */
  public void add(String text, Map<Span, String> subjects) {
    Passage passage = rules.passage(text);
    Regions regions = new Regions(passage);
    Boundaries boundaries = rules.boundaries();
    for (int k = 0; k < passage.quantities.size(); k++) {
      Span span = passage.quantities.get(k).span();
      for (Map.Entry<Span, String> gold : subjects.entrySet()) {
        if (gold.getKey().overlaps(span)) {
          boolean added = before(regions.left(k), boundaries, gold.getValue());
          used += added ? 1 : 0;
          unused += added ? 0 : 1;
        }
      }
    }
  }

  private boolean before(List<Word> words, Boundaries boundaries, String subject) {
    int limit = boundaries.contentEnd(words);
    for (int e = limit; e > 0 && e > limit - Boundaries.MOST_TAIL; e--) {
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
    int ruleEnd = boundaries.ruleEnd(words, limit);
    for (int e = limit; e > 0 && e > limit - Boundaries.MOST_TAIL; e--) {
      String outcome = e == phrase.end() ? BoundaryModel.YES : BoundaryModel.NO;
      end.add(new Event(outcome, features.end(words, e, limit, ruleEnd)));
    }
    int e = phrase.end();
    int ruleStart = boundaries.ruleStart(words, e);
    for (int s = e - 1; s >= 0 && s >= e - BoundaryFeatures.MOST_WORDS; s--) {
      if (boundaries.canBegin(words, s, e)) {
        String outcome = s == phrase.start() ? BoundaryModel.YES : BoundaryModel.NO;
        start.add(new Event(outcome, features.start(words, s, e, ruleStart)));
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
  public String train(OutputStream out) throws IOException {
    new BoundaryModel(train(start), train(end)).write(out);
    return "subjects used %d, not in one piece %d; events start %d, end %d; GIS, %d iterations, cutoff %d, sigma %s"
        .formatted(used, unused, start.size(), end.size(), ITERATIONS, CUTOFF, SIGMA);
  }

  private static MaxentModel train(List<Event> events) throws IOException {
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(AbstractDataIndexer.SORT_PARAM, true);
    OnePassDataIndexer indexer = new OnePassDataIndexer();
    indexer.init(parameters, new HashMap<>());
    indexer.index(ObjectStreamUtils.createObjectStream(events));
    GISTrainer trainer = new GISTrainer();
    trainer.init(parameters, new HashMap<>());
    trainer.setGaussianSigma(SIGMA);
    return trainer.trainModel(ITERATIONS, indexer);
  }
}
