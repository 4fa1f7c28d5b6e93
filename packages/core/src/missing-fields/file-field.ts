/**
 * A field of a file as something that can be asked for: where it is written, what belongs there, and whose document says it.
 */

import type { FieldPath } from "@bazgasht/casework"
import type { Day, Kind, Text } from "@bazgasht/rules"

/** What is written into a field: a value of a kind, the entries of a list, or an object of several fields. */
export type WrittenKind = Kind | "list" | "object"

/** A field of a file that is asked for. */
export interface MissingField {
  /** From the root of the file; entries of lists by their places, from 0. */
  readonly path: FieldPath
  /** The id of the opening in whose file it is written; absent where that is the file of the person or the family. */
  readonly opening?: string
  readonly label: Text
  /** What is asked, as its author wrote it. */
  readonly question?: Text
  readonly kind: WrittenKind
  /** The codes that the field takes; absent where it is no code, or where the vocabulary of the jurisdiction lists them. */
  readonly codes?: ReadonlyArray<string>
  /** The actor who issues the document, or the party that presents it. */
  readonly issuer?: string
  readonly evidence?: Text
  /** Who issues the document, where a party presents it. */
  readonly issuedBy?: Text
}

/** Days and words that values of a file are chosen among. */
export interface Surroundings {
  readonly today: Day
  /** The days that the file states. */
  readonly days: ReadonlyArray<number>
  readonly offences: ReadonlyArray<string>
}

/**
 * A field of every file of a kind.
 *
 * In its path `*` stands for each entry of a list, `@` for the sentence that is executed, `#` for the debt and `~` for the
 * member of the family that is asked about.
 */
export interface FieldDescription extends MissingField {
  /** Values that the field may take, as a decoded file has them: whether one of them can stand there is found by trying. */
  readonly values: (around: Surroundings) => ReadonlyArray<unknown>
}

/** The fields in which facts are written, by the ids of the facts; the ones to ask for first stand first. */
export type FieldsOfFacts = { readonly [fact: string]: ReadonlyArray<FieldDescription> }

/** A field of a part that stands below others. */
export const under = (root: FieldPath, description: FieldDescription): FieldDescription =>
  root.length === 0 ? description : { ...description, path: [...root.map(String), ...description.path] }

type Branch = { readonly [step: string]: unknown }

/** What stands at a path; `undefined` where nothing does. */
export const valueAt = (file: unknown, path: FieldPath): unknown =>
  path.reduce<unknown>(
    (at, step) => (typeof at === "object" && at !== null ? (at as Branch)[step] : undefined),
    file,
  )

/**
 * The file with values at paths, written one after another. Objects and lists on the way are made where the file has none, and copied
 * once.
 */
export const withValues = <A extends object>(
  file: A,
  writings: ReadonlyArray<readonly [path: FieldPath, value: unknown]>,
): A => {
  type Copy = { [step: string | number]: unknown }
  const copies = new Set<unknown>()
  const copyOf = (original: unknown, step: string | number): Copy => {
    if (copies.has(original)) return original as Copy
    const copy = (
      typeof step === "number"
        ? [...((original ?? []) as ReadonlyArray<unknown>)]
        : { ...(original as object | undefined) }
    ) as Copy
    copies.add(copy)
    return copy
  }
  let written: unknown = file
  for (const [path, value] of writings) {
    const [first, ...rest] = path
    if (first === undefined) {
      written = value
      continue
    }
    let at = copyOf(written, first)
    written = at
    let last = first
    for (const step of rest) {
      const inner = copyOf(at[last], step)
      at[last] = inner
      at = inner
      last = step
    }
    at[last] = value
  }
  return written as A
}

/** The file with a value at a path, as {@link withValues} writes it. */
export const withValue = <A extends object>(file: A, path: FieldPath, value: unknown): A =>
  withValues(file, [[path, value]])
