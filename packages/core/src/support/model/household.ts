import type { Member } from "./member.ts"

/** What is known of a household, with the fields that the country adds. */
export interface Household {
  /** The id of the household, where it has another than the file. */
  readonly id?: string
  /** The code of the place where it lives. */
  readonly area?: string
  /** Every membership so far, ended ones too. */
  readonly members?: ReadonlyArray<Member>
  /** Where money for the household goes. */
  readonly account?: string
}
