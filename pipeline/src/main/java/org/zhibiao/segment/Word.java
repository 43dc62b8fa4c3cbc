package org.zhibiao.segment;

/**
 * A word of a text with its part of speech (词性), as HanLP tags it.
 *
 * <p>Example: in 学术论文 the words are 学术/n [0, 2) and 论文/n [2, 4).
 *
 * @param text the characters
 * @param pos HanLP's tag: n, vn, v, b, a, ude1, w …
 * @param start first code unit in the segmented text
 * @param end one past the last
 */
public record Word(String text, String pos, int start, int end) {
  /** Whether the tag begins with one of these letters, as n for n, nz, nnt. */
  public boolean is(String prefix) {
    return pos.startsWith(prefix);
  }

  /** A plain verb: v, vi, vd, vf — not vn, which stands where a noun would. */
  public boolean isVerb() {
    return pos.startsWith("v") && !pos.equals("vn");
  }

  /** A word that can end what is measured: a noun, a verbal noun, a name, Latin letters. */
  public boolean isNominal() {
    return pos.startsWith("n") || pos.equals("vn") || pos.startsWith("g") || pos.equals("j");
  }
}
