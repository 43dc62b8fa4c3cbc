package org.zhibiao.train;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opennlp.tools.ml.model.Event;
import org.jspecify.annotations.Nullable;
import org.zhibiao.category.CategoryTrainer;
import org.zhibiao.extract.Confidence;
import org.zhibiao.extract.Extractor;
import org.zhibiao.extract.Judged;
import org.zhibiao.learn.Maxent;
import org.zhibiao.model.IndicatorClass;
import org.zhibiao.model.Target;
import org.zhibiao.quantity.CharFold;
import org.zhibiao.quantity.Quantity;
import org.zhibiao.quantity.QuantityScanner;
import org.zhibiao.quantity.Unit;
import org.zhibiao.screening.Candidate;

/**
 * Trains what the extractor learns: boundaries of what is measured, classes and confidence from the
 * training lessons, the scale of the confidence from lessons set apart. No random number is drawn:
 * the same lessons in the same order give the same models.
 */
public final class ModelTrainer {
  private final Extractor rules = Extractor.rulesOnly();
  private final QuantityScanner scanner = QuantityScanner.standard();
  private final BoundaryTrainer boundary = new BoundaryTrainer();
  private final CategoryTrainer category = new CategoryTrainer();
  private final List<Event> events = new ArrayList<>();
  private final List<Lesson> lessons = new ArrayList<>();

  /** Adds a text of the training corpora. */
  public void learn(Lesson lesson) {
    boundary.add(lesson);
    lessons.add(lesson);
    Judged judged = rules.judge(lesson.text(), false);
    for (int k = 0; k < judged.candidates().size(); k++) {
      Candidate candidate = judged.candidates().get(k);
      if (!isOptional(lesson, candidate.quantity())) {
        boolean right = isRight(lesson, candidate.quantity());
        events.add(Maxent.event(right, Confidence.features(judged, k)));
      }
    }
    for (Target t : rules.extract(lesson.text())) {
      lesson.gold().stream()
          .filter(g -> g.category() != null && g.span().overlaps(t.span()))
          .findFirst()
          .ifPresent(g -> learn(lesson.text(), t, Objects.requireNonNull(g.category())));
    }
  }

  /** Adds a clause or an indicator's name with a value, whose class is known. */
  public void learn(String words, String value, IndicatorClass of) {
    String text = words + value;
    rules.extract(text).stream()
        .filter(t -> t.span().end() > words.length())
        .findFirst()
        .ifPresent(t -> learn(text, t, of));
  }

  private void learn(String text, Target t, IndicatorClass of) {
    category.add(rules.surface(text, t), of);
  }

  private static boolean isOptional(Lesson lesson, Quantity q) {
    return lesson.gold().stream().anyMatch(g -> g.optional() && g.span().overlaps(q.span()));
  }

  /** Whether a gold target says the same, as the scorer compares them. */
  private boolean isRight(Lesson lesson, Quantity q) {
    return lesson.gold().stream()
        .anyMatch(g ->
            g.span().overlaps(q.span())
                && g.bound() == q.bound()
                && g.value().compareTo(q.value()) == 0
                && same(g.upper(), q.upper())
                && sameUnit(g.unit(), q));
  }

  private boolean sameUnit(@Nullable String written, Quantity q) {
    if (written == null || q.unitName() == null) {
      return written == null && q.unitName() == null;
    }
    Unit gold = scanner.unit(written);
    Unit read = q.unit();
    return CharFold.fold(written).equals(q.unitName())
        || gold != null && read != null && gold.sameAs(read);
  }

  private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? a == null && b == null : a.compareTo(b) == 0;
  }

  /**
   * Trains everything and writes the model files below a resources folder.
   *
   * @param apart texts that nothing is learnt from but the scale of the confidence
   * @return a line for each model: from how much it was made
   * @throws IOException if a file can't be written
   */
  public List<String> write(Path resources, List<Lesson> apart) throws IOException {
    Path packages = resources.resolve("org/zhibiao");
    Path subject = Files.createDirectories(packages.resolve("subject"));
    Path categories = Files.createDirectories(packages.resolve("category"));
    Path extract = Files.createDirectories(packages.resolve("extract"));
    List<String> said = new ArrayList<>();
    try (OutputStream out = Files.newOutputStream(subject.resolve("boundary.model.gz"))) {
      said.add("boundary: " + boundary.train(out));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    said.add("category: " + category.train(bytes));
    Files.write(categories.resolve("category.model.bin"), bytes.toByteArray());
    Confidence confidence = calibrated(Maxent.train(events), apart);
    try (OutputStream out = Files.newOutputStream(extract.resolve("confidence.model.gz"))) {
      confidence.write(out);
    }
    said.add(
        "confidence: readings %d; log odds scaled by %.3f, moved by %.3f"
            .formatted(events.size(), confidence.slope(), confidence.offset()));
    return said;
  }

  /**
   * Platt scaling: the slope and offset that make the lessons set apart likeliest, by gradient
   * ascent.
   */
  private Confidence calibrated(Maxent model, List<Lesson> apart) {
    Confidence raw = new Confidence(model, 1, 0);
    List<double[]> points = new ArrayList<>();
    for (Lesson lesson : apart) {
      Judged judged = rules.judge(lesson.text(), false);
      for (int k = 0; k < judged.candidates().size(); k++) {
        Candidate c = judged.candidates().get(k);
        if (c.kept() && !isOptional(lesson, c.quantity())) {
          double right = isRight(lesson, c.quantity()) ? 1 : 0;
          points.add(new double[] {raw.logOdds(judged, k), right});
        }
      }
    }
    double slope = 1;
    double offset = 0;
    for (int i = 0; i < 20_000 && !points.isEmpty(); i++) {
      double dSlope = 0;
      double dOffset = 0;
      for (double[] p : points) {
        double error = p[1] - 1 / (1 + Math.exp(-(slope * p[0] + offset)));
        dSlope += error * p[0];
        dOffset += error;
      }
      slope += 0.05 * dSlope / points.size();
      offset += 0.05 * dOffset / points.size();
    }
    return new Confidence(model, slope, offset);
  }
}
