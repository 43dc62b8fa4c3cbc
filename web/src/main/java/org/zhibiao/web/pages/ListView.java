package org.zhibiao.web.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.zhibiao.index.schema.DeclarationSummary;
import org.zhibiao.index.search.Declarations;

/** The list of declarations, by department and year. */
public record ListView(
    String department,
    String year,
    Declarations.Listing listing,
    int page,
    int pages,
    @Nullable String previousUrl,
    @Nullable String nextUrl,
    String jsonUrl)
    implements View {
  @Override
  public String template() {
    return "declarations";
  }

  /** How many declarations a page shows. */
  public static final int PAGE_SIZE = 100;

  /** A page of the list. */
  public static ListView of(
      String department, String year, int page, Declarations.Listing listing) {
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

  /** Where all declarations of the list are exported, however many pages it has. */
  public String exportUrl(String extension) {
    return "/declarations." + extension + "?" + chosen(department, year);
  }

  /** The total as a reader says it, empty where the form does not say it plainly. */
  public static String yuan(DeclarationSummary d) {
    return d.total() == null ? "" : Words.grouped(d.total());
  }

  private static String chosen(String department, String year) {
    return "department="
        + URLEncoder.encode(department, StandardCharsets.UTF_8)
        + "&year="
        + URLEncoder.encode(year, StandardCharsets.UTF_8);
  }

  private static String url(String path, String department, String year, int page) {
    return path + "?" + chosen(department, year) + "&page=" + page;
  }
}
