package org.zhibiao.web.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.zhibiao.index.query.QueryException;
import org.zhibiao.index.query.QueryParser;
import org.zhibiao.index.query.SearchQuery;
import org.zhibiao.index.search.Nearby;
import org.zhibiao.index.search.TargetIndex;

/**
 * What to give up or to write otherwise where a search finds nothing: only what would find
 * something.
 */
public final class Relaxation {
  private final TargetIndex index;
  private final QueryParser parser;
  private final Nearby nearby;

  /** Relaxations by trying them on that index. */
  public Relaxation(TargetIndex index, QueryParser parser) {
    this.index = index;
    this.parser = parser;
    this.nearby = new Nearby(index, parser);
  }

  /** The searches that would find something, with their counts. */
  public List<SearchView.Choice> of(SearchState state, SearchQuery query) throws IOException {
    List<SearchView.Choice> found = new ArrayList<>();
    if (state.narrowed()) {
      offer(found, "取消全部筛选", state.unfiltered(), query);
    }
    SearchQuery.Options o = state.options();
    if (query.hasCondition() && !o.could()) {
      reread(found, "可能达到的也算", state.read(new SearchQuery.Options(true, o.synonyms())));
    }
    if (!o.synonyms()) {
      reread(found, "连同义词一起查", state.read(new SearchQuery.Options(o.could(), true)));
    }
    for (Nearby.Choice near : nearby.of(query, state::request)) {
      String url = state.asking(near.typed()).url();
      found.add(new SearchView.Choice("改查：" + near.typed(), near.count(), false, url));
    }
    for (int i = 0; i < query.items().size() && query.items().size() > 1; i++) {
      SearchQuery fewer = query.without(i);
      long count = index.count(state.request(fewer));
      String typed = fewer.typed();
      if (count > 0 && !typed.isEmpty()) {
        String label = "去掉这一条：" + query.items().get(i).describe();
        found.add(new SearchView.Choice(label, count, false, state.asking(typed).url()));
      }
    }
    return found;
  }

  private void reread(List<SearchView.Choice> found, String label, SearchState state)
      throws IOException {
    try {
      offer(found, label, state, parser.parse(state.query(), state.options()));
    } catch (QueryException e) {
      throw new IllegalStateException("a query that was read reads otherwise", e);
    }
  }

  private void offer(
      List<SearchView.Choice> found, String label, SearchState state, SearchQuery query)
      throws IOException {
    long count = index.count(state.request(query));
    if (count > 0) {
      found.add(new SearchView.Choice(label, count, false, state.url()));
    }
  }
}
