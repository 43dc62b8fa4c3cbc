package org.zhibiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Knowledge stands in resource files: Java holds Chinese only where it says something to a reader.
 */
class LiteralsTest {
  /**
   * Signs of the notation that mechanism reads; more than so many is knowledge in the wrong place.
   */
  private static final int MOST = 59;

  private static final List<String> WATCHED =
      List.of("pipeline/src/main/java/", "index/src/main/java/org/zhibiao/index/query/");

  /**
   * The types that hold messages, labels or the wording of what is written, each with its reason.
   */
  private static final Map<String, String> SAYING =
      Map.ofEntries(
          Map.entry("archive/Archive", "why an archive is not read"),
          Map.entry("archive/TarArchive", "why an archive is not read"),
          Map.entry("archive/ZipArchive", "why an archive is not read"),
          Map.entry("audit/review/Done", "how findings put what was done beside its target"),
          Map.entry("audit/Report", "how a finding asks to look at the paper first"),
          Map.entry("audit/review/Late", "how findings put a day beside the day that was due"),
          Map.entry("audit/review/Measured", "how findings call what is measured"),
          Map.entry("audit/review/Wording", "how findings list comparators"),
          Map.entry("audit/Rule", "names of the groups of rules"),
          Map.entry("audit/RuleBook", "what is wrong with a file of rules"),
          Map.entry("audit/Severity", "names of the severities"),
          Map.entry("audit/Suppressions", "what is wrong with a file of suppressions"),
          Map.entry("batch/Batch", "why a file is not read"),
          Map.entry("batch/FileWalk", "why a file is not read"),
          Map.entry("batch/Reasons", "why a file is not read"),
          Map.entry("evaluate/AuditExample", "the example of a rule as text"),
          Map.entry("evaluate/Evaluation", "names of the kinds of mistakes"),
          Map.entry("evaluate/ExampleForm", "labels of the form in an example of a rule"),
          Map.entry("export/Annotation", "what is wrong with a line of JSON"),
          Map.entry("export/LineReader", "why a file is not read"),
          Map.entry("export/MarkJson", "what is wrong with a line of JSON"),
          Map.entry("export/RowReader", "what is wrong with a row"),
          Map.entry("export/XlsxRowWriter", "names of sheets and of what stands in them"),
          Map.entry("export/XlsxSheet", "names of columns, and where a text was cut"),
          Map.entry("extract/Ground", "names of the kinds of evidence"),
          Map.entry("fields/DeclarationField", "names of columns and what they say"),
          Map.entry("fields/Detail", "how an amount is written in a cell"),
          Map.entry("fields/IndicatorField", "names of columns and what they say"),
          Map.entry("fields/IndicatorSource", "what is written for an indicator without a number"),
          Map.entry("fields/MoneyField", "names of columns"),
          Map.entry("fields/NoteField", "names of columns"),
          Map.entry("fields/TargetField", "names of columns and what they say"),
          Map.entry("fields/Type", "names of the types"),
          Map.entry("form/words/NoteText", "notes to a declaration"),
          Map.entry("form/unread/Substance", "why a file is not read"),
          Map.entry("generate/DeclarationGenerator", "labels of the forms that are generated"),
          Map.entry("generate/FormFile", "the name of the sheet that is generated"),
          Map.entry("generate/GeneratedFolder", "names of the files that are generated"),
          Map.entry("index/query/QueryException", "what is wrong with a query"),
          Map.entry("index/query/QueryText", "what is wrong with a query, names of values"),
          Map.entry("index/query/SearchQuery", "the query as a sentence"),
          Map.entry("ledger/BatchFolder", "why a folder is not written"),
          Map.entry("ledger/FolderCheck", "what is wrong with results"),
          Map.entry("ledger/Generation", "what is wrong with a ledger"),
          Map.entry("model/Bound", "names of the bounds"),
          Map.entry("model/Change", "names of the changes"),
          Map.entry("model/Doubt", "names of the doubts"),
          Map.entry("model/IndicatorClass", "names of the classes"),
          Map.entry("model/Kind", "names of the kinds of forms"),
          Map.entry("office/Budget", "why a file is not read"),
          Map.entry("office/OfficeFile", "why a file is not read"),
          Map.entry("office/WordGrids", "names of places in a document"),
          Map.entry("model/Reading", "names of the stages"),
          Map.entry("page/PageGrids", "names of places in a document"),
          Map.entry("page/PdfReader", "why a file is not read"),
          Map.entry("page/ScanReader", "why a file is not read"),
          Map.entry("read/Format", "names of the formats"),
          Map.entry("read/HtmlReader", "why a file is not read, names of places in it"),
          Map.entry("read/TextReader", "why a file is not read"),
          Map.entry("read/UnreadableException", "why a file is not read"),
          Map.entry("source/Readers", "why a file is not read"),
          Map.entry("storage/LineStore", "what is wrong with a line that people said"),
          Map.entry("storage/Reason", "why a file is not read or written"),
          Map.entry("storage/WholeFile", "why a file is not written"));

  /** A package of which every type may: the rules, with their findings and advice. */
  private static final String RULES = "audit/rules/";

  private static Map<String, List<String>> literals() throws IOException {
    Path root = Path.of(String.valueOf(System.getProperty("zhibiao.root")));
    Map<String, List<String>> literals = new TreeMap<>();
    for (Path file : Sources.java(root)) {
      String path = root.relativize(file).toString().replace('\\', '/');
      if (WATCHED.stream().anyMatch(path::startsWith)) {
        String type = path.replaceFirst(".*/org/zhibiao/", "").replaceFirst("\\.java$", "");
        literals.put(type, Literals.chinese(Files.readString(file)));
      }
    }
    return literals;
  }

  @Test
  void javaHoldsNoKnowledge() throws IOException {
    Map<String, List<String>> others = literals();
    others.keySet().removeAll(SAYING.keySet());
    others.keySet().removeIf(type -> type.startsWith(RULES));
    others.values().removeIf(List::isEmpty);
    int sum = others.values().stream().mapToInt(List::size).sum();
    assertTrue(
        sum <= MOST, () -> sum + " Chinese literals outside knowledge files:\n" + told(others));
  }

  private static String told(Map<String, List<String>> literals) {
    return literals.entrySet().stream()
        .map(e -> e.getValue().size() + " in " + e.getKey() + ": " + e.getValue())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void whatIsListedHoldsSome() throws IOException {
    Map<String, List<String>> all = literals();
    for (String type : SAYING.keySet()) {
      assertTrue(!all.getOrDefault(type, List.of()).isEmpty(), type + " has no Chinese: unlist it");
    }
  }

  @Test
  void literalsAreReadPastCommentsAndEscapes() {
    String source =
        """
        /* "注" */ String a = "不少于\\"至多"; // "至少" '约'
        char b = '约', c = '\\'', d = '\\uuu4e07', e = '"', f = '\\\\';
        String g = \"""
            三行 "引号" \\\""" 完
            \""", h = "\\\\", i = "//", j = "\\\\u4e07", k = "plain", l = "：";
        """;
    assertEquals(
        List.of("不少于\\\"至多", "约", "万", "\n    三行 \"引号\" \\\"\"\" 完\n    ", "："),
        Literals.chinese(source));
  }
}
