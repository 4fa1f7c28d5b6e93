/**
 * Parts of what is printed, each under its heading.
 *
 * @module
 */

import { inLanguage, type Text } from "@bazgasht/rules"
import type { Voice } from "./voice.ts"

/** Lines under a heading, apart from what stands before them; nothing where there are none. */
export const sectionLines = (
  voice: Voice,
  heading: Text,
  lines: ReadonlyArray<string>,
): ReadonlyArray<string> =>
  lines.length === 0 ? [] : ["", voice.paint("heading", inLanguage(voice, heading)), ...lines]

/** Lines that belong to the one before them. */
export const indented = (lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.map((line) => `    ${line}`)
