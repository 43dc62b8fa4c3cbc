package org.zhibiao.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.RuleBook;
import org.zhibiao.audit.RulesException;
import org.zhibiao.audit.Suppressions;

/** The files that an audit goes by: rules, suppressions, an earlier result. */
final class AuditRules {
  private AuditRules() {}

  /** The rules as a file changes them, or as they ship. */
  static RuleBook book(@Nullable Path file) {
    if (file == null) {
      return RuleBook.standard();
    }
    try {
      return RuleBook.standard().with(file);
    } catch (RulesException e) {
      throw new Complaint(ExitCodes.USAGE, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new Complaint(ExitCodes.USAGE, file + "：这个规则文件打不开（" + e.getMessage() + "）");
    }
  }

  static Suppressions suppressions(Path file) {
    try {
      return Suppressions.open(file);
    } catch (IOException e) {
      throw new Complaint(ExitCodes.USAGE, String.valueOf(e.getMessage()));
    }
  }

  /** The ids in an earlier result, in JSON Lines or SARIF; none without a file. */
  static Set<String> baseline(@Nullable Path file) {
    Set<String> ids = new HashSet<>();
    if (file == null) {
      return ids;
    }
    try (InputStream in = Files.newInputStream(file);
        JsonParser json = new JsonFactory().createParser(in)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        boolean string = token == JsonToken.VALUE_STRING;
        // A row's id stands at the top of it; a result's among its fingerprints.
        boolean row = "id".equals(json.currentName()) && isTop(json);
        if (string && (row || AuditSarif.FINGERPRINT.equals(json.currentName()))) {
          ids.add(json.getText());
        }
      }
      return ids;
    } catch (IOException e) {
      throw new Complaint(
          ExitCodes.USAGE, file + "：不能当作先前的结果来读（要 jsonl 或 sarif）：" + e.getMessage());
    }
  }

  private static boolean isTop(JsonParser json) {
    return json.getParsingContext().getParent() != null
        && json.getParsingContext().getParent().inRoot();
  }
}
