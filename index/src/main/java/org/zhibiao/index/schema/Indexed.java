package org.zhibiao.index.schema;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.zhibiao.fields.TargetField;

/**
 * How a field of a row is indexed.
 *
 * @param fold what becomes of a value that is found as a whole, null where it is not
 * @param text the field of the index in which its words are found, empty where they are not
 * @param of what that field holds, one under the other; empty where another field says so
 */
record Indexed(@Nullable UnaryOperator<String> fold, String text, List<TargetField> of) {
  /** As a number, which its document knows. */
  static final Indexed NUMBER = new Indexed(null, "", List.of());

  private static final Indexed AS_WRITTEN = keyword(UnaryOperator.identity());

  /** As a whole, as written. */
  static Indexed keyword() {
    return AS_WRITTEN;
  }

  /** As a whole, several writings as one. */
  static Indexed keyword(UnaryOperator<String> fold) {
    return new Indexed(fold, "", List.of());
  }

  /** By its words. */
  static Indexed text(String field, TargetField... of) {
    return new Indexed(null, field, List.of(of));
  }

  /** What it is, for comparing: the same words for the same field of an index. */
  String described() {
    return (fold == null ? "" : "keyword ") + text + of;
  }

  /** As a whole, and by words. */
  Indexed and(Indexed words) {
    return new Indexed(fold, words.text, words.of);
  }
}
