/**
 * What trained models share: the table from hashed features to their parameters; imports no other
 * package of the project.
 */
@NullMarked
package org.zhibiao.learn;

import org.jspecify.annotations.NullMarked;
