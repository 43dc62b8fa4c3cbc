/**
 * Measurements of speed, behind {@code zhibiao bench}: against bare HanLP, bare Lucene and other
 * builds; may import everything, nothing imports it.
 */
@NullMarked
package org.zhibiao.bench;

import org.jspecify.annotations.NullMarked;
