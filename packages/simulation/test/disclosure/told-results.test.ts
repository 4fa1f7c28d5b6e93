import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Told } from "../../src/disclosure/told.ts"
import { isTurn, type ToldQuestion } from "../../src/disclosure/told-question.ts"
import { toldResults, type Untold } from "../../src/disclosure/told-results.ts"
import type { Comparison, Range } from "../../src/runs/comparison.ts"
import type { Effect } from "../../src/runs/effects.ts"
import type { MonthTally } from "../../src/runs/project-slice.ts"
import { anyResults, debt, pension, rise } from "./any-results.ts"
import { type Equation, foundOut } from "./attacker.ts"

/** What an attacker knows: numbers that are told, how numbers hang together, and what the counts are in truth. */
class Knowledge {
  readonly told = new Set<string>(["nothing"])
  /** Counts that are hidden because somebody is counted. */
  readonly present = new Set<string>()
  readonly equations: Array<Equation> = []
  readonly truth = new Map<string, number>([["nothing", 0]])
  /** Counts that are told, each with its number. */
  readonly shown: Array<readonly [name: string, value: number]> = []

  count(name: string, truth: number, value: Told): string {
    this.truth.set(name, truth)
    if (value !== "few") {
      expect(Number(value)).toBe(truth)
      this.told.add(name)
      this.shown.push([name, truth])
    }
    return name
  }

  /** A count that stands nowhere. */
  untold(name: string, truth: number): string {
    this.truth.set(name, truth)
    return name
  }

  sum(name: string, parts: ReadonlyArray<string>): void {
    this.equations.push([[-1, name], ...parts.map((part) => [1, part] as const)])
  }

  money(name: string, value: Told, terms: Equation): void {
    if (value !== "few") this.told.add(name)
    this.equations.push([[-1, name], ...terms])
  }
}

const casesOf = (comparison: Comparison, effect: string): number =>
  comparison.all[comparison.effects.indexOf(effect as Effect)]?.cases ?? 0

const everybody = "everybody"

/** @param people - who is asked: other questions are asked of the same people */
const tableOf = (known: Knowledge, comparison: Comparison, told: ToldQuestion, people: string): void => {
  const { question } = comparison
  const places = told.effects.map((effect) => comparison.effects.indexOf(effect))
  const all = told.effects.map((effect, place) =>
    known.count(`${question} ${effect}`, casesOf(comparison, effect), told.all.effects[place] as Told),
  )
  const size = comparison.all.reduce((sum, { cases }) => sum + cases, 0)
  // How many people there are is told with the population.
  if (people === everybody) known.told.add(`${people} all`)
  known.sum(known.count(`${people} all`, size, told.all.all), all)
  const turned = told.effects.filter(isTurn)
  known.sum(
    known.count(
      `${question} turned`,
      turned.reduce((sum, effect) => sum + casesOf(comparison, effect), 0),
      told.turned,
    ),
    turned.map((effect) => `${question} ${effect}`),
  )
  // Where nobody is hidden as few are, it is not known of others whether there is somebody.
  const veiled = new Set(
    Object.entries(told.groups).flatMap(([id, rows]) =>
      rows.flatMap(({ all: sum, effects, value }) =>
        [...effects.keys()].filter((at) => {
          const cases = comparison.groups[id]?.[value]?.[places[at] as number]?.cases
          return sum !== "few" && effects[at] === "few" && cases === 0
        }),
      ),
    ),
  )
  for (const [id, rows] of Object.entries(told.groups)) {
    const names = rows.map(({ all: sum, effects, value }) => {
      const tallies = comparison.groups[id]?.[value] ?? []
      const row = places.map((place, at) =>
        known.count(
          `${question} ${id} ${value} ${told.effects[at]}`,
          tallies[place]?.cases ?? 0,
          effects[at] as Told,
        ),
      )
      const cases = tallies.reduce((total, one) => total + one.cases, 0)
      known.sum(known.count(`${people} ${id} ${value} all`, cases, sum), row)
      places.forEach((place, at) => {
        const isSomebody = effects[at] === "few" && sum !== "few" && (tallies[place]?.cases ?? 0) > 0
        // That nearly everybody in a row is counted apart follows from how many they are, and nothing could hide it.
        const counted = tallies.filter((one) => one.cases > 0).length
        const isEachApart = cases < 2 * counted
        if (isSomebody && !isEachApart && !veiled.has(at)) known.present.add(row[at] as string)
      })
      return row
    })
    for (const at of told.effects.keys())
      known.sum(
        all[at] as string,
        names.map((row) => row[at] as string),
      )
    known.sum(
      `${people} all`,
      rows.map(({ value }) => `${people} ${id} ${value} all`),
    )
  }
  const causes = comparison.causes.map(({ effects }, cause) => {
    const row = places.map((place, at) =>
      known.count(
        `${question} cause ${cause} ${told.effects[at]}`,
        effects[place]?.cases ?? 0,
        told.causes[cause]?.effects[at] as Told,
      ),
    )
    known.sum(
      known.count(
        `${question} cause ${cause} all`,
        effects.reduce((sum, { cases }) => sum + cases, 0),
        told.causes[cause]?.all as Told,
      ),
      row,
    )
    return row
  })
  told.effects.forEach((effect, at) => {
    if (isTurn(effect))
      known.sum(
        all[at] as string,
        causes.map((row) => row[at] as string),
      )
  })
}

