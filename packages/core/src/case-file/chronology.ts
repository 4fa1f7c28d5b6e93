import type { Day } from "@bazgasht/rules"
import type { FactShape } from "./fact-shape.ts"
import { oncePer } from "./once-per.ts"

/** What takes the place of other fields of a part while something had not happened yet; `undefined` leaves one out. */
export type Before = (part: { readonly [field: string]: unknown }) => { readonly [field: string]: unknown }

/**
 * What a field of a file has to do with time.
 *
 * - `dates`: the day of the entry, which is not there before it; of several the last that is stated
 * - `ends`: the day on which the entry ended, which is open before it; it is known with the entry, or since the day `endKnown` of the part.
 *   An end that is `announced` is known before it comes, as soon as the entry is
 * - `happens`: the day of something that had not happened before it
 * - `limit`: a limit, a plan or a day that nothing waits for; it counts as soon as its part does
 * - `known`: the day on which the entry became known, where that is not its own day
 * - `asked`: the day for which a decision is asked
 * - `reported`: a value or a value with its document, which counts from the day of the document
 * - `part`, `list`: a part of the file, or a list of parts. A list that is `wholeOnly` is unknown while an entry of it lasts
 *
 * `before` says what becomes of other fields of the part before the day.
 */
export type FieldTime =
  | { readonly time: "dates" | "limit" | "known" | "asked" }
  | { readonly time: "ends"; readonly announced?: true; readonly before?: Before }
  | { readonly time: "happens"; readonly before?: Before }
  | { readonly time: "reported"; readonly day?: "dates" | "limit" | "happens"; readonly before?: Before }
  | { readonly time: "part"; readonly of: Chronology }
  | { readonly time: "list"; readonly of: Chronology; readonly wholeOnly?: true }

/** What the fields of a part have to do with time. A field that is not named here has no day. */
export interface Chronology {
  readonly [field: string]: FieldTime
}

/** When a stretch of days counts: from its first day, and it lasts until its end has come or was announced. */
export const stretchTimes: Chronology = {
  from: { time: "dates" },
  to: { time: "ends" },
  known: { time: "known" },
  endKnown: { time: "known" },
}

/** A day, and the day up to which things had become known. */
export interface Moment {
  readonly day: Day
  readonly known: Day
}

/** Notes a day on which something begins to count that is known by the moment. */
type NoteDay = (day: Day) => void

type Part = { readonly [field: string]: unknown }
type PartInMaking = { [field: string]: unknown }

/** What is asked of a chronology for every part that it is read with. */
interface Summary {
  /** Whether something dates the whole of a part. */
  readonly isDated: boolean
  /** The days of a part that is not dated as a whole on which something happens. */
  readonly happenings: ReadonlyArray<{ readonly before?: Before }>
}

const summaryOf = /* @__PURE__ */ oncePer((times: Chronology): Summary => {
  const all = Object.values(times)
  const isDated = all.some(
    (time) => time.time === "dates" || (time.time === "reported" && time.day === "dates"),
  )
  const happenings = isDated ? [] : all.flatMap((time) => (time.time === "happens" ? [time] : []))
  return { isDated, happenings }
})

/** Fields of reported facts: each counts from the day of its document, and one that is a day from that day, unless it is named. */
export const reportedTimes = (
  facts: { readonly [field: string]: FactShape },
  named: Chronology = {},
): Chronology =>
  Object.fromEntries(
    Object.entries(facts).map(([field, { kind }]) => [
      field,
      named[field] ?? { time: "reported", ...(kind === "day" ? { day: "happens" as const } : {}) },
    ]),
  )

const evidenced = (reported: unknown): Part | undefined =>
  typeof reported === "object" && reported !== null && "value" in reported ? (reported as Part) : undefined

/** The day of a field that dates its entry. */
const dayOf = (value: unknown): Day | undefined => (evidenced(value)?.["value"] ?? value) as Day | undefined

const earliest = Number.NEGATIVE_INFINITY

/** Whether an entry that has ended by now had not ended at the moment as of which it was read. */
const lasts = (part: Part, was: Part, times: Chronology): boolean =>
  Object.keys(part).some((field) => times[field]?.time === "ends" && was[field] === undefined)

/** Reads a file as it was at a moment. */
class Reading {
  readonly #moment: Moment
  readonly #note: NoteDay | undefined

  constructor(moment: Moment, note?: NoteDay) {
    this.#moment = moment
    this.#note = note
  }

