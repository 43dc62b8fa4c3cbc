package org.zhibiao.archive;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.zhibiao.read.TextDecoder;

/** The files of a zip archive, in the order of its list. */
final class ZipArchive {
  private static final String CUT = "不完整或已损坏，打不开（没有文件清单）；请重新下载或重新打包后再试。";

  private ZipArchive() {}

  static void read(Archive.Source source, Archive.Entries each, int most) throws Archive.Refusal {
    try (SeekableByteChannel channel = source.open();
        ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      if (entries.size() > most) {
        throw Archive.tooMany(most);
      }
      for (ZipArchiveEntry entry : entries) {
        if (!entry.isDirectory()) {
          each.take(
              new Archive.Entry(
                  name(entry),
                  entry.getGeneralPurposeBit().usesEncryption(),
                  entry.isUnixSymlink(),
                  () -> zip.getInputStream(entry)));
        }
      }
    } catch (Archive.Refusal e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      throw new Archive.Refusal(CUT);
    }
  }

  /** Old Chinese systems write names in GBK and say nothing of it. */
  private static String name(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    boolean said = entry.getGeneralPurposeBit().usesUTF8ForNames() || raw == null;
    return said ? entry.getName() : TextDecoder.decode(raw).orElseGet(entry::getName);
  }
}
