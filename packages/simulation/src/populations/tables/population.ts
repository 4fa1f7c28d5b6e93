/**
 * Populations: tables of cases in columns, with what a report groups and adds them by.
 *
 * A population is plain data. Its arrays may lie in memory that worker threads share; nothing writes to them once it is made.
 */

import type { Day, Kind, Text, Value } from "@bazgasht/rules"
import {
  type CodeCells,
  type Column,
  type Columns,
  type NumberCells,
  valueAtPlace,
} from "@bazgasht/rules/columns"

/**
 * What a case of a table is.
 *
 * - `prisoner`: somebody in prison, with the facts of release and of work
 * - `family`: a prisoner's family, with the facts of support
 * - `member`: a member of a family, with the facts of the family and those of the member
 */
export const registerKinds = ["prisoner", "family", "member"] as const

/** What a case of a table is. */
export type RegisterKind = (typeof registerKinds)[number]

/** One of the values by which cases are grouped: a province, a band of ages. */
export interface GroupValue {
  readonly code: string
  readonly title: Text
}

/** What cases are grouped by in a report. No rule reads it. */
export interface Group {
  readonly title: Text
  readonly values: ReadonlyArray<GroupValue>
  /** The place of each case's value in `values`, from 1 on; 0 where it is unknown. */
  readonly cells: CodeCells
}

/** What is added up over cases in a report. No rule reads it. */
export interface Measure {
  readonly title: Text
  readonly unit: "rials" | "people"
  /** The least number of the array stands for unknown; in an array of doubles NaN does. */
  readonly cells: NumberCells
}

/** To which case of another table each case belongs: a family to its prisoner, a member to its family. */
export interface Belonging {
  readonly kind: RegisterKind
  /** The row in the table of that kind; -1 where there is none. */
  readonly rows: Int32Array
}

/** What cases are from a later day on, as it is announced. */
export interface AnnouncedFacts {
  readonly from: Day
  /** The rows of the table, in ascending order. */
  readonly rows: Int32Array
  /** All facts of those cases from that day on, a place for each of the rows. */
  readonly columns: Columns
}

/** The cases of one kind. All arrays have a place for each case, in the same order. */
export interface PopulationTable {
  readonly ids: ReadonlyArray<string>
  /** The facts that rules read. */
  readonly columns: Columns
  /** How many cases of the country each case stands for: a whole number from 0 on, known of every case. */
  readonly weights: NumberCells
  /** By id; see {@link standardGroups} for those that every population has. */
  readonly groups: { readonly [id: string]: Group }
  readonly measures: { readonly [id: string]: Measure }
  readonly belonging?: Belonging
  /** What is announced for later days, in their order, such as a release or a commutation; no table of a file has a place for it. */
  readonly announced?: ReadonlyArray<AnnouncedFacts>
}

/** How much of a file of cases came into a population. */
export interface ReadShare {
  readonly kind: RegisterKind
  readonly file: string
  readonly rows: number
  /** Rows that are left out of every count. */
  readonly leftOut: number
  /** Cells that could not be read and count as unknown, those of lists included. */
  readonly unreadCells: number
}

/**
 * Something that a mapping assumes and the files do not say.
 *
 * - `unreadable`: what becomes of cells that cannot be read, and whether the mapping says so
 * - `constant`: one value for every case
 * - `notMapped`: facts and lists that no column brings, so that they are unknown of every case
 * - `withoutEntries`: a case without rows in the file of a list has none, or it is unknown
 * - `weights`: for how many cases those that were read stand
 */
export type MappingAssumption =
  | { readonly about: "unreadable"; readonly policy: "unknown" | "leaveOut"; readonly isStated: boolean }
  | {
      readonly about: "constant"
      readonly kind: RegisterKind
      /** The id of the fact, the group or the measure. */
      readonly id: string
      readonly label: Text
      readonly valueKind: Kind
      readonly value: Value
    }
  | {
      readonly about: "notMapped"
      readonly kind: RegisterKind
      readonly facts: ReadonlyArray<{ readonly id: string; readonly label: Text }>
    }
  | {
      readonly about: "withoutEntries"
      readonly kind: RegisterKind
      readonly list: string
      readonly label: Text
      readonly means: "none" | "unknown" | "column"
    }
  | {
      readonly about: "weights"
      readonly kind: RegisterKind
      readonly cases: number
      /** The sum of the weights: the cases of the country. */
      readonly standFor: number
      readonly isWeighted: boolean
    }

/** Where a population comes from: how much of its files was read, and what its mapping assumed. */
export interface PopulationSource {
  readonly shares: ReadonlyArray<ReadShare>
  readonly assumptions: ReadonlyArray<MappingAssumption>
}

/** People in prison and their families on one day. */
export interface Population {
  /** Of a population that was read from files. It is no part of the digest. */
  readonly source?: PopulationSource
  readonly title: Text
  /** The day on which it is described. Ages and sizes of families in its groups are those of this day. */
  readonly day: Day
  readonly tables: { readonly [Kind in RegisterKind]?: PopulationTable }
}

/**
 * Whether a population holds announcements for later days; without them a look ahead takes all facts to stay as they are.
 *
 * @example
 * holdsAnnouncements(drawRegister({ seed: 1, day, prisoners: 10 }, iran)) // => false
 */
export const holdsAnnouncements = ({ tables }: Population): boolean =>
  Object.values(tables).some(({ announced }) => announced !== undefined)

/** Whether anything is known in a column of so many cells. */
export const isKnownSomewhere = (column: Column, size: number): boolean => {
  for (let place = 0; place < size; place++) if (valueAtPlace(column, place) !== undefined) return true
  return false
}

export const isKnownOfAnybody = ({ facts, lists, size }: Columns, id: string): boolean => {
  const [fact, list] = [facts[id], lists[id]]
  if (fact !== undefined && isKnownSomewhere(fact, size)) return true
  return list?.known.subarray(0, size).some((known) => known === 1) ?? false
}
