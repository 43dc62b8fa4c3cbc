package org.zhibiao.web.pages;

import java.util.List;

/**
 * The links to the main pages that every page has, with the one that is shown marked.
 *
 * @param home how the start page is marked
 * @param warning what must be known of the index before its numbers are used; usually empty
 */
public record Navigation(String home, List<Link> links, String warning) {
  public Navigation {
    links = List.copyOf(links);
  }

  /**
   * A link.
   *
   * @param current page on that page itself, true on one below it, false elsewhere: as aria-current
   *     says it
   */
  public record Link(String label, String url, String current) {
    /** A link to a page that is not shown. */
    public Link(String label, String url) {
      this(label, url, "false");
    }

    Link on(String path) {
      String where = path.equals(url) ? "page" : path.startsWith(url + "/") ? "true" : "false";
      return new Link(label, url, where);
    }
  }

  /** The links as the page at that path has them. */
  public static Navigation on(String path, List<Link> links, String warning) {
    return new Navigation(
        path.equals("/") ? "page" : "false", links.stream().map(l -> l.on(path)).toList(), warning);
  }
}
