/**
 * Grids to {@link org.zhibiao.model.Declaration}s, recognised by what the cells say; may import
 * only model and read.
 */
@NullMarked
package org.zhibiao.form;

import org.jspecify.annotations.NullMarked;
