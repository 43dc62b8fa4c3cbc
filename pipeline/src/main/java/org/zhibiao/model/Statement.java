package org.zhibiao.model;

/**
 * One text of a declaration — a table cell or a paragraph — with its place and context.
 *
 * @param place where it stands
 * @param text exactly as it stands in the source
 * @param context what the form says around it
 */
public record Statement(Place place, String text, Context context) {}
