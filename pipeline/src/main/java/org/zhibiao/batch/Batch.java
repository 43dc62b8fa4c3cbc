package org.zhibiao.batch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.zhibiao.extract.Extractor;
import org.zhibiao.form.DeclarationReader;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Reading;
import org.zhibiao.read.Hash;
import org.zhibiao.read.UnreadableException;

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
  private final Earlier earlier;

  /** A batch that reads and extracts with these, on all processors. */
  public Batch(DeclarationReader reader, Extractor extractor) {
    this(reader, extractor, Runtime.getRuntime().availableProcessors(), Earlier.NOTHING);
  }

  /**
   * A batch that reads and extracts with these.
   *
   * @param threads how many files are read at a time, from 1
   * @param earlier what need not be read again
   */
  public Batch(DeclarationReader reader, Extractor extractor, int threads, Earlier earlier) {
    if (threads < 1) {
      throw new IllegalArgumentException("no thread to read with: " + threads);
    }
    this.reader = reader;
    this.extractor = extractor;
    this.threads = threads;
    this.earlier = earlier;
  }

  /** What earlier batches have done. Asked by several threads. */
  public interface Earlier {
    /** Whether a file of that name is not to be read at all. */
    boolean knows(String name);

    /** Whether a file of that name and content is done. */
    boolean knows(String name, String hash);

    /** Nothing was done before. */
    Earlier NOTHING =
        new Earlier() {
          @Override
          public boolean knows(String name) {
            return false;
          }

          @Override
          public boolean knows(String name, String hash) {
            return false;
          }
        };
  }

  /** Takes the outcomes as they come; what it throws ends the batch. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes one outcome.
     *
     * @param left how many files are still to come; those in archives that are not entered yet are
     *     one
     */
    void accept(Outcome outcome, long left) throws IOException;
  }

  /**
   * Reads files, and the files below folders and in archives, in a stable order. Memory holds a few
   * files a thread, however many there are.
   *
   * @throws IOException only if the sink throws it
   */
  public void run(List<Path> paths, Sink sink) throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      Window window = new Window(workers, sink, FileWalk.count(paths));
      FileWalk.walk(paths, window);
      window.drain();
    } finally {
      workers.shutdownNow();
    }
  }

  /** The files that are being read, in their order. */
  private final class Window implements FileWalk.Visitor {
    private final ExecutorService workers;
    private final Sink sink;
    private final Deque<Future<Outcome>> ahead = new ArrayDeque<>();
    private final long expected;
    private long met;

    /** Whether the path at hand led to a file that is read. */
    private boolean fertile;

    Window(ExecutorService workers, Sink sink, long expected) {
      this.workers = workers;
      this.sink = sink;
      this.expected = expected;
    }

    @Override
    public void file(FoundFile file) throws IOException {
      fertile |= reader.accepts(file.name());
      add(workers.submit(() -> outcome(file)));
    }

    @Override
    public void problem(Outcome outcome) throws IOException {
      fertile |= outcome instanceof Outcome.Failed;
      add(CompletableFuture.completedFuture(outcome));
    }

    @Override
    public void finished(Path path) throws IOException {
      if (Files.isDirectory(path) && !fertile) {
        problem(new Outcome.Barren(path.toString()));
      }
      fertile = false;
    }

    private void add(Future<Outcome> outcome) throws IOException {
      met++;
      if (ahead.size() == threads * AHEAD) {
        take();
      }
      ahead.add(outcome);
    }

    private void take() throws IOException {
      Outcome outcome = await(ahead.remove());
      sink.accept(outcome, Math.max(expected - met, 0) + ahead.size());
    }

    void drain() throws IOException {
      while (!ahead.isEmpty()) {
        take();
      }
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

  private Outcome read(FoundFile file) throws IOException {
    byte[] bytes = file.content().bytes();
    String hash = Hash.of(bytes);
    if (earlier.knows(file.name(), hash)) {
      return new Outcome.Known(file.name());
    }
    try {
      List<Reading> readings = new ArrayList<>();
      for (Declaration declaration : reader.read(bytes, file.name(), hash)) {
        readings.add(ReadingMaker.reading(declaration, extractor));
      }
      return new Outcome.Read(file.name(), hash, readings);
    } catch (UnreadableException e) {
      return new Outcome.Failed(file.name(), hash, e.reason());
    } catch (OutOfMemoryError e) {
      return new Outcome.Failed(file.name(), hash, "太大，内存不够读取；请拆成几个文件，或用更大的内存（-Xmx）再试");
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.Failed(file.name(), hash, Reasons.ofFault(e));
    }
  }

  private Outcome outcome(FoundFile file) {
    if (!file.named() && !reader.accepts(file.name())) {
      return new Outcome.Skipped(file.name());
    }
    try {
      return earlier.knows(file.name()) ? new Outcome.Known(file.name()) : read(file);
    } catch (IOException e) {
      return new Outcome.Failed(file.name(), Reasons.of(e));
    }
  }
}
