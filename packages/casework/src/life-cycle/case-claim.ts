/** What a state of a case claims for itself alone. */

/** Something that may be so only once, as a state of a case says it. */
export interface CaseClaim {
  /** What it is: `debt`, `fullTimePlace`, `coveredFamily`. Errors and reports name it. */
  readonly claim: string
  /**
   * The ids that say which one it is. They are compared as people read them: digits of any script, look-alike letters, blanks and
   * invisible characters make no difference.
   */
  readonly by: ReadonlyArray<string>
  /** How much of it is claimed, a whole number from 1 on; all of it where it is absent. */
  readonly units?: number
  /** How much of it there is, where parts of it may be claimed side by side. */
  readonly of?: number
}

/** A property that suggests that a case is the same as another one; only people can tell. Several cases may share it. */
export interface CaseResemblance {
  /** What the two may be: `sameDebt`, `jointDebt`. */
  readonly resemblance: string
  /** The ids and values that they have in common, compared like those of a claim. */
  readonly by: ReadonlyArray<string>
}
