package org.zhibiao.index.query;

import java.time.InstantSource;
import java.time.Year;
import java.time.ZoneId;
import org.zhibiao.index.query.SearchQuery.Options;
import org.zhibiao.quantity.CharFold;

/**
 * Reads a query. Quantities in it are read by the scanner that reads the declarations, so that
 * 100万元以上 means here what it means there. Thread-safe.
 *
 * <pre>
 * query     = [ any ]
 * any       = all { ( "OR" | "或" | "|" ) all }
 * all       = item { [ "AND" | "且" ] item }
 * item      = { "-" | "NOT" | "非" | "≠" } primary
 * primary   = "(" any ")" | phrase | field | condition | wording | year | word [ condition ]
 * phrase    = '"' text '"' | "“" text "”" | "「" text "」" | "『" text "』"
 * field     = name ( ":" | "：" ) ( value | phrase )  年度:2020..2024  部门:科协  比较:≥
 *           | money ( ":" | "：" ) condition           金额:≥100万元
 * condition = [ comparator ] number [ unit ] [ comparator ]   ≥50篇  100万元以上  100-500人次
 * wording   = a comparator without a number                 约  不少于  ≥
 * year      = 2022 | 2022年 | 2020-2024 | 2020年以来 | 去年 | 近三年
 * </pre>
 *
 * Bare numbers from 2010 to 2035 are years. Several years that stand beside each other mean any of
 * them. What is typed without a blank is taken apart where it says several things: 2022年满意度, 科协论文,
 * 培训一千人次; 论文或专利 and 论文/专利 mean either. Between digits a comma belongs to the number.
 *
 * <p>Full-width signs and Traditional characters are read as their common forms.
 */
public final class QueryParser {
  /** The longest query, in UTF-16 units; it bounds how many clauses the index is asked. */
  public static final int LONGEST = 500;

  private final QueryQuantities quantities = new QueryQuantities();
  private final Synonyms synonyms = Synonyms.standard();
  private final InstantSource clock;

  /** A parser to which 去年 is the year before this one. */
  public QueryParser() {
    this(InstantSource.system());
  }

  /** A parser with a clock of its own. */
  public QueryParser(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * The query's tree, read strictly.
   *
   * @throws QueryException if it can't be read, with the place and what would work
   */
  public SearchQuery parse(String source) throws QueryException {
    return parse(source, Options.STRICT);
  }

  /**
   * The query's tree.
   *
   * @throws QueryException if it can't be read, with the place and what would work
   */
  public SearchQuery parse(String source, Options options) throws QueryException {
    if (source.length() > LONGEST) {
      throw new QueryException(source, LONGEST, QueryText.tooLong(source.length(), LONGEST));
    }
    Cursor cursor = new Cursor(source, CharFold.fold(source));
    QueryReader reader = new QueryReader(quantities, synonyms, cursor, options, year());
    return new SearchQuery(source.strip(), reader.query(), options);
  }

  private Year year() {
    return Year.from(clock.instant().atZone(ZoneId.systemDefault()));
  }
}
