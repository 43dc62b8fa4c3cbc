/**
 * The query language: parsing, the tree that says itself in Chinese, and its meaning in Lucene; may
 * import schema and analysis.
 */
@NullMarked
package org.zhibiao.index.query;

import org.jspecify.annotations.NullMarked;
