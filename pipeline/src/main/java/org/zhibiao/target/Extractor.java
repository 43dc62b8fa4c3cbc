package org.zhibiao.target;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Normal;
import org.zhibiao.model.Span;
import org.zhibiao.model.Statement;
import org.zhibiao.model.Target;
import org.zhibiao.quantity.CharFold;
import org.zhibiao.quantity.Quantity;
import org.zhibiao.quantity.QuantityScanner;
import org.zhibiao.quantity.Unit;
import org.zhibiao.segment.Segmenter;

/**
 * Finds the targets of a text (指标值抽取). Holds only immutable knowledge: one extractor serves all
 * threads.
 *
 * <p>Example: 发表学术论文不少于50篇 gives one target, {@code ge 50 篇}, subject 学术论文.
 */
public final class Extractor {
  private static final Pattern FROM = Pattern.compile("(?:由|从|自|在)[^，。；;]{0,12}$");

  /** Rejected for these reasons, a quantity says nothing of what its neighbours measure. */
  private static final Set<String> MASKED = Set.of("condition", "grade", "score");

  private static final Pattern STEP = Pattern.compile("\\s*(?:逐步|稳步|进一步|分别|，|的?基础上)?\\s*");

  private final QuantityScanner scanner;
  private final Segmenter segmenter;
  private final Boundaries boundaries;

  private Extractor(QuantityScanner scanner, Segmenter segmenter, Boundaries boundaries) {
    this.scanner = scanner;
    this.segmenter = segmenter;
    this.boundaries = boundaries;
  }

  /** The extractor with the knowledge that ships with the project. */
  public static Extractor standard() {
    return with(BoundaryModel.shipped().orElse(null));
  }

  /** The extractor without the trained model: the rules alone choose what is measured. */
  public static Extractor rulesOnly() {
    return with(null);
  }

  /**
   * The extractor with a model trained elsewhere.
   *
   * @throws IOException if the stream holds no model
   */
  public static Extractor withModel(InputStream model) throws IOException {
    return with(BoundaryModel.read(model));
  }

  private static Extractor with(@Nullable BoundaryModel model) {
    return new Extractor(
        QuantityScanner.standard(), Segmenter.standard(), new Boundaries(Verbs.standard(), model));
  }

  Boundaries boundaries() {
    return boundaries;
  }

  /** The targets of a text that stands alone, in text order. */
  public List<Target> extract(String text) {
    Passage passage = passage(text);
    return passage.quantities.isEmpty() ? List.of() : targets(passage);
  }

  /** The text with the quantities that may be targets. */
  Passage passage(String text) {
    List<Quantity> quantities = scanner.scan(CharFold.fold(text));
    if (quantities.isEmpty()) {
      return new Passage(text, quantities, segmenter);
    }
    Passage all = new Passage(text, quantities, segmenter);
    List<Quantity> kept = new ArrayList<>();
    List<Span> masked = new ArrayList<>();
    for (int k = 0; k < quantities.size(); k++) {
      Quantity q = quantities.get(k);
      if (isBaseline(all, k)) {
        masked.add(q.span());
      } else {
        String reason = Screening.reject(all, k);
        if (reason == null) {
          kept.add(q);
        } else if (MASKED.contains(reason)) {
          masked.add(q.span());
        }
      }
    }
    Passage passage = new Passage(text, kept, segmenter);
    passage.mask(masked);
    return passage;
  }

  /** The targets of a text in its form, in text order. */
  public List<Target> extract(Statement statement) {
    List<Target> targets = extract(statement.text());
    String unit = statement.context().unit();
    return unit == null ? targets : targets.stream().map(t -> completed(t, unit)).toList();
  }

