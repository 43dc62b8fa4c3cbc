/** Building an index aside, swapping it in, and searching it; may import schema and query. */
@NullMarked
package org.zhibiao.index.search;

import org.jspecify.annotations.NullMarked;
