package org.zhibiao.index.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.zhibiao.index.schema.Schema;

/** Counts the numbers of the matches by the bins of {@link Histogram}. */
final class BinCounter implements CollectorManager<BinCounter.Bins, long[]> {
  /** The bins of one thread. */
  static final class Bins implements Collector {
    private final long[] counts = new long[Histogram.BINS];

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      NumericDocValues values = DocValues.getNumeric(context.reader(), Schema.VALUE);
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int doc) throws IOException {
          if (values.advanceExact(doc)) {
            counts[Histogram.bin(Double.longBitsToDouble(values.longValue()))]++;
          }
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  @Override
  public Bins newCollector() {
    return new Bins();
  }

  @Override
  public long[] reduce(Collection<Bins> collectors) {
    long[] sum = new long[Histogram.BINS];
    for (Bins bins : collectors) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += bins.counts[i];
      }
    }
    return sum;
  }
}
