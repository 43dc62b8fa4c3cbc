package org.zhibiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/**
 * Every artifact that ships has its row in {@code docs/licences.csv}: the licence that its pom
 * names, one of ours to ship under, and words of NOTICE. A licence that changes with a new version
 * fails here.
 */
class LicencesTest {
  private static final Path ROOT = Path.of(System.getProperty("zhibiao.root"));

  /** Licences under which we ship; anything else is for people to decide. */
  private static final Set<String> ALLOWED =
      Set.of(
          "Apache-2.0",
          "MIT",
          "BSD-3-Clause",
          "BSD-3-Clause with nuclear disclaimer",
          "EPL-2.0",
          "EDL-1.0",
          "MPL-1.1",
          "JJ2000 and BSD-3-Clause");

  private static final Pattern JAR =
      Pattern.compile(".*/repository/(.+)/([^/]+)/([^/]+)/[^/]+[.]jar");

  private record Shipped(String artifact, Path pom, Path repository) {}

  private static List<Shipped> shipped() throws IOException {
    List<Shipped> shipped = new ArrayList<>();
    String path = Files.readString(ROOT.resolve("cli/target/ships.classpath"));
    for (String jar : path.strip().split(Pattern.quote(File.pathSeparator), -1)) {
      Matcher m = JAR.matcher(jar.replace('\\', '/'));
      if (m.matches() && !m.group(1).equals("org/zhibiao")) {
        Path pom = Path.of(jar.replaceFirst("[.]jar$", ".pom"));
        String artifact = m.group(1).replace('/', '.') + ":" + m.group(2);
        shipped.add(new Shipped(artifact, pom, root(jar.replace('\\', '/'))));
      }
    }
    return shipped;
  }

  /** The repository that a jar stands in. */
  private static Path root(String jar) {
    return Path.of(jar.substring(0, jar.indexOf("/repository/") + "/repository".length()));
  }

  private static Map<String, CSVRecord> rows() throws IOException {
    Map<String, CSVRecord> rows = new TreeMap<>();
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    try (var in = Files.newBufferedReader(ROOT.resolve("docs/licences.csv"));
        var csv = format.parse(in)) {
      csv.forEach(row -> rows.put(row.get("artifact"), row));
    }
    return rows;
  }

  /** The licences that a pom names, or the nearest of its parents that names some. */
  private static String named(Path pom, Path repository) throws IOException {
    if (!Files.exists(pom)) {
      return "";
    }
    Document document = Jsoup.parse(Files.readString(pom), "", Parser.xmlParser());
    List<String> names =
        document.select("project > licenses > license > name").stream()
            .map(Element::text)
            .map(n -> n.strip().replaceAll("\\s+", " "))
            .toList();
    Element parent = document.selectFirst("project > parent");
    if (!names.isEmpty() || parent == null) {
      return String.join(" | ", names);
    }
    String artifact = text(parent, "artifactId");
    String version = text(parent, "version");
    Path above =
        repository
            .resolve(text(parent, "groupId").replace('.', '/'))
            .resolve(artifact)
            .resolve(version)
            .resolve(artifact + "-" + version + ".pom");
    return named(above, repository);
  }

  private static String text(Element of, String name) {
    Element found = of.selectFirst("> " + name);
    return found == null ? "" : found.text().strip();
  }

  @Test
  void whatShipsIsListedWithItsLicence() throws IOException {
    Map<String, CSVRecord> rows = rows();
    List<Shipped> shipped = shipped();
    assertTrue(shipped.size() > 60, () -> "found only " + shipped);
    Map<String, String> listed = new TreeMap<>();
    Map<String, String> named = new TreeMap<>();
    for (Shipped each : shipped) {
      CSVRecord row = rows.remove(each.artifact());
      listed.put(each.artifact(), row == null ? "not in docs/licences.csv" : row.get("says"));
      named.put(each.artifact(), named(each.pom(), each.repository()));
    }
    assertEquals(named, listed);
    assertEquals(Set.of(), rows.keySet(), "listed, and does not ship");
  }

  @Test
  void everyLicenceIsOneOfOursAndToldInTheNotice() throws IOException {
    String notice = Files.readString(ROOT.resolve("NOTICE")).replaceAll("\\s+", " ");
    for (CSVRecord row : rows().values()) {
      String artifact = row.get("artifact");
      assertTrue(ALLOWED.contains(row.get("taken")), () -> artifact + ": " + row.get("taken"));
      assertTrue(notice.contains(row.get("notice")), () -> "NOTICE does not tell of " + artifact);
    }
  }
}
