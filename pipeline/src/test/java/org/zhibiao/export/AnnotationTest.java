package org.zhibiao.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.model.Bound;

class AnnotationTest {
  private static final Path GOLD =
      Path.of(System.getProperty("zhibiao.root"), "corpora", "gold", "gz-kx-2022.jsonl");

  @Test
  void everyGoldLineSurvivesReadingAndWriting() throws IOException, AnnotationException {
    ObjectMapper mapper = new ObjectMapper();
    List<String> lines = Files.readAllLines(GOLD);
    assertTrue(lines.size() > 50, "the gold corpus is there");
    for (String line : lines) {
      Annotation annotation = Annotation.parse(line);
      String again = annotation.withMarks(annotation.marks()).json();
      assertEquals(mapper.readTree(line), mapper.readTree(again));
      assertEquals(-1, again.indexOf('\n'));
    }
  }

  @Test
  void unknownFieldsAreKeptInTheirOrder() throws AnnotationException {
    String line = "{\"n\":1.50,\"text\":\"无\",\"targets\":[7],\"z\":{\"a\":[null,\"b\"]}}";
    assertEquals(
        "{\"n\":1.50,\"text\":\"无\",\"targets\":[],\"z\":{\"a\":[null,\"b\"]}}",
        Annotation.parse(line).withMarks(List.of()).json());
  }

  @Test
  void targetsComeLastWhereTheLineHadNone() throws AnnotationException {
    assertEquals(
        "{\"text\":\"无\",\"id\":3,\"targets\":[]}",
        Annotation.parse("{\"text\":\"无\",\"id\":3}").withMarks(List.of()).json());
  }

  @Test
  void largeNumbersAreWrittenPlainly() throws AnnotationException {
    String line =
        "{\"text\":\"96.6亿\",\"targets\":[{\"quote\":\"96.6亿\",\"start\":0,\"end\":5,\"op\":\"none\","
            + "\"wording\":[],\"value\":9.66E9,\"upper\":null}]}";
    Annotation annotation = Annotation.parse(line);
    assertEquals(Bound.NONE, annotation.marks().get(0).op());
    String again = annotation.withMarks(annotation.marks()).json();
    assertTrue(again.contains("\"value\":9660000000,"), again);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "not json | 不是合法的 JSON",
        "[1] | 应是一个 JSON 对象",
        "{\"doc\":1} | 缺少字符串字段 \"text\"",
        "{\"text\":5} | 缺少字符串字段 \"text\"",
        "{\"text\":\"a\"} {} | 不是合法的 JSON",
      })
  void aBadLineSaysWhatIsWrong(String line, String message) {
    AnnotationException e = assertThrows(AnnotationException.class, () -> Annotation.parse(line));
    assertTrue(String.valueOf(e.getMessage()).contains(message), e.getMessage());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"quote\":\"5\",\"start\":1,\"end\":2,\"op\":\"ge\",\"value\":5 | 处是“篇”",
        "\"quote\":\"5\",\"start\":0,\"end\":9,\"op\":\"ge\",\"value\":5 | 不在文本之内",
        "\"quote\":\"5\",\"start\":0,\"end\":1,\"op\":\"gee\",\"value\":5 | 没有 \"gee\" 这种 op",
        "\"quote\":\"5\",\"start\":0,\"end\":1,\"op\":\"ge\",\"value\":\"五\" | 应是数字",
        "\"quote\":\"5\",\"start\":0,\"end\":1,\"op\":\"ge\" | 缺少 \"value\"",
      })
  void aBadTargetSaysWhatIsWrong(String fields, String message) throws AnnotationException {
    Annotation annotation = Annotation.parse("{\"text\":\"5篇\",\"targets\":[{" + fields + "}]}");
    AnnotationException e = assertThrows(AnnotationException.class, annotation::marks);
    assertTrue(String.valueOf(e.getMessage()).contains(message), e.getMessage());
  }
}
