package org.zhibiao.index.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.Finding;
import org.zhibiao.audit.Severity;
import org.zhibiao.audit.Suppressions;
import org.zhibiao.model.Context;

/**
 * A finding of the audit as it is stored in the index, shown and exported.
 *
 * @param place its address inside the file
 * @param start of the quote in the cell's text, UTF-16 code units
 * @param other where it is held against something else, null where it is not
 */
public record FindingRecord(
    String id,
    String rule,
    String severity,
    String declaration,
    String file,
    String place,
    String department,
    @Nullable Integer year,
    String kind,
    String project,
    String section,
    String level1,
    String level2,
    String level3,
    String column,
    int start,
    int end,
    @Nullable String target,
    String quote,
    String message,
    String advice,
    @Nullable Other other) {
  /** The second place of a finding. */
  public record Other(
      String declaration,
      String file,
      String place,
      @JsonProperty("target") String target,
      String quote) {}

  /** The record of a finding. */
  public static FindingRecord of(Finding f) {
    Context c = f.context();
    Finding.Other o = f.other();
    return new FindingRecord(
        f.id(),
        f.rule(),
        f.severity().code(),
        f.declaration(),
        f.place().file(),
        f.place().address(),
        f.header().department(),
        f.header().year(),
        f.header().kind().label(),
        f.header().project(),
        c.section(),
        c.level1(),
        c.level2(),
        c.level3(),
        c.column(),
        f.span().start(),
        f.span().end(),
        f.target(),
        f.quote(),
        f.message(),
        f.advice(),
        o == null
            ? null
            : new Other(
                o.declaration(), o.place().file(), o.place().address(), o.target(), o.quote()));
  }

  /** What is written down when it is set aside now, for that reason. */
  public Suppressions.Entry aside(String reason) {
    return new Suppressions.Entry(
        id,
        rule,
        file + "!" + place,
        quote,
        reason.strip(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /** How grave it is. */
  public Severity gravity() {
    return Severity.of(severity);
  }
}
