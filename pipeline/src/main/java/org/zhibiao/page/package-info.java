/**
 * Pages of PDF files to {@link org.zhibiao.read.Grid}s; may import only model, match, read and
 * storage.
 */
@NullMarked
package org.zhibiao.page;

import org.jspecify.annotations.NullMarked;
