package org.zhibiao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhibiao.export.Format;
import org.zhibiao.export.RowWriter;
import org.zhibiao.fields.TargetField;
import org.zhibiao.index.query.QueryException;
import org.zhibiao.index.query.QueryParser;
import org.zhibiao.index.query.SearchQuery;
import org.zhibiao.index.schema.TargetRecord;
import org.zhibiao.index.search.IndexException;
import org.zhibiao.index.search.Nearby;
import org.zhibiao.index.search.SearchRequest;
import org.zhibiao.index.search.SearchResult;
import org.zhibiao.index.search.TargetIndex;
import org.zhibiao.model.Bound;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code zhibiao search "论文 ≥50篇" --index DIR}: finds targets. */
@Command(
    name = "search",
    header = "在索引中查指标值，如 论文 ≥50篇。Search the targets of an index, such as 论文 ≥50篇.")
final class SearchCommand implements Callable<Integer> {
  /** How a result is written. */
  enum Output {
    TEXT,
    JSONL,
    CSV
  }

  private final Terminal terminal;

  @Parameters(
      paramLabel = "QUERY",
      arity = "1..*",
      description = {
        "查询式：词、\"短语\"、-排除、数量条件、字段（年度:2022 部门:科协）。",
        "Words, \"phrases\", -not, quantities, fields (year:2022 department:科协)."
      })
  private List<String> query = List.of();

  @Mixin private IndexFolder index = new IndexFolder();

  @Option(
      names = "--format",
      paramLabel = "text|jsonl|csv",
      description = {"输出格式，默认 text。", "Output format, by default text."})
  private Output format = Output.TEXT;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = {
        "最多列出几条；默认 text 为 20，其他格式为全部。总数总会说明。",
        "How many to list; by default 20 for text, all for the others. The total is always told."
      })
  private @Nullable Integer limit;

  @Option(
      names = "--could",
      description = {
        "数量条件放宽为“可能达到”：约50篇 也合 ≥52篇。",
        "Conditions ask what a target could be, not what it guarantees."
      })
  private boolean could;

  @Option(
      names = "--synonyms",
      description = {"连同义词一起查，并说明是哪些词。", "Search synonyms too, and tell which."})
  private boolean synonyms;

  SearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    SearchQuery parsed;
    QueryParser parser = new QueryParser();
    try {
      parsed = parser.parse(String.join(" ", query), new SearchQuery.Options(could, synonyms));
    } catch (QueryException e) {
      throw new Complaint(ExitCodes.USAGE, String.valueOf(e.getMessage()));
    }
    try (TargetIndex open = OpenIndex.of(index.path())) {
      SearchResult result = open.search(SearchRequest.first(parsed, size(open.targets())));
      if (format == Output.TEXT) {
        print(parsed, result);
      } else {
        export(result);
      }
      terminal.err().println("共 " + result.total() + " 条，列出 " + result.hits().size() + " 条。");
      if (result.total() == 0) {
        offer(open, parser, parsed);
      }
      return ExitCodes.OK;
    } catch (IndexException e) {
      throw new Complaint(ExitCodes.NOTHING_DONE, String.valueOf(e.getMessage()));
    }
  }

  /** No dead end: what would find something. */
  private void offer(TargetIndex open, QueryParser parser, SearchQuery query) throws IOException {
    List<Nearby.Choice> near =
        new ArrayList<>(new Nearby(open, parser).of(query, other -> SearchRequest.first(other, 1)));
    for (int i = 0; i < query.items().size() && query.items().size() > 1; i++) {
      SearchQuery fewer = query.without(i);
      long count = open.count(SearchRequest.first(fewer, 1));
      if (count > 0) {
        near.add(new Nearby.Choice(fewer.typed(), count));
      }
    }
    if (!near.isEmpty()) {
      terminal.err().println("相近的查询：");
      near.forEach(n -> terminal.err().println("  " + n.typed() + "  " + n.count() + " 条"));
    }
  }

  private int size(int all) {
    Integer asked = limit;
    int size = asked == null ? (format == Output.TEXT ? 20 : all) : asked;
    if (size < 0) {
      throw new Complaint(ExitCodes.USAGE, "--limit 不能是负数：" + size);
    }
    return size;
  }

  private void print(SearchQuery parsed, SearchResult result) {
    PrintWriter out = terminal.text();
    out.println("查找：" + parsed.describe());
    for (TargetRecord r : result.hits()) {
      String year = r.year() == null ? "" : r.year() + "年 ";
      String subject = r.subject() == null ? r.level3() : r.subject();
      String symbol = Bound.ofCode(r.op()).symbol();
      out.println();
      out.println(subject + "  " + r.quote() + (symbol.isEmpty() ? "" : "  （" + symbol + "）"));
      out.println("  " + year + r.department() + " · " + path(r));
      out.println("  " + r.file() + "!" + r.place() + "  " + r.id());
    }
    out.flush();
  }

  private static String path(TargetRecord r) {
    List<String> parts = new ArrayList<>();
    for (String part : Arrays.asList(r.section(), r.level1(), r.level2(), r.level3(), r.column())) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return String.join(" › ", parts);
  }

  private void export(SearchResult result) throws IOException {
    Format rows = format == Output.CSV ? Format.CSV : Format.JSONL;
    try (RowWriter writer = rows.writer(terminal.out(), TargetField.TABLE)) {
      for (TargetRecord r : result.hits()) {
        writer.write(r.row());
      }
    }
  }
}
