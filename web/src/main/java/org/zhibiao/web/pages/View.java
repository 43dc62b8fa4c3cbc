package org.zhibiao.web.pages;

/** What a page shows: a value that its template is given. */
public interface View {
  /** The name of the template, without its ending. */
  String template();
}
