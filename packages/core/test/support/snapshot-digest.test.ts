import { createHash } from "node:crypto"
import {
  type CycleSnapshot,
  type SnapshotColumns,
  snapshotColumns,
  snapshotDigest,
} from "@bazgasht/core/support"
import { runs } from "@bazgasht/properties"
import { canonicalJson, type Day } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { snapshots } from "./cycle-programme.ts"

type Columns = SnapshotColumns["families"]
type Lists = SnapshotColumns["covers"]
type Facts = SnapshotColumns["facts"]
type Row = Record<string, unknown>

/** The values of a column, row by row. */
const cells = (column: Columns[string]): ReadonlyArray<unknown> =>
  "rows" in column ? Array.from(column.rows, (place) => column.values[place]) : column

const rowsOf = (columns: Columns, count: number): ReadonlyArray<Row> => {
  const rows = Array.from({ length: count }, (): Row => ({}))
  for (const [name, column] of Object.entries(columns))
    for (const [row, cell] of cells(column).entries()) if (cell !== null) (rows[row] as Row)[name] = cell
  return rows
}

const listsOf = <Entry>({ lengths }: Lists, entries: ReadonlyArray<Entry>) => {
  let place = 0
  return lengths.map((length) => {
    if (length === null) return undefined
    place += length
    return entries.slice(place - length, place)
  })
}

const entriesOf = (lists: Lists) => {
  const count = lists.lengths.reduce<number>((sum, length) => sum + (length ?? 0), 0)
  return listsOf(lists, rowsOf(lists.entries, count))
}

const factsOf = ({ lists, values }: Facts, count: number): ReadonlyArray<Row> => {
  const rows = rowsOf(values, count)
  for (const [name, columns] of Object.entries(lists))
    for (const [row, list] of entriesOf(columns).entries())
      if (list !== undefined) (rows[row] as Row)[name] = list
  return rows
}

/** The snapshot that columns stand for. */
const snapshotOf = ({
  covers,
  cycle,
  facts,
  families,
  lockedOn,
  members,
  suspensions,
}: SnapshotColumns): unknown => {
  const count = members.lengths.length
  const persons = rowsOf(members.entries, cells(members.entries["person"] ?? []).length)
  const personFacts = factsOf(members.facts, persons.length)
  const [ofCovers, ofSuspensions, ofFacts] = [
    entriesOf(covers),
    entriesOf(suspensions),
    factsOf(facts, count),
  ]
  const ofMembers = listsOf(
    members,
    persons.map((person, row) => ({ ...person, facts: personFacts[row] })),
  )
  return {
    cycle,
    lockedOn,
    families: rowsOf(families, count).map((own, row) => ({
      ...own,
      facts: ofFacts[row],
      members: ofMembers[row],
      suspensions: ofSuspensions[row],
      covers: ofCovers[row],
    })),
  }
}

const inOrder = <Item>(items: ReadonlyArray<Item>, keyOf: (item: Item) => string): ReadonlyArray<Item> =>
  items.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0))

/** The snapshot in the order of ids and of what its entries say, by the definition. */
const listedInOrder = (snapshot: CycleSnapshot) => ({
  ...snapshot,
  families: inOrder(snapshot.families, ({ id }) => id).map((family) => ({
    ...family,
    members: inOrder(inOrder(family.members, canonicalJson), ({ person }) => person),
    suspensions: inOrder(family.suspensions, canonicalJson),
    covers: inOrder(family.covers, canonicalJson),
  })),
})

describe("the columns of a snapshot", () => {
  it("hold everything of it: it can be read from them again", () => {
    fc.assert(
      fc.property(snapshots, (snapshot) => {
        const again = snapshotOf(snapshotColumns(snapshot))
        expect(canonicalJson(again)).toBe(canonicalJson(listedInOrder(snapshot)))
      }),
      { numRuns: runs(300) },
    )
  })

  it("hold values of which there are many as they are, and terms and ratios too", () => {
    const families = Array.from({ length: 120 }, (_, place): CycleSnapshot["families"][number] => ({
      id: `family-${String(place).padStart(3, "0")}`,
      status: "waiting",
      waitingSince: place as Day,
      facts: { term: { months: place % 2, days: 0 }, few: place % 3, some: place % 63, many: place % 64 },
      members: [],
      suspensions: [],
      covers: [],
    }))
    const snapshot: CycleSnapshot = {
      cycle: { id: "1", from: 0 as Day, to: 30 as Day },
      lockedOn: 0 as Day,
      families,
    }
    const columns = snapshotColumns(snapshot)
    expect("rows" in (columns.facts.values["some"] ?? [])).toBe(true)
    expect("rows" in (columns.facts.values["many"] ?? [])).toBe(false)
    expect(canonicalJson(snapshotOf(columns))).toBe(canonicalJson(listedInOrder(snapshot)))
  })

  it("tell an empty list, which is complete, from one that is not stated", () => {
    const [snapshot] = fc.sample(snapshots, { numRuns: 1, seed: 3 }) as [CycleSnapshot]
    const withFacts = (facts: CycleSnapshot["families"][number]["facts"]): string =>
      snapshotDigest({
        ...snapshot,
        families: [
          {
            id: "one",
            status: "waiting",
            waitingSince: 1 as Day,
            facts,
            members: [],
            suspensions: [],
            covers: [],
          },
        ],
      })
    expect(withFacts({ otherCovers: [] })).not.toBe(withFacts({}))
  })
})

describe("the digest of a snapshot", () => {
  it("is the SHA-256 of the canonical JSON of its columns, each by its own", () => {
    const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex")
    const written = (part: unknown): unknown => {
      if (part instanceof Uint8Array) return sha256(part)
      if (Array.isArray(part)) return sha256(canonicalJson(part))
      if (typeof part !== "object" || part === null) return part
      if ("rows" in part && "values" in part) return { ...part, rows: written(part.rows) }
      return Object.fromEntries(Object.entries(part).map(([name, within]) => [name, written(within)]))
    }
    fc.assert(
      fc.property(snapshots, (snapshot) => {
        const { families, ...columns } = snapshotColumns(snapshot)
        // The name that the column had when the first digests were taken.
        const named = Object.entries(families).map(([name, column]) => [
          name === "status" ? "standing" : name,
          column,
        ])
        const digest = sha256(canonicalJson(written({ ...columns, families: Object.fromEntries(named) })))
        expect(snapshotDigest(snapshot)).toBe(digest)
      }),
    )
  })

  it("is the same for two snapshots only where they are the same but for their order", () => {
    fc.assert(
      fc.property(snapshots, snapshots, (one, other) => {
        expect(snapshotDigest(one) === snapshotDigest(other)).toBe(
          canonicalJson(listedInOrder(one)) === canonicalJson(listedInOrder(other)),
        )
      }),
    )
  })
})
