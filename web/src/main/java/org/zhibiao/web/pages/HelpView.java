package org.zhibiao.web.pages;

import java.util.List;
import org.zhibiao.index.schema.SearchField;

/**
 * The page that explains the query language and the interface for programs.
 *
 * @param fields the fields a query may name
 */
public record HelpView(List<Example> examples, List<Field> fields) implements View {
  @Override
  public String template() {
    return "help";
  }

  /** A query with the link that runs it and what it finds. */
  public record Example(String query, String url, String meaning) {}

  /** A field by its names. */
  public record Field(String chinese, String english) {}

  /** The page. */
  public static HelpView standard() {
    return new HelpView(
        List.of(
            example("论文 专利", "两个词都要有关"),
            example("\"学术论文\"", "原文里连着写有“学术论文”"),
            example("培训 -线上", "与培训有关，排除线上"),
            example("(论文 OR 专利) 年度:2022", "与论文或专利有关，且为 2022 年度；OR 也可写作 或、|"),
            example("论文 ≥50篇", "承诺不少于 50 篇：不少于50篇、超过50篇、60篇都算，约50篇不算"),
            example("投资 1亿元以上", "金额折算后比较：10,000万元 也是 1 亿元"),
            example("农田 6.3万亩", "所写数值等于 6.3 万亩，4200 公顷也是"),
            example("培训 100-500人次", "所写数值在 100 到 500 人次之间"),
            example("约200人", "所写数值在 200 人上下一成之内"),
            example("约", "措辞里有“约”"),
            example("2022", "年度；2010 到 2035 之间单写的数当作年度，也可写 2020-2024、2020年以来、去年、近三年（按今天算）"),
            example("科协2022年论文或专利", "不加空格也行：部门、年度、几个词中的任何一个"),
            example("≥", "比较为不少于"),
            example("年度:2020..2024 部门:科协 一级:产出", "字段；年度两端都可不写，如 2023..；科协也指科学技术协会"),
            example("类别:数量 措辞:不少于 单位:篇", "类别、措辞、单位"),
            example("金额:≥100万元", "申报的总金额不少于 100 万元，所有的指标值都算；也可写 金额:100-500万元、金额:1亿元以上"),
            example("存疑:没有单位", "读得没有把握的")),
        SearchField.asked().stream().map(f -> new Field(f.chinese(), f.english())).toList());
  }

  private static Example example(String query, String meaning) {
    return new Example(query, SearchState.ofQuery(query).url(), meaning);
  }
}
