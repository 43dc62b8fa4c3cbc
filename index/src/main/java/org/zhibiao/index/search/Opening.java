package org.zhibiao.index.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.zhibiao.index.schema.Schema;
import org.zhibiao.storage.Reason;

/** Opens the current index of a folder, and says what is wrong where that cannot be done. */
final class Opening {
  private final Path root;
  private final Generations generations;

  Opening(Path root) {
    this.root = root;
    this.generations = new Generations(root);
  }

  /** Makes something of an open index, which it closes. */
  @FunctionalInterface
  interface Maker {
    /** Takes over the two. */
    TargetIndex make(Directory directory, DirectoryReader reader) throws IOException;
  }

  TargetIndex open(Maker maker) throws IndexException {
    Generations.Current current = current();
    while (true) {
      try {
        return open(current, maker);
      } catch (IOException | RuntimeException e) {
        // A build that ended meanwhile has removed what we were about to read.
        Generations.Current now = current();
        if (now.equals(current)) {
          throw broken(current, e);
        }
        current = now;
      }
    }
  }

  private Generations.Current current() throws IndexException {
    try {
      Optional<Generations.Current> current = generations.current();
      return current.orElseThrow(() ->
          new IndexException("文件夹 " + root + " 里没有索引；请先运行 zhibiao index 文件夹 --index " + root));
    } catch (IOException e) {
      throw new IndexException("索引 " + root + " 打不开：" + Reason.of(e) + "；请重新运行 zhibiao index", e);
    }
  }

  private TargetIndex open(Generations.Current current, Maker maker)
      throws IOException, IndexException {
    Directory directory = FSDirectory.open(current.folder());
    try {
      DirectoryReader reader = DirectoryReader.open(directory);
      try {
        check(reader, current);
        return maker.make(directory, reader);
      } catch (IOException | RuntimeException | IndexException e) {
        reader.close();
        throw e;
      }
    } catch (IOException | RuntimeException | IndexException e) {
      directory.close();
      throw e;
    }
  }

  private void check(DirectoryReader reader, Generations.Current current)
      throws IOException, IndexException {
    var data = reader.getIndexCommit().getUserData();
    String format = data.get(IndexVersion.FORMAT);
    if (!Schema.format().equals(format)) {
      throw new IndexException(
          "索引 " + root + " 的格式是 " + format + "，本程序用 " + Schema.format() + "；请重新运行 zhibiao index");
    }
    if (!current.build().isEmpty() && !current.build().equals(IndexVersion.of(data).id())) {
      throw new IndexException("索引 " + root + " 坏了：文件 CURRENT 指着另一次所建的；请重新运行 zhibiao index");
    }
  }

  /** Which files are broken says more than what Lucene stumbled over. */
  private IndexException broken(Generations.Current current, Exception e) {
    List<String> broken;
    try (Directory directory = FSDirectory.open(current.folder())) {
      broken = IndexFiles.broken(directory);
    } catch (IOException unreadable) {
      broken = List.of(Reason.of(unreadable));
    }
    String what = broken.isEmpty() ? String.valueOf(e.getMessage()) : String.join("；", broken);
    return new IndexException("索引 " + root + " 打不开：" + what + "；请重新运行 zhibiao index", e);
  }
}
