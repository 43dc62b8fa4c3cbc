package org.zhibiao.target;

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
final class Maxent {
  private static final String YES = "1";
  private static final String NO = "0";
  static final int ITERATIONS = 100;
  static final int CUTOFF = 4;
  static final double SIGMA = 0.7;

  private final AbstractModel model;

  /**
   * Open addressing, a power of two of slots, at most half full. A slot is a key, 0 where it is
   * free, since 0 is no hash of a feature, and the bits of how much it speaks for yes: the
   * difference of its two parameters. Both lie beside each other, since a look-up costs little more
   * than the memory that it touches.
   */
  private final long[] slots;

  private Maxent(AbstractModel model) {
    this.model = model;
    Object[] parts = model.getDataStructures();
    @SuppressWarnings("unchecked")
    Map<String, Context> parameters = (Map<String, Context>) parts[1];
    int length = Integer.highestOneBit(Math.max(16, parameters.size())) * 4;
    this.slots = new long[2 * length];
    int yes = model.getIndex(YES);
    parameters.forEach((name, context) -> put(Long.parseLong(name, 36), weight(context, yes)));
  }

  private static double weight(Context context, int yes) {
    double weight = 0;
    int[] outcomes = context.getOutcomes();
    for (int i = 0; i < outcomes.length; i++) {
      weight += outcomes[i] == yes ? context.getParameters()[i] : -context.getParameters()[i];
    }
    return weight;
  }

  private void put(long key, double weight) {
    int at = slot(key);
    slots[at] = key;
    slots[at + 1] = Double.doubleToRawLongBits(weight);
  }

  /** Where the key stands, or the free slot where it would. */
  private int slot(long key) {
    int mask = slots.length - 2;
    int at = (int) (key ^ (key >>> 32)) << 1 & mask;
    while (isOther(slots[at], key)) {
      at = at + 2 & mask;
    }
    return at;
  }

  /**
   * Whether a slot holds another key, neither 0 nor this one, without a branch: half the keys that
   * are looked up are in no model, and a processor cannot guess which.
   */
  private static boolean isOther(long slot, long key) {
    long differs = slot ^ key;
    return ((differs | -differs) & (slot | -slot)) < 0;
  }

  /** The probability of yes. */
  double yes(Features features) {
    double odds = 0;
    for (int i = 0; i < features.size(); i++) {
      odds += Double.longBitsToDouble(slots[slot(features.get(i)) + 1]);
    }
    return 1 / (1 + Math.exp(-odds));
  }

  static Event event(boolean yes, Features features) {
    return new Event(yes ? YES : NO, features.names());
  }

  /** Trains from events; the same events in the same order give the same model. */
  static Maxent train(List<Event> events) throws IOException {
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

  static Maxent read(DataInputStream in) throws IOException {
    return new Maxent(new BinaryGISModelReader(in).getModel());
  }

  /** Writes the model and leaves the stream open for what follows. */
  void write(DataOutputStream out) throws IOException {
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
