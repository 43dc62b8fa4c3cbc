/**
 * The audit over an index of any size: findings with their facets, comparator statistics; imports
 * the pipeline, schema and search.
 */
@NullMarked
package org.zhibiao.index.audit;

import org.jspecify.annotations.NullMarked;
