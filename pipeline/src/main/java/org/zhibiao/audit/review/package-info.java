/**
 * A declaration as a reviewer looks at it: what it promises and in which words, its rows, its
 * years, its peers; what several rules of the audit ask for. Knows neither rules nor findings; may
 * import model, match, quantity, category and segment.
 */
@NullMarked
package org.zhibiao.audit.review;

import org.jspecify.annotations.NullMarked;
