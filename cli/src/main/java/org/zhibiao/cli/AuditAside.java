package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.Suppressions;
import org.zhibiao.index.schema.FindingRecord;
import org.zhibiao.index.search.IndexException;
import org.zhibiao.index.search.TargetIndex;

/** Sets findings aside and takes them up again. */
record AuditAside(Terminal terminal, Suppressions aside) {
  int change(
      @Nullable String suppress,
      @Nullable String unsuppress,
      @Nullable String reason,
      @Nullable Path index)
      throws IOException {
    if (unsuppress != null) {
      if (!aside.remove(unsuppress)) {
        throw new Complaint(ExitCodes.USAGE, "--unsuppress " + unsuppress + "：没有搁置这条发现");
      }
      terminal.err().println("不再搁置 " + unsuppress + "。");
    }
    if (suppress != null) {
      if (reason == null || index == null) {
        throw new Complaint(ExitCodes.USAGE, "--suppress 要同时写 --reason 理由 和 --index 索引文件夹");
      }
      suppress(suppress, reason, index);
    }
    return ExitCodes.OK;
  }

  private void suppress(String id, String reason, Path index) throws IOException {
    try (TargetIndex open = OpenIndex.of(index)) {
      FindingRecord f =
          open.findings()
              .finding(id)
              .orElseThrow(() -> new Complaint(ExitCodes.USAGE, "--suppress " + id + "：索引里没有这条发现"));
      aside.add(f.aside(reason));
      terminal.err().println("已搁置 " + id + "（" + f.rule() + " " + f.quote() + "）：" + reason);
    } catch (IndexException e) {
      throw new Complaint(ExitCodes.NOTHING_DONE, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw new Complaint(ExitCodes.USAGE, "--reason：" + e.getMessage());
    }
  }
}
