/** Archives (zip, tar.gz) as folders of files; may import only read. */
@NullMarked
package org.zhibiao.archive;

import org.jspecify.annotations.NullMarked;
