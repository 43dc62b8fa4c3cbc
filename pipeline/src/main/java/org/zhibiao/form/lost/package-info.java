/**
 * Tables whose layout was lost on the way, put together again; may import form.words, form.table,
 * model, match and read.
 */
@NullMarked
package org.zhibiao.form.lost;

import org.jspecify.annotations.NullMarked;