  /** 由85%提升到92%: 85% is where it starts, not what is promised. */
  private static boolean isBaseline(Passage p, int k) {
    if (k + 1 >= p.quantities.size()) {
      return false;
    }
    Quantity q = p.quantities.get(k);
    Quantity next = p.quantities.get(k + 1);
    if (next.wording().isEmpty() || next.bound() == Bound.NONE) {
      return false;
    }
    String word = next.wording().getFirst().slice(p.folded);
    boolean level = "到至为".indexOf(word.charAt(word.length() - 1)) >= 0 && word.length() > 1;
    String between =
        p.folded.substring(q.span().end(), Math.max(q.span().end(), next.span().start()));
    String left = p.folded.substring(p.clauseStart(q.span().start()), q.span().start());
    return level && STEP.matcher(between).matches() && FROM.matcher(left).find();
  }

  private List<Target> targets(Passage passage) {
    List<Subjects.Found> subjects = new Subjects(passage, boundaries).all();
    List<Target> targets = new ArrayList<>();
    for (int k = 0; k < passage.quantities.size(); k++) {
      Subjects.Found found = subjects.get(k);
      if (found.subjects().isEmpty()) {
        targets.add(target(passage, k, null, found.rule()));
      }
      for (String subject : found.subjects()) {
        targets.add(target(passage, k, subject, found.rule()));
      }
    }
    return targets;
  }

  private Target target(Passage p, int k, @Nullable String subject, String rule) {
    Quantity q = p.quantities.get(k);
    int from = Math.max(p.clauseStart(q.span().start()), k > 0 ? endBefore(p, k) : 0);
    List<String> wording = new ArrayList<>();
    q.wording().forEach(s -> wording.add(s.slice(p.text)));
    List<String> rules = new ArrayList<>(q.rules());
    rules.add(rule);
    return new Target(
        q.span(),
        q.span().slice(p.text),
        q.bound(),
        wording,
        q.value(),
        q.upper(),
        unitAsWritten(p, q),
        subject,
        Surroundings.change(p, q),
        Surroundings.per(p, q, from),
        Surroundings.deadline(p, q, p.clauseStart(q.span().start())),
        normal(q.value(), q.upper(), q.unit(), q.unitName()),
        q.doubts(),
        rules);
  }

  private static int endBefore(Passage p, int k) {
    int end = p.quantities.get(k - 1).span().end();
    return end <= p.quantities.get(k).span().start() ? end : 0;
  }

  /** The unit in the original's own characters, except for the signs of shares. */
  private static @Nullable String unitAsWritten(Passage p, Quantity q) {
    String name = q.unitName();
    if (name == null || name.equals("%") || name.equals("‰") || name.equals("‱")) {
      return name;
    }
    int at = p.folded.indexOf(name, q.number().end() - 1);
    return at >= 0 && at + name.length() <= q.span().end()
        ? p.text.substring(at, at + name.length())
        : name;
  }

  private static Normal normal(
      BigDecimal value, @Nullable BigDecimal upper, @Nullable Unit unit, @Nullable String name) {
    if (unit == null) {
      return new Normal(value, upper, name, "");
    }
    return new Normal(
        unit.toBase(value),
        upper == null ? null : unit.toBase(upper),
        unit.base(),
        unit.dimension());
  }

  /** Gives a bare number the unit of its column: 28 under 指标值（万元） is 280000 元. */
  private Target completed(Target t, String unit) {
    if (t.unit() != null || !t.doubts().contains(Doubt.NO_UNIT)) {
      return t;
    }
    ColumnUnit column = ColumnUnit.parse(unit, scanner);
    BigDecimal value = t.value().multiply(column.scale());
    BigDecimal upper = t.upper() == null ? null : t.upper().multiply(column.scale());
    List<Doubt> doubts = new ArrayList<>(t.doubts());
    doubts.remove(Doubt.NO_UNIT);
    List<String> rules = new ArrayList<>(t.rules());
    rules.add("unit-from-column:" + unit);
    return new Target(
        t.span(),
        t.quote(),
        t.bound(),
        t.wording(),
        value,
        upper,
        column.name(),
        t.subject(),
        t.change(),
        t.per(),
        t.deadline(),
        normal(value, upper, column.unit(), column.name()),
        doubts,
        rules);
  }
}
