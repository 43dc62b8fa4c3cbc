package org.zhibiao.read;

/**
 * A file that can't be read, with a Chinese sentence that names the file, says what is wrong and
 * what to do.
 *
 * <p>Example: {@code 表.txt是空文件，没有可读的内容；请核对是否选错了文件。}
 */
public final class UnreadableException extends Exception {
  /** Why an office file with a password is not read. */
  public static final String LOCKED = "已加密，要有打开密码才能读；请在 Word 或 Excel 中取消打开密码后另存，再试。";

  private static final long serialVersionUID = 1L;

  private final String file;
  private final String reason;

  /**
   * @param file the file as the user named it
   * @param reason the sentence that follows the name
   */
  public UnreadableException(String file, String reason) {
    super(file + reason);
    this.file = file;
    this.reason = reason;
  }

  /** The file as the user named it. */
  public String file() {
    return file;
  }

  /** The sentence without the file's name, for a message that begins with it. */
  public String reason() {
    return reason;
  }

  /** The whole sentence, the file's name first; safe to show. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
