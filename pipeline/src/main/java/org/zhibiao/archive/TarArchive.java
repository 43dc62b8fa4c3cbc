package org.zhibiao.archive;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.zhibiao.read.TextDecoder;

/** The files of a tar archive, packed with gzip or not, in its order. */
final class TarArchive {
  private static final String CUT = "不完整或已损坏，读到一半读不下去；请重新下载或重新打包后再试。";

  private TarArchive() {}

  static void read(Archive.Source source, boolean gzip, Archive.Entries each)
      throws Archive.Refusal {
    try (SeekableByteChannel channel = source.open();
        InputStream raw = new BufferedInputStream(Channels.newInputStream(channel));
        TarArchiveInputStream tar =
            new TarArchiveInputStream(
                gzip ? new GZIPInputStream(raw) : raw, StandardCharsets.ISO_8859_1.name())) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        boolean link = entry.isSymbolicLink() || entry.isLink();
        if (link || entry.isFile()) {
          each.take(new Archive.Entry(name(entry), false, link, () -> new Unclosed(tar)));
        }
      }
    } catch (Archive.Refusal e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      throw new Archive.Refusal(CUT);
    }
  }

  /** The name's bytes are in whatever encoding the system had that wrote them. */
  private static String name(TarArchiveEntry entry) {
    byte[] raw = entry.getName().getBytes(StandardCharsets.ISO_8859_1);
    return TextDecoder.decode(raw).orElseGet(entry::getName);
  }

  /** An entry's bytes, whose end does not end the archive. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // The archive goes on behind it.
    }
  }
}
