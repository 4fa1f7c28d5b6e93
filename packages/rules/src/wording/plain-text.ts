import { english } from "./english.ts"
import type { Outline } from "./outline.ts"
import type { Words } from "./words.ts"

/**
 * An outline as lines, indented by two spaces a level; its marks are those of a language, English unless given.
 *
 * @example
 * textOfOutline({ text: "a", of: [{ text: "b", mark: "yes", of: [] }] }) // => "a\n  ✓ b"
 * textOfOutline({ text: "a", mark: "unknown", of: [] }, "", wordsOf({ ...style, language: "fa" })) // => "؟ a"
 */
export const textOfOutline = (outline: Outline, indent = "", words: Pick<Words, "marks"> = english): string =>
  [
    `${indent}${outline.mark === undefined ? "" : `${words.marks[outline.mark]} `}${outline.text}`,
    ...outline.of.map((inner) => textOfOutline(inner, `${indent}  `, words)),
  ].join("\n")
