/** The door to all formats; may import only model, read, office and page. */
@NullMarked
package org.zhibiao.source;

import org.jspecify.annotations.NullMarked;
