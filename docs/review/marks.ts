/** What the authors have read of the texts that no pack holds, and what they have not. */

import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import type { WrittenText } from "./collect-texts.ts"

/** Where the marks stand. */
export const marksFile = resolve(import.meta.dirname, "authors.json")

/** Marks of a reader: which texts were read, by the file in which they stand. */
export interface ReadTexts {
  readonly format: "bazgasht.read-texts/1"
  readonly by: string
  /** The day of the last reading. */
  readonly day: string
  /** Digests with a space between them. */
  readonly read: { readonly [file: string]: string }
}

/** The marks on file. */
export const readMarks = (): ReadTexts => JSON.parse(readFileSync(marksFile, "utf8")) as ReadTexts

/** The texts that nobody has read, or that changed since. */
export const unreadOf = (
  texts: ReadonlyArray<WrittenText>,
  { read }: Pick<ReadTexts, "read">,
): ReadonlyArray<WrittenText> => {
  // A text that moves to another file stays read.
  const known = new Set(Object.values(read).flatMap((digests) => digests.split(" ")))
  return texts.filter(({ digest }) => !known.has(digest))
}

/** Marks on all the texts. */
export const marksOn = (texts: ReadonlyArray<WrittenText>, by: string, day: string): ReadTexts => {
  const read = new Map<string, Set<string>>()
  for (const { digest, file } of texts) read.set(file, (read.get(file) ?? new Set()).add(digest))
  return {
    format: "bazgasht.read-texts/1",
    by,
    day,
    read: Object.fromEntries([...read].map(([file, digests]) => [file, [...digests].toSorted().join(" ")])),
  }
}

/**
 * The marks with those on further texts. Marks elsewhere stay, so that a text which moved out of a file that is read stays read; those of a
 * text that no source holds any more are left out.
 */
export const withMarks = (
  before: ReadTexts,
  read: ReadonlyArray<WrittenText>,
  all: ReadonlyArray<WrittenText>,
  day: string,
): ReadTexts => {
  const held = new Set(all.map(({ digest }) => digest))
  const marks = new Map<string, Set<string>>()
  for (const [file, digests] of Object.entries(before.read)) {
    const kept = digests.split(" ").filter((digest) => held.has(digest))
    if (kept.length > 0) marks.set(file, new Set(kept))
  }
  for (const { digest, file } of read) marks.set(file, (marks.get(file) ?? new Set()).add(digest))
  return {
    ...before,
    day,
    read: Object.fromEntries(
      [...marks]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([file, digests]) => [file, [...digests].toSorted().join(" ")]),
    ),
  }
}
