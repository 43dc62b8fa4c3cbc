package org.zhibiao.batch;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The files below some paths, each once, sorted inside each path so that the order is the same
 * everywhere.
 *
 * <p>Hidden files and folders, and the lock files {@code ~$…} of office programs, are passed over.
 *
 * @param files what was found
 * @param problems paths that are missing or could not be entered
 */
record FileWalk(List<FoundFile> files, List<Outcome> problems) {
  static FileWalk of(List<Path> paths) {
    List<FoundFile> files = new ArrayList<>();
    List<Outcome> problems = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        below(path, problems).stream().filter(f -> seen.add(absolute(f))).forEach(files::add);
      } else if (Files.exists(path)) {
        FoundFile file = new FoundFile(path, path.getFileName(), true);
        if (seen.add(absolute(file))) {
          files.add(file);
        }
      } else {
        problems.add(new Outcome.Missing(path.toString()));
      }
    }
    return new FileWalk(files, problems);
  }

  private static Path absolute(FoundFile file) {
    return file.path().toAbsolutePath().normalize();
  }

  private static List<FoundFile> below(Path folder, List<Outcome> problems) {
    List<FoundFile> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new Visitor(folder, files, problems));
    } catch (IOException e) {
      problems.add(new Outcome.Failed(folder.toString(), Reasons.of(e)));
    }
    files.sort(Comparator.comparing(file -> file.relative().toString()));
    return files;
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<FoundFile> files;
    private final List<Outcome> problems;

    Visitor(Path root, List<FoundFile> files, List<Outcome> problems) {
      this.root = root;
      this.files = files;
      this.problems = problems;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return !folder.equals(root) && hidden(folder)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && !hidden(file)) {
        files.add(new FoundFile(file, root.relativize(file), false));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      // A link that leads back up is no loss: what it leads to is walked anyway.
      if (!(e instanceof FileSystemLoopException)) {
        problems.add(new Outcome.Failed(file.toString(), Reasons.of(e)));
      }
      return FileVisitResult.CONTINUE;
    }

    private static boolean hidden(Path path) {
      String name = path.getFileName().toString();
      return name.startsWith(".") || name.startsWith("~$");
    }
  }
}
