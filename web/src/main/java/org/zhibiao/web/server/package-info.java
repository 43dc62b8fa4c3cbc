/**
 * The HTTP server: its routes in one table, its headers, its errors; may import pages, api, the
 * index and the pipeline.
 */
@NullMarked
package org.zhibiao.web.server;

import org.jspecify.annotations.NullMarked;
