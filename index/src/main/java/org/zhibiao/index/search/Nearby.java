package org.zhibiao.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhibiao.index.query.Likely;
import org.zhibiao.index.query.QueryException;
import org.zhibiao.index.query.QueryParser;
import org.zhibiao.index.query.SearchQuery;
import org.zhibiao.index.query.SearchQuery.Words;
import org.zhibiao.segment.Segmenter;
import org.zhibiao.segment.Word;

/**
 * The nearest queries to one that finds nothing, each with how many it finds: a word that was
 * mistyped, one that declarations write otherwise, several that were typed as one. Thread-safe.
 *
 * <p>Example: 满意渡 may have meant 满意度; 老师培训 is near 教师培训 and near 老师 培训.
 */
public final class Nearby {
  /** So many are tried, and so many are told. */
  private static final int MOST_TRIED = 40;

  private static final int MOST = 6;

  /** Of each stretch of a word. */
  private static final int EACH = 3;

  private final TargetIndex index;
  private final QueryParser parser;
  private final Segmenter segmenter = Segmenter.standard();
  private @Nullable Vocabulary vocabulary;

  /** Queries near others in that index. */
  public Nearby(TargetIndex index, QueryParser parser) {
    this.index = index;
    this.parser = parser;
  }

  /**
   * A query that finds something.
   *
   * @param typed as it may be typed
   */
  public record Choice(String typed, long count) {}

  /**
   * The nearest, the likeliest first.
   *
   * @param narrowed what else is asked besides the query: filters that were chosen
   */
  public List<Choice> of(SearchQuery query, Function<SearchQuery, SearchRequest> narrowed)
      throws IOException {
    List<Choice> found = new ArrayList<>();
    int tried = 0;
    for (String typed : candidates(query)) {
      if (found.size() == MOST || tried++ == MOST_TRIED) {
        break;
      }
      long count = count(typed, query, narrowed);
      if (count > 0) {
        found.add(new Choice(typed, count));
      }
    }
    return found;
  }

  private long count(String typed, SearchQuery query, Function<SearchQuery, SearchRequest> narrowed)
      throws IOException {
    try {
      return index.count(narrowed.apply(parser.parse(typed, query.options())));
    } catch (QueryException e) {
      // A word that is put in may be one of the language: then it is no query to offer.
      return 0;
    }
  }

  private Set<String> candidates(SearchQuery query) throws IOException {
    Set<String> candidates = new LinkedHashSet<>();
    List<List<String>> lists = new ArrayList<>();
    for (int i = 0; i < query.items().size(); i++) {
      List<String> list = new ArrayList<>();
      for (String other : others(query.items().get(i))) {
        list.add(query.with(i, other));
      }
      lists.add(list);
    }
    // The likeliest of each word before the next ones of any.
    for (int n = 0; n < MOST_TRIED; n++) {
      for (List<String> list : lists) {
        if (n < list.size()) {
          candidates.add(list.get(n));
        }
      }
    }
    candidates.remove(query.typed());
    return candidates;
  }

  private List<String> others(SearchQuery.Item item) throws IOException {
    return switch (item) {
      case Words w when !w.exact() -> others(w.text());
      case SearchQuery.Condition c -> Likely.conditions(c);
      default -> List.of();
    };
  }

  /** What may have been meant by a word, the likeliest first. */
  private List<String> others(String text) throws IOException {
    List<String> others = new ArrayList<>(vocabulary().meant(text, true));
    List<String> parts = segmenter.words(text).stream().map(Word::text).toList();
    others.addAll(Likely.synonyms(text, parts));
    others.addAll(mistyped(text));
    others.addAll(Likely.apart(parts));
    return others;
  }

  /** The text with a stretch of it replaced by the word that may have been meant: 学生满意渡. */
  private List<String> mistyped(String text) throws IOException {
    List<String> mended = new ArrayList<>();
    for (int length = Math.min(6, text.length() - 1); length >= 2; length--) {
      for (int at = 0; at + length <= text.length(); at++) {
        List<String> all = vocabulary().meant(text.substring(at, at + length), false);
        for (String meant : all.subList(0, Math.min(EACH, all.size()))) {
          mended.add(text.substring(0, at) + meant + text.substring(at + length));
        }
      }
    }
    return mended.subList(0, Math.min(mended.size(), MOST_TRIED / 4));
  }

  private synchronized Vocabulary vocabulary() throws IOException {
    Vocabulary known = vocabulary;
    if (known == null) {
      known = index.vocabulary();
      vocabulary = known;
    }
    return known;
  }
}
