package org.zhibiao.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibiao.batch.Batch;
import org.zhibiao.read.Hash;

/**
 * What earlier batches have done in a folder, by the names of the files. Holds about a hundred
 * bytes a file, whatever its rows. Once loaded it may be asked by several threads.
 */
final class Past implements Batch.Earlier {
  private final String version;
  private final boolean onlyFailed;
  private final List<Generation> generations = new ArrayList<>();
  private final Map<Long, Done> done = new HashMap<>();

  /**
   * Where an entry stands, and the beginning of the file's hash.
   *
   * @param failed whether it failed or could only be read as prose, so that it is worth another try
   */
  private record Done(int generation, long at, long hash, boolean failed) {}

  /**
   * @param version entries of other versions count for nothing
   * @param onlyFailed whether only the files are read that failed
   */
  Past(String version, boolean onlyFailed) {
    this.version = version;
    this.onlyFailed = onlyFailed;
  }

  /** Takes in a generation; what it says wins over what earlier ones said. */
  void load(Generation generation) throws IOException {
    int number = generations.size();
    generations.add(generation);
    generation.read((entry, at) -> {
      boolean counts = onlyFailed || entry.version().equals(version);
      if (counts && !entry.status().equals(LedgerEntry.SKIPPED)) {
        Done here = new Done(number, at, start(entry.hash()), entry.failed() || entry.unread());
        done.put(key(entry.file()), here);
      }
    });
  }

  @Override
  public boolean knows(String name) {
    if (!onlyFailed) {
      return false;
    }
    Done entry = done.get(key(name));
    return entry == null || !entry.failed();
  }

  @Override
  public boolean knows(String name, String hash) {
    if (onlyFailed || done.isEmpty()) {
      return false;
    }
    Done entry = done.get(key(name));
    return entry != null && entry.hash() == start(hash);
  }

  /** The generation that holds a file's rows, or null. */
  @Nullable Generation generation(String name) {
    Done entry = done.get(key(name));
    return entry == null ? null : generations.get(entry.generation());
  }

  /** A file's entry in {@link #generation}. */
  LedgerEntry entry(String name) throws IOException {
    Done entry = done.get(key(name));
    if (entry == null) {
      throw new IllegalArgumentException("nothing is known of " + name);
    }
    return generations.get(entry.generation()).entry(entry.at());
  }

  private static long start(String hash) {
    return hash.length() < 16 ? 0 : Long.parseUnsignedLong(hash.substring(0, 16), 16);
  }

  private static long key(String name) {
    return start(Hash.id(name.getBytes(StandardCharsets.UTF_8)));
  }
}
