/**
 * Grids as tables: rows with what their cells say, the columns that a header row names, and cells
 * put under them; may import form.words, model, match and read.
 */
@NullMarked
package org.zhibiao.form.table;

import org.jspecify.annotations.NullMarked;
