package org.zhibiao.index.query;

/** A query that can't be read: what is wrong, where, and what would work, in Chinese. */
public final class QueryException extends Exception {
  private static final long serialVersionUID = 1L;

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
    super("查询“" + query + "”第" + (position + 1) + "个字符处：" + message);
    this.query = query;
    this.position = position;
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
