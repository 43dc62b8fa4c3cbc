/**
 * Grids to {@link org.zhibiao.model.Declaration}s, recognised by what the cells say: the doors, and
 * the rows of a form one after the other; may import form.words, form.table, form.columns,
 * form.lost, form.unread, model, match, read and source.
 */
@NullMarked
package org.zhibiao.form;

import org.jspecify.annotations.NullMarked;
