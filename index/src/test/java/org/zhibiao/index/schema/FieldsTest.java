package org.zhibiao.index.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibiao.batch.ReadingMaker;
import org.zhibiao.extract.Extractor;
import org.zhibiao.fields.DeclarationField;
import org.zhibiao.fields.Field;
import org.zhibiao.fields.IndicatorField;
import org.zhibiao.fields.Layout;
import org.zhibiao.fields.MoneyField;
import org.zhibiao.fields.NoteField;
import org.zhibiao.fields.Row;
import org.zhibiao.fields.Table;
import org.zhibiao.fields.TargetField;
import org.zhibiao.form.DeclarationReader;
import org.zhibiao.index.trend.StatisticsField;
import org.zhibiao.model.Reading;

/** What is declared of a field is enough: all that follows from it is there. */
class FieldsTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final Reading READING = reading();

  private static Reading reading() {
    String form =
        """
        示例局2023年项目支出绩效目标申报表
        项目名称\t读书活动\t年度资金总额\t300万元
        一级指标\t二级指标\t三级指标\t指标值
        产出指标\t数量指标\t印制图书\t不少于2.5万册
        产出指标\t时效指标\t完成率\t每年提高3-5个百分点
        """;
    try {
      return ReadingMaker.reading(
          DeclarationReader.standard()
              .read(form.getBytes(StandardCharsets.UTF_8), "form.txt")
              .getFirst(),
          Extractor.standard());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<Table<?>> tables() {
    return Stream.of(
        TargetField.TABLE,
        IndicatorField.TABLE,
        DeclarationField.TABLE,
        MoneyField.TABLE,
        NoteField.TABLE,
        FindingField.TABLE,
        ResultField.TABLE,
        StatisticsField.TABLE);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyFieldIsCalledSomethingInChinese(Table<?> table) {
    for (Field<?> field : table.fields()) {
      assertTrue(field.chinese().codePoints().anyMatch(Character::isIdeographic), field.code());
    }
  }

  @Test
  void aRecordIsTheSameWhenItIsReadBackAndHasTheRowOfTheExtraction() throws Exception {
    List<Row> rows = Layout.TARGETS.rows(READING);
    assertFalse(rows.isEmpty());
    for (int i = 0; i < rows.size(); i++) {
      TargetRecord record = TargetRecord.of(READING.declaration(), READING.items().get(i));
      assertEquals(rows.get(i), record.row());
      String json = JSON.writeValueAsString(record);
      assertEquals(record, JSON.readValue(json, TargetRecord.class), json);
      assertEquals(
          Stream.of(TargetField.values()).map(TargetField::code).toList(),
          new ArrayList<>(record.json().keySet()));
    }
    DeclarationRecord declaration = DeclarationRecord.of(READING);
    String json = JSON.writeValueAsString(declaration);
    assertEquals(declaration, JSON.readValue(json, DeclarationRecord.class), json);
  }

  /** Every value that rows may have is of the type that its field says. */
  @Test
  void valuesAreOfTheirTypes() {
    for (Layout layout : List.of(Layout.TARGETS, Layout.DECLARATIONS)) {
      for (Row row : layout.rows(READING)) {
        for (Field<?> field : row.table().fields()) {
          Object value = row.value(field);
          boolean right =
              switch (field.type()) {
                case TEXT, TEXT_OR_NULL -> value == null || value instanceof String;
                case COUNT -> value instanceof Integer;
                case COUNT_OR_NULL -> value == null || value instanceof Integer;
                case NUMBER, SHARE -> value instanceof java.math.BigDecimal;
                case NUMBER_OR_NULL, SHARE_OR_NULL ->
                    value == null || value instanceof java.math.BigDecimal;
                case TEXTS, MONEY, NOTES -> value instanceof List;
              };
          assertTrue(right, () -> field.code() + " is " + value);
        }
      }
    }
  }

  @Test
  void everyNameOfAQueryIsThatOfOneFieldAndItsFacetIsCalledSomething() {
    Set<String> names = new HashSet<>();
    for (SearchField field : SearchField.all()) {
      field.asking().names().forEach(n -> assertTrue(names.add(n), n));
      assertEquals(field, SearchField.named(field.field()));
      assertFalse(field.label().isEmpty());
    }
  }

  /** A field of queries finds something only if documents hold it. */
  @Test
  void everyFieldOfASearchIsInTheDocuments() {
    Set<String> indexed = new HashSet<>();
    Documents.targets(READING).forEach(d -> d.getFields().forEach(f -> indexed.add(f.name())));
    for (SearchField field : SearchField.all()) {
      boolean mayBeAbsent = field == SearchField.CHANGE || field == SearchField.DOUBT;
      String where = field.asking().values() == Asking.Values.TEXT ? field.words() : field.field();
      assertTrue(mayBeAbsent || indexed.contains(where), () -> where + " is not in " + indexed);
    }
  }

  @Test
  void everyFacetOfFindingsIsAFieldOfTheirRows() {
    for (FindingFacet facet : FindingFacet.values()) {
      assertTrue(FindingField.TABLE.names().contains(facet.code()), facet.code());
      assertEquals(facet, FindingFacet.named(facet.code()));
    }
  }
}
