/** Word and Excel files to {@link org.zhibiao.read.Grid}s; may import only model and read. */
@NullMarked
package org.zhibiao.office;

import org.jspecify.annotations.NullMarked;
