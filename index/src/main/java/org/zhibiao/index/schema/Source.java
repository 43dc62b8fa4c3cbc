package org.zhibiao.index.schema;

/**
 * Where the file of a declaration was when it was indexed.
 *
 * @param path its absolute path, or that of the outermost archive it is in
 * @param name as the batch called it, with the way through archives
 * @param hash SHA-256 of its bytes in hexadecimal
 */
public record Source(String path, String name, String hash) {
  /** No file. */
  public static final Source NONE = new Source("", "", "");
}
