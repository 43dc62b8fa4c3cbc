package org.zhibiao.cli;

import org.zhibiao.form.DeclarationReader;
import org.zhibiao.read.Ocr;
import picocli.CommandLine.Option;

/** How files are read; the same for every command that reads them. */
final class ReadingOptions {
  @Option(
      names = "--ocr",
      paramLabel = "auto|never|always",
      description = {
        "是否做文字识别：扫描件才做（默认）、不做、图片和 PDF 都做。需要 Tesseract 及其中文模型。",
        "Whether text is recognised: where there is none (default), nowhere, in every picture and"
            + " PDF. Needs Tesseract with its Chinese model."
      })
  private Ocr ocr = Ocr.AUTO;

  DeclarationReader reader(Services services) {
    return ocr == Ocr.AUTO ? services.reader() : DeclarationReader.standard(ocr);
  }
}
