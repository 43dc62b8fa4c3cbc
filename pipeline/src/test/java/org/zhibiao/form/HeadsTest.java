package org.zhibiao.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Header;
import org.zhibiao.model.Knowledge;
import org.zhibiao.model.Statement;

/** Who declares what for when and with how much money, whatever the labels are called. */
class HeadsTest {
  private static final DeclarationReader READER = DeclarationReader.standard();

  private static final String INDICATORS =
      "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t改造面积\t≥300亩\n\t质量指标\t合格率\t≥95%\n";

  static Stream<Arguments> heads() {
    return Knowledge.rows(HeadsTest.class, "heads.csv").stream()
        .map(r ->
            Arguments.of(
                r.get("title"),
                r.get("above"),
                r.get("rows"),
                String.join(
                    " | ",
                    r.get("kind"),
                    r.get("department"),
                    r.get("project"),
                    r.get("year"),
                    r.get("yuan"))));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("heads")
  void aHeadIsReadAsItSays(String title, String above, String rows, String read) throws Exception {
    String head = rows.replace("｜", "\t").replace("／", "\n");
    String text = String.join("\n", title, above, head, INDICATORS);
    Declaration form = READER.read(text.getBytes(UTF_8), "表.txt").getFirst();
    assertEquals(read, said(form));
    assertEquals(
        List.of("≥300亩", "≥95%"), form.statements().stream().map(Statement::text).toList());
  }

  private static String said(Declaration form) {
    Header header = form.header();
    String yuan =
        form.money().stream()
            .map(Declaration.Money::yuan)
            .filter(Objects::nonNull)
            .map(amount -> amount.stripTrailingZeros().toPlainString())
            .collect(Collectors.joining(" "));
    String year = header.year() == null ? "" : header.year().toString();
    return String.join(
        " | ", header.kind().label(), header.department(), header.project(), year, yuan);
  }
}
