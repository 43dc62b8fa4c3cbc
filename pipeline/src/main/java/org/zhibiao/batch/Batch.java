package org.zhibiao.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhibiao.form.DeclarationReader;
import org.zhibiao.model.Declaration;
import org.zhibiao.read.UnreadableException;
import org.zhibiao.target.Extractor;
import org.zhibiao.target.Reading;

/**
 * Reads every file below some paths and extracts its targets. One bad file never stops the others.
 *
 * <p>Example: a run over {@code seeds} gives an {@link Outcome.Read} for {@code
 * seeds/gz-kx-2022.txt}.
 */
public final class Batch {
  private final DeclarationReader reader;
  private final Extractor extractor;

  /** A batch that reads and extracts with these. */
  public Batch(DeclarationReader reader, Extractor extractor) {
    this.reader = reader;
    this.extractor = extractor;
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
    for (FoundFile file : walk.files()) {
      sink.accept(outcome(file), --left);
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
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.Failed(file.name(), Reasons.ofFault(e));
    }
  }
}
