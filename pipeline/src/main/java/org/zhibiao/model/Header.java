package org.zhibiao.model;

import org.jspecify.annotations.Nullable;

/**
 * Who declares what for when (表头).
 *
 * @param title the form's title as written, empty where there is none
 * @param department 部门名称, empty where unknown
 * @param project 项目名称, empty for a form of a whole department
 * @param year the budget year, null where unknown
 * @param kind the kind of form
 */
public record Header(
    String title, String department, String project, @Nullable Integer year, Kind kind) {}
