package org.zhibiao.index.query;

/** A query that can't be read: what is wrong, where, and what would work, in Chinese. */
public final class QueryException extends Exception {
  private static final long serialVersionUID = 1L;

  /** A sentence does not quote more of a query. */
  private static final int MOST_SHOWN = 80;

  private final String query;
  private final int position;

  /**
   * An error in a query.
   *
   * @param query the whole query
   * @param position the first wrong character, from 0
   * @param message what is wrong and what would work
   */
  public QueryException(String query, int position, String message) {
    super("查询“" + shown(query, position) + "”第" + (position + 1) + "个字符处：" + message);
    this.query = query;
    this.position = position;
  }

  /** A long query only around the place. */
  private static String shown(String query, int position) {
    int from = query.length() <= MOST_SHOWN ? 0 : Math.max(0, position - MOST_SHOWN / 2);
    int to = Math.min(query.length(), from + MOST_SHOWN);
    return (from > 0 ? "…" : "") + query.substring(from, to) + (to < query.length() ? "…" : "");
  }

  /** The query as typed. */
  public String query() {
    return query;
  }

  /** The first wrong character, from 0. */
  public int position() {
    return position;
  }
}
