package org.zhibiao.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.zhibiao.learn.Features;
import org.zhibiao.learn.Maxent;
import org.zhibiao.passage.Passage;
import org.zhibiao.screening.Candidate;

/**
 * How likely the reading of a quantity is right: a maximum-entropy model trained on corpora/train,
 * whose odds are scaled on corpora/calibration (Platt scaling), so that of the targets with
 * confidence 0.9 nine in ten are right. Immutable.
 *
 * @param slope and {@code offset}: the calibrated log odds are slope · log odds + offset
 */
public record Confidence(Maxent model, double slope, double offset) {
  private static final String RESOURCE = "confidence.model.gz";
  private static final double LEAST = 1e-6;

  /** The model that ships with the project; empty where a build has none. */
  static Optional<Confidence> shipped() {
    try (InputStream in = Confidence.class.getResourceAsStream(RESOURCE)) {
      return in == null ? Optional.empty() : Optional.of(read(in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  static Confidence read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new GZIPInputStream(in));
    Maxent model = Maxent.read(data);
    return new Confidence(model, data.readDouble(), data.readDouble());
  }

  /** Writes the model as {@link #shipped} reads it. */
  public void write(OutputStream out) throws IOException {
    GZIPOutputStream zipped = new GZIPOutputStream(out);
    DataOutputStream data = new DataOutputStream(zipped);
    model.write(data);
    data.writeDouble(slope);
    data.writeDouble(offset);
    data.flush();
    zipped.finish();
  }

  /** What the model sees of a quantity as its own text writes it. */
  public static Features features(Judged judged, int index) {
    return ConfidenceFeatures.of(judged.all(), index, judged.candidates().get(index));
  }

  /** The model's own log odds, before calibration, of a quantity as its own text writes it. */
  public double logOdds(Judged judged, int index) {
    Candidate candidate = judged.candidates().get(index);
    return logOdds(judged.all(), index, candidate, Evidence.of(candidate.quantity()));
  }

  /** How much each kind of evidence speaks for the reading, calibrated, the weakest first. */
  List<Ground.Weight> weights(Judged judged, int index) {
    Candidate candidate = judged.candidates().get(index);
    Evidence evidence = Evidence.of(candidate.quantity());
    List<Ground.Weight> weights = new ArrayList<>();
    for (Ground ground : Ground.ALL) {
      Features features = new Features();
      ConfidenceFeatures.add(ground, judged.all(), index, candidate, evidence, features);
      weights.add(new Ground.Weight(ground, slope * model.odds(features)));
    }
    weights.sort(Comparator.comparingDouble(Ground.Weight::odds));
    return weights;
  }

  /** The calibrated probability, in [0, 1], to three decimals. */
  double of(Passage all, int index, Candidate candidate, Evidence evidence) {
    double odds = slope * logOdds(all, index, candidate, evidence) + offset;
    return Math.round(1000 / (1 + Math.exp(-odds))) / 1000.0;
  }

  /** The model's own log odds, before calibration. */
  private double logOdds(Passage all, int index, Candidate candidate, Evidence evidence) {
    double p = model.yes(ConfidenceFeatures.of(all, index, candidate, evidence));
    double kept = Math.clamp(p, LEAST, 1 - LEAST);
    return Math.log(kept / (1 - kept));
  }
}