  /** Whether what is dated so, and became known then, counts at the moment. */
  #counts(own: number | undefined, known: number | undefined): boolean {
    if ((known ?? own ?? earliest) > this.#moment.known) return false
    if (own === undefined) return true
    this.#note?.(own as Day)
    return own <= this.#moment.day
  }

  #countsReported(reported: unknown, time: FieldTime & { readonly time: "reported" }): boolean {
    const evidence = evidenced(reported)
    if (evidence === undefined) return time.day !== "happens" || this.#counts(reported as number, undefined)
    const document = evidence["day"] as number | undefined
    const known = (evidence["known"] ?? document) as number | undefined
    if (!this.#counts(document, known)) return false
    return time.day !== "happens" || this.#counts(evidence["value"] as number, known)
  }

  /** Whether an entry is there at the moment. */
  #isThere(part: Part, times: Chronology, { isDated }: Summary): boolean {
    const known = part["known"] as number | undefined
    if (!isDated) return this.#counts(undefined, known)
    let own: number | undefined
    for (const field in part) {
      const time = times[field]
      if (time?.time !== "dates" && !(time?.time === "reported" && time.day === "dates")) continue
      const day = dayOf(part[field])
      if (day !== undefined && (own === undefined || day > own)) own = day
    }
    return this.#counts(own, known)
  }

  /** The part as it was; the part itself where nothing of it is later, `undefined` where it was not there. */
  part(part: Part, times: Chronology): Part | undefined {
    const summary = summaryOf(times)
    const { happenings, isDated } = summary
    if (happenings.length === 0 && !this.#isThere(part, times, summary)) return undefined
    // What is known of a happening is known of it alone; what is known of an entry is known of its end too.
    const known = part["known"] as number | undefined
    const endKnown = (part["endKnown"] ?? known) as number | undefined
    let changed: PartInMaking | undefined
    const change = (field: string, value: unknown): void => {
      changed ??= { ...part }
      if (value === undefined) delete changed[field]
      else changed[field] = value
    }
    const without = (field: string, before: Before | undefined): void => {
      change(field, undefined)
      if (before === undefined) return
      for (const [other, value] of Object.entries(before(part))) change(other, value)
    }
    for (const field in part) {
      const time = times[field]
      const value = part[field]
      if (time === undefined || value === undefined) continue
      switch (time.time) {
        case "known":
          // It has been read with the entry, and is nothing that rules speak of.
          change(field, undefined)
          break
        case "ends":
          if (!this.#counts(value as number, time.announced ? earliest : endKnown))
            without(field, time.before)
          break
        case "happens":
          if (!this.#counts(value as number, isDated ? undefined : known)) without(field, time.before)
          break
        case "reported":
          if (!this.#countsReported(value, time)) without(field, time.before)
          break
        case "part": {
          const inner = this.part(value as Part, time.of)
          if (inner !== value) change(field, inner)
          break
        }
        case "list": {
          const list = this.#list(value as ReadonlyArray<Part>, time)
          if (list !== value) change(field, list)
          break
        }
      }
    }
    // What is said to have become known later is not known even where it has no day.
    if (happenings.length > 0 && !this.#counts(undefined, known))
      for (const { before } of happenings) without("known", before)
    return changed ?? part
  }

  /** A list that is stated stays complete without what was not there yet. */
  #list(
    list: ReadonlyArray<Part>,
    { of, wholeOnly }: FieldTime & { readonly time: "list" },
  ): ReadonlyArray<Part> | undefined {
    const were: Array<Part> = []
    let same = true
    let whole = true
    for (const part of list) {
      const was = this.part(part, of)
      if (was !== part) same = false
      if (was === undefined) continue
      if (was !== part && lasts(part, was, of)) whole = false
      were.push(was)
    }
    if (wholeOnly === true && !whole) return undefined
    return same ? list : were
  }
}

/** A file as it was at a moment: the file itself where nothing of it is later, `undefined` where the whole of it is. */
export const partAt = <A extends object>(part: A, times: Chronology, moment: Moment): A | undefined =>
  new Reading(moment).part(part as unknown as Part, times) as A | undefined

/** A file that is dated in its parts only, as it was at a moment. */
export const fileAt = <A extends object>(file: A, times: Chronology, moment: Moment): A =>
  partAt(file, times, moment) ?? file

/** The days on which something of a file begins to count or ends, as far as it is known by a day, in their order. */
export const turningDays = (file: object, times: Chronology, known: Day): ReadonlyArray<Day> => {
  const days = new Set<Day>()
  new Reading({ day: Number.POSITIVE_INFINITY as Day, known }, (day) => days.add(day)).part(
    file as Part,
    times,
  )
  return [...days].sort((left, right) => left - right)
}
