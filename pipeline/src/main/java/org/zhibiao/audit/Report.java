package org.zhibiao.audit;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.review.Done;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.audit.review.Surely;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Place;
import org.zhibiao.model.Span;
import org.zhibiao.model.Statement;
import org.zhibiao.read.Hash;

/** Takes what one rule finds in one declaration; a place and span is found but once. */
public final class Report {
  private static final int LONGEST_QUOTE = 120;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Rule rule;
  private final Declaration declaration;
  private final List<Finding> findings;
  private @Nullable Set<String> seen;

  Report(Rule rule, Declaration declaration, List<Finding> findings) {
    this.rule = rule;
    this.declaration = declaration;
    this.findings = findings;
  }

  /** The declaration that is looked at. */
  public Declaration declaration() {
    return declaration;
  }

  /** How grave the rule's findings are. */
  public Severity severity() {
    return rule.severity();
  }

  /** One of the rule's numbers. */
  public double number(String parameter) {
    return rule.number(parameter);
  }

  /** About one promise. */
  public void promise(Promise p, String message, String advice) {
    promise(p, rule.severity(), message, advice);
  }

  /** About one promise that is held against another. */
  public void promise(Promise p, Promise other, String message, String advice) {
    promise(p, null, other, message, advice);
  }

  private static Finding.@Nullable Other other(@Nullable Promise p) {
    return p == null
        ? null
        : new Finding.Other(
            p.declaration(),
            p.statement().place(),
            p.target().span(),
            p.item().id(),
            p.target().quote());
  }

  /** About one promise, graver or less than usual; a rule that was tuned keeps what it was told. */
  public void promise(Promise p, Severity severity, String message, String advice) {
    promise(p, severity, null, message, advice);
  }

  private void promise(
      Promise p,
      @Nullable Severity severity,
      @Nullable Promise other,
      String message,
      String advice) {
    Statement s = p.statement();
    boolean sure = p.isSure() && (other == null || other.isSure());
    add(
        new Spot(
            s.place(), p.target().span(), p.item().id(), p.target().quote(), s.context(), sure),
        severity,
        other(other),
        message,
        advice);
  }

  /** About what was done of a target. */
  public void done(Done d, String message, String advice) {
    text(d.statement(), d.span(), rule.severity(), d.isSure(), message, advice);
  }

  /** About some characters of a text. */
  public void text(Statement s, Span span, String message, String advice) {
    text(s, span, rule.severity(), true, message, advice);
  }

  /**
   * About some characters of a text.
   *
   * @param sure whether what it is was read beyond doubt
   */
  public void text(
      Statement s, Span span, Severity severity, boolean sure, String message, String advice) {
    Spot spot = new Spot(s.place(), span, null, span.slice(s.text()), s.context(), sure);
    add(spot, severity, null, message, advice);
  }

  /** About a whole cell. */
  public void cell(Statement s, String message, String advice) {
    text(s, new Span(0, s.text().length()), message, advice);
  }

  /** About something that is no text of its own: a name, an amount, what is missing. */
  public void place(Place place, String quote, Context context, String message, String advice) {
    place(place, quote, context, rule.severity(), message, advice);
  }

  /** The same, graver or less than usual. */
  public void place(
      Place place,
      String quote,
      Context context,
      Severity severity,
      String message,
      String advice) {
    Spot spot = new Spot(place, new Span(0, quote.length()), null, quote, context, true);
    add(spot, severity, null, message, advice);
  }

  /** About the declaration as a whole. */
  public void whole(String quote, String message, String advice) {
    String file = declaration.file();
    Place first =
        declaration.statements().isEmpty()
            ? new Place(file, "", 1, 1)
            : declaration.statements().getFirst().place();
    place(
        new Place(file, first.part(), 1, 1, first.notation()),
        quote,
        Context.NONE,
        message,
        advice);
  }

  /**
   * Where something was found.
   *
   * @param sure whether what stands there was read beyond doubt
   */
  private record Spot(
      Place place,
      Span span,
      @Nullable String target,
      String quote,
      Context context,
      boolean sure) {}

  private void add(
      Spot spot,
      @Nullable Severity severity,
      Finding.@Nullable Other other,
      String message,
      String advice) {
    String at = spot.place().address() + "|" + spot.span().start() + "-" + spot.span().end();
    if (!isNew(at)) {
      return;
    }
    String key = rule.id() + "|" + declaration.id() + "|" + at;
    Severity told = severity == null ? rule.severity() : severity;
    // What may have been misread is no error of the declarant.
    boolean doubtful = told == Severity.ERROR && !(spot.sure() && isSure(spot.place()));
    findings.add(
        new Finding(
            Hash.id(key.getBytes(StandardCharsets.UTF_8)),
            rule.id(),
            doubtful ? Severity.NOTE : told,
            declaration.id(),
            declaration.header(),
            spot.place(),
            spot.span(),
            spot.target(),
            spot.quote(),
            spot.context(),
            other,
            message,
            doubtful ? "先对照原件核对读法；属实的，" + advice : advice));
  }

  /** Whether nothing that was noted about the reading is about that place. */
  private boolean isSure(Place place) {
    for (Declaration.Note note : declaration.notes()) {
      if (note.place().equals(place) && !Surely.read(Set.of(note.doubt()))) {
        return false;
      }
    }
    return true;
  }

  private boolean isNew(String at) {
    Set<String> known = seen;
    if (known == null) {
      known = new HashSet<>();
      seen = known;
    }
    return known.add(at);
  }

  /** The text, shortened where it is long. */
  public static String shown(String text) {
    String tight = BLANKS.matcher(text.strip()).replaceAll(" ");
    return tight.length() <= LONGEST_QUOTE ? tight : tight.substring(0, LONGEST_QUOTE) + "…";
  }
}
