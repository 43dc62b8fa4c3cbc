/**
 * What the columns of a table hold, by its header and the cells below; may import form.words,
 * form.table and match.
 */
@NullMarked
package org.zhibiao.form.columns;

import org.jspecify.annotations.NullMarked;
