package org.zhibiao.category;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.zhibiao.model.IndicatorClass;

/**
 * Trains the categorizer from targets whose class is known. Deterministic: no random numbers are
 * drawn, so the same targets in the same order give the same model.
 */
public final class CategoryTrainer {
  private static final int ITERATIONS = 100;
  private static final int CUTOFF = 2;

  private final List<DocumentSample> samples = new ArrayList<>();

  /** Adds one target. */
  public void add(Surface surface, IndicatorClass of) {
    samples.add(new DocumentSample(of.code(), surface.tokens()));
  }

  /**
   * Trains and writes the model.
   *
   * @return one line that says from what
   * @throws IOException if the stream can't be written
   */
  public String train(OutputStream out) throws IOException {
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    DocumentCategorizerME.train(
            "zh", ObjectStreamUtils.createObjectStream(samples), parameters, new DoccatFactory())
        .serialize(out);
    return "targets %d; GIS, %d iterations, cutoff %d"
        .formatted(samples.size(), ITERATIONS, CUTOFF);
  }
}
