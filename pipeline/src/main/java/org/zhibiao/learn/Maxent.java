package org.zhibiao.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.maxent.GISTrainer;
import opennlp.tools.ml.maxent.io.BinaryGISModelReader;
import opennlp.tools.ml.maxent.io.BinaryGISModelWriter;
import opennlp.tools.ml.model.AbstractDataIndexer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * A yes-or-no maximum-entropy model (OpenNLP's GIS). Immutable: trained and stored by OpenNLP,
 * whose parameters are laid out in one table of hashes, since a text weighs thousands of features.
 */
public final class Maxent {
  private static final String YES = "1";
  private static final String NO = "0";

  /** How often the parameters are bettered. */
  public static final int ITERATIONS = 100;

  /** A feature that is seen more rarely is left out. */
  public static final int CUTOFF = 4;

  /** How widely the parameters may spread: the Gaussian prior. */
  public static final double SIGMA = 0.7;

  private final AbstractModel model;

  private final FeatureRows rows;

  /** For each row how much its feature speaks for yes: the difference of its two parameters. */
  private final double[] weights;

  private Maxent(AbstractModel model) {
    this.model = model;
    Object[] parts = model.getDataStructures();
    @SuppressWarnings("unchecked")
    Map<String, Context> parameters = (Map<String, Context>) parts[1];
    this.rows = new FeatureRows(parameters.size());
    this.weights = new double[parameters.size() + 1];
    int yes = model.getIndex(YES);
    int row = 0;
    for (Map.Entry<String, Context> parameter : parameters.entrySet()) {
      rows.put(Long.parseLong(parameter.getKey(), 36), ++row);
      weights[row] = weight(parameter.getValue(), yes);
    }
  }

  private static double weight(Context context, int yes) {
    double weight = 0;
    int[] outcomes = context.getOutcomes();
    for (int i = 0; i < outcomes.length; i++) {
      weight += outcomes[i] == yes ? context.getParameters()[i] : -context.getParameters()[i];
    }
    return weight;
  }

  /** The probability of yes. */
  public double yes(Features features) {
    return 1 / (1 + Math.exp(-odds(features)));
  }

  /** The log odds of yes, to which each feature adds its part. */
  public double odds(Features features) {
    double odds = 0;
    for (int i = 0; i < features.size(); i++) {
      odds += weights[rows.row(features.get(i))];
    }
    return odds;
  }

  /** What is learnt from: an answer with what was seen. */
  public static Event event(boolean yes, Features features) {
    return new Event(yes ? YES : NO, features.names());
  }

  /** Trains from events; the same events in the same order give the same model. */
  public static Maxent train(List<Event> events) throws IOException {
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
    return new Maxent(trainer.trainModel(ITERATIONS, indexer));
  }

  /** Reads what {@link #write} wrote. */
  public static Maxent read(DataInputStream in) throws IOException {
    return new Maxent(new BinaryGISModelReader(in).getModel());
  }

  /** Writes the model and leaves the stream open for what follows. */
  public void write(DataOutputStream out) throws IOException {
    new OpenWriter(model, out).persist();
    out.flush();
  }

  private static final class OpenWriter extends BinaryGISModelWriter {
    OpenWriter(AbstractModel model, DataOutputStream out) {
      super(model, out);
    }

    @Override
    public void close() {}
  }
}
