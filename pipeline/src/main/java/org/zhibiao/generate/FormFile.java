package org.zhibiao.generate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** The formats in which a generated declaration is written. */
public enum FormFile {
  /** Tab-separated text, UTF-8. */
  TXT {
    @Override
    byte[] bytes(Generated form) {
      StringBuilder text = new StringBuilder();
      form.rows().forEach(row -> text.append(String.join("\t", row)).append('\n'));
      return text.toString().getBytes(StandardCharsets.UTF_8);
    }
  },
  /** Comma-separated values in GB18030, as Excel saves them in China. */
  CSV {
    @Override
    byte[] bytes(Generated form) throws IOException {
      StringBuilder text = new StringBuilder();
      try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
        printer.printRecords(form.rows());
      }
      return text.toString().getBytes(Charset.forName("GB18030"));
    }
  },
  /** A web page with one table. */
  HTML {
    @Override
    byte[] bytes(Generated form) {
      StringBuilder page =
          new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>");
      page.append("<h1>").append(form.title()).append("</h1><table>");
      for (List<String> row : form.rows().subList(1, form.rows().size())) {
        page.append("<tr>");
        row.forEach(cell ->
            page.append("<td>")
                .append(cell.replace("&", "&amp;").replace("<", "&lt;"))
                .append("</td>"));
        page.append("</tr>\n");
      }
      return page.append("</table></body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }
  },
  /** An Excel workbook. */
  XLSX {
    @Override
    byte[] bytes(Generated form) throws IOException {
      try (Workbook book = new XSSFWorkbook()) {
        return workbook(book, form);
      }
    }
  },
  /** An Excel 97-2003 workbook. */
  XLS {
    @Override
    byte[] bytes(Generated form) throws IOException {
      try (Workbook book = new HSSFWorkbook()) {
        return workbook(book, form);
      }
    }
  },
  /** A Word document with one table. */
  DOCX {
    @Override
    byte[] bytes(Generated form) throws IOException {
      try (XWPFDocument document = new XWPFDocument()) {
        document.createParagraph().createRun().setText(form.title());
        XWPFTable table = document.createTable();
        table.removeRow(0);
        int columns = form.rows().stream().mapToInt(List::size).max().orElse(1);
        for (List<String> row : form.rows().subList(1, form.rows().size())) {
          XWPFTableRow line = table.createRow();
          while (line.getTableCells().size() < columns) {
            line.createCell();
          }
          for (int i = 0; i < row.size(); i++) {
            line.getCell(i).setText(row.get(i));
          }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
      }
    }
  };

  /** The file's bytes. */
  abstract byte[] bytes(Generated form) throws IOException;

  private static byte[] workbook(Workbook book, Generated form) throws IOException {
    Sheet sheet = book.createSheet("绩效目标表");
    for (int i = 0; i < form.rows().size(); i++) {
      Row row = sheet.createRow(i);
      List<String> cells = form.rows().get(i);
      for (int j = 0; j < cells.size(); j++) {
        if (!cells.get(j).isEmpty()) {
          row.createCell(j).setCellValue(cells.get(j));
        }
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    return out.toByteArray();
  }
}
