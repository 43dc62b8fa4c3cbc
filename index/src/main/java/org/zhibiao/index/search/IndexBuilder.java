package org.zhibiao.index.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.Audit;
import org.zhibiao.index.audit.IndexAudit;
import org.zhibiao.index.schema.Documents;
import org.zhibiao.index.schema.FindingRecord;
import org.zhibiao.index.schema.Schema;
import org.zhibiao.index.schema.Source;
import org.zhibiao.model.Reading;
import org.zhibiao.storage.Reason;
import org.zhibiao.storage.Trees;

/**
 * Builds an index aside and swaps it in when it is whole. Until {@link #publish} the old index
 * stays as it is; closing without it throws the new one away. Used by one thread.
 */
public final class IndexBuilder implements Closeable {
  /** What is kept in memory before it is written; larger parts are merged less often. */
  private static final double BUFFER_MEGABYTES = 64;

  private final Generations generations;
  private final FileChannel lockFile;
  private final Path folder;
  private final Directory directory;
  private final IndexWriter writer;
  private final FacetsConfig facets = Schema.facets();
  private final Set<String> seen = new HashSet<>();
  private int targets;

  private IndexBuilder(Generations generations, FileChannel lockFile) throws IOException {
    this.generations = generations;
    this.lockFile = lockFile;
    this.folder = generations.next();
    this.directory = FSDirectory.open(folder);
    try {
      this.writer =
          new IndexWriter(
              directory,
              new IndexWriterConfig(Schema.analyzer()).setRAMBufferSizeMB(BUFFER_MEGABYTES));
    } catch (IOException | RuntimeException e) {
      try (directory) {
        Trees.delete(folder);
      } catch (IOException left) {
        e.addSuppressed(left);
      }
      throw e;
    }
  }

  /**
   * A builder of the index in {@code root}.
   *
   * @throws IndexException if another process builds it, or the folder can't be written
   */
  public static IndexBuilder open(Path root) throws IndexException {
    try {
      Files.createDirectories(root);
      FileChannel file =
          FileChannel.open(
              root.resolve("LOCK"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(file) == null) {
        file.close();
        throw new IndexException("索引 " + root + " 正由另一个进程建立；请等它完成，或用 --index 另指一个文件夹");
      }
      try {
        return new IndexBuilder(new Generations(root), file);
      } catch (IOException | RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (IOException e) {
      throw new IndexException("不能在 " + root + " 建立索引：" + Reason.of(e) + "；请检查该文件夹能否写入", e);
    }
  }

  private static @Nullable FileLock lock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (java.nio.channels.OverlappingFileLockException e) {
      return null;
    }
  }

  /**
   * Adds a declaration and its targets.
   *
   * @return false where the same content was added before and is left out
   */
  public boolean add(Reading reading) throws IOException {
    return add(reading, Source.NONE);
  }

  /**
   * Adds a declaration and its targets, and remembers where its file is.
   *
   * @return false where the same content was added before and is left out
   */
  public boolean add(Reading reading, Source source) throws IOException {
    if (!seen.add(reading.declaration().id())) {
      return false;
    }
    writer.addDocument(Documents.declaration(reading, source));
    for (Document target : Documents.targets(reading)) {
      writer.addDocument(facets.build(target));
    }
    targets += reading.items().size();
    return true;
  }

  /**
   * Adds a declaration only as the audit needs it: it is not to be searched. Such an index is never
   * published.
   */
  public boolean addForAudit(Reading reading) throws IOException {
    if (!seen.add(reading.declaration().id())) {
      return false;
    }
    writer.addDocument(Documents.declaration(reading, Source.NONE));
    for (Reading.Item item : reading.items()) {
      writer.addDocument(Documents.peerOnly(reading.declaration(), item));
    }
    targets += reading.items().size();
    return true;
  }

  /** Audits what was added so far, on all processors. */
  public void audit(Audit audit, IndexAudit.Sink sink) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      new IndexAudit(reader, audit, Runtime.getRuntime().availableProcessors()).run(sink);
    }
  }

  /**
   * Audits what was added and adds what is found.
   *
   * @return how many findings
   */
  public int addFindings(Audit audit) throws IOException {
    int[] count = {0};
    audit(
        audit,
        (reading, findings) -> {
          for (int i = 0; i < findings.size(); i++) {
            FindingRecord record = FindingRecord.of(findings.get(i));
            writer.addDocument(facets.build(Documents.finding(record, i)));
          }
          count[0] += findings.size();
        });
    return count[0];
  }

  /** How many declarations were added. */
  public int declarations() {
    return seen.size();
  }

  /** How many targets were added. */
  public int targets() {
    return targets;
  }

  /**
   * Makes the new index the current one, in one step, after its files were read again and compared
   * with their checksums. When this returns the index is on the disk.
   *
   * @return folders of earlier indexes that could not be removed; the next build tries again
   * @throws IOException if the new index could not be made the current one
   */
  public List<Path> publish() throws IOException {
    IndexVersion version = IndexVersion.now(declarations(), targets());
    writer.setLiveCommitData(version.data().entrySet());
    writer.commit();
    writer.close();
    List<String> broken = IndexFiles.broken(directory);
    if (!broken.isEmpty()) {
      throw new IOException("新索引写完后读回不符：" + String.join("；", broken) + "；请检查磁盘");
    }
    generations.publish(folder, version.id());
    return generations.removeOthers(folder);
  }

  /** Throws the new index away, unless it is the one that is read from now on. */
  @Override
  public void close() throws IOException {
    try (lockFile;
        directory) {
      writer.rollback();
    } finally {
      if (!generations.mayBeCurrent(folder)) {
        Trees.delete(folder);
      }
    }
  }
}
