package org.zhibiao.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibiao.fields.Layout;
import org.zhibiao.storage.Reason;

/**
 * The results of a batch against its ledger: every line and every row is what was written, and
 * nothing is missing or more.
 *
 * @param files how many lines the ledger has
 * @param unchecked how many of them have rows without a checksum, since an older program wrote them
 * @param broken what is not so, a sentence each, in Chinese
 */
public record FolderCheck(int files, int unchecked, List<String> broken) {
  private static final int MOST = 20;

  public FolderCheck {
    broken = List.copyOf(broken);
  }

  /** Compares what a folder holds; reads all of it once. */
  public static FolderCheck of(Path folder, Layout layout) {
    Generation whole = BatchFolder.whole(folder, layout);
    List<String> broken = new ArrayList<>();
    int[] counts = new int[2];
    try {
      long end = check(whole, broken, counts);
      if (broken.isEmpty() && end != Files.size(whole.rows())) {
        broken.add(whole.rows() + "：有 " + Files.size(whole.rows()) + " 字节，台账说 " + end + " 字节");
      }
    } catch (IOException e) {
      broken.add(Reason.of(e));
    }
    return new FolderCheck(counts[0], counts[1], broken);
  }

  /** Where the last rows end that the ledger tells of. */
  private static long check(Generation whole, List<String> broken, int[] counts)
      throws IOException {
    long end = 0;
    try (LineFile lines = new LineFile(whole.ledger())) {
      for (String line = lines.next(); line != null && broken.size() < MOST; line = lines.next()) {
        counts[0]++;
        Optional<LedgerEntry> read = LedgerEntry.parse(line);
        if (read.isEmpty()) {
          broken.add(whole.ledger() + "：第 " + counts[0] + " 行坏了");
          continue;
        }
        LedgerEntry entry = read.get();
        counts[1] += entry.check() == null && entry.rows() > 0 ? 1 : 0;
        if (entry.from() != end && broken.isEmpty()) {
          broken.add(whole.ledger() + "：第 " + counts[0] + " 行与前一行接不上");
        }
        end = entry.to();
        rows(whole, entry, broken);
      }
      if (lines.position() < Files.size(whole.ledger()) && broken.isEmpty()) {
        broken.add(whole.ledger() + "：最后一行不完整");
      }
    }
    return end;
  }

  private static void rows(Generation whole, LedgerEntry entry, List<String> broken) {
    try {
      whole.rows(entry, block -> {});
    } catch (IOException e) {
      broken.add(Reason.of(e));
    }
  }
}
