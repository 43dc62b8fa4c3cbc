package org.zhibiao.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.zhibiao.read.Grid;
import org.zhibiao.read.Limits;
import org.zhibiao.read.Reader;
import org.zhibiao.read.UnreadableException;

/**
 * Reads Excel 97-2003 workbooks (.xls) with the grids and places of {@link XlsxReader}.
 *
 * <p>Example: 0.95 in the format 0% is {@code 95%} at {@code 表.xls!绩效表!F12}. Such a file is at most
 * 65,536 rows a sheet, and is held in memory whole.
 */
public final class XlsReader implements Reader {
  /** Such a sheet has 256 columns. */
  private static final int LAST_COLUMN = 255;

  @Override
  public List<Grid> read(byte[] bytes, String file) throws UnreadableException {
    return OfficeFile.read(
        bytes,
        file,
        in -> {
          try (HSSFWorkbook workbook = new HSSFWorkbook(in)) {
            return grids(workbook, file);
          }
        });
  }

  private static List<Grid> grids(HSSFWorkbook workbook, String file) throws UnreadableException {
    DataFormatter formatter = new DataFormatter(Locale.CHINA);
    formatter.setUseCachedValuesForFormulaCells(true);
    Budget budget = new Budget(file, Limits.STANDARD);
    List<Grid> grids = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
        SheetGrid grid = new SheetGrid(file, workbook.getSheetName(i), budget);
        read(workbook.getSheetAt(i), formatter, grid);
        grid.build().ifPresent(grids::add);
      }
    }
    return grids;
  }

  private static void read(Sheet sheet, DataFormatter formatter, SheetGrid to)
      throws UnreadableException {
    for (Row row : sheet) {
      if (row.getZeroHeight()) {
        to.hideRow(row.getRowNum());
      }
      for (Cell cell : row) {
        to.cell(cell.getRowIndex(), cell.getColumnIndex(), formatter.formatCellValue(cell));
      }
    }
    for (int column = 0; column <= LAST_COLUMN; column++) {
      if (sheet.isColumnHidden(column)) {
        to.hideColumns(column, column);
      }
    }
    sheet.getMergedRegions().forEach(to::merge);
  }
}
