/**
 * A snapshot as columns: the form of which its digest is taken.
 *
 * A nation's snapshot is some hundred and sixty million characters when it is written family after family, because the name of
 * every fact stands there with every person. In columns each name stands once.
 */

import { compareIdentifiers } from "@bazgasht/casework"
import { canonicalJson } from "@bazgasht/rules"
import type { FamilyMember } from "../../facts/family-facts.ts"
import {
  type ColumnParts,
  type Columns,
  compared,
  type FactColumns,
  type FactPart,
  GrowingColumns,
  GrowingFacts,
  GrowingLengths,
  GrowingLists,
  type ListColumns,
  type ListPart,
} from "./growing-columns.ts"
import type { CycleFamily, CycleSnapshot } from "./snapshot.ts"

export type { Column, FewValues } from "./growing-columns.ts"

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

const noList: ListColumns = { lengths: [], entries: {} }

/** Families of a snapshot in a form that another thread can be given. */
export interface SnapshotPart {
  readonly ids: ReadonlyArray<string>
  readonly families: ColumnParts
  readonly facts: FactPart
  readonly members: ReadonlyArray<number | null>
  readonly persons: ReadonlyArray<string>
  readonly factsOfPersons: FactPart
  readonly suspensions: ListPart
  readonly covers: ListPart
}

/** A snapshot that grows family by family and keeps nothing of a family but its row in each column. */
export class GrowingSnapshot {
  readonly #ids: Array<string> = []
  readonly #families = new GrowingColumns()
  readonly #facts = new GrowingFacts()
  readonly #members = new GrowingLengths()
  readonly #persons: Array<string> = []
  readonly #factsOfPersons = new GrowingFacts()
  readonly #suspensions = new GrowingLists()
  readonly #covers = new GrowingLists()

  add(family: CycleFamily): void {
    const row = this.#ids.push(family.id) - 1
    this.#families.add(row, family, parts)
    this.#facts.add(row, family.facts)
    this.#suspensions.add(row, arranged(family.suspensions))
    this.#covers.add(row, arranged(family.covers))
    const members = membersOf(family)
    this.#members.add(row, members.length)
    for (const { facts, person } of members) this.#factsOfPersons.add(this.#persons.push(person) - 1, facts)
  }

  part(): SnapshotPart {
    return {
      ids: this.#ids,
      families: this.#families.part(),
      facts: this.#facts.part(),
      members: this.#members.part(),
      persons: this.#persons,
      factsOfPersons: this.#factsOfPersons.part(),
      suspensions: this.#suspensions.part(),
      covers: this.#covers.part(),
    }
  }

  /** Takes families behind its own. */
  join({ covers, facts, factsOfPersons, families, ids, members, persons, suspensions }: SnapshotPart): void {
    const [rows, rowsOfPersons] = [this.#ids.length, this.#persons.length]
    for (const id of ids) this.#ids.push(id)
    this.#families.join(families, rows)
    this.#facts.join(facts, rows)
    this.#members.join(members, rows)
    for (const person of persons) this.#persons.push(person)
    this.#factsOfPersons.join(factsOfPersons, rowsOfPersons)
    this.#suspensions.join(suspensions, rows)
    this.#covers.join(covers, rows)
  }

  /** The columns of the families that are in the snapshot. */
  columns(
    { cycle, lockedOn }: Pick<CycleSnapshot, "cycle" | "lockedOn">,
    isIn: (id: string) => boolean = () => true,
  ): SnapshotColumns {
    const ids = this.#ids
    const rows = [...ids.keys()]
      .filter((row) => isIn(ids[row] as string))
      .sort((one, other) => compareIdentifiers(ids[one] as string, ids[other] as string))
    const persons = this.#members.entriesOf(rows)
    return {
      cycle,
      lockedOn,
      families: this.#families.inOrder(rows),
      facts: this.#facts.inOrder(rows),
      members: {
        lengths: this.#members.inOrder(rows) ?? [],
        entries: { person: Array.from(persons, (row) => this.#persons[row] as string) },
        facts: this.#factsOfPersons.inOrder(persons),
      },
      suspensions: this.#suspensions.inOrder(rows) ?? noList,
      covers: this.#covers.inOrder(rows) ?? noList,
    }
  }
}

/**
 * A snapshot as columns. In whatever order its families, their members and their stretches are listed, the columns are the same.
 *
 * @example
 * const { families } = snapshotColumns(snapshot)
 * families["status"] // => { values: ["active", "waiting", null], rows: Uint8Array.of(1, 1, 0) }
 * snapshotColumns({ ...snapshot, families: snapshot.families.toReversed() }).families // => families
 */
export const snapshotColumns = (snapshot: CycleSnapshot): SnapshotColumns => {
  const growing = new GrowingSnapshot()
  for (const family of snapshot.families) growing.add(family)
  return growing.columns(snapshot)
}
