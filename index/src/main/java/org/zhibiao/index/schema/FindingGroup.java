package org.zhibiao.index.schema;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhibiao.audit.Severity;
import org.zhibiao.read.Hash;

/**
 * The findings of one declaration that have one cause, which a reviewer deals with in one go.
 *
 * <p>Example: fourteen numbers without a comparator are one thing to tell, with fourteen places;
 * each target that was missed is one for itself.
 *
 * @param findings at least one, in reading order
 */
public record FindingGroup(List<FindingRecord> findings) {
  /** What begins and ends a quotation or an aside, which differ from place to place. */
  private static final String OPEN = "“（(";

  private static final String CLOSE = "”）)";

  /** Behind the first of them the message says what is wrong. */
  private static final String STOPS = "，：";

  public FindingGroup {
    findings = List.copyOf(findings);
  }

  /** The finding that stands for all. */
  public FindingRecord first() {
    return findings.getFirst();
  }

  /** Groups findings: the gravest first, then those of more places, then in reading order. */
  public static List<FindingGroup> of(List<FindingRecord> findings) {
    Map<String, List<FindingRecord>> byCause = new LinkedHashMap<>();
    for (FindingRecord f : findings) {
      byCause.computeIfAbsent(id(f), id -> new ArrayList<>()).add(f);
    }
    List<FindingGroup> groups = new ArrayList<>();
    byCause.values().forEach(group -> groups.add(new FindingGroup(group)));
    groups.sort(
        Comparator.comparingInt((FindingGroup g) -> g.first().gravity().rank())
            .thenComparingInt(g -> -g.findings().size()));
    return groups;
  }

  /** The id that all findings of a cause in a declaration have; stable as those of findings are. */
  public static String id(FindingRecord f) {
    // An error is mended one by one, unless it is one of wording.
    boolean alone = f.gravity() == Severity.ERROR && !f.rule().startsWith("W");
    String key =
        f.declaration()
            + "|"
            + f.rule()
            + "|"
            + f.severity()
            + "|"
            + (alone ? f.id() : cause(f.message()));
    return Hash.id(key.getBytes(StandardCharsets.UTF_8));
  }

  /** What a message says without what it quotes and counts. */
  static String cause(String message) {
    StringBuilder cause = new StringBuilder();
    int depth = 0;
    boolean behind = false;
    for (int i = 0; i < message.length(); i++) {
      char c = message.charAt(i);
      if (OPEN.indexOf(c) >= 0) {
        depth++;
      } else if (CLOSE.indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && !behind && STOPS.indexOf(c) >= 0) {
        behind = true;
        cause.setLength(0);
      } else if (depth == 0 && (c < '0' || c > '9')) {
        cause.append(c);
      }
    }
    return cause.toString();
  }
}
