package org.zhibiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows the recipes of CONTRIBUTING.md on a copy, one after the other, and uses what was added as
 * a user would; counts the places. The recipe of a rule has {@link NewRuleTest}.
 */
class RecipesTest {
  private static final String KNOWLEDGE = "pipeline/src/main/resources/org/zhibiao/";
  private static final String UNITS = KNOWLEDGE + "quantity/units.csv";
  private static final String JAVA = "src/main/java/org/zhibiao/";
  private static final String SEARCH_FIELDS = "index/" + JAVA + "index/schema/SearchField.java";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private CopiedTree tree;

  @BeforeEach
  void copy() throws IOException {
    tree = new CopiedTree(folder);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** The only target of a text. */
  private JsonNode target(String text) throws Exception {
    String rows = tree.says("extract", file("text.txt", text).toString());
    assertEquals(1, rows.lines().count(), rows);
    return JSON.readTree(rows);
  }

  @Test
  void aUnit() throws Exception {
    tree.append(UNITS, "捧箱,捧箱,1,count:捧箱,classifier,编出来的量词,习惯用法,查验不少于520捧箱\n").build();
    JsonNode target = target("海关查验不少于520捧箱");
    assertEquals("捧箱", target.get("unit").asText());
    assertEquals("count:捧箱", target.get("dimension").asText());
    assertEquals(1, tree.places());
  }

  @Test
  void aUnitWithADimensionOfItsOwn() throws Exception {
    tree.append(UNITS, "坎,坎,1,candour,unit,编出来的单位,习惯用法,坦诚度不低于30坎\n").build();
    Path text = file("text.txt", "坦诚度不低于30坎");
    CopiedTree.Said forgotten = tree.run("extract", text.toString());
    assertNotEquals(ExitCodes.OK, forgotten.code(), "a unit of no dimension passes");
    assertTrue(forgotten.err().contains("candour"), forgotten.err());
    tree = new CopiedTree(Files.createDirectories(folder.resolve("whole")));
    tree.append(UNITS, "坎,坎,1,candour,unit,编出来的单位,习惯用法,坦诚度不低于30坎\n")
        .append(KNOWLEDGE + "quantity/dimensions.csv", "candour,candour,physical,坦诚度,编出来的,30坎\n")
        .build();
    assertEquals("candour", target("坦诚度不低于30坎").get("dimension").asText());
    assertEquals(2, tree.places());
  }

  @Test
  void aComparatorWording() throws Exception {
    String wording = "不逊色于,before,ge,yes,习惯用法：含本数,,,培训人次不逊色于500人次\n";
    tree.append(KNOWLEDGE + "quantity/comparators.csv", wording).build();
    JsonNode target = target("培训人次不逊色于500人次");
    assertEquals("ge", target.get("op").asText());
    assertEquals("不逊色于500人次", target.get("quote").asText());
    assertEquals(1, tree.places());
  }

  @Test
  void aReasonWhyANumberIsNoTarget() throws Exception {
    String row =
        """

        [drawn-by-lot]
        reason drawn-by-lot
        left   抽签产生.*
        why    编出来的
        yes    抽签产生｜30户｜
        yes    抽签产生评委｜5名｜
        no     培训｜30户｜
        no     评审｜5名｜
        """;
    tree.append(KNOWLEDGE + "screening/screening.rules", row).build();
    assertEquals("培训20人", text(target("抽签产生30户，培训20人")));
    assertEquals(1, tree.places());
  }

  private static String text(JsonNode target) {
    return target.get("subject").asText() + target.get("quote").asText();
  }

  @Test
  void aNameOfAColumn() throws Exception {
    tree.append(KNOWLEDGE + "form/words/columns.csv", "INDICATORS,盼到数,VALUE,,盼到数（年）\n").build();
    JsonNode target =
        target(
            """
            某局2023年项目支出绩效目标申报表
            一级指标\t二级指标\t三级指标\t盼到数
            产出指标\t数量指标\t印制图书\t不少于20册
            """);
    assertEquals("印制图书", target.get("level3").asText());
    assertEquals("盼到数", target.get("column").asText());
    assertEquals(1, tree.places());
  }

  /** An index over two texts. */
  private String[] index() throws IOException {
    Path forms = Files.createDirectories(folder.resolve("forms"));
    Files.writeString(forms.resolve("a.txt"), "每年培训20人次\n");
    Files.writeString(forms.resolve("b.txt"), "培训不少于30人次\n");
    return new String[] {forms.toString(), "--index", folder.resolve("index").toString()};
  }

  @Test
  void aFieldOfQueries() throws Exception {
    String field =
        "PER(TargetField.PER, keyword(), Facet.NONE, ask(KEYWORD, \"每年\", \"每\", \"per\")),\n  ";
    tree.replace(SEARCH_FIELDS, "CHANGE(TargetField.CHANGE,", field + "CHANGE(TargetField.CHANGE,")
        .build();
    String[] index = index();
    tree.says("index", index[0], index[1], index[2]);
    String found = tree.says("search", "每:每年", "--format", "jsonl", index[1], index[2]);
    assertEquals(1, found.lines().count(), found);
    assertEquals(found, tree.says("search", "per:每年", "--format", "jsonl", index[1], index[2]));
    assertEquals(1, tree.places());
    CopiedTree old = new CopiedTree(Files.createDirectories(folder.resolve("old")));
    CopiedTree.Said refused = old.build().run("search", "培训", index[1], index[2]);
    assertNotEquals(ExitCodes.OK, refused.code(), "an index of other fields is opened");
    assertTrue(refused.err().contains("请重新运行 zhibiao index"), refused.err());
  }

  @Test
  void aFacet() throws Exception {
    tree.replace(
            SEARCH_FIELDS,
            "CHANGE(TargetField.CHANGE, keyword(), Facet.NONE,",
            "CHANGE(TargetField.CHANGE, keyword(), Facet.OPEN.called(\"编出来的\"),")
        .build();
    Path form = file("c.txt", "培训人次同比增长20%\n");
    Path index = folder.resolve("index");
    String page = tree.page("/", form.toString(), "--index", index.toString());
    assertTrue(page.contains("编出来的"), page);
    assertTrue(page.contains("change=increase"), page);
    assertEquals(1, tree.places());
  }

  @Test
  void aColumnOfAnExport() throws Exception {
    String file = "pipeline/" + JAVA + "fields/TargetField.java";
    String field = "GLYPHS(\"字数\", Type.COUNT, \"\", s -> s.target().quote().length()),\n  ";
    tree.replace(file, "START(\n", field + "START(\n").build();
    assertEquals("不少于2万人次".length(), target("培训不少于2万人次").get("glyphs").asInt());
    Path text = file("text.txt", "培训不少于2万人次");
    Path csv = folder.resolve("targets.csv");
    tree.says("extract", text.toString(), "-o", csv.toString());
    assertTrue(Files.readString(csv).contains(",quote,glyphs,start,"), csv.toString());
    assertEquals(1, tree.places());
  }

  @Test
  void aPage() throws Exception {
    String row =
        """
        page("/greeting", "问候。A greeting.", r -> c ->
                Answers.page(c, r.pages(), new org.zhibiao.web.pages.GreetingView("您好<")))
            .labelled("问候")
            .withoutIndex()
            .like("greeting", "/greeting"),
        """;
    String last = "          page(\"/try\", ";
    tree.replace("web/" + JAVA + "web/server/SiteMap.java", last, row + last)
        .write(
            "web/" + JAVA + "web/pages/GreetingView.java",
            """
            package org.zhibiao.web.pages;

            /** What the page greets with. */
            public record GreetingView(String words) implements View {
              @Override
              public String template() {
                return "greeting";
              }
            }
            """)
        .write(
            "web/src/main/jte/greeting.jte",
            """
            @import org.zhibiao.web.pages.Navigation
            @import org.zhibiao.web.pages.GreetingView
            @param GreetingView view
            @param Navigation navigation
            @template.layout(navigation = navigation, title = "问候", content = @`<h1>${view.words()}</h1>`)
            """)
        .build();
    String page = tree.page("/greeting");
    assertTrue(page.contains("<h1>您好&lt;</h1>"), page);
    assertTrue(page.contains("href=\"/greeting\" aria-current=\"page\""), page);
    assertTrue(tree.page("/openapi.json").contains("\"/greeting\""));
    assertEquals(3, tree.places());
  }

  @Test
  void aFileFormat() throws Exception {
    String readers = "pipeline/" + JAVA + "source/Readers.java";
    tree.insert(
            "pipeline/" + JAVA + "read/Format.java",
            "public enum Format {\n",
            "  DASHED(\"横线分隔的表格\", \"\", \"dashed\"),\n")
        .write(
            "pipeline/" + JAVA + "read/DashedReader.java",
            """
            package org.zhibiao.read;

            import java.nio.charset.StandardCharsets;
            import java.util.List;

            /** Reads cells that dashes separate. */
            public final class DashedReader implements Reader {
              @Override
              public List<Grid> read(byte[] bytes, String file) throws UnreadableException {
                String text = new String(bytes, StandardCharsets.UTF_8).replace("--", "\\t");
                return new TextReader().read(text.getBytes(StandardCharsets.UTF_8), file);
              }
            }
            """)
        .insert(
            readers,
            "        Map.of(\n",
            "            Format.DASHED, new org.zhibiao.read.DashedReader(),\n")
        .build();
    Path form =
        file(
            "a.dashed",
            """
            某局2023年项目支出绩效目标申报表
            一级指标--二级指标--三级指标--指标值
            产出指标--数量指标--印制图书--不少于20册
            """);
    JsonNode target = JSON.readTree(tree.says("extract", form.toString()));
    assertEquals("印制图书", target.get("level3").asText());
    Path text = file("a.txt", "培训20人");
    assertEquals(2, tree.says("extract", form.toString(), text.toString()).lines().count());
    assertEquals(3, tree.places());
  }

  @Test
  void aCommand() throws Exception {
    String cli = "cli/" + JAVA + "cli/";
    tree.write(
            cli + "GreetCommand.java",
            """
            package org.zhibiao.cli;

            import java.util.concurrent.Callable;
            import picocli.CommandLine.Command;

            /** {@code zhibiao greet}. */
            @Command(name = "greet", header = "问候。Greet.")
            final class GreetCommand implements Callable<Integer> {
              private final Terminal terminal;

              GreetCommand(Terminal terminal) {
                this.terminal = terminal;
              }

              @Override
              public Integer call() {
                terminal.err().println("您好");
                return ExitCodes.OK;
              }
            }
            """)
        .insert(cli + "Main.java", "    List.of(\n", "            new GreetCommand(terminal),\n")
        .build();
    assertTrue(tree.run("greet").err().contains("您好"));
    assertTrue(tree.says("greet", "--help").contains("问候。"));
    assertTrue(tree.says("--help").contains("greet"));
    assertEquals(2, tree.places());
  }
}
