package org.zhibiao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.extract.Extractor;
import org.zhibiao.form.DeclarationReader;

/**
 * What {@code zhibiao bench} measures with: the module {@code bench} of the sources, which the
 * distributable does without.
 */
public interface Measurements {
  /**
   * Extracting texts, against HanLP or against another build.
   *
   * @param seconds of each measurement
   * @param against the jar of the other build
   */
  void extract(
      Extractor extractor, List<String> texts, int seconds, @Nullable Path against, PrintWriter out)
      throws IOException;

  /**
   * A batch of generated files, with another build in turns where there is one.
   *
   * @param count files of text
   * @param office files in a mix of office formats
   */
  void batch(int count, int office, @Nullable Path against, PrintWriter out) throws IOException;

  /**
   * Searching, against bare Lucene.
   *
   * @param targets about how many
   * @param index its folder; null for one that is deleted afterwards
   */
  void search(int targets, @Nullable Path index, PrintWriter out) throws IOException;

  /**
   * The audit, against extracting.
   *
   * @param targets about how many are generated
   * @param path a declaration or a folder of them to measure besides, or empty
   */
  void audit(int targets, Path path, Extractor extractor, DeclarationReader reader, PrintWriter out)
      throws IOException;
}
