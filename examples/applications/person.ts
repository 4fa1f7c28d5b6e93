/**
 * People who use an application.
 *
 * @module
 */

import type { Caller } from "@bazgasht/casework"
import type { Text } from "@bazgasht/rules"

/** Somebody who uses an application, in the first of his offices unless something else is said. */
export interface Person {
  readonly caller: Caller
  readonly title: Text
}

/** Somebody with his offices. */
export const person = (id: string, title: Text, ...offices: Caller["offices"]): Person => ({
  caller: { person: id, linked: [], offices },
  title,
})
