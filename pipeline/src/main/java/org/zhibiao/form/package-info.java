/**
 * Grids to {@link org.zhibiao.model.Declaration}s, recognised by what the cells say; may import
 * only model, match, read, source and quantity.
 */
@NullMarked
package org.zhibiao.form;

import org.jspecify.annotations.NullMarked;
