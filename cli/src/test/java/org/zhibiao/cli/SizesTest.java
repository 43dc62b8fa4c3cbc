package org.zhibiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Nothing in the main code is too long to be read in one go. */
class SizesTest {
  private static final int MOST_LINES_OF_FILE = 400;
  private static final int MOST_LINES_OF_METHOD = 40;

  private static List<Path> main() throws IOException {
    return Sources.java(Path.of(System.getProperty("zhibiao.root"))).stream()
        .filter(f -> f.toString().replace('\\', '/').contains("src/main/java"))
        .toList();
  }

  @Test
  void noFileIsTooLong() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : main()) {
      int lines = Files.readAllLines(file).size();
      if (lines > MOST_LINES_OF_FILE) {
        tooLong.add(file.getFileName() + ": " + lines);
      }
    }
    assertEquals(List.of(), tooLong);
  }

  @Test
  void noMethodIsTooLong() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(main()));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      Methods methods = new Methods(positions);
      for (CompilationUnitTree unit : task.parse()) {
        methods.scan(unit, unit);
      }
      assertTrue(methods.seen > 1000, () -> "only " + methods.seen + " methods seen");
      assertEquals(List.of(), methods.tooLong);
    }
  }

  private static final class Methods extends TreeScanner<Void, CompilationUnitTree> {
    private final SourcePositions positions;
    private final List<String> tooLong = new ArrayList<>();
    private int seen;

    Methods(SourcePositions positions) {
      this.positions = positions;
    }

    @Override
    public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
      seen++;
      LineMap lines = unit.getLineMap();
      long from = lines.getLineNumber(positions.getStartPosition(unit, method));
      long to = lines.getLineNumber(positions.getEndPosition(unit, method));
      if (to - from + 1 > MOST_LINES_OF_METHOD) {
        Path file = Path.of(unit.getSourceFile().getName()).getFileName();
        tooLong.add(file + " " + method.getName() + ": " + (to - from + 1));
      }
      return super.visitMethod(method, unit);
    }
  }
}
