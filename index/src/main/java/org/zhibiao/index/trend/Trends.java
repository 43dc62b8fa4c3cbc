package org.zhibiao.index.trend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zhibiao.index.query.SearchQuery;
import org.zhibiao.index.schema.DeclarationSummary;
import org.zhibiao.index.schema.SearchField;
import org.zhibiao.index.schema.TargetRecord;
import org.zhibiao.index.search.SearchRequest;
import org.zhibiao.index.search.SearchResult;
import org.zhibiao.index.search.TargetIndex;

/**
 * Indicators over years and departments. A query chooses them; the years of a chosen indicator are
 * all shown, also where its wording of that year does not meet the query. Safe for any number of
 * threads; keeps the series of the departments last asked for.
 */
public final class Trends {
  /** Departments whose series are kept. */
  private static final int KEPT = 64;

  /** Hits a department that choose its series; more than a page could show. */
  private static final int MOST_HITS = 500;

  /** Targets of one department that are looked at. */
  private static final int MOST_TARGETS = 20_000;

  private static final SearchQuery ALL = new SearchQuery("", List.of(), SearchQuery.Options.STRICT);

  private final TargetIndex index;
  private final Map<String, List<Series>> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, List<Series>> eldest) {
              return size() > KEPT;
            }
          });

  /** The trends of an index, which stays the caller's to close. */
  public Trends(TargetIndex index) {
    this.index = index;
  }

  /**
   * A table of indicators.
   *
   * @param years in rising order, every year that has a point
   * @param departments those of the part asked for, with most hits first
   * @param hits how many targets match the query in all departments
   * @param of how many departments have hits; fewer can be reached where that is said
   * @param reachable how many departments the parts can show
   */
  public record Table(
      List<Integer> years, List<Department> departments, long hits, int of, int reachable) {
    public Table {
      years = List.copyOf(years);
      departments = List.copyOf(departments);
    }
  }

  /**
   * The indicators of one department.
   *
   * @param chosen ids of the targets that match the query
   * @param hits how many targets match; those beyond {@value #MOST_HITS} choose no series
   */
  public record Department(String name, List<Series> series, Set<String> chosen, long hits) {
    public Department {
      series = List.copyOf(series);
      chosen = Set.copyOf(chosen);
    }
  }

  /** The indicators that a search finds, for {@code size} departments from {@code offset}. */
  public Table table(SearchRequest request, int offset, int size) throws IOException {
    SearchResult all = index.search(request.part(0, 0));
    SearchResult.Facet counted =
        all.facets()
            .getOrDefault(SearchField.DEPARTMENT.field(), new SearchResult.Facet(List.of(), 0));
    List<String> filter = request.filters().getOrDefault(SearchField.DEPARTMENT.field(), List.of());
    List<SearchResult.FacetValue> names =
        counted.values().stream()
            .filter(v -> v.count() > 0 && (filter.isEmpty() || filter.contains(v.value())))
            .toList();
    List<Department> departments = new ArrayList<>();
    for (SearchResult.FacetValue v : names.stream().skip(offset).limit(size).toList()) {
      departments.add(department(request, v.value(), v.count()));
    }
    Set<Integer> years = new TreeSet<>();
    departments.forEach(d -> d.series().forEach(s -> s.points().forEach(p -> years.add(p.year()))));
    int of = filter.isEmpty() ? counted.distinct() : names.size();
    return new Table(List.copyOf(years), departments, all.total(), of, names.size());
  }

  private Department department(SearchRequest request, String name, long count) throws IOException {
    Map<String, Integer> ranks = new HashMap<>();
    SearchRequest own = only(request, name).part(0, MOST_HITS);
    index.each(own, t -> ranks.put(t.id(), ranks.size()));
    List<Series> chosen =
        new ArrayList<>(series(name).stream().filter(s -> rank(s, ranks) < MOST_HITS).toList());
    chosen.sort(Comparator.comparingInt(s -> rank(s, ranks)));
    return new Department(name, chosen, new HashSet<>(ranks.keySet()), count);
  }

  private static int rank(Series series, Map<String, Integer> ranks) {
    return series.points().stream()
        .mapToInt(p -> ranks.getOrDefault(p.target().id(), MOST_HITS))
        .min()
        .orElse(MOST_HITS);
  }

  private static SearchRequest only(SearchRequest request, String department) {
    Map<String, List<String>> filters = new HashMap<>(request.filters());
    filters.put(SearchField.DEPARTMENT.field(), List.of(department));
    return new SearchRequest(
        request.query(), filters, request.values(), request.sort(), 0, MOST_HITS);
  }

  /** All series of a department, in the order of the forms. */
  public List<Series> series(String department) throws IOException {
    List<Series> known = kept.get(department);
    if (known != null) {
      return known;
    }
    List<TargetRecord> targets = new ArrayList<>();
    SearchRequest all =
        only(
            new SearchRequest(ALL, Map.of(), null, SearchRequest.Sort.DEPARTMENT, 0, 0),
            department);
    index.each(all.part(0, MOST_TARGETS), targets::add);
    Unquantified words = new Unquantified();
    Map<String, List<TargetRecord>> byDeclaration =
        targets.stream().collect(Collectors.groupingBy(TargetRecord::declaration));
    for (DeclarationSummary d : index.lists().ofDepartment(department)) {
      List<TargetRecord> own = byDeclaration.getOrDefault(d.id(), List.of());
      index.declaration(d.id()).ifPresent(whole -> words.add(whole, own));
    }
    List<Series> series =
        SeriesMatcher.series(department, targets).stream().map(words::mark).toList();
    kept.put(department, series);
    return series;
  }

  /** The series of a target, empty where its declaration says no department or year. */
  public Optional<Series> of(TargetRecord target) throws IOException {
    if (target.department().isEmpty()) {
      return Optional.empty();
    }
    return series(target.department()).stream().filter(s -> s.holds(target.id())).findFirst();
  }
}
