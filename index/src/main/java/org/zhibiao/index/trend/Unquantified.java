package org.zhibiao.index.trend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.zhibiao.index.schema.DeclarationRecord;
import org.zhibiao.index.schema.TargetRecord;
import org.zhibiao.segment.Bigrams;

/** The cells of a department's indicator tables that hold no number, by year. */
final class Unquantified {
  /** Names that are less alike are other rows. */
  private static final double SAME_NAME = 0.7;

  private final Map<Integer, List<Cell>> byYear = new TreeMap<>();

  private record Cell(Bigrams name, Series.Wordy words) {}

  /** Takes the cells of a declaration in which none of these targets stands. */
  void add(DeclarationRecord declaration, List<TargetRecord> targets) {
    Integer year = declaration.year();
    if (year == null) {
      return;
    }
    Set<String> quantified = new HashSet<>();
    targets.forEach(t -> quantified.add(t.place()));
    for (DeclarationRecord.Line line : declaration.lines()) {
      if (!quantified.contains(line.place()) && !line.text().isBlank()) {
        byYear
            .computeIfAbsent(year, y -> new ArrayList<>())
            .add(
                new Cell(
                    Bigrams.of(line.level3()),
                    new Series.Wordy(declaration.id(), line.place(), line.text())));
      }
    }
  }

  /** The series with the years in which its row has words only. */
  Series mark(Series series) {
    Set<Integer> there = new HashSet<>();
    series.points().forEach(p -> there.add(p.year()));
    Bigrams name = Bigrams.of(series.points().getLast().target().level3());
    Map<Integer, Series.Wordy> words = new HashMap<>();
    byYear.forEach((year, cells) -> {
      if (!there.contains(year)) {
        double best = SAME_NAME;
        for (Cell cell : cells) {
          double likeness = cell.name().like(name);
          if (likeness > best || likeness == best && !words.containsKey(year)) {
            best = likeness;
            words.put(year, cell.words());
          }
        }
      }
    });
    boolean prose = series.points().getLast().target().level1().isEmpty();
    return words.isEmpty() || prose ? series : series.with(words);
  }
}
