/** What may be written at a place of a case file: fields by their names, and codes by their titles. */

import type { Completion } from "@codemirror/autocomplete"
import { getLocation } from "jsonc-parser"
import type { KnownField } from "../protocol.ts"

const isPlace = (step: string): boolean => ["*", "@", "#", "~"].includes(step) || /^\d+$/.test(step)

/** Whether a place of a file is one that a description means: a place of a list stands for each. */
const fits = (described: ReadonlyArray<string>, path: ReadonlyArray<string | number>): boolean =>
  path.every((step, place) => {
    const expected = described[place]
    return expected === step || (typeof step === "number" && expected !== undefined && isPlace(expected))
  })

const quoted = (word: string): string => JSON.stringify(word)

/** What may be written at an offset of a text. */
export const completionsAt = (
  fields: ReadonlyArray<KnownField>,
  text: string,
  offset: number,
): ReadonlyArray<Completion> => {
  const { isAtPropertyKey, path } = getLocation(text, offset)
  if (isAtPropertyKey) {
    const around = path.slice(0, -1)
    const names = new Map<string, Completion>()
    for (const { label, path: described } of fields) {
      const name = described[around.length]
      if (name === undefined || isPlace(name) || !fits(described, around)) continue
      const isField = described.length === around.length + 1
      if (!names.has(name) || isField)
        names.set(name, { label: quoted(name), type: "property", ...(isField ? { detail: label } : {}) })
    }
    return [...names.values()]
  }
  const field = fields.find(
    ({ path: described }) => described.length === path.length && fits(described, path),
  )
  if (field === undefined) return []
  if (field.kind === "truth") return ["true", "false"].map((label) => ({ label, type: "keyword" }))
  return field.codes.map(({ code, title }) => ({ label: quoted(code), detail: title, type: "enum" }))
}
