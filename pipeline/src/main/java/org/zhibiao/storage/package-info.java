/**
 * Files that are whole or not there, lines that are kept once they are told as kept, folders that
 * are gone when the program is; imports no other package.
 */
@NullMarked
package org.zhibiao.storage;

import org.jspecify.annotations.NullMarked;
