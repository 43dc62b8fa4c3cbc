package org.zhibiao.batch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.zhibiao.form.DeclarationReader;
import org.zhibiao.model.Declaration;
import org.zhibiao.read.UnreadableException;
import org.zhibiao.target.Extractor;
import org.zhibiao.target.Reading;

/**
 * Reads every file below some paths and extracts its targets. One bad file never stops the others.
 *
 * <p>Example: a run over {@code seeds} gives an {@link Outcome.Read} for {@code
 * seeds/gz-kx-2022.txt}. Files are read by several threads; the sink is called by the caller's own,
 * in the order of the walk, whatever their number.
 */
public final class Batch {
  /** Files read ahead of the sink for each thread: enough that a long file stops no other. */
  private static final int AHEAD = 8;

  private final DeclarationReader reader;
  private final Extractor extractor;
  private final int threads;

  /** A batch that reads and extracts with these, on all processors. */
  public Batch(DeclarationReader reader, Extractor extractor) {
    this(reader, extractor, Runtime.getRuntime().availableProcessors());
  }

  /**
   * A batch that reads and extracts with these.
   *
   * @param threads how many files are read at a time, from 1
   */
  public Batch(DeclarationReader reader, Extractor extractor, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("no thread to read with: " + threads);
    }
    this.reader = reader;
    this.extractor = extractor;
    this.threads = threads;
  }

  /** Takes the outcomes as they come; what it throws ends the batch. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes one outcome.
     *
     * @param left how many paths are still to come
     */
    void accept(Outcome outcome, int left) throws IOException;
  }

  /**
   * Reads files, and the files below folders, in a stable order.
   *
   * @throws IOException only if the sink throws it
   */
  public void run(List<Path> paths, Sink sink) throws IOException {
    FileWalk walk = FileWalk.of(paths);
    List<Outcome> problems = new ArrayList<>(walk.problems());
    problems.addAll(barren(paths, walk.files()));
    int left = problems.size() + walk.files().size();
    for (Outcome problem : problems) {
      sink.accept(problem, --left);
    }
    readAll(walk.files(), sink);
  }

  private void readAll(List<FoundFile> files, Sink sink) throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      Deque<Future<Outcome>> ahead = new ArrayDeque<>();
      int left = files.size();
      for (FoundFile file : files) {
        if (ahead.size() == threads * AHEAD) {
          sink.accept(await(ahead.remove()), --left);
        }
        ahead.add(workers.submit(() -> outcome(file)));
      }
      while (!ahead.isEmpty()) {
        sink.accept(await(ahead.remove()), --left);
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static Outcome await(Future<Outcome> outcome) throws IOException {
    try {
      return outcome.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the batch was interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException("reading a file threw what no outcome tells", e.getCause());
    }
  }

  private List<Outcome> barren(List<Path> paths, List<FoundFile> files) {
    Set<Path> fertile = new HashSet<>();
    for (FoundFile file : files) {
      if (!file.named() && reader.accepts(file.name())) {
        for (Path at = file.path(); at != null; at = at.getParent()) {
          fertile.add(at.toAbsolutePath().normalize());
        }
      }
    }
    List<Outcome> barren = new ArrayList<>();
    for (Path path : paths) {
      if (path.toFile().isDirectory() && !fertile.contains(path.toAbsolutePath().normalize())) {
        barren.add(new Outcome.Barren(path.toString()));
      }
    }
    return barren;
  }

  private Outcome outcome(FoundFile file) {
    if (!reader.accepts(file.name())) {
      return file.named()
          ? new Outcome.Failed(file.name(), "不支持这种文件格式")
          : new Outcome.Skipped(file.name());
    }
    try {
      List<Reading> readings = new ArrayList<>();
      for (Declaration declaration : reader.read(Files.readAllBytes(file.path()), file.name())) {
        readings.add(ReadingMaker.reading(declaration, extractor));
      }
      return new Outcome.Read(file, readings);
    } catch (UnreadableException e) {
      return new Outcome.Failed(file.name(), e.reason());
    } catch (IOException e) {
      return new Outcome.Failed(file.name(), Reasons.of(e));
    } catch (OutOfMemoryError e) {
      return new Outcome.Failed(file.name(), "太大，内存不够读取；请拆成几个文件，或用更大的内存（-Xmx）再试");
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.Failed(file.name(), Reasons.ofFault(e));
    }
  }
}
