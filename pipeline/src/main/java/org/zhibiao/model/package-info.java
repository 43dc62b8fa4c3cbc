/**
 * The values that flow through Zhibiao, from a declaration to its targets; imports no other package
 * of the project.
 */
@NullMarked
package org.zhibiao.model;

import org.jspecify.annotations.NullMarked;
