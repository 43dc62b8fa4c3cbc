package org.zhibiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhibiao.model.Knowledge;
import org.zhibiao.quantity.Dimensions;
import org.zhibiao.quantity.Units;

/** Code asks a dimension for its traits; only the table names dimensions. */
class DimensionNamesTest {
  private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*)\"");
  private static final Pattern COMMENT =
      Pattern.compile("/\\*.*?\\*/|//[^\"\n]*$", Pattern.DOTALL | Pattern.MULTILINE);

  /**
   * Words that are also names of dimensions but mean something else, and the packages they may
   * stand in.
   */
  private static final Map<String, Set<String>> OTHER_MEANINGS =
      Map.of(
          // Lists of words: 率, and how words for persons end.
          "subject", Set.of("ratio", "person"),
          // Lists: a number in a heading, and what the header of a column says.
          "form", Set.of("count"),
          "words", Set.of("count", "money", "score"),
          // A field of a declaration, in its row, its workbook and its record.
          "export", Set.of("money"),
          "schema", Set.of("money", "length"),
          // Keys of an answer.
          "api", Set.of("count", "force"));

  @Test
  void noSourceNamesADimension() throws IOException {
    Set<String> slugs = slugs();
    assertTrue(slugs.contains("person-time") && slugs.contains("count"), () -> "only " + slugs);
    List<String> found = new ArrayList<>();
    for (Path source : Sources.java(Path.of(System.getProperty("zhibiao.root")))) {
      String path = source.toString().replace('\\', '/');
      if (!path.contains("/src/main/java/")) {
        continue;
      }
      String folder = path.substring(0, path.lastIndexOf('/'));
      String packageName = folder.substring(folder.lastIndexOf('/') + 1);
      Set<String> allowed = OTHER_MEANINGS.getOrDefault(packageName, Set.of());
      Matcher literal = LITERAL.matcher(COMMENT.matcher(Files.readString(source)).replaceAll(""));
      while (literal.find()) {
        if (slugs.contains(literal.group(1)) && !allowed.contains(literal.group(1))) {
          found.add(source.getFileName() + ": " + literal.group());
        }
      }
    }
    assertEquals(List.of(), found, "ask for a trait instead, see quantity/Trait.java");
  }

  /** Every name of the two tables, and what names begin with: count, count:. */
  private static Set<String> slugs() {
    Set<String> slugs = new TreeSet<>();
    Knowledge.rows(Units.class, "units.csv").forEach(row -> slugs.add(row.get("dimension")));
    Knowledge.rows(Dimensions.class, "dimensions.csv")
        .forEach(row -> slugs.add(row.get("dimension")));
    slugs.remove("");
    for (String slug : Set.copyOf(slugs)) {
      int colon = slug.indexOf(':');
      if (colon > 0) {
        slugs.add(slug.substring(0, colon));
        slugs.add(slug.substring(0, colon + 1));
      }
    }
    return slugs;
  }
}
