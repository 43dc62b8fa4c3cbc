/** The JSON twins of the pages; may import the index and the pipeline, not HTTP. */
@NullMarked
package org.zhibiao.web.api;

import org.jspecify.annotations.NullMarked;
