/**
 * Checks between the fields of a file, as files of every kind need them. Each looks only at what it can read.
 */

import { type FieldPath, identifierKey } from "@bazgasht/casework"
import { type Day, text } from "@bazgasht/rules"
import type { FileExpectation } from "./expectation.ts"

/** Takes note of an inconsistency. */
export type Note = (path: FieldPath, expectation: FileExpectation) => void

/**
 * The entries of a list that can be read, with their places.
 *
 * @example
 * entriesOf(["first", undefined, "third"]) // => [[0, "first"], [2, "third"]]
 */
export const entriesOf = <A>(
  list: ReadonlyArray<A | undefined> | undefined,
): ReadonlyArray<readonly [number, A]> => {
  const entries: Array<readonly [number, A]> = []
  for (let index = 0; index < (list?.length ?? 0); index++) {
    const entry = list?.[index]
    if (entry !== undefined) entries.push([index, entry])
  }
  return entries
}

/**
 * The value of what is reported, as far as it can be read.
 *
 * @example
 * statedIn({ value: true, document: "letter 12" }) // => true
 * statedIn(false) // => false
 */
export const statedIn = <A>(reported: unknown): A | undefined =>
  (typeof reported === "object" && reported !== null && "value" in reported
    ? (reported as { readonly value: unknown }).value
    : reported) as A | undefined

/**
 * What stands in a field that contradicts another one.
 *
 * @example
 * conflict("بدون مهلت", "no deadline").code // => "field.conflict"
 */
export const conflict = (fa: string, en: string): FileExpectation => ({
  code: "field.conflict",
  expected: text(fa, en),
})

/**
 * A day that comes no earlier than a named other.
 *
 * @example
 * noEarlierThan("حکم", "the judgment").expected.en // => "a day no earlier than the judgment"
 */
export const noEarlierThan = (faName: string, enName: string): FileExpectation => ({
  code: "day.outOfOrder",
  expected: text(`روزی که پیش از ${faName} نباشد`, `a day no earlier than ${enName}`),
})

/**
 * Notes the later day when it comes before the earlier one.
 *
 * @example
 * const noted: Array<string> = []
 * inOrder((path) => noted.push(path.join(".")), gregorianDay(2024, 5, 2), gregorianDay(2024, 5, 1), ["end"], ["شروع", "the start"])
 * noted // => ["end"]
 */
export const inOrder = (
  note: Note,
  earlier: Day | undefined,
  later: Day | undefined,
  path: FieldPath,
  name: readonly [fa: string, en: string],
): void => {
  if (earlier !== undefined && later !== undefined && later < earlier) note(path, noEarlierThan(...name))
}

/** The places of the entries of which an earlier one has the key. */
const repeatedPlaces = <A>(
  list: ReadonlyArray<A | undefined> | undefined,
  keyOf: (entry: A) => string | undefined,
): ReadonlyArray<number> => {
  const seen = new Set<string>()
  return entriesOf(list).flatMap(([index, entry]) => {
    const key = keyOf(entry)
    if (key === undefined) return []
    const isRepeated = seen.has(key)
    seen.add(key)
    return isRepeated ? [index] : []
  })
}

const uniqueId: FileExpectation = {
  code: "id.duplicate",
  expected: text("شناسه‌ای که در همین فهرست تکرار نشده باشد", "an id that no other entry of the list has"),
}

/**
 * Notes each id that an earlier entry of the list has, however the two are written.
 *
 * @example
 * const repeated: Array<string> = []
 * uniqueIds([{ id: "A-1" }, { id: "A-1" }], ["debts"], (path) => repeated.push(path.join(".")))
 * repeated // => ["debts.1.id"]
 */
export const uniqueIds = (
  list: ReadonlyArray<{ readonly id?: string | undefined } | undefined> | undefined,
  path: FieldPath,
  note: Note,
): void => {
  const keyOf = ({ id }: { readonly id?: string | undefined }) => (id === undefined ? id : identifierKey(id))
  for (const index of repeatedPlaces(list, keyOf)) note([...path, index, "id"], uniqueId)
}

const once: FileExpectation = {
  code: "id.duplicate",
  expected: text("موردی که در همین فهرست تکرار نشده باشد", "what no other entry of the list says"),
}

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
  for (const index of repeatedPlaces(list, keyOf)) note([...path, index, ...field], once)
}

/** Notes each code or id that stands twice in a list. */
export const noteRepeatedCodes = (
  list: ReadonlyArray<string | undefined> | undefined,
  path: FieldPath,
  note: Note,
): void => noteRepeated(list, (code) => code, path, note)

const repeatedKey: FileExpectation = {
  code: "id.duplicate",
  expected: text("معیاری که پیش‌تر در فهرست نیامده باشد", "a key that the list does not have already"),
}

/** Notes each key of a policy that an earlier entry has. */
export const noteRepeatedKeys = (
  keys: ReadonlyArray<{ readonly key?: string | undefined } | undefined> | undefined,
  path: FieldPath,
  note: Note,
): void => {
  for (const index of repeatedPlaces(keys, ({ key }) => key)) note([...path, index, "key"], repeatedKey)
}

/** A stretch of days, from its first to the first after it; no end means that it still lasts. */
export interface Stretch {
  /** Where it is written. */
  readonly path: FieldPath
  readonly from: number
  readonly to: number
}

const overlapping: FileExpectation = {
  code: "interval.overlap",
  expected: text("بازه‌ای که با بازهٔ دیگر هم‌پوشانی ندارد", "an interval that does not overlap another"),
}

/** The end that an entry states: infinite where it states none, `undefined` where the one that it states cannot be read. */
export const endOf = <Name extends string>(
  entry: { readonly [Field in Name]?: Day | undefined },
  name: Name,
): number | undefined => entry[name] ?? (Object.hasOwn(entry, name) ? undefined : Number.POSITIVE_INFINITY)

/** Notes each of the stretches that begins before an earlier one of them has ended. */
export const apart = (stretches: ReadonlyArray<Stretch>, note: Note): void => {
  if (stretches.length < 2) return
  const sorted = [...stretches].sort((left, right) => left.from - right.from || left.to - right.to)
  let end = Number.NEGATIVE_INFINITY
  for (const { from, path, to } of sorted) {
    if (from < end) note(path, overlapping)
    end = Math.max(end, to)
  }
}

/** An end that comes no earlier than the start. */
export const endBeforeStart: FileExpectation = {
  code: "interval.endBeforeStart",
  expected: text("پایانی که پیش از شروع بازه نباشد", "an end no earlier than the start"),
}
