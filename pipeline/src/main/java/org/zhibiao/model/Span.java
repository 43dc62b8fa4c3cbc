package org.zhibiao.model;

/**
 * A run of characters of a text, in UTF-16 code units, start inclusive, end exclusive.
 *
 * <p>Example: in {@code 论文不少于50篇} the quote {@code 不少于50篇} is {@code [2, 8)}.
 *
 * @param start first code unit, from 0
 * @param end one past the last code unit, never before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  /** The characters of {@code text} that this span covers. */
  public String slice(String text) {
    return text.substring(start, end);
  }

  /** Number of code units. */
  public int length() {
    return end - start;
  }

  /** Whether the two share at least one code unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Whether {@code other} lies wholly inside this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
