package org.zhibiao.form;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.form.unread.Hidden;
import org.zhibiao.form.unread.LeftOut;
import org.zhibiao.form.unread.Outside;
import org.zhibiao.form.unread.Substance;
import org.zhibiao.form.unread.Unread;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Place;
import org.zhibiao.read.Grid;
import org.zhibiao.read.Hash;
import org.zhibiao.read.Ocr;
import org.zhibiao.read.UnreadableException;
import org.zhibiao.source.Readers;

/**
 * The door from a file's bytes to its declarations.
 *
 * <p>Example: {@code DeclarationReader.standard().read(bytes,
 * "gz-kx-2022.txt").getFirst().header().year()} is 2022. Immutable, may be shared by threads.
 */
public final class DeclarationReader {
  private final Readers reader;
  private final FormRecognizer forms;

  /** A reader of those formats and forms. */
  public DeclarationReader(Readers reader, FormRecognizer forms) {
    this.reader = reader;
    this.forms = forms;
  }

  /** The formats and forms that ship with the project. */
  public static DeclarationReader standard() {
    return new DeclarationReader(Readers.standard(), FormRecognizer.standard());
  }

  /** The same, with the text of pictures recognised or not. */
  public static DeclarationReader standard(Ocr ocr) {
    return new DeclarationReader(Readers.standard(ocr), FormRecognizer.standard());
  }

  /** Whether a file of that name is read when a folder is walked; the file is not opened. */
  public boolean accepts(String file) {
    return reader.reads(file);
  }

  /**
   * The declarations of a file, in its order, never none; the id of the first is the first 16
   * hexadecimal digits of the SHA-256 of the bytes, and that of the second ends in {@code -2}.
   *
   * @param file the name that places carry; backslashes become slashes
   * @throws UnreadableException if no reader can read it, with a sentence for the user
   */
  public List<Declaration> read(byte[] bytes, String file) throws UnreadableException {
    return read(bytes, file, Hash.of(bytes));
  }

  /**
   * The same, where the hash of the bytes is known.
   *
   * @param hash what {@link Hash#of} says of the bytes
   */
  public List<Declaration> read(byte[] bytes, String file, String hash) throws UnreadableException {
    String name = file.replace('\\', '/');
    List<Grid> grids = reader.read(bytes, name);
    List<Declaration> declarations = forms.recognize(name, Hash.id(hash), grids);
    List<Declaration> told = new ArrayList<>(declarations.size());
    boolean any = false;
    for (Declaration declaration : declarations) {
      Substance substance = Substance.of(declaration);
      any |= substance == Substance.DECLARATION || substance == Substance.UNREAD;
      told.add(told(declaration, substance));
    }
    if (!any) {
      throw Substance.of(declarations.getFirst()).failure(name);
    }
    return Hidden.told(told, grids);
  }

  /** The declaration with what it leaves out told in its notes, or as prose. */
  private static Declaration told(Declaration declaration, Substance substance) {
    return switch (substance) {
      case DECLARATION -> Outside.told(LeftOut.told(declaration));
      case UNREAD -> Unread.prose(declaration);
      case NOT_FILLED_IN, LIBRARY -> noted(declaration, substance);
      case NO_FORM -> declaration;
    };
  }

  /** One of several forms of a file that gives nothing; the others are read. */
  private static Declaration noted(Declaration declaration, Substance substance) {
    if (declaration.cells().isEmpty()) {
      return declaration;
    }
    List<Declaration.Note> notes = new ArrayList<>(declaration.notes());
    Place start = declaration.cells().getFirst().place();
    notes.add(new Declaration.Note(start, Doubt.MISSING_CELL, substance.note()));
    return LeftOut.with(declaration, notes);
  }
}
