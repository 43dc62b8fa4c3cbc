package org.zhibiao.index.search;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.zhibiao.storage.Reason;

/** The files of an index against the checksums that stand at their ends. */
final class IndexFiles {
  private IndexFiles() {}

  /**
   * What is broken, a sentence a file, in Chinese; nothing where all is as it was written. Reads
   * every byte once.
   */
  static List<String> broken(Directory directory) {
    List<String> broken = new ArrayList<>();
    try {
      for (String name : SegmentInfos.readLatestCommit(directory).files(true)) {
        String why = why(directory, name);
        if (!why.isEmpty()) {
          broken.add(name + "：" + why);
        }
      }
    } catch (IOException | RuntimeException e) {
      broken.addAll(brokenWithoutList(directory));
    }
    return broken;
  }

  /** Where the list of files itself is broken. */
  private static List<String> brokenWithoutList(Directory directory) {
    List<String> broken = new ArrayList<>();
    try {
      for (String name : directory.listAll()) {
        boolean lucene = name.startsWith("_") || name.startsWith(IndexFileNames.SEGMENTS);
        String why = lucene ? why(directory, name) : "";
        if (!why.isEmpty()) {
          broken.add(name + "：" + why);
        }
      }
    } catch (IOException e) {
      broken.add(Reason.of(e));
    }
    if (broken.isEmpty()) {
      broken.add(IndexFileNames.SEGMENTS + "：文件的清单读不出来");
    }
    return broken;
  }

  /** Why a file is not what was written; empty where it is. */
  private static String why(Directory directory, String name) {
    try {
      try (IndexInput in = directory.openInput(name, IOContext.READONCE)) {
        CodecUtil.checksumEntireFile(in);
      }
      return "";
    } catch (CorruptIndexException | EOFException e) {
      return "内容与校验和不符";
    } catch (IOException e) {
      return Reason.of(e);
    } catch (RuntimeException e) {
      return "读不出来（" + e.getClass().getSimpleName() + "）";
    }
  }
}
