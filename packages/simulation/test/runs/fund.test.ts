import { iran, iranPack, jalaliDay } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import { decide, determine, type Money, type Rule } from "@bazgasht/rules"
import { type CompileSetting, factsAt } from "@bazgasht/rules/columns"
import { allocate } from "@bazgasht/solvers/fund"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { drawRegister } from "../../../iran-population/src/index.ts"
import {
  applyReforms,
  fundDifferencesOf,
  fundOutcomes,
  type PopulationTable,
  plainScenario,
  type Reform,
  simulate,
} from "../../src/index.ts"
import { petitionStateOf, petitionStates, petitionsOf } from "../../src/runs/fund.ts"
import {
  type FundComparison,
  fundablePetitions,
  fundComparison,
  giftsOf,
  policyOfFund,
} from "../../src/runs/fund-comparison.ts"
import { type FundPlan, fundModes } from "../../src/scenarios/index.ts"

const day = jalaliDay(1404, 10, 1)
const population = drawRegister({ seed: 21, day, prisoners: 1200 }, iran)
const prisoner = population.tables.prisoner as PopulationTable
const family = population.tables.family as PopulationTable
const tables = { prisoner, family }
const bill: Reform = {
  id: "bill",
  title: { fa: "طرح", en: "bill" },
  changes: [{ change: "chooseReading", policy: "financialConvictionsBillInForce", option: "inForce" }],
}
const law = Result.getOrThrow(applyReforms(iranPack, [bill]))
const clients = "SET-1"

const sums: fc.Arbitrary<Money> = fc.nat(3_000_000_000_000).map((sum) => sum as Money)
const earmarks: ReadonlyArray<FundPlan["earmarks"]> = [
  [],
  [{ province: "tehran", amount: 50_000_000_000 as Money }],
]
const plans: fc.Arbitrary<FundPlan> = fc.record({
  before: sums,
  after: sums,
  mode: fc.constantFrom(...fundModes),
  clients: fc.constant(clients),
  earmarks: fc.constantFrom(...earmarks),
  sizes: fc.constant([]),
})

const plain: FundPlan = {
  before: 0 as Money,
  after: 0 as Money,
  mode: "count",
  clients,
  earmarks: [],
  sizes: [],
}
const read = petitionsOf(iran, law, day, plain)(prisoner, 0, prisoner.columns.size)

const compared = (plan: FundPlan, seed = 1, of = tables): FundComparison => {
  const made = fundComparison([read], plan, { day, seed }, of)
  if (!("moves" in made)) throw new Error("what is drawn can be allocated")
  return made
}

const freedBy = (comparison: FundComparison, side: "before" | "after"): bigint =>
  comparison.moves
    .flatMap((row, from) => row.map((tally, to) => ({ tally, place: side === "before" ? from : to })))
    .reduce((sum, { place, tally }) => (place === 1 ? sum + tally.weight : sum), 0n)

/** What the law makes of a debtor, asked one by one and without columns. */
const stateByHand = (row: number, choices: CompileSetting["choices"]) => {
  const facts = factsAt(prisoner.columns, row)
  const setting = { pack: iranPack, today: day, ...(choices === undefined ? {} : { choices }) }
  const said = (id: string) => {
    const { outcome } = decide(iranPack.rules.get(id) as Rule<boolean>, facts, setting).outcome
    return outcome === "undetermined" || outcome === "referred"
      ? "open"
      : outcome === "eligible"
        ? "yes"
        : "no"
  }
  if (facts["otherHold"] === true) return "heldOtherwise"
  if (facts["otherHold"] === undefined) return "open"
  if (facts["debtKind"] === "fine") throw new Error("fines have a test of their own")
  const [imprisoned, supervised, released] = [said("FIN-1"), said("REL-EM-4"), said("SET-7")]
  if (imprisoned === "no" || supervised === "yes" || released === "yes") return "freedByLaw"
  if ([imprisoned, supervised, released].includes("open")) return "open"
  return { yes: "fundable", no: "notHelped", open: "open" }[said(clients)]
}

