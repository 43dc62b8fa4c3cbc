package org.zhibiao.category;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import opennlp.tools.doccat.DoccatModel;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Category;
import org.zhibiao.model.IndicatorClass;
import org.zhibiao.model.Knowledge;

/**
 * Names the class of a target: what the form's second or first level says, else what an OpenNLP
 * document categorizer trained on corpora/train makes of the words. Immutable, so safe to share.
 *
 * <p>Example: under 数量指标 it is 数量 for certain; in prose 验收合格率达到98% is 质量 with a probability.
 */
public final class Categorizer {
  private static final String RESOURCE = "category.model.bin";

  private final Map<String, IndicatorClass> levels = new HashMap<>();
  private final Automaton dressing;
  private final @Nullable Weights trained;

  private Categorizer(@Nullable DoccatModel model) {
    this.trained = model == null ? null : new Weights(model);
    this.dressing = Lexicon.of(Categorizer.class, "levels.words").automaton("dressing");
    for (Knowledge.Row row : Knowledge.rows(Categorizer.class, "levels.csv")) {
      levels.put(row.get("level"), IndicatorClass.ofCode(row.get("class")));
    }
  }

  /** With the model that ships with the project; without one only the form's levels speak. */
  public static Categorizer standard() {
    try (InputStream in = Categorizer.class.getResourceAsStream(RESOURCE)) {
      return new Categorizer(in == null ? null : new DoccatModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /**
   * With a model trained elsewhere.
   *
   * @throws IOException if the stream holds no model
   */
  public static Categorizer withModel(InputStream model) throws IOException {
    return new Categorizer(new DoccatModel(model));
  }

  /** Without a model. */
  public static Categorizer levelsOnly() {
    return new Categorizer(null);
  }

  /**
   * The class that the form's levels give, the second before the first; null where neither does.
   */
  public @Nullable Category ofLevels(String level1, String level2) {
    IndicatorClass of = ofLevel(level2);
    if (of == null) {
      of = ofLevel(level1);
    }
    return of == null ? null : new Category(of, 1);
  }

  private @Nullable IndicatorClass ofLevel(String level) {
    IndicatorClass of = levels.get(level);
    return of == null ? levels.get(bare(level)) : of;
  }

  /** 产出指标(50分) and 数量 指标 are read as 产出指标 and 数量指标. */
  private String bare(String level) {
    StringBuilder bare = new StringBuilder(level.length());
    int i = 0;
    while (i < level.length()) {
      int length = dressing.longest(level, i, level.length());
      if (length <= 0) {
        bare.append(level.charAt(i));
      }
      i += Math.max(1, length);
    }
    return bare.toString();
  }

  /** The likeliest class of the words; null where no word says what is measured. */
  public @Nullable Category of(Surface surface) {
    if (trained == null || !surface.says()) {
      return null;
    }
    double[] all = trained.probabilities(surface);
    int best = 0;
    for (int i = 1; i < all.length; i++) {
      best = all[i] > all[best] ? i : best;
    }
    return new Category(trained.of(best), Math.clamp(all[best], 1e-6, 1));
  }
}
