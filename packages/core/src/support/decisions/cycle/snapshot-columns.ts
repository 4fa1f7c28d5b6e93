/**
 * A snapshot as columns: the form of which its digest is taken.
 *
 * A nation's snapshot is some hundred and sixty million characters when it is written family after family, because the name of
 * every fact stands there with every person. In columns each name stands once.
 */

import { canonicalJson, type Entry, type Facts, type Value } from "@bazgasht/rules"
import type { FamilyMember } from "../../facts/family-facts.ts"
import { type CycleFamily, type CycleSnapshot, inOrderOfIds } from "./snapshot.ts"

/** A column of no more than 64 different values, `null` counted whether a row lacks one or not. */
export interface FewValues {
  /** The values, each once, in the order of their canonical JSON. */
  readonly values: ReadonlyArray<Value | null>
  /** For each row, which of the values it has. */
  readonly rows: Uint8Array
}

/** A value for each row; `null` where the row has none. A term or a ratio is never among few values. */
export type Column = ReadonlyArray<Value | null> | FewValues

type Columns = Readonly<Record<string, Column>>

/** A list of each row, one after another: how many entries each has, `null` where it has no such list, and their columns. */
interface ListColumns {
  readonly lengths: ReadonlyArray<number | null>
  readonly entries: Columns
}

interface FactColumns {
  readonly values: Columns
  readonly lists: Readonly<Record<string, ListColumns>>
}

/** A snapshot as columns. Rows follow the ids of families, and the persons in each family. */
export interface SnapshotColumns {
  readonly cycle: CycleSnapshot["cycle"]
  readonly lockedOn: CycleSnapshot["lockedOn"]
  readonly families: Columns
  readonly facts: FactColumns
  readonly members: ListColumns & { readonly facts: FactColumns }
  readonly suspensions: ListColumns
  readonly covers: ListColumns
}

/** How many different values a column has at most that is written by their places. */
const most = 64

const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const inOrder = (found: ReadonlyArray<Value | null>, places: Uint8Array): FewValues => {
  const values = found.toSorted((one, other) => compared(canonicalJson(one), canonicalJson(other)))
  const placeOf = found.map((value) => values.indexOf(value))
  return { values, rows: places.map((place) => placeOf[place] as number) }
}

/** A column that is being filled: by the places of its values among those that were found, for as long as they are few. */
class Filling {
  readonly #found: Array<Value | null> = [null]
  readonly #places: Uint8Array
  #cells: Array<Value | null> | undefined

  constructor(rows: number) {
    this.#places = new Uint8Array(rows)
  }

  set(row: number, cell: Value): void {
    if (this.#cells !== undefined) {
      this.#cells[row] = cell
      return
    }
    const found = this.#found
    let place = found.indexOf(cell)
    if (place < 0) {
      if (found.length === most || typeof cell === "object") {
        this.#cells = Array.from(this.#places, (one) => found[one] as Value | null)
        this.#cells[row] = cell
        return
      }
      place = found.push(cell) - 1
    }
    this.#places[row] = place
  }

  get column(): Column {
    return this.#cells ?? inOrder(this.#found, this.#places)
  }
}

/** What stands at a name, made where nothing does yet. */
const at = <Item>(items: Map<string, Item>, name: string, make: () => Item): Item => {
  const item = items.get(name)
  if (item !== undefined) return item
  const made = make()
  items.set(name, made)
  return made
}

const columnsIn = (columns: ReadonlyMap<string, Filling>): Columns =>
  Object.fromEntries([...columns].map(([name, { column }]) => [name, column]))

const none: ReadonlySet<string> = new Set()

const columnsOf = (rows: ReadonlyArray<object>, apart = none): Columns => {
  const columns = new Map<string, Filling>()
  const make = (): Filling => new Filling(rows.length)
  for (let row = 0; row < rows.length; row++) {
    const entry = rows[row] as Entry
    for (const name in entry) {
      const value = entry[name]
      if (value !== undefined && !apart.has(name)) at(columns, name, make).set(row, value)
    }
  }
  return columnsIn(columns)
}

/** The entries of all lists, one list after another. */
const joined = <Item>(lists: ReadonlyArray<ReadonlyArray<Item> | null>): ReadonlyArray<Item> => {
  const items: Array<Item> = []
  for (const list of lists) if (list !== null) for (const item of list) items.push(item)
  return items
}

const listColumns = (lists: ReadonlyArray<ReadonlyArray<Entry> | null>): ListColumns => ({
  lengths: lists.map((list) => list?.length ?? null),
  entries: columnsOf(joined(lists)),
})

const isList = (value: Facts[string]): value is ReadonlyArray<Entry> => Array.isArray(value)

const factColumns = (rows: ReadonlyArray<Facts>): FactColumns => {
  const values = new Map<string, Filling>()
  const lists = new Map<string, Array<ReadonlyArray<Entry> | null>>()
  const make = (): Filling => new Filling(rows.length)
  for (let row = 0; row < rows.length; row++) {
    const facts = rows[row] as Facts
    for (const name in facts) {
      const value = facts[name]
      if (isList(value)) at(lists, name, () => new Array(rows.length).fill(null))[row] = value
      else if (value !== undefined) at(values, name, make).set(row, value)
    }
  }
  return {
    values: columnsIn(values),
    lists: Object.fromEntries([...lists].map(([name, column]) => [name, listColumns(column)])),
  }
}

/** Entries in an order that follows from what they say. */
const arranged = <Item>(items: ReadonlyArray<Item>): ReadonlyArray<Item> =>
  items.length < 2
    ? items
    : items
        .map((item) => ({ item, text: canonicalJson(item) }))
        .sort((one, other) => compared(one.text, other.text))
        .map(({ item }) => item)

const isInOrder = (members: ReadonlyArray<FamilyMember>): boolean =>
  members.every((member, place) => place === 0 || (members[place - 1] as FamilyMember).person < member.person)

const membersOf = ({ members }: CycleFamily): ReadonlyArray<FamilyMember> =>
  isInOrder(members)
    ? members
    : members.toSorted(
        (one, other) =>
          compared(one.person, other.person) || compared(canonicalJson(one), canonicalJson(other)),
      )

/** What a family has lists of; the rest is a value of its own. */
const parts: ReadonlySet<string> = new Set(["covers", "facts", "members", "suspensions"])

/**
 * A snapshot as columns. In whatever order its families, their members and their stretches are listed, the columns are the same.
 *
 * @example
 * const { families } = snapshotColumns(snapshot)
 * families["standing"] // => { values: ["active", "waiting", null], rows: Uint8Array.of(1, 1, 0) }
 * snapshotColumns({ ...snapshot, families: snapshot.families.toReversed() }).families // => families
 */
export const snapshotColumns = (snapshot: CycleSnapshot): SnapshotColumns => {
  const families = inOrderOfIds(snapshot.families)
  const members = families.map(membersOf)
  const persons = joined(members)
  return {
    cycle: snapshot.cycle,
    lockedOn: snapshot.lockedOn,
    families: columnsOf(families, parts),
    facts: factColumns(families.map(({ facts }) => facts)),
    members: {
      lengths: members.map(({ length }) => length),
      entries: { person: persons.map(({ person }) => person) },
      facts: factColumns(persons.map(({ facts }) => facts)),
    },
    suspensions: listColumns(families.map(({ suspensions }) => arranged(suspensions))),
    covers: listColumns(families.map(({ covers }) => arranged(covers))),
  }
}