describe("petitions of a population", () => {
  test("are what the law says of each debtor, asked one by one", () => {
    const debtors = [...prisoner.ids.keys()].filter(
      (row) => factsAt(prisoner.columns, row)["heldForDebt"] === true,
    )
    for (const [side, choices] of [
      ["before", undefined],
      ["after", law.choices],
    ] as const) {
      const { residuals, rows, states } = read[side]
      expect([...rows]).toEqual(debtors)
      expect([...states].map((state) => petitionStates[state])).toEqual(
        debtors.map((row) => stateByHand(row, choices)),
      )
      rows.forEach((row, place) => {
        const { value } = determine(
          iranPack.rules.get("SET-7/gap") as Rule<Money>,
          factsAt(prisoner.columns, row),
          { pack: iranPack, today: day },
        )
        expect(residuals[place]).toBe(value ?? Number.NaN)
      })
    }
    // Everything that the law can make of a debtor is there.
    expect(new Set(read.after.states).size).toBe(petitionStates.length)
  })

  test("are never paid for where an answer is open", () => {
    const answers = fc.constantFrom("yes" as const, "no" as const, "open" as const)
    fc.assert(
      fc.property(
        answers,
        fc.array(answers, { maxLength: 3 }),
        fc.constantFrom(0, 1, 5_000_000, Number.NaN),
        answers,
        (hold, waysOut, residual, helped) => {
          const state = petitionStateOf(hold, waysOut, residual, helped)
          const isFundable =
            hold === "no" && waysOut.every((way) => way === "no") && residual > 0 && helped === "yes"
          expect(state === "fundable").toBe(isFundable)
        },
      ),
    )
  })
})

/** The bill, and beside it a change that no debtor's case rests on. */
const beside: Reform = {
  id: "beside",
  title: { fa: "دیگر", en: "beside" },
  changes: [
    {
      change: "setParameter",
      parameter: "conditionalRelease.shareOfOtherTerm",
      value: { numerator: 1, denominator: 4 },
    },
  ],
}

describe("whom a fund does something else with", () => {
  test("are named one by one, as often as the table of moves counts them", () => {
    fc.assert(
      fc.property(plans, fc.constantFrom(1, 3), (plan, weight) => {
        const weights = new Float64Array(prisoner.columns.size).fill(weight)
        const { moves, turned } = compared(plan, 1, { prisoner: { ...prisoner, weights }, family })
        for (const [from, before] of fundOutcomes.entries())
          for (const [to, after] of fundOutcomes.entries()) {
            const those = turned.filter(({ outcome }) => outcome.before === before && outcome.after === after)
            const people = those.reduce((sum, one) => sum + one.people, 0)
            expect(BigInt(people)).toBe(from === to ? 0n : moves[from]?.[to]?.weight)
          }
      }),
      { numRuns: runs(10) },
    )
  })

  test("are told which change of the law did it, or that it was the money", async () => {
    const fund: FundPlan = {
      ...plain,
      before: 50_000_000_000 as Money,
      after: 2_000_000_000_000 as Money,
    }
    const scenario = { ...plainScenario, day, fund }
    const run = await simulate({
      jurisdiction: iran,
      population,
      reforms: [beside, bill],
      scenario,
      workers: 0,
    })
    const differences = [...fundDifferencesOf(Result.getOrThrow(run), iranPack)]
    const states = (id: string) =>
      (["before", "after"] as const).map((side) => {
        const place = read[side].rows.indexOf(prisoner.ids.indexOf(id))
        return [read[side].states[place], read[side].residuals[place], read[side].classes[place]]
      })
    for (const { id, outcome, residual, change } of differences) {
      const [before, after] = states(id)
      expect(residual.before ?? Number.NaN).toBe(before?.[1])
      // Where the law says the same of the case, the money is all that is left.
      if (change === undefined) {
        expect(before).toEqual(after)
        expect([outcome.before, outcome.after].sort()).toEqual(["freedByMoney", "waiting"])
        continue
      }
      expect(before).not.toEqual(after)
      expect(change.how).toBe("one")
      expect(change.parts.map((part) => part.id)).toEqual(["policy:financialConvictionsBillInForce"])
      expect(change.clauses.length).toBeGreaterThan(0)
      for (const { citations } of change.clauses) expect(citations.length).toBeGreaterThan(0)
    }
    const byLaw = differences.filter(({ change }) => change !== undefined)
    expect(byLaw.length).toBeGreaterThan(10)
    expect(differences.length - byLaw.length).toBeGreaterThan(10)
  })

  test("are nobody where a scenario has no fund", async () => {
    const run = await simulate({
      jurisdiction: iran,
      population,
      reforms: [bill],
      scenario: { ...plainScenario, day },
      workers: 0,
    })
    expect([...fundDifferencesOf(Result.getOrThrow(run))]).toEqual([])
  })
})

