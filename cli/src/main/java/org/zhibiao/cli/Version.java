package org.zhibiao.cli;

import java.io.File;
import java.net.URISyntaxException;
import java.security.CodeSource;

/** Which program this is. */
final class Version {
  private static final String DEVELOPMENT = "（开发版 development）";

  private Version() {}

  /** The version as {@code --version} shows it. */
  static String shown() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? DEVELOPMENT : version;
  }

  /**
   * The version with what tells one build from another, so that what an older build has read is
   * read again.
   */
  static String build() {
    CodeSource source = Version.class.getProtectionDomain().getCodeSource();
    try {
      File jar = source == null ? null : new File(source.getLocation().toURI());
      return jar != null && jar.isFile()
          ? shown() + "+" + Long.toHexString(jar.length() * 31 + jar.lastModified())
          : shown();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return shown();
    }
  }
}
