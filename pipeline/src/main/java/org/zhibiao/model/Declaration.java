package org.zhibiao.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A declaration (绩效目标申报表) as read: header, facts, money, tasks, indicators, and every text with its
 * place and context. What could not be placed is in {@link #statements} with the doubt {@link
 * Doubt#UNPLACED} in {@link #notes}; nothing of the source is dropped.
 *
 * @param id hash of the source's bytes (and of the form's place in it, where a file holds several)
 * @param file the file as it was named to the reader
 * @param header who declares what for when
 * @param facts labelled values such as 财政供养人员数 498
 * @param money amounts, in 元
 * @param tasks 年度重点工作任务, in order
 * @param indicators rows of the indicator table, in order
 * @param statements every text that may hold a target, in document order
 * @param cells every non-blank cell of the source as it was, in document order
 * @param notes doubts about the reading, each with its place
 */
public record Declaration(
    String id,
    String file,
    Header header,
    List<Fact> facts,
    List<Money> money,
    List<Task> tasks,
    List<Indicator> indicators,
    List<Statement> statements,
    List<Cell> cells,
    List<Note> notes) {
  public Declaration {
    facts = List.copyOf(facts);
    money = List.copyOf(money);
    tasks = List.copyOf(tasks);
    indicators = List.copyOf(indicators);
    statements = List.copyOf(statements);
    cells = List.copyOf(cells);
    notes = List.copyOf(notes);
  }

  /** A cell as it was. */
  public record Cell(Place place, String text, int rowSpan, int colSpan) {}

  /** A labelled value of the header, such as 下属二级单位数 3. */
  public record Fact(String label, String value, Place place) {}

  /**
   * An amount of money.
   *
   * @param label what it is, as written: 基本支出
   * @param yuan the amount in 元, null where the cell is no number
   * @param written the cell's text: 28,803.30
   * @param unit the unit its header gives: 万元
   */
  public record Money(
      String group,
      String label,
      @Nullable BigDecimal yuan,
      String written,
      String unit,
      Place place) {}

  /**
   * A row of the table of tasks.
   *
   * @param money the money planned for it, or null
   * @param content 主要实施内容, null where missing
   * @param goal 期望达到的目标, null where missing
   */
  public record Task(
      String name,
      Place place,
      @Nullable Money money,
      @Nullable Statement content,
      @Nullable Statement goal) {}

  /**
   * A row of the indicator table.
   *
   * @param values the row's value cells, each with its column's name in its context
   * @param assessment what a 自评表 says of it, {@link Assessment#NONE} in other forms
   */
  public record Indicator(
      String level1,
      String level2,
      String level3,
      Place place,
      List<Statement> values,
      Assessment assessment,
      Set<Doubt> doubts) {
    public Indicator {
      values = List.copyOf(values);
      doubts = Set.copyOf(doubts);
    }
  }

  /**
   * How an indicator was met, as its declarant says (自评).
   *
   * <p>Example: 实际完成值 2136人次, 分值 10, 得分 10.
   *
   * @param actuals the row's cells of 实际完成值, each with its column's name in its context
   * @param expected those of 全年预计完成, likewise
   * @param past those of other years, which are no promise of this form
   * @param weight 分值, null where the form has none or no number there
   * @param score 得分, likewise
   * @param reason 偏差原因分析及改进措施, empty where the form says nothing
   */
  public record Assessment(
      List<Statement> actuals,
      List<Statement> expected,
      List<Statement> past,
      @Nullable BigDecimal weight,
      @Nullable BigDecimal score,
      String reason) {
    /** Of an indicator that nobody has assessed. */
    public static final Assessment NONE =
        new Assessment(List.of(), List.of(), List.of(), null, null, "");

    public Assessment {
      actuals = List.copyOf(actuals);
      expected = List.copyOf(expected);
      past = List.copyOf(past);
    }
  }

  /** A doubt about the reading of one place, with a Chinese sentence that says what was seen. */
  public record Note(Place place, Doubt doubt, String message) {}
}
