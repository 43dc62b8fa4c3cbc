/**
 * The same indicator over years, and two declarations side by side; may import schema, query and
 * search.
 */
@NullMarked
package org.zhibiao.index.trend;

import org.jspecify.annotations.NullMarked;
