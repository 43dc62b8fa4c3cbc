package org.zhibiao.cli;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.zhibiao.audit.Rule;
import org.zhibiao.audit.RuleBook;
import org.zhibiao.index.schema.FindingRecord;
import org.zhibiao.model.Declaration;

/** Findings in SARIF 2.1.0, the format of code checkers, for tools that read it. */
final class AuditSarif implements AuditOutput {
  /** Under which a finding's id stands among its fingerprints. */
  static final String FINGERPRINT = "zhibiao/v1";

  private final JsonGenerator json;
  private final List<String> ids = new ArrayList<>();

  AuditSarif(OutputStream out, RuleBook book) throws IOException {
    this.json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
    json.useDefaultPrettyPrinter();
    json.writeStartObject();
    json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "zhibiao");
    json.writeStringField("version", Version.shown());
    json.writeStringField("language", "zh-CN");
    json.writeArrayFieldStart("rules");
    for (Rule rule : book.rules()) {
      ids.add(rule.id());
      rule(rule);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeArrayFieldStart("results");
  }

  private void rule(Rule rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    json.writeStringField("name", rule.name());
    text("shortDescription", rule.title());
    text("fullDescription", rule.fires());
    text("help", rule.advice() + "。依据：" + rule.basis());
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", rule.severity().code());
    json.writeBooleanField("enabled", rule.on());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void text(String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  @Override
  public void declaration(Declaration declaration, List<Line> lines) throws IOException {
    for (Line line : lines) {
      result(line);
    }
  }

  private void result(Line line) throws IOException {
    FindingRecord f = line.finding();
    json.writeStartObject();
    json.writeStringField("ruleId", f.rule());
    json.writeNumberField("ruleIndex", ids.indexOf(f.rule()));
    json.writeStringField("level", f.severity());
    text("message", f.message() + "。建议：" + f.advice());
    json.writeArrayFieldStart("locations");
    location(f.file(), f.place(), f.quote());
    json.writeEndArray();
    FindingRecord.Other other = f.other();
    if (other != null) {
      json.writeArrayFieldStart("relatedLocations");
      location(other.file(), other.place(), other.quote());
      json.writeEndArray();
    }
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField(FINGERPRINT, f.id());
    json.writeEndObject();
    if (line.reason() != null) {
      json.writeArrayFieldStart("suppressions");
      json.writeStartObject();
      json.writeStringField("kind", "external");
      json.writeStringField("justification", line.reason());
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /** A place in a form is no line of a text; only a text's line is given as one. */
  private void location(String file, String place, String quote) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(file));
    json.writeEndObject();
    if (place.matches("\\d+:\\d+")) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", Integer.parseInt(place.replaceFirst(":.*", "")));
      text("snippet", quote);
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    json.writeStringField("fullyQualifiedName", place);
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String uri(String file) {
    return URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }

  @Override
  public void end(String summary) throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.flush();
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
