import type { Answer } from "../values/truth.ts"
import type { Outline } from "./outline.ts"

const marks: Record<Answer, string> = { yes: "✓ ", no: "✗ ", unknown: "? " }

/**
 * An outline as lines, indented by two spaces a level.
 *
 * @example
 * textOfOutline({ text: "a", of: [{ text: "b", mark: "yes", of: [] }] }) // => "a\n  ✓ b"
 */
export const textOfOutline = (outline: Outline, indent = ""): string =>
  [
    `${indent}${outline.mark === undefined ? "" : marks[outline.mark]}${outline.text}`,
    ...outline.of.map((inner) => textOfOutline(inner, `${indent}  `)),
  ].join("\n")
