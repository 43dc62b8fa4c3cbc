package org.zhibiao.web.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.zhibiao.index.schema.FindingFacet;
import org.zhibiao.index.search.FindingRequest;

/**
 * The state of the audit page, which is its address: chosen facet values and page.
 *
 * <p>Example: {@code /audit?rule=W01&severity=warning&year=2022&page=2}.
 *
 * @param filters chosen values by facet
 * @param page from 1
 */
public record AuditState(Map<String, List<String>> filters, int page) {
  /** How many findings a page shows. */
  public static final int PAGE_SIZE = 30;

  public AuditState {
    filters = Collections.unmodifiableMap(new TreeMap<>(filters));
  }

  /**
   * The state that the parameters of a request say; unknown ones are passed over.
   *
   * @throws ParameterException if the page can't be read
   */
  public static AuditState of(Map<String, List<String>> parameters) {
    Map<String, List<String>> filters = new TreeMap<>();
    for (FindingFacet facet : FindingFacet.values()) {
      List<String> values =
          parameters.getOrDefault(facet.code(), List.of()).stream()
              .map(String::strip)
              .filter(v -> !v.isEmpty())
              .map(v -> Words.findingCode(facet, v))
              .toList();
      if (!values.isEmpty()) {
        filters.put(facet.code(), values);
      }
    }
    List<String> pages = parameters.getOrDefault("page", List.of());
    String page = pages.isEmpty() ? "" : pages.getFirst().strip();
    if (!page.matches("|[1-9]\\d{0,6}")) {
      throw new ParameterException("page", page, "从 1 起的页码");
    }
    return new AuditState(filters, page.isEmpty() ? 1 : Integer.parseInt(page));
  }

  /** The part of the findings that the page shows, without those set aside. */
  public FindingRequest request(Set<String> aside) {
    return new FindingRequest(filters, "", aside, (page - 1) * PAGE_SIZE, PAGE_SIZE);
  }

  /** The same with a value chosen, or no longer chosen; back on page 1. */
  public AuditState toggled(String facet, String value) {
    Map<String, List<String>> changed = new TreeMap<>(filters);
    List<String> chosen = new ArrayList<>(changed.getOrDefault(facet, List.of()));
    if (!chosen.remove(value)) {
      chosen.add(value);
    }
    if (chosen.isEmpty()) {
      changed.remove(facet);
    } else {
      changed.put(facet, chosen);
    }
    return new AuditState(changed, 1);
  }

  /** The same on another page. */
  public AuditState at(int other) {
    return new AuditState(filters, other);
  }

  /** The address of the page. */
  public String url() {
    return url("/audit");
  }

  /** The address of a twin or export with the same parameters. */
  public String url(String path) {
    StringBuilder url = new StringBuilder();
    filters.forEach((facet, chosen) -> chosen.forEach(v -> add(url, facet, v)));
    if (page > 1) {
      add(url, "page", String.valueOf(page));
    }
    return path + url;
  }

  private static void add(StringBuilder url, String name, String value) {
    url.append(url.isEmpty() ? '?' : '&').append(name).append('=');
    url.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
  }
}