/** How the outcomes of a decision hang together with who gains and who loses. */
const boundsOf = (known: Knowledge, comparison: Comparison, { bounds }: ToldQuestion): void => {
  const { open: opened, outcomes } = comparison
  if (bounds === undefined || opened === undefined || outcomes === undefined)
    throw new Error("a decision has bounds")
  const names = { before: "", after: "" }
  for (const side of ["before", "after"] as const) {
    const [open, sure] = [opened[side].cases, outcomes[side][2]?.cases ?? 0]
    names[side] = known.count(`sure ${side}`, sure, bounds[side].sure)
    const possible = known.count(`possible ${side}`, open + sure, bounds[side].possible)
    known.sum(possible, [names[side], known.untold(`open ${side}`, open)])
    known.sum(`${everybody} all`, [
      possible,
      known.untold(`others ${side}`, comparison.all.reduce((sum, { cases }) => sum + cases, 0) - open - sure),
    ])
  }
  const present = (effect: string): ReadonlyArray<string> =>
    casesOf(comparison, effect) > 0 ? [`decision ${effect}`] : []
  const may = (effect: "mayGain" | "mayLose", ways: readonly [string, string]): ReadonlyArray<string> => {
    const [whole] = present(effect)
    if (whole === undefined) return []
    known.sum(whole, ways)
    return ways
  }
  const [toSure, toOpen] = may("mayGain", ["open to sure", "no to open"])
  const [fromSure, fromOpen] = may("mayLose", ["sure to open", "open to no"])
  const terms = (some: ReadonlyArray<readonly [number, string | undefined]>): Equation =>
    some.flatMap(([times, name]) => (name === undefined ? [] : [[times, name] as const]))
  known.equations.push(
    terms([
      [-1, names.after],
      [1, names.before],
      [1, present("gains")[0]],
      [1, toSure],
      [-1, present("loses")[0]],
      [-1, fromSure],
    ]),
    terms([
      [-1, "open after"],
      [1, "open before"],
      [1, toOpen],
      [-1, toSure],
      [1, fromSure],
      [-1, fromOpen],
    ]),
  )
}

/** Who stays open is among those whose answer is open on each side. */
const openOf = (known: Knowledge, comparison: Comparison): void => {
  const { open } = comparison
  const stays = casesOf(comparison, "open")
  if (open === undefined || stays === 0) return
  for (const side of ["before", "after"] as const) {
    const others = open[side].cases - stays
    known.sum(`open ${side}`, ["decision open", known.untold(`open ${side} alone`, others)])
  }
}

