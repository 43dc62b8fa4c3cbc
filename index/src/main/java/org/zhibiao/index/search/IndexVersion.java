package org.zhibiao.index.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.zhibiao.index.schema.Schema;

/**
 * Which build an index is of, so that an export can say where it comes from.
 *
 * @param id another one for every build, such as {@code 3f2a9c01}
 * @param built when it was published, to the second
 */
public record IndexVersion(String id, Instant built, int declarations, int targets) {
  static final String FORMAT = "format";
  private static final String ID = "id";
  private static final String BUILT = "built";
  private static final String DECLARATIONS = "declarations";
  private static final String TARGETS = "targets";

  static IndexVersion now(int declarations, int targets) {
    String id = UUID.randomUUID().toString().substring(0, 8);
    return new IndexVersion(
        id, Instant.now().truncatedTo(ChronoUnit.SECONDS), declarations, targets);
  }

  Map<String, String> data() {
    Map<String, String> data = new HashMap<>();
    data.put(FORMAT, Schema.format());
    data.put(ID, id);
    data.put(BUILT, built.toString());
    data.put(DECLARATIONS, String.valueOf(declarations));
    data.put(TARGETS, String.valueOf(targets));
    return data;
  }

  static IndexVersion of(Map<String, String> data) {
    return new IndexVersion(
        data.getOrDefault(ID, ""),
        Instant.parse(data.getOrDefault(BUILT, "1970-01-01T00:00:00Z")),
        Integer.parseInt(data.getOrDefault(DECLARATIONS, "0")),
        Integer.parseInt(data.getOrDefault(TARGETS, "0")));
  }

  /** The build and its time, as in 3f2a9c01（2026-01-01T08:00:00Z）. */
  public String shown() {
    return id + "（" + built + "）";
  }
}
