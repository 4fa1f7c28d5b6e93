/** Entries of a list that say the same thing twice. */

import type { FieldPath } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import { entriesOf, type Note } from "../../case-file/checks.ts"

const once = {
  code: "id.duplicate",
  expected: text("موردی که در همین فهرست تکرار نشده باشد", "what no other entry of the list says"),
} as const

/**
 * Notes each entry of which an earlier one has the key. `field` is where the key stands in an entry that is an object.
 *
 * @example
 * const noted: Array<string> = []
 * const note: Note = (path, { code }) => {
 *   noted.push(`${code} at ${path.join(".")}`)
 * }
 * noteRepeated([{ skill: "sewing" }, { skill: "sewing" }], ({ skill }) => skill, ["skills"], note, "skill")
 * noted // => ["id.duplicate at skills.1.skill"]
 */
export const noteRepeated = <A>(
  list: ReadonlyArray<A | undefined> | undefined,
  keyOf: (entry: A) => string | undefined,
  path: FieldPath,
  note: Note,
  ...field: FieldPath
): void => {
  const seen = new Set<string>()
  for (const [index, entry] of entriesOf(list)) {
    const key = keyOf(entry)
    if (key === undefined) continue
    if (seen.has(key)) note([...path, index, ...field], once)
    seen.add(key)
  }
}

/** Notes each code or id that stands twice in a list. */
export const noteRepeatedCodes = (
  list: ReadonlyArray<string | undefined> | undefined,
  path: FieldPath,
  note: Note,
): void => noteRepeated(list, (code) => code, path, note)
