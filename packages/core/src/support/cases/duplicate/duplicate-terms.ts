import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Citation } from "@bazgasht/rules"

/** The offices of a suspected duplicate, as a jurisdiction states them. */
export interface DuplicateTerms {
  readonly citations: ReadonlyArray<Citation>
  /** Who reports a suspicion, and evidence that comes later. */
  readonly reporters: Roles
  /** Who finds whether they are the same. */
  readonly adjudicators: Roles
  /** Who confirms that they are the same, or returns the finding. */
  readonly confirmers: Roles
  /** Who may open a settled matter again. */
  readonly reopeners: Roles
}

/** By what a command to a suspected duplicate is judged; what other records say, the caller fetches. */
export interface DuplicateSetting extends AnySetting {
  readonly terms: DuplicateTerms
  /**
   * The evidence in spite of which the same subjects, in the order of their ids, were found different before; `undefined` where
   * they were not.
   */
  readonly foundDifferent: (
    kind: string,
    subjects: ReadonlyArray<string>,
  ) => ReadonlyArray<string> | undefined
  /** Opaque ids of the people in the records that a suspicion names; the suspicion concerns them too. The service reads them; absent where the life cycle runs without a store. */
  readonly concerned?: ReadonlyArray<string>
}
