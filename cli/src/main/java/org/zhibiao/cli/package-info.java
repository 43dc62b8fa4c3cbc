/**
 * The command line: the only place where the parts are put together; may import everything, nothing
 * imports it.
 */
@NullMarked
package org.zhibiao.cli;

import org.jspecify.annotations.NullMarked;
