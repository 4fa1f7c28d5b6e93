/**
 * A snapshot as columns: the form of which its digest is taken.
 *
 * A nation's snapshot is some hundred and sixty million characters when it is written family after family, because the name of
 * every fact stands there with every person. In columns each name stands once.
 *
 * @module
 */

import { canonicalJson, type Entry, type Facts, type Value } from "@bazgasht/rules"
import type { FamilyMember } from "../../facts/family-facts.ts"
import { type CycleFamily, type CycleSnapshot, inOrderOfIds } from "./snapshot.ts"

/**
 * A value for each row; `null` where the row has none. Where no more than 52 values are different, `null` counted whether a row
 * lacks one or not, they are written once, in the order of their canonical JSON, and the letters A to Z and a to z say for each
 * row which of them it has. A term or a ratio is never written in letters.
 */
type Column =
  | ReadonlyArray<Value | null>
  | { readonly values: ReadonlyArray<Value | null>; readonly rows: string }

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

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

const fewValues = letters.length

const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** How many letters are put into words at once: a call takes no more arguments than the stack holds. */
const atOnce = 4096

const textOf = (codes: Uint8Array): string => {
  let written = ""
  for (let from = 0; from < codes.length; from += atOnce)
    written += String.fromCharCode(...codes.subarray(from, from + atOnce))
  return written
}

const inLetters = (found: ReadonlyArray<Value | null>, places: Uint8Array): Column => {
  const values = found.toSorted((one, other) => compared(canonicalJson(one), canonicalJson(other)))
  const letterOf = found.map((value) => letters.charCodeAt(values.indexOf(value)))
  return { values, rows: textOf(places.map((place) => letterOf[place] as number)) }
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
      if (found.length === fewValues || typeof cell === "object") {
        this.#cells = Array.from(this.#places, (one) => found[one] as Value | null)
        this.#cells[row] = cell
        return
      }
      place = found.push(cell) - 1
    }
    this.#places[row] = place
  }

  get column(): Column {
    return this.#cells ?? inLetters(this.#found, this.#places)
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

const columnsOf = (rows: ReadonlyArray<Entry>): Columns => {
  const columns = new Map<string, Filling>()
  const make = (): Filling => new Filling(rows.length)
  for (const [row, entry] of rows.entries())
    for (const name in entry) {
      const value = entry[name]
      if (value !== undefined) at(columns, name, make).set(row, value)
    }
  return columnsIn(columns)
}

const listColumns = (lists: ReadonlyArray<ReadonlyArray<Entry> | null>): ListColumns => ({
  lengths: lists.map((list) => list?.length ?? null),
  entries: columnsOf(lists.flatMap((list) => list ?? [])),
})

const isList = (value: Facts[string]): value is ReadonlyArray<Entry> => Array.isArray(value)

const factColumns = (rows: ReadonlyArray<Facts>): FactColumns => {
  const values = new Map<string, Filling>()
  const lists = new Map<string, Array<ReadonlyArray<Entry> | null>>()
  const make = (): Filling => new Filling(rows.length)
  for (const [row, facts] of rows.entries())
    for (const name in facts) {
      const value = facts[name]
      if (isList(value)) at(lists, name, () => new Array(rows.length).fill(null))[row] = value
      else if (value !== undefined) at(values, name, make).set(row, value)
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

const ownColumns = ({ covers, facts, members, suspensions, ...own }: CycleFamily): Entry => own

/** A snapshot as columns: the same however its families, their members and their stretches are listed. */
export const snapshotColumns = (snapshot: CycleSnapshot): SnapshotColumns => {
  const families = inOrderOfIds(snapshot.families)
  const members = families.map(membersOf)
  const persons = members.flat()
  return {
    cycle: snapshot.cycle,
    lockedOn: snapshot.lockedOn,
    families: columnsOf(families.map(ownColumns)),
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
