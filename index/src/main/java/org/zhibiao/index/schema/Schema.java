package org.zhibiao.index.schema;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.zip.CRC32;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.facet.FacetsConfig;
import org.zhibiao.index.analysis.Analyzers;

/**
 * Every field of the index and why it is there. A document is either a target or a declaration;
 * {@link #TYPE} says which.
 */
public final class Schema {
  /**
   * Raised when what a field holds changes its meaning. What fields there are is told by {@link
   * #format()} without being asked.
   */
  private static final int MEANING = 5;

  /** {@code target} or {@code declaration}: both live in one index so that they swap together. */
  public static final String TYPE = "type";

  public static final String TYPE_TARGET = "target";
  public static final String TYPE_DECLARATION = "declaration";

  /** What the audit found; it swaps together with what it is about. */
  public static final String TYPE_FINDING = "finding";

  /** A declaration with its targets, stored only: what the audit reads again. */
  public static final String READING = "reading";

  /** The group of like targets that a value is compared in: for the audit's outliers. */
  public static final String PEER = "peer";

  /** How grave a finding is, the gravest first: sorting. */
  public static final String SEVERITY_SORT = "severity_sort";

  /** Stable id: permalinks and single look-ups. */
  public static final String ID = "id";

  /** The id of the declaration a target stands in: the page of the form. */
  public static final String DECLARATION = "declaration";

  /** The whole record as JSON, stored only: what pages and exports show, never searched. */
  public static final String RECORD = "record";

  /** A declaration without its form, stored only: what lists show. */
  public static final String SUMMARY = "summary";

  /** Where a declaration's file is, stored only: for the download of the original. */
  public static final String SOURCE = "source";

  public static final String YEAR_SORT = "year_sort";
  public static final String DEPARTMENT_SORT = "department_sort";
  public static final String FILE_SORT = "file_sort";

  /** Order within the declaration, so that a page lists targets as the form does. */
  public static final String ORDINAL = "ordinal";

  /** What is measured: the strongest match for a word. */
  public static final String SUBJECT = "subject";

  /** The clause around the quote: a word here speaks of this target, not of its cell's others. */
  public static final String CLAUSE = "clause";

  /** The row's names (level 1 to 3, task): says what the cell is about where the cell does not. */
  public static final String NAMES = "names";

  /** The whole cell: helps the rank, and finds plain words that stand apart from the number. */
  public static final String TEXT = "text";

  /** Department and project: 科协 finds all that 科协 declared. */
  public static final String OWNER = "owner";

  /**
   * The least value the target guarantees, base unit; -∞ for upper bounds; strict bounds one step
   * up.
   */
  public static final String LOWER = "lower";

  /**
   * The greatest value the target allows, base unit; +∞ for lower bounds; strict bounds one step
   * down.
   */
  public static final String UPPER = "upper";

  /** The number as stated, base unit: sorting, and conditions without a direction. */
  public static final String VALUE = "normal_value";

  /** The upper end of the number as stated, the number itself where it is no range. */
  public static final String VALUE_UPPER = "normal_upper";

  /** Text fields, each with a twin of character pairs. */
  private static final Set<String> TEXTS = texts();

  private Schema() {}

  /** The analyzer of the index. */
  public static Analyzer analyzer() {
    return Analyzers.perField(TEXTS.toArray(String[]::new));
  }

  private static Set<String> texts() {
    Set<String> texts = new LinkedHashSet<>(List.of(CLAUSE, TEXT));
    for (SearchField field : SearchField.all()) {
      if (!field.indexed().text().isEmpty()) {
        texts.add(field.indexed().text());
      }
    }
    return texts;
  }

  /**
   * What an index is written in, such as {@code 5-3f2a9c01}: another one where a field is indexed
   * or counted that was not, or in another way. An index of another format is not opened.
   */
  public static String format() {
    StringJoiner fields = new StringJoiner("\n");
    for (SearchField field : SearchField.all()) {
      fields.add(field.field() + " " + field.indexed().described() + " " + field.counts());
    }
    FindingFacet.dimensions().forEach(fields::add);
    CRC32 sum = new CRC32();
    sum.update(fields.toString().getBytes(StandardCharsets.UTF_8));
    return MEANING + "-" + HexFormat.of().toHexDigits((int) sum.getValue());
  }

  /** How facets are counted: each in a field of its own; some targets have several values. */
  public static FacetsConfig facets() {
    FacetsConfig config = new FacetsConfig();
    for (SearchField field : SearchField.counted()) {
      config.setIndexFieldName(field.field(), counts(field.field()));
      config.setMultiValued(field.field(), field.isMultiple());
    }
    FindingFacet.dimensions().forEach(d -> config.setIndexFieldName(d, counts(d)));
    return config;
  }

  /** The field that holds a facet's counts. */
  public static String counts(String facet) {
    return "counts_" + facet;
  }

  /** A level without its last word, so that 产出 and 产出指标 are one. */
  public static String level(String written) {
    String end = "指标";
    return written.length() > end.length() && written.endsWith(end)
        ? written.substring(0, written.length() - end.length())
        : written;
  }
}