const settlingOf = (known: Knowledge, { settling }: Untold, told: ToldQuestion): void => {
  for (const shown of told.settling) {
    const fact = settling[0]?.facts.find((one) => one.fact === shown.fact)
    if (fact === undefined) throw new Error("what is told is there")
    let whole = "open after"
    for (const step of ["open", "possible", "settled"] as const) {
      const name = known.count(`${step} by ${shown.fact}`, fact[step].cases, shown[step])
      const rest = (known.truth.get(whole) ?? 0) - fact[step].cases
      known.sum(whole, [name, known.untold(`${whole} and not ${name}`, rest)])
      whole = name
    }
  }
}

const budgetOf = (known: Knowledge, { budget }: Untold, told: ReturnType<typeof toldResults>): void => {
  if (budget === undefined || told.budget === undefined) throw new Error("there is a budget")
  const names = (["before", "after"] as const).map((side) => {
    const [of, shown] = [budget[side], told.budget?.[side]]
    if (shown === undefined) throw new Error("both sides are told of")
    const [claiming, reached, ...others] = (["claiming", "reached", "waiting", "unknown"] as const).map(
      (part) =>
        // Whoever claims is eligible for sure.
        known.count(part === "claiming" ? `sure ${side}` : `${part} ${side}`, of[part].cases, shown[part]),
    ) as [string, string, ...ReadonlyArray<string>]
    known.sum(claiming, [reached, ...others])
    known.money(`spent ${side}`, shown.spent, [[pension, reached]])
    return reached
  })
  known.equations.push([
    [-1, names[1] as string],
    [1, names[0] as string],
    [1, known.count("newly reached", budget.newlyReached.cases, told.budget.newlyReached)],
    [-1, known.count("no longer reached", budget.noLongerReached.cases, told.budget.noLongerReached)],
  ])
}

/** Everybody is paid alike, so every sum of money is a count. */
const costOf = (known: Knowledge, { results }: Untold, told: ReturnType<typeof toldResults>): void => {
  const [cost, shown, amount] = [results.costs[0], told.costs[0], told.questions[1]]
  if (cost === undefined || shown === undefined || amount === undefined) throw new Error("there is a cost")
  const isMore = amount.effects.includes("more")
  const row = (
    name: string,
    before: Told,
    after: Told,
    difference: Told,
    range: Range,
    more: string,
  ): void => {
    const paid = known.untold(`paid ${name}`, range.counted.cases)
    const raised: Equation = isMore ? [[rise, more]] : []
    known.money(`cost ${name} before`, before, [[pension, paid]])
    known.money(`cost ${name} after`, after, [[pension, paid], ...raised])
    known.money(`cost ${name} difference`, difference, raised)
  }
  row(
    "all",
    shown.all.before.sure,
    shown.all.after.sure,
    shown.difference.sure ?? "few",
    cost.all.before,
    "amount more",
  )
  for (const [id, rows] of Object.entries(shown.groups)) {
    for (const { after, before, difference, value } of rows) {
      const range = cost.groups[id]?.[value]?.before as Range
      row(`${id} ${value}`, before, after, difference ?? "few", range, `amount ${id} ${value} more`)
    }
    known.sum(
      "paid all",
      rows.map(({ value }) => `paid ${id} ${value}`),
    )
  }
}

/** How many families are paid more after the reform. */
const raisedIn = ({ support }: MonthTally): number =>
  Number(((support?.sure ?? 0n) - BigInt((support?.counted.cases ?? 0) * pension)) / BigInt(rise))

