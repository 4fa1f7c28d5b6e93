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
export const textOfOutline = (
  outline: Outline,
  indent = "",
  words: Pick<Words, "marks"> = english,
): string => {
  // Lines are joined once, and each level is indented once: what is joined or lengthened level by level is copied as often as a line is deep.
  const lines: Array<string> = []
  const indents: Array<string> = []
  const write = ({ mark, of, text }: Outline, level: number): void => {
    indents[level] ??= indent + " ".repeat(2 * level)
    lines.push(`${indents[level]}${mark === undefined ? "" : `${words.marks[mark]} `}${text}`)
    for (const inner of of) write(inner, level + 1)
  }
  write(outline, 0)
  return lines.join("\n")
}
