package org.zhibiao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.Suppressions;
import org.zhibiao.fields.Layout;
import org.zhibiao.index.search.IndexException;
import org.zhibiao.index.search.TargetIndex;
import org.zhibiao.ledger.BatchFolder;
import org.zhibiao.ledger.FolderCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code zhibiao verify out --index DIR}: whether what was written is still what was written. */
@Command(
    name = "verify",
    header =
        "核对索引、结果文件夹和搁置记录的校验和：有没有坏、被改过。Verify the checksums of an index, of folders of results"
            + " and of what was set aside.")
final class VerifyCommand implements Callable<Integer> {
  private static final Path USUAL_INDEX = Path.of(".zhibiao", "index");

  private final Terminal terminal;
  private int verified;
  private int broken;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..*",
      description = {
        "extract -o 写过的文件夹，连同台账核对。",
        "Folders that extract -o wrote, with their ledgers."
      })
  private List<Path> folders = List.of();

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = {
        "索引所在的文件夹，默认当前文件夹下的 .zhibiao/index，若有。",
        "The folder of the index, by default .zhibiao/index here, if it is there."
      })
  private @Nullable Path index;

  @Mixin private SuppressionsFile suppressions = new SuppressionsFile();

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path asked = index;
    if (asked != null || Files.isDirectory(USUAL_INDEX)) {
      index(asked == null ? USUAL_INDEX : asked);
    }
    for (Path folder : folders) {
      folder(folder);
    }
    if (Files.exists(suppressions.file())) {
      suppressions();
    }
    if (verified + broken == 0) {
      throw new Complaint(ExitCodes.USAGE, "没有可核对的：请写 extract -o 写过的文件夹，或用 --index 指一个索引");
    }
    return broken == 0 ? ExitCodes.OK : ExitCodes.SOME_FAILED;
  }

  private void tell(String what, String counted, List<String> wrong, String advice) {
    PrintWriter out = terminal.text();
    if (wrong.isEmpty()) {
      verified++;
      out.println(what + "：完好（" + counted + "）");
    } else {
      broken++;
      out.println(what + "：坏了");
      wrong.forEach(w -> out.println("  " + w));
      out.println("  " + advice);
    }
    out.flush();
  }

  private void index(Path root) throws IOException {
    String what = "索引 " + root;
    String advice = "请重新运行 zhibiao index，并检查磁盘";
    try (TargetIndex open = TargetIndex.open(root)) {
      String counted = "申报表 " + open.declarations() + " 份，指标值 " + open.targets() + " 条";
      tell(what, counted, open.broken(), advice);
    } catch (IndexException e) {
      tell(what, "", List.of(String.valueOf(e.getMessage())), advice);
    }
  }

  private void folder(Path folder) {
    boolean any = false;
    for (Layout layout : Layout.values()) {
      if (BatchFolder.holdsBatch(folder, layout)) {
        any = true;
        FolderCheck check = FolderCheck.of(folder, layout);
        String without = check.unchecked() == 0 ? "" : "，其中 " + check.unchecked() + " 个没有校验和";
        tell(
            "结果 " + folder + "（" + layout.name().toLowerCase(java.util.Locale.ROOT) + "）",
            "文件 " + check.files() + " 个" + without,
            check.broken(),
            "请把这个文件夹移走，再运行 zhibiao extract");
      }
    }
    if (!any) {
      throw new Complaint(ExitCodes.USAGE, folder + "：这里没有 extract -o 写过的一批");
    }
  }

  private void suppressions() throws IOException {
    String what = "搁置记录 " + suppressions.file();
    try {
      Suppressions aside = Suppressions.open(suppressions.file());
      String without = aside.unsummed() == 0 ? "" : "，其中 " + aside.unsummed() + " 行没有校验和";
      tell(what, "搁置 " + aside.all().size() + " 条" + without, List.of(), "");
    } catch (IOException e) {
      tell(what, "", List.of(String.valueOf(e.getMessage())), "请按上面所说改正，或从备份恢复");
    }
  }
}