const monthsOf = (
  known: Knowledge,
  { projection = [] }: Untold,
  told: ReturnType<typeof toldResults>,
): void => {
  const ahead = told.projection
  if (ahead === undefined) throw new Error("there is a look ahead")
  const leaving = ({ granted, served }: MonthTally): number =>
    granted.reduce((sum, { cases }) => sum + cases, served.cases)
  for (const side of ["before", "after"] as const) {
    const months = projection.map((month) => month[side])
    months.forEach((month, place) => {
      const shown = ahead.months[place]?.[side]
      if (shown === undefined) throw new Error("every month is told of")
      const name = (of: string, at = place): string => `${of} ${side} ${at}`
      known.count(name("stock"), month.stock.cases, shown.stock)
      known.count(name("leaving"), leaving(month), shown.leaving)
      known.sum(name("stock"), [name("leaving"), name("stock", place + 1)])
      known.untold(name("debtors"), month.debts?.debtors.cases ?? 0)
      known.money(name("debts"), shown.debts ?? "few", [[debt, name("debtors")]])
      // The same families are paid before and after, some of them more.
      const paid = month.support?.counted.cases ?? 0
      known.untold(`families ${place}`, paid)
      known.untold(`raised ${place}`, raisedIn(month))
      known.money(name("support"), shown.support ?? "few", [
        [pension, `families ${place}`],
        ...(side === "after" ? [[rise, `raised ${place}`] as const] : []),
      ])
      const next = months[place + 1]
      if (side === "after" && next !== undefined) {
        known.sum(`families ${place}`, [
          `families ${place + 1}`,
          known.untold(`families leaving ${place}`, paid - (next.support?.counted.cases ?? 0)),
        ])
        known.sum(`raised ${place}`, [
          `raised ${place + 1}`,
          known.untold(`raised leaving ${place}`, raisedIn(month) - raisedIn(next)),
        ])
      }
      if (next !== undefined)
        known.sum(name("debtors"), [
          name("debtors", place + 1),
          known.untold(
            name("debtors leaving"),
            (month.debts?.debtors.cases ?? 0) - (next.debts?.debtors.cases ?? 0),
          ),
        ])
    })
    const routes = ahead.routes.map((route, place) =>
      known.count(
        `route ${side} ${place}`,
        months.reduce((sum, { granted, served }) => sum + (granted[place] ?? served).cases, 0),
        route[side],
      ),
    )
    known.equations.push([
      [-1, `stock ${side} 0`],
      [1, `stock ${side} ${months.length}`],
      ...routes.map((route) => [1, route] as const),
    ])
  }
}

const knowledgeOf = (results: Untold): Knowledge => {
  const told = toldResults(results)
  const known = new Knowledge()
  for (const [place, comparison] of results.results.comparisons.entries())
    tableOf(
      known,
      comparison,
      told.questions[place] as ToldQuestion,
      comparison.question === "amount" ? "the paid" : everybody,
    )
  boundsOf(known, results.results.comparisons[0] as Comparison, told.questions[0] as ToldQuestion)
  openOf(known, results.results.comparisons[0] as Comparison)
  settlingOf(known, results, told.questions[0] as ToldQuestion)
  budgetOf(known, results, told)
  costOf(known, results, told)
  monthsOf(known, results, told)
  return known
}

