package org.zhibiao.extract;

import org.jspecify.annotations.Nullable;
import org.zhibiao.category.Categorizer;
import org.zhibiao.subject.BoundaryModel;

/**
 * The trained parts of the extractor; each may be missing, and the rules then stand alone.
 *
 * @param boundary where what is measured begins and ends
 * @param confidence how likely a reading is right
 * @param categorizer the class of a target; it knows the form's levels without a model
 */
record Models(
    @Nullable BoundaryModel boundary, @Nullable Confidence confidence, Categorizer categorizer) {
  static final Models NONE = new Models(null, null, Categorizer.levelsOnly());

  /** Those that ship with the project. */
  static Models shipped() {
    return new Models(
        BoundaryModel.shipped().orElse(null),
        Confidence.shipped().orElse(null),
        Categorizer.standard());
  }
}
