package org.zhibiao.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.batch.Batch;
import org.zhibiao.batch.Outcome;
import org.zhibiao.extract.Extractor;
import org.zhibiao.form.DeclarationReader;
import org.zhibiao.index.schema.DeclarationRecord;
import org.zhibiao.index.search.IndexBuilder;
import org.zhibiao.index.search.TargetIndex;
import org.zhibiao.index.trend.Comparison;

/** Two forms of one indicator table, of which one has a column more. */
class CompareViewTest {
  @TempDir Path folder;

  private void form(int year, String column, String... cells) throws Exception {
    String head =
        "项目支出绩效目标申报表\n（%d年度）\n项目名称\t培训项目\n主管部门\t示例市教育局\n".formatted(year)
            + "一级指标\t二级指标\t三级指标\t指标值"
            + column
            + "\n";
    Path file = Files.createDirectories(folder.resolve("forms")).resolve(year + ".txt");
    Files.writeString(file, head + String.join("\n", cells) + "\n");
  }

  private CompareView compared() throws Exception {
    try (IndexBuilder builder = IndexBuilder.open(folder.resolve("index"))) {
      new Batch(DeclarationReader.standard(), Extractor.standard())
          .run(
              List.of(folder.resolve("forms")),
              (outcome, left) -> {
                if (outcome instanceof Outcome.Read read) {
                  for (var reading : read.readings()) {
                    builder.add(reading);
                  }
                }
              });
      builder.publish();
    }
    try (TargetIndex index = TargetIndex.open(folder.resolve("index"))) {
      List<DeclarationRecord> both =
          index.lists().list("", "", 0, 10).declarations().stream()
              .map(d -> declaration(index, d.id()))
              .toList();
      return CompareView.of(
          both.get(0),
          both.get(1),
          Comparison.of(
              both.get(0),
              index.targetsOf(both.get(0).id()),
              both.get(1),
              index.targetsOf(both.get(1).id())));
    }
  }

  private static DeclarationRecord declaration(TargetIndex index, String id) {
    try {
      return index.declaration(id).orElseThrow();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aColumnThatOneFormHasMoreIsNoChangeOfItsRows() throws Exception {
    form(
        2022,
        "",
        "产出指标\t数量指标\t培训人次\t≥500人次",
        "产出指标\t质量指标\t培训合格率\t≥95%",
        "满意度指标\t服务对象满意度指标\t学员满意度\t≥90%");
    form(
        2023,
        "\t上年完成值",
        "产出指标\t数量指标\t培训人次\t≥500人次\t510人次",
        "产出指标\t质量指标\t培训合格率\t≥96%\t96%",
        "满意度指标\t服务对象满意度指标\t学员满意度\t≥90%\t93%");
    CompareView view = compared();
    assertEquals(1, view.changed());
    assertEquals(3, view.beside());
    assertEquals(6, view.rows().size());
  }
}
