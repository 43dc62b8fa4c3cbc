package org.zhibiao.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibiao.category.Categorizer;
import org.zhibiao.category.Surface;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Category;
import org.zhibiao.model.Context;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Normal;
import org.zhibiao.model.Span;
import org.zhibiao.model.Statement;
import org.zhibiao.model.Target;
import org.zhibiao.passage.Passage;
import org.zhibiao.passage.Surroundings;
import org.zhibiao.quantity.CharFold;
import org.zhibiao.quantity.Quantity;
import org.zhibiao.quantity.QuantityScanner;
import org.zhibiao.quantity.Unit;
import org.zhibiao.screening.Candidate;
import org.zhibiao.screening.Screening;
import org.zhibiao.screening.Verdicts;
import org.zhibiao.segment.Segmenter;
import org.zhibiao.segment.Word;
import org.zhibiao.subject.Subjects;

/**
 * Finds the targets of a text (指标值抽取). Holds only immutable knowledge: one extractor serves all
 * threads.
 *
 * <p>Example: 发表学术论文不少于50篇 gives one target, {@code ge 50 篇}, subject 学术论文.
 */
public final class Extractor {
  private static final int MOST_BEHIND = 8;

  /** The reason that does not count in a cell whose row has a name. */
  private static final String BARE_NUMBER = "bare-number";

  private final QuantityScanner scanner;
  private final Segmenter segmenter;
  private final Subjects subjects;
  private final Categorizer categorizer;
  private final @Nullable Confidence confidence;
  private final Completion completion;
  private final Screening screening = Screening.standard();
  private final Baseline baseline;

  /** Rejected for these reasons, a quantity says nothing of what its neighbours measure. */
  private final Automaton goalMark;

  private final Automaton shareOf;
  private final Set<String> masked;

  private Extractor(Models models) {
    this.scanner = QuantityScanner.standard();
    this.segmenter = Segmenter.standard();
    this.subjects = new Subjects(models.boundary());
    this.categorizer = models.categorizer();
    this.confidence = models.confidence();
    Lexicon words = Lexicon.of(Extractor.class, "extract.words");
    this.completion = new Completion(scanner, words);
    this.baseline = new Baseline(words);
    this.goalMark = words.automaton("goal-mark");
    this.shareOf = words.automaton("share-of");
    this.masked = Set.copyOf(words.words("says-nothing"));
  }

  /** The extractor with the knowledge and the trained models that ship with the project. */
  public static Extractor standard() {
    return new Extractor(Models.shipped());
  }

  /** The extractor without any trained model: the rules alone choose what is measured. */
  public static Extractor rulesOnly() {
    return new Extractor(Models.NONE);
  }

  /** The targets of a text that stands alone, in text order. */
  public List<Target> extract(String text) {
    Judged judged = judge(text, false);
    return judged.kept().quantities().isEmpty() ? List.of() : targets(judged, null);
  }

  /** The targets of a text in its form, in text order, completed by its row and column. */
  public List<Target> extract(Statement statement) {
    Context context = statement.context();
    Judged judged = judge(statement.text(), !context.level3().isEmpty());
    if (judged.kept().quantities().isEmpty() || isNumberAlone(judged, context)) {
      return List.of();
    }
    Category level = categorizer.ofLevels(context.level1(), context.level2());
    List<Target> targets = new ArrayList<>();
    for (Target t : targets(judged, level)) {
      Target completed = weighed(judged, t, completion.complete(t, context));
      Category category = completed.category();
      if (category == null) {
        category = categorizer.of(surface(completed, context.level3(), ""));
      }
      targets.add(category == null ? completed : completed.withCategory(category));
    }
    return targets;
  }

  /** A line that is a number and nothing else, of which no row, column, unit or sign is known. */
  private static boolean isNumberAlone(Judged judged, Context context) {
    Quantity first = judged.kept().quantities().getFirst();
    return first.span().length() == judged.all().contentLength()
        && first.unitName() == null
        && !first.bounded()
        && context.level3().isEmpty()
        && context.column().isEmpty()
        && context.unit() == null
        && context.comparator() == null;
  }

  /** What was seen, weighed and chosen in a text that stands alone. */
  public Explanation explain(String text) {
    Judged judged = judge(text, false);
    Passage kept = judged.kept();
    List<Word> words = judged.candidates().isEmpty() ? List.of() : kept.words(0, text.length());
    return new Explanation(
        words, judged.candidates(), subjects.options(kept), weights(judged), targets(judged, null));
  }

