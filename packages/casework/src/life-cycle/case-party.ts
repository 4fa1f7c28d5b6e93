/** Something beside a person that cases of several kinds concern, by which all of them are found. */
export interface CaseParty {
  /** What it is: `household`. */
  readonly party: string
  /** Its opaque id. */
  readonly id: string
}
