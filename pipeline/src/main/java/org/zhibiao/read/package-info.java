/**
 * Bytes to {@link org.zhibiao.read.Grid}s of cells with their places; knows nothing of declarations
 * and may import only model.
 */
@NullMarked
package org.zhibiao.read;

import org.jspecify.annotations.NullMarked;
