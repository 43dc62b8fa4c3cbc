package org.zhibiao.form.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibiao.model.Kind;
import org.zhibiao.model.Knowledge;

/** Each row of the knowledge files is found as it is written, and the usual dressings of it too. */
class FormWordsTest {
  private static final FormWords WORDS = FormWords.standard();

  static Stream<Arguments> columns() {
    return Knowledge.rows(FormWords.class, "columns.csv").stream()
        .map(r -> Arguments.of(r.get("table"), r.get("name").replace("*", "某"), r.get("role")));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("columns")
  void everyColumnHasItsRole(Topic topic, String name, Role role) {
    assertEquals(role, WORDS.column(topic, name));
    assertEquals(role, WORDS.column(topic, " " + name + "（万元）"));
  }

  static Stream<Arguments> sections() {
    return Knowledge.rows(FormWords.class, "sections.csv").stream()
        .map(r -> Arguments.of(r.get("name").replace("*", "某"), r.get("topic")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sections")
  void everySectionHasItsTopic(String name, Topic topic) {
    assertEquals(topic, WORDS.names().find(name).section());
    assertEquals(
        topic, WORDS.names().find("一、" + String.join("\n", name.split("")) + "：").section());
  }

  static Stream<Arguments> levels() {
    return Knowledge.rows(FormWords.class, "levels.csv").stream()
        .map(r -> Arguments.of(r.get("level"), r.get("name"), r.get("canonical")));
  }

  @ParameterizedTest(name = "level {0} {1}")
  @MethodSource("levels")
  void everyLevelHasItsFullName(int level, String name, String canonical) {
    assertEquals(canonical, WORDS.names().find(name).level(level));
    assertEquals(canonical, WORDS.names().find(name + "(50分)").level(level));
    assertEquals(canonical, WORDS.names().find(name + " （30 分）").level(level));
  }

  static Stream<Arguments> labels() {
    return Knowledge.rows(FormWords.class, "labels.csv").stream()
        .map(r -> Arguments.of(r.get("name").replace("*", "某"), r.get("field")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("labels")
  void everyLabelHasItsField(String name, Field field) {
    assertEquals(field, WORDS.label(name + "："));
  }

  static Stream<String> money() {
    return Knowledge.rows(FormWords.class, "money.csv").stream().map(r -> r.get("name"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("money")
  void everyMoneyLabelIsMoney(String name) {
    assertEquals(Field.MONEY, WORDS.label("其中：" + name + "（万元）"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "某局2022年部门整体支出绩效自评表, 自评",
    "2022年度项目支出绩效自评表, 自评",
    "某市2022年部门整体预算绩效目标申报表, 部门整体",
    "2021年整体支出绩效目标表, 部门整体",
    "项目支出绩效目标批复表, 项目支出",
    "专项资金绩效目标表, 项目支出",
    "2023年政府工作报告, other"
  })
  void kindOfTitle(String title, String kind) {
    assertEquals(Optional.of(Kind.ofLabel(kind)), WORDS.kind(title));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "指标值（万元）, 万元",
    "覆盖率（%）, %",
    "覆盖率(％), %",
    "资金（单位：元）, 元",
    "期望达到的目标（概述）, ",
    "补助村（社区）数量, ",
    "采购设备（台）数量, 台",
    "展教工程（常设展区）初步设计招标, "
  })
  void unitInBrackets(String text, String unit) {
    assertEquals(unit, WORDS.unitIn(text));
  }
}