  private List<List<Ground.Weight>> weights(Judged judged) {
    List<List<Ground.Weight>> weights = new ArrayList<>();
    for (int index : judged.keptIndexes()) {
      weights.add(confidence == null ? List.of() : confidence.weights(judged, index));
    }
    return weights;
  }

  /**
   * The text with every quantity and the verdict on each.
   *
   * @param cell whether it is the cell of a row that has a name
   */
  public Judged judge(String text, boolean cell) {
    String folded = CharFold.fold(text);
    List<Quantity> quantities = scanner.scan(folded);
    Passage all = new Passage(text, folded, quantities, segmenter);
    if (quantities.isEmpty()) {
      return new Judged(all, List.of(), all);
    }
    List<Candidate> candidates = new ArrayList<>();
    List<Quantity> kept = new ArrayList<>();
    List<Span> hidden = new ArrayList<>();
    Verdicts verdicts = screening.on(all);
    for (int k = 0; k < quantities.size(); k++) {
      Candidate candidate = candidate(all, verdicts, k, cell);
      candidates.add(candidate);
      if (candidate.rejected() == null) {
        kept.add(candidate.quantity());
      } else if (masked.contains(candidate.rejected()) && !beginsWord(all, candidate)
          || standsAlone(all, candidate)) {
        hidden.add(candidate.quantity().span());
      }
    }
    addMarks(folded, hidden);
    if (kept.size() == quantities.size() && hidden.isEmpty()) {
      return new Judged(all, candidates, all);
    }
    Passage passage = all.with(kept);
    passage.mask(hidden);
    return new Judged(all, candidates, passage);
  }

  /** 目标1： is no part of what is measured. */
  private void addMarks(String folded, List<Span> hidden) {
    Span mark = goalMark.first(folded, 0, folded.length());
    while (mark != null) {
      hidden.add(mark);
      mark = goalMark.first(folded, mark.end(), folded.length());
    }
  }

  /** 2型糖尿病, 三至六年级, 小（1）型: a number without a unit that begins a word is part of a name. */
  private static boolean beginsWord(Passage all, Candidate candidate) {
    int end = candidate.quantity().span().end();
    String text = all.folded();
    if (end < text.length() && text.charAt(end) == ')') {
      end++;
    }
    return BARE_NUMBER.equals(candidate.rejected())
        && end < text.length()
        && Character.isIdeographic(text.charAt(end));
  }

  /** 足额保障率=100% 22.5 科目调整次数: a bare number between blanks, which the next name does not own. */
  private static boolean standsAlone(Passage all, Candidate candidate) {
    int s = candidate.quantity().span().start();
    return BARE_NUMBER.equals(candidate.rejected())
        && !candidate.quantity().chinese()
        && (s == 0 || all.folded().charAt(s - 1) == ' ');
  }

  private Candidate candidate(Passage all, Verdicts verdicts, int k, boolean cell) {
    Quantity q = all.quantities().get(k);
    if (baseline.is(all, k)) {
      return new Candidate(q, "baseline", null);
    }
    Candidate candidate = verdicts.of(k);
    boolean bare = cell && BARE_NUMBER.equals(candidate.rejected()) && isWhole(all, q);
    return bare ? new Candidate(q, null, null) : candidate;
  }

  /** Whether a cell holds nothing but the quantity, or that and 每亩 before it. */
  private boolean isWhole(Passage all, Quantity q) {
    int length = shareOf.longest(all.folded(), 0, q.span().start());
    int before = length == q.span().start() ? Math.max(0, length) : 0;
    return q.span().length() + before == all.contentLength();
  }

  /**
   * The targets of what was kept.
   *
   * @param level the class that the form's levels give; null where they give none
   */
  private List<Target> targets(Judged judged, @Nullable Category level) {
    Passage passage = judged.kept();
    List<Integer> indexes = judged.keptIndexes();
    List<Subjects.Found> measured = subjects.of(passage);
    List<Target> targets = new ArrayList<>();
    for (int k = 0; k < passage.quantities().size(); k++) {
      Subjects.Found found = measured.get(k);
      Evidence evidence = Evidence.of(passage.quantities().get(k));
      Target target = target(passage, k, found.rule(), sure(judged, indexes.get(k), evidence));
      if (found.subjects().isEmpty()) {
        targets.add(categorized(passage, k, target, level));
      }
      for (String subject : found.subjects()) {
        Target named = target.withSubject(subject, target.rules());
        targets.add(categorized(passage, k, named, level));
      }
    }
    return targets;
  }

