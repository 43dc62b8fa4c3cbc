package org.zhibiao.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibiao.audit.Finding;
import org.zhibiao.audit.Severity;
import org.zhibiao.audit.Suppressions;
import org.zhibiao.index.schema.FindingRecord;
import org.zhibiao.model.Declaration;

/** What is told of an audit, and counted: grave enough, not told before, not set aside. */
final class AuditFilter {
  private final Severity least;
  private final Set<String> known;
  private final Suppressions aside;
  private final boolean withSuppressed;
  private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
  private int declarations;
  private int before;
  private int suppressed;

  AuditFilter(Severity least, Set<String> known, Suppressions aside, boolean withSuppressed) {
    this.least = least;
    this.known = known;
    this.aside = aside;
    this.withSuppressed = withSuppressed;
  }

  /** Gives what is to be told of a declaration to the output. */
  void give(Declaration declaration, List<Finding> findings, AuditOutput out) throws IOException {
    declarations++;
    List<AuditOutput.Line> lines = new ArrayList<>();
    for (Finding f : findings) {
      if (!f.severity().isAtLeast(least)) {
        continue;
      }
      String reason = aside.reason(f.id());
      if (reason != null) {
        suppressed++;
      } else if (known.contains(f.id())) {
        before++;
        continue;
      } else {
        counts.merge(f.severity(), 1, Integer::sum);
      }
      if (reason == null || withSuppressed) {
        lines.add(new AuditOutput.Line(FindingRecord.of(f), reason));
      }
    }
    out.declaration(declaration, lines);
  }

  /** How many findings count. */
  int told() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  String summary() {
    String each =
        Stream.of(Severity.values())
            .map(s -> s.chinese() + " " + counts.getOrDefault(s, 0))
            .collect(Collectors.joining("，"));
    String more =
        (suppressed > 0 ? "；已搁置 " + suppressed + " 条" : "")
            + (before > 0 ? "；先前已有 " + before + " 条未列" : "");
    return "共审核申报表 %d 份，发现 %d 条：%s%s。".formatted(declarations, told(), each, more);
  }
}
