package org.zhibiao.web.pages;

/** A parameter of an address that can't be read: which, and what would work, in Chinese. */
public final class ParameterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ParameterException(String name, String value, String wanted) {
    super("网址中的参数 " + name + "=" + value + " 读不懂：应为" + wanted);
  }
}
