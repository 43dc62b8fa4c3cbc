/**
 * What each page shows, as plain values, and their rendering by JTE; may import the index and the
 * pipeline, not HTTP.
 */
@NullMarked
package org.zhibiao.web.pages;

import org.jspecify.annotations.NullMarked;
