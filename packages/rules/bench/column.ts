/** What is compared: one way of deciding the cases. */

import type { Convict } from "./case.ts"

/** One way of deciding, made ready: rules loaded or compiled, cases in the form it takes them in. */
export type Ready =
  | {
      readonly inputs: ReadonlyArray<unknown>
      /** Whether a case holds. */
      readonly holds: (input: never) => boolean
    }
  | { readonly inputs: ReadonlyArray<unknown>; readonly holdsLater: (input: never) => Promise<boolean> }

/** A column of the comparison. */
export interface Column {
  readonly id: string
  /** How it is named in the table, its version included. */
  readonly title: string
  /** What it says beside the answer. */
  readonly explains: string
  readonly ready: (convicts: ReadonlyArray<Convict>) => Ready | Promise<Ready>
}
