/**
 * The query language: parsing, the tree that says itself in Chinese, and its meaning in Lucene; may
 * import schema, analysis and match.
 */
@NullMarked
package org.zhibiao.index.query;

import org.jspecify.annotations.NullMarked;
