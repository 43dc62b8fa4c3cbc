package org.zhibiao.office;

import java.util.List;

/**
 * The text of a paragraph or cell of a document, what it does not show apart.
 *
 * <p>Example: of {@code ≥99.5%（原90%）} with the bracket formatted as hidden only {@code ≥99.5%}
 * shows.
 */
record WordText(String shown, String hidden) {
  /** A text that shows as a whole. */
  static WordText of(String shown) {
    return new WordText(shown, "");
  }

  /** Paragraphs of a cell, one a line. */
  static WordText lines(List<WordText> paragraphs) {
    StringBuilder shown = new StringBuilder();
    StringBuilder hidden = new StringBuilder();
    for (int i = 0; i < paragraphs.size(); i++) {
      shown.append(i == 0 ? "" : "\n").append(paragraphs.get(i).shown());
      hidden.append(paragraphs.get(i).hidden());
    }
    return new WordText(shown.toString(), hidden.toString());
  }
}