describe("a fund", () => {
  test("frees whom the allocation of the same petitions frees, person by person", () => {
    fc.assert(
      fc.property(plans, fc.nat(1000), (plan, seed) => {
        const comparison = compared(plan, seed)
        for (const side of ["before", "after"] as const) {
          const petitions = fundablePetitions(read[side], tables)
          const { grants, spent } = Result.getOrThrow(
            allocate(petitions, giftsOf(plan, plan[side], day), policyOfFund(plan, seed)),
          )
          expect(comparison[side].spent).toBe(BigInt(spent))
          expect(freedBy(comparison, side)).toBe(BigInt(grants.length))
          const freed = new Set(grants.map(({ petition }) => petition))
          for (const { code, ...row } of comparison.groups.debtKind) {
            const ofKind = petitions.filter(
              ({ attributes, id }) => attributes["debtKind"] === code && freed.has(id),
            )
            const { moves, spent: paid } = row
            expect(freedBy({ ...comparison, moves }, side)).toBe(BigInt(ofKind.length))
            expect(paid[side]).toBe(ofKind.reduce((sum, { residual }) => sum + BigInt(residual), 0n))
          }
        }
      }),
      { numRuns: runs(25) },
    )
  })

  test("that is larger never frees fewer where it frees as many as possible, and never more than it has", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const [small, large] = [Math.min(plan.before, plan.after), Math.max(plan.before, plan.after)]
        // The same law on both sides: the money alone makes the difference.
        const made = fundComparison(
          [{ before: read.before, after: read.before, turned: { ...read.turned, rows: Uint32Array.of() } }],
          { ...plan, mode: "count", before: small as Money, after: large as Money },
          { day, seed: 1 },
          tables,
        )
        if (!("moves" in made)) throw new Error("what is drawn can be allocated")
        expect(freedBy(made, "after")).toBeGreaterThanOrEqual(freedBy(made, "before"))
        for (const { earmarked, free, spent } of [made.before, made.after])
          expect(spent).toBeLessThanOrEqual(free + earmarked)
      }),
      { numRuns: runs(40) },
    )
  })

  test("counts everybody once on each side, in all and in each group", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { groups, moves } = compared(plan)
        const all = (of: FundComparison["moves"]) => of.flat().reduce((sum, { weight }) => sum + weight, 0n)
        expect(all(moves)).toBe(BigInt(read.before.rows.length))
        for (const rows of Object.values(groups))
          expect(rows.reduce((sum, row) => sum + all(row.moves), 0n)).toBe(all(moves))
      }),
      { numRuns: runs(10) },
    )
  })

  test("takes a case that stands for three as three people", () => {
    const weights = new Float64Array(prisoner.columns.size).fill(3)
    const plan: FundPlan = { ...plain, before: 700_000_000_000 as Money, after: 900_000_000_000 as Money }
    const comparison = compared(plan, 5, { prisoner: { ...prisoner, weights }, family })
    const petitions = fundablePetitions(read.before, tables).flatMap((petition) =>
      [1, 2, 3].map((person) => ({ ...petition, id: petition.id.replace("#1", `#${person}`) })),
    )
    const { grants, spent } = Result.getOrThrow(
      allocate(petitions, giftsOf(plan, plan.before, day), policyOfFund(plan, 5)),
    )
    expect(freedBy(comparison, "before")).toBe(BigInt(grants.length))
    expect(comparison.before.spent).toBe(BigInt(spent))
  })

  test("of another size is what a run with that size comes to", async () => {
    const plan: FundPlan = {
      ...plain,
      before: 400_000_000_000 as Money,
      after: 600_000_000_000 as Money,
      sizes: [600_000_000_000 as Money],
    }
    const run = await simulate({
      jurisdiction: iran,
      population,
      reforms: [bill],
      scenario: { ...plainScenario, day, fund: plan },
      workers: 0,
    })
    const { fund, idle } = Result.getOrThrow(run)
    expect(idle).toEqual([])
    expect(fund?.sizes[0]?.freed.after.weight).toBe(freedBy(fund as FundComparison, "after"))
    expect(fund?.sizes[0]?.spent.after).toBe(fund?.after.spent)
    expect(fund?.moves).toEqual(compared(plan, plainScenario.seed).moves)
  })
})