  private Target categorized(Passage p, int k, Target target, @Nullable Category level) {
    return target.withCategory(level != null ? level : categorizer.of(surface(p, k, target)));
  }

  /** A target to which row and column added a unit or a comparator is weighed with them. */
  private Target weighed(Judged judged, Target own, Target completed) {
    boolean same = completed.bound() == own.bound() && Objects.equals(completed.unit(), own.unit());
    if (same) {
      return completed;
    }
    int index = 0;
    while (!judged.candidates().get(index).quantity().span().equals(own.span())) {
      index++;
    }
    return completed.withConfidence(sure(judged, index, Evidence.of(completed)));
  }

  /** Without a model, one doubt counts as much as another. */
  private double sure(Judged judged, int index, Evidence evidence) {
    Candidate candidate = judged.candidates().get(index);
    if (confidence == null) {
      return evidence.doubts().isEmpty() ? 0.95 : DOUBTED;
    }
    double sure = confidence.of(judged.all(), index, candidate, evidence);
    boolean unsure = evidence.doubts().contains(Doubt.UNSURE_NUMBER);
    return unsure ? Math.min(sure, DOUBTED) : sure;
  }

  /** The most that a doubted reading is trusted where no model was trained on such doubts. */
  private static final double DOUBTED = 0.8;

  /** The target of quantity k, with no subject yet. */
  private Target target(Passage p, int k, String rule, double sure) {
    Quantity q = p.quantities().get(k);
    List<String> wording = new ArrayList<>();
    for (int i = 0; i < q.wording().size(); i++) {
      wording.add(q.wording().get(i).slice(p.text()));
    }
    List<String> rules = new ArrayList<>(q.rules());
    rules.add(rule);
    return new Target(
        q.span(),
        q.span().slice(p.text()),
        q.bound(),
        wording,
        q.value(),
        q.upper(),
        unitAsWritten(p, q),
        null,
        Surroundings.change(p, k),
        Surroundings.per(p, k),
        Surroundings.deadline(p, k),
        normal(q.value(), q.upper(), q.unit(), q.unitName()),
        null,
        sure,
        q.doubts(),
        rules);
  }

  /**
   * What was done as the target beside it completes it: a bare 42 beside ≥40个 is 42 个, with the
   * doubt that it is inferred.
   */
  public Target likePromised(Target done, Target promised) {
    return completion.likePromised(done, promised);
  }

  /** What the categorizer sees of a target that this extractor found in this text. */
  public Surface surface(String text, Target t) {
    Passage p = judge(text, false).kept();
    int k = 0;
    while (!p.quantities().get(k).span().equals(t.span())) {
      k++;
    }
    return surface(p, k, t);
  }

  private static Surface surface(Passage p, int k, Target t) {
    int from = Math.max(p.clauseStart(t.span().start()), k > 0 ? endBefore(p, k) : 0);
    int end = Math.min(p.folded().length(), t.span().end() + MOST_BEHIND);
    String before = p.folded().substring(from, Math.max(from, t.span().start()));
    return surface(t, before, p.folded().substring(t.span().end(), end));
  }

  private static Surface surface(Target t, String before, String behind) {
    return new Surface(
        before,
        t.subject(),
        behind,
        t.unit(),
        t.normal().dimension(),
        t.bound().code(),
        t.change() != null);
  }

  private static int endBefore(Passage p, int k) {
    int end = p.quantities().get(k - 1).span().end();
    return end <= p.quantities().get(k).span().start() ? end : 0;
  }

  /** The unit in the original's own characters, except for the signs of shares. */
  private static @Nullable String unitAsWritten(Passage p, Quantity q) {
    String name = q.unitName();
    if (name == null || name.equals("%") || name.equals("‰") || name.equals("‱")) {
      return name;
    }
    int at = p.folded().indexOf(name, q.number().end() - 1);
    return at >= 0 && at + name.length() <= q.span().end()
        ? p.text().substring(at, at + name.length())
        : name;
  }

  static Normal normal(
      BigDecimal value, @Nullable BigDecimal upper, @Nullable Unit unit, @Nullable String name) {
    if (unit == null) {
      return new Normal(value, upper, name, "");
    }
    return new Normal(
        unit.toBase(value),
        upper == null ? null : unit.toBase(upper),
        unit.base(),
        unit.dimension().name());
  }
}
