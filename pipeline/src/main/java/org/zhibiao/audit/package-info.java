/**
 * The audit of how targets are worded (比较词审核): rules over a declaration, over two years of one and
 * over peers; may import model, match, read, storage and audit.review.
 */
@NullMarked
package org.zhibiao.audit;

import org.jspecify.annotations.NullMarked;
