package org.zhibiao.target;

import java.util.List;
import org.zhibiao.model.Statement;
import org.zhibiao.model.Target;

/** Finds the targets of a text. */
public final class Extractor {
  private Extractor() {}

  /** The extractor with the knowledge that ships with the project. */
  public static Extractor standard() {
    return new Extractor();
  }

  /** The targets of a text that stands alone, in text order. */
  public List<Target> extract(String text) {
    return List.of();
  }

  /** The targets of a text in its form, in text order. */
  public List<Target> extract(Statement statement) {
    return extract(statement.text());
  }
}
