/**
 * The stages of a suspected duplicate.
 *
 * @module
 */

/**
 * A stage of a suspected duplicate.
 *
 * - `none`: nothing is suspected yet
 * - `suspected`: there is evidence; nobody has looked at it yet
 * - `underReview`: a person looks at it
 * - `foundSame`: that person has found that they are the same; a second person is to confirm it
 * - `confirmedSame`: two people have found so; what follows is named
 * - `confirmedDifferent`: they are not the same
 * - `reopened`: there is something new
 */
export type DuplicateStage =
  | "none"
  | "suspected"
  | "underReview"
  | "foundSame"
  | "confirmedSame"
  | "confirmedDifferent"
  | "reopened"
