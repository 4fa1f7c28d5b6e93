import { workFacts } from "@bazgasht/core/employment"
import { iran, iranPack, jalaliDay } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import { factsAt, factsRead } from "@bazgasht/rules/columns"
import {
  digestOfPopulation,
  factsOfCases,
  type PopulationTable,
  type RegisterKind,
  registerKinds,
  standardGroups,
} from "@bazgasht/simulation"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { drawRegister } from "../src/index.ts"
import { drawPrisoner } from "../src/prisoner/prisoner-file.ts"
import { registerSteps } from "../src/register.ts"

const day = jalaliDay(1404, 7, 1)
const seeds = fc.maxSafeInteger()

const draw = (seed: number, prisoners: number, kinds: ReadonlyArray<RegisterKind> = registerKinds) =>
  drawRegister({ seed, day, prisoners, kinds }, iran)

const rowsOf = (table: PopulationTable | undefined) =>
  (table?.ids ?? []).map((id, row) => ({
    id,
    facts: factsAt((table as PopulationTable).columns, row),
    groups: Object.entries(table?.groups ?? {}).map(([name, { cells, values }]) => [
      name,
      values[(cells[row] as number) - 1]?.code,
    ]),
    owner: table?.belonging?.rows[row],
  }))

describe("a register that is drawn", () => {
  test("is the same for the same seed, to the last byte, and another for another", () => {
    fc.assert(
      fc.property(seeds, seeds, (seed, other) => {
        fc.pre(seed !== other)
        expect(digestOfPopulation(draw(seed, 12))).toBe(digestOfPopulation(draw(seed, 12)))
        expect(digestOfPopulation(draw(other, 12))).not.toBe(digestOfPopulation(draw(seed, 12)))
      }),
      { numRuns: runs(10) },
    )
  })

  test("has the same prisoners, families and members first, however many follow", () => {
    fc.assert(
      fc.property(seeds, fc.nat(12), fc.nat(12), (seed, fewer, more) => {
        const short = draw(seed, fewer)
        const long = draw(seed, fewer + more)
        for (const kind of registerKinds) {
          const rows = rowsOf(short.tables[kind])
          expect(rowsOf(long.tables[kind]).slice(0, rows.length)).toEqual(rows)
        }
      }),
      { numRuns: runs(20) },
    )
  })

  test("has of each prisoner the facts of the file, and none of those before", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const table = draw(seed, 20, ["prisoner"]).tables.prisoner as PopulationTable
        const { facts, lists } = table.columns.declarations
        for (const row of table.ids.keys()) {
          const ofFile = workFacts(drawPrisoner({ seed, day, number: row }).file, iran, day)
          const known = [...facts, ...lists].flatMap(({ id }) =>
            ofFile[id] === undefined ? [] : [[id, ofFile[id]] as const],
          )
          expect(factsAt(table.columns, row)).toEqual(Object.fromEntries(known))
        }
      }),
      { numRuns: runs(20) },
    )
  })

  test("has the same families whether its prisoners and members are asked for or not", () => {
    const facts = (kinds: ReadonlyArray<RegisterKind>) =>
      rowsOf(draw(7, 60, kinds).tables.family).map(({ owner: _, ...row }) => row)
    expect(facts(["family"])).toEqual(facts(registerKinds))
  })

  test("gives each family its prisoner, and each member the family", () => {
    const { family, member, prisoner } = draw(3, 80).tables
    for (const { id, owner } of rowsOf(family))
      expect(prisoner?.ids[owner as number]).toBe(id.replace("F-", "P-"))
    for (const { id, owner } of rowsOf(member))
      expect(id.startsWith(`${family?.ids[owner as number]}-`)).toBe(true)
    expect(member?.ids.length).toBeGreaterThan(family?.ids.length ?? 0)
  })

  test("says of every case all that it is grouped by", () => {
    const { tables } = draw(11, 200)
    for (const kind of registerKinds)
      for (const [name, { cells }] of Object.entries(tables[kind]?.groups ?? {}))
        expect([kind, name, cells.includes(0)]).toEqual([
          kind,
          name,
          // Neither the sex of a member nor that of a head of a household is ever unknown to the generator.
          false,
        ])
    expect(Object.keys(tables.prisoner?.groups ?? {})).toEqual(Object.keys(standardGroups(iran).prisoner))
  })

  test("is drawn in steps that end with it", () => {
    const steps = registerSteps({ seed: 5, day, prisoners: 600 }, iran)
    const numbers: Array<number> = []
    let step = steps.next()
    while (step.done !== true) {
      numbers.push(step.value)
      step = steps.next()
    }
    expect(numbers).toEqual([256, 512])
    expect(step.value.tables.prisoner?.ids.length).toBe(600)
  })
})

describe("the facts of cases", () => {
  test("are all facts that the pack reads, but for those of openings", () => {
    const { family, member, prisoner } = factsOfCases(iran)
    const brought = new Set(
      [prisoner, family, member].flatMap(({ facts, lists }) => [...facts, ...lists].map(({ id }) => id)),
    )
    const { facts, lists } = factsRead([...iranPack.rules.values()], iranPack)
    const notBrought = [...facts, ...lists].map(({ id }) => id).filter((id) => !brought.has(id))
    const ofPairs = [
      "essentialSkillsHeld",
      "excludedOffences",
      "keptApartThere",
      "requiredCertificates",
      "withinReach",
    ]
    expect(notBrought.filter((id) => !id.startsWith("opening")).toSorted()).toEqual(ofPairs)
    expect([...brought].filter((id) => id.startsWith("opening"))).toEqual([])
    expect(prisoner.facts.map(({ id }) => id)).toContain("effectiveStart")
    expect(family.lists.map(({ id }) => id)).toContain("memberships")
  })
})