describe("what is told of a run", () => {
  test("has no small count in it, and none follows from it", () => {
    fc.assert(
      fc.property(anyResults, (results) => {
        const least = results.scenario.smallestCell
        const known = knowledgeOf(results)
        for (const [name, value] of known.shown)
          expect({ name, isSmall: value > 0 && value < least }).toEqual({ name, isSmall: false })
        const small = [...foundOut(known.equations, known.told, known.truth, known.present)].filter(
          (name) => {
            const truth = known.truth.get(name) ?? 0
            return truth > 0 && truth < least
          },
        )
        expect(small).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test("hides nothing where no count is small", () => {
    fc.assert(
      fc.property(anyResults, (results) => {
        const { costs, projection, questions, sweep } = toldResults({
          ...results,
          scenario: { ...results.scenario, smallestCell: 1 },
        })
        const written = JSON.stringify(
          { costs, questions, sweep, routes: projection?.routes },
          (_, value: unknown) => (typeof value === "bigint" ? Number(value) : value),
        )
        expect(written).not.toContain("few")
      }),
      { numRuns: 100 },
    )
  })

  test("says of no group what it costs more where that tells of few, whoever else would be paid more", () => {
    fc.assert(
      fc.property(anyResults, (untold) => {
        const { results, scenario } = untold
        // Of nobody is it asked how much he would be paid, so that no other table hides anything.
        const [told] = toldResults({
          ...untold,
          results: { ...results, comparisons: [] },
          settling: [],
        }).costs
        if (told === undefined) throw new Error("there is a cost")
        const raised = (difference: Told | undefined): number | undefined =>
          difference === undefined || difference === "few" ? undefined : Number(difference) / rise
        const isSmall = (count: number | undefined): boolean =>
          count !== undefined && count > 0 && count < scenario.smallestCell
        const all = raised(told.difference.sure)
        expect(isSmall(all)).toBe(false)
        for (const rows of Object.values(told.groups)) {
          const shown = rows.map(({ difference }) => raised(difference))
          for (const one of shown) expect(isSmall(one)).toBe(false)
          const rest = shown.reduce((sum: number, one) => sum - (one ?? 0), all ?? 0)
          if (all !== undefined) expect(isSmall(rest)).toBe(false)
        }
      }),
    )
  })

  test("says of a cost by what it differs only where everybody's amount is known", () => {
    fc.assert(
      fc.property(anyResults, fc.constantFrom("before", "after"), fc.nat(3), (results, side, unknown) => {
        const costs = results.results.costs.map((cost) => {
          const of = { ...cost.all[side], unknown: { cases: unknown, weight: BigInt(unknown) } }
          return { ...cost, all: { ...cost.all, [side]: of } }
        })
        const told = toldResults({ ...results, results: { ...results.results, costs } }).costs
        for (const { difference, groups } of told)
          for (const of of [
            difference.sure,
            difference.possible,
            ...Object.values(groups)
              .flat()
              .map((row) => row.difference),
          ])
            expect(of === undefined).toBe(unknown > 0)
      }),
      { numRuns: 100 },
    )
  })

  test("names no missing fact of a question of which it is hidden how many are eligible", () => {
    let hidden = 0
    fc.assert(
      fc.property(anyResults, (results) => {
        for (const { bounds, settling } of toldResults(results).questions)
          if (bounds?.after.sure === "few") {
            hidden++
            expect(settling).toEqual([])
          }
      }),
      { numRuns: 100 },
    )
    expect(hidden).toBeGreaterThan(0)
  })

  test("hides what is owed after the reform where as many owe another sum", () => {
    fc.assert(
      fc.property(anyResults, fc.integer({ min: 1, max: 5 }), (results, more) => {
        const projection = results.projection?.map((month) => {
          const { debtors, total } = month.before.debts ?? { debtors: month.before.stock, total: 0n }
          return { ...month, after: { ...month.after, debts: { debtors, total: total + BigInt(more) } } }
        })
        const told = toldResults({
          ...results,
          ...(projection === undefined ? {} : { projection }),
        }).projection
        for (const { after } of told?.months ?? []) expect(after.debts).toBe("few")
      }),
      { numRuns: 100 },
    )
  })

  test("adds up the pensions of a month only where everybody's is known", () => {
    const anySupport = fc.record({ counted: fc.nat(40), unknown: fc.constantFrom(0, 0, 3, 12) })
    const rangeOf = ({ counted, unknown }: { readonly counted: number; readonly unknown: number }) => ({
      sure: BigInt(counted * pension),
      possible: BigInt(counted * pension),
      counted: { cases: counted, weight: BigInt(counted) },
      open: { cases: 0, weight: 0n },
      unknown: { cases: unknown, weight: BigInt(unknown) },
    })
    fc.assert(
      fc.property(anyResults, anySupport, anySupport, (results, before, after) => {
        const projection = results.projection?.map((month) => ({
          ...month,
          before: { ...month.before, support: rangeOf(before) },
          after: { ...month.after, support: rangeOf(after) },
        }))
        const told = toldResults({
          ...results,
          ...(projection === undefined ? {} : { projection }),
        }).projection
        for (const month of told?.months ?? [])
          for (const { support, unknown } of [month.before, month.after])
            expect(support === undefined).toBe(unknown !== 0n)
      }),
      { numRuns: 100 },
    )
  })

  test("says no more of a value that is tried than of the reform that comes to the same", () => {
    fc.assert(
      fc.property(anyResults, (results) => {
        const { questions, sweep } = toldResults(results)
        const [decision] = questions
        for (const { effect, people } of sweep?.[0]?.effects ?? [])
          expect(people).toBe(decision?.all.effects[decision.effects.indexOf(effect)])
      }),
      { numRuns: 100 },
    )
  })
})
