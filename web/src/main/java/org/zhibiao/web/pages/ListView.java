package org.zhibiao.web.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.zhibiao.index.search.TargetIndex;

/** The list of declarations, by department and year. */
public record ListView(
    String department,
    String year,
    TargetIndex.Listing listing,
    int page,
    int pages,
    @Nullable String previousUrl,
    @Nullable String nextUrl,
    String jsonUrl) {
  /** How many declarations a page shows. */
  public static final int PAGE_SIZE = 100;

  /** A page of the list. */
  public static ListView of(String department, String year, int page, TargetIndex.Listing listing) {
    int pages = Math.max(1, (listing.total() + PAGE_SIZE - 1) / PAGE_SIZE);
    return new ListView(
        department,
        year,
        listing,
        page,
        pages,
        page > 1 ? url("/declarations", department, year, page - 1) : null,
        page < pages ? url("/declarations", department, year, page + 1) : null,
        url("/declarations.json", department, year, page));
  }

  private static String url(String path, String department, String year, int page) {
    return path
        + "?department="
        + URLEncoder.encode(department, StandardCharsets.UTF_8)
        + "&year="
        + URLEncoder.encode(year, StandardCharsets.UTF_8)
        + "&page="
        + page;
  }
}
