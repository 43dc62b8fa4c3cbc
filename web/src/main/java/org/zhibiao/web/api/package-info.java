/** The JSON twins of the pages; may import the index, not HTTP. */
@NullMarked
package org.zhibiao.web.api;

import org.jspecify.annotations.NullMarked;
