import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Disclosed } from "../../src/disclosure/disclosed.ts"
import { type DisclosedQuestion, isOutcomeChange } from "../../src/disclosure/disclosed-question.ts"
import { disclosedResults, type UndisclosedResults } from "../../src/disclosure/disclosed-results.ts"
import type { BeforeAndAfter, Comparison, PaidChange, Range } from "../../src/runs/comparison.ts"
import type { Effect } from "../../src/runs/effects.ts"
import type { MonthTally } from "../../src/runs/project-slice.ts"
import { anyRaise, anyResults, debt, fourteenMayGain, pension, rise } from "./any-results.ts"
import { type Equation, foundOut } from "./attacker.ts"

/** What an attacker knows: numbers that are disclosed, how numbers hang together, and what the counts are in truth. */
class Knowledge {
  readonly disclosed = new Map<string, number>([["nothing", 0]])
  /** Counts that are hidden because somebody is counted. */
  readonly present = new Set<string>()
  readonly equations: Array<Equation> = []
  readonly truth = new Map<string, number>()
  readonly sums = new Set<string>()
  /** Counts that are disclosed, each with its number. */
  readonly shown: Array<readonly [name: string, value: number]> = []

  count(name: string, truth: number, value: Disclosed): string {
    this.truth.set(name, truth)
    if (value !== "few") {
      expect(Number(value)).toBe(truth)
      this.disclosed.set(name, truth)
      this.shown.push([name, truth])
    }
    return name
  }

  /** A count that stands nowhere. */
  suppressed(name: string, truth: number): string {
    this.truth.set(name, truth)
    return name
  }

  sum(name: string, parts: ReadonlyArray<string>): void {
    this.equations.push([[-1, name], ...parts.map((part) => [1, part] as const)])
  }

  /** What is found out of money is of interest only for those who are paid. */
  money(name: string, value: Disclosed, terms: Equation): void {
    this.sums.add(name)
    if (value !== "few") this.disclosed.set(name, Number(value))
    this.equations.push([[-1, name], ...terms])
  }
}

const casesOf = (comparison: Comparison, effect: string): number =>
  comparison.all[comparison.effects.indexOf(effect as Effect)]?.cases ?? 0

const everybody = "everybody"

/** All questions are asked of the same people. */
const tableOf = (known: Knowledge, comparison: Comparison, disclosed: DisclosedQuestion): void => {
  const { question } = comparison
  const places = disclosed.effects.map((effect) => comparison.effects.indexOf(effect))
  const all = disclosed.effects.map((effect, place) =>
    known.count(
      `${question} ${effect}`,
      casesOf(comparison, effect),
      disclosed.all.effects[place] as Disclosed,
    ),
  )
  // Of an effect that does not occur nothing is said: of all others there is somebody.
  for (const name of all) known.present.add(name)
  const size = comparison.all.reduce((sum, { cases }) => sum + cases, 0)
  // How many people there are is disclosed with the population.
  known.disclosed.set(`${everybody} all`, size)
  known.sum(known.count(`${everybody} all`, size, disclosed.all.all), all)
  const turned = disclosed.effects.filter(isOutcomeChange)
  known.sum(
    known.count(
      `${question} turned`,
      turned.reduce((sum, effect) => sum + casesOf(comparison, effect), 0),
      disclosed.turned,
    ),
    turned.map((effect) => `${question} ${effect}`),
  )
  // Where nobody is hidden as few are, it is not known of others whether there is somebody.
  const veiled = new Set(
    Object.entries(disclosed.groups).flatMap(([id, rows]) =>
      rows.flatMap(({ all: sum, effects, value }) =>
        [...effects.keys()].filter((at) => {
          const cases = comparison.groups[id]?.[value]?.[places[at] as number]?.cases
          return sum !== "few" && effects[at] === "few" && cases === 0
        }),
      ),
    ),
  )
  for (const [id, rows] of Object.entries(disclosed.groups)) {
    const names = rows.map(({ all: sum, effects, value }) => {
      const tallies = comparison.groups[id]?.[value] ?? []
      const row = places.map((place, at) =>
        known.count(
          `${question} ${id} ${value} ${disclosed.effects[at]}`,
          tallies[place]?.cases ?? 0,
          effects[at] as Disclosed,
        ),
      )
      const cases = tallies.reduce((total, one) => total + one.cases, 0)
      known.sum(known.count(`${everybody} ${id} ${value} all`, cases, sum), row)
      places.forEach((place, at) => {
        const isSomebody = effects[at] === "few" && sum !== "few" && (tallies[place]?.cases ?? 0) > 0
        // That nearly everybody in a row is counted apart follows from how many they are, and nothing could hide it.
        const counted = tallies.filter((one) => one.cases > 0).length
        const isEachApart = cases < 2 * counted
        if (isSomebody && !isEachApart && !veiled.has(at)) known.present.add(row[at] as string)
      })
      return row
    })
    for (const at of disclosed.effects.keys())
      known.sum(
        all[at] as string,
        names.map((row) => row[at] as string),
      )
    known.sum(
      `${everybody} all`,
      rows.map(({ value }) => `${everybody} ${id} ${value} all`),
    )
  }
  const causes = comparison.causes.map(({ effects }, cause) => {
    const row = places.map((place, at) =>
      known.count(
        `${question} cause ${cause} ${disclosed.effects[at]}`,
        effects[place]?.cases ?? 0,
        disclosed.causes[cause]?.effects[at] as Disclosed,
      ),
    )
    known.sum(
      known.count(
        `${question} cause ${cause} all`,
        effects.reduce((sum, { cases }) => sum + cases, 0),
        disclosed.causes[cause]?.all as Disclosed,
      ),
      row,
    )
    return row
  })
  disclosed.effects.forEach((effect, at) => {
    if (isOutcomeChange(effect))
      known.sum(
        all[at] as string,
        causes.map((row) => row[at] as string),
      )
  })
}

const times = (by: number, ...names: ReadonlyArray<string | undefined>): Equation =>
  names.flatMap((name) => (name === undefined ? [] : [[by, name] as const]))

type Place = "no" | "open" | "sure"
const placesOfAnswer = ["no", "open", "sure"] as const

/** What happens to those who come from one answer to another. */
const effectOf = (from: Place, to: Place): Effect =>
  from === "open" || to === "open"
    ? placesOfAnswer.indexOf(to) > placesOfAnswer.indexOf(from)
      ? "mayGain"
      : "mayLose"
    : to === "sure"
      ? "gains"
      : "loses"

/** From where to where people of all or of a group go, by names; an effect that does not occur is nobody's. */
const waysOf = (known: Knowledge, { all, effects }: Comparison, row: string = "") => {
  const name = (effect: Effect): string =>
    (all[effects.indexOf(effect)]?.cases ?? 0) > 0 ? `decision ${row}${effect}` : "nothing"
  const way = (from: Place, to: Place): string => `${row}${from} to ${to}`
  for (const effect of ["gains", "loses", "mayGain", "mayLose"] as const)
    known.sum(
      name(effect),
      placesOfAnswer.flatMap((from) =>
        placesOfAnswer.flatMap((to) => (from !== to && effectOf(from, to) === effect ? [way(from, to)] : [])),
      ),
    )
  const [as, otherwise] = [
    (place: Place) => `${row}${place} as before`,
    (place: Place) => `${row}${place} otherwise`,
  ]
  known.sum(name("same"), [as("no"), as("sure")])
  known.sum(name("open"), [as("open")])
  known.sum(name("otherwise"), placesOfAnswer.map(otherwise))
  for (const place of placesOfAnswer)
    known.sum(way(place, place), [
      as(place),
      otherwise(place),
      ...(place === "no" ? [name("sooner"), name("later")] : []),
    ])
  for (const place of placesOfAnswer) {
    known.sum(
      `${row}${place} before`,
      placesOfAnswer.map((to) => way(place, to)),
    )
    known.sum(
      `${row}${place} after`,
      placesOfAnswer.map((from) => way(from, place)),
    )
  }
  return way
}

/** How the outcomes of a decision hang together with who gains and who loses. */
const boundsOf = (known: Knowledge, comparison: Comparison, { bounds }: DisclosedQuestion): void => {
  const { open: opened, outcomes } = comparison
  if (bounds === undefined || opened === undefined || outcomes === undefined)
    throw new Error("a decision has bounds")
  waysOf(known, comparison)
  const size = comparison.all.reduce((sum, { cases }) => sum + cases, 0)
  for (const side of ["before", "after"] as const) {
    const [open, sure] = [opened[side].cases, outcomes[side][2]?.cases ?? 0]
    const ofSure = known.count(`sure ${side}`, sure, bounds[side].sure)
    const possible = known.count(`possible ${side}`, open + sure, bounds[side].possible)
    known.sum(possible, [ofSure, known.suppressed(`open ${side}`, open)])
    known.sum(`${everybody} all`, [possible, known.suppressed(`no ${side}`, size - open - sure)])
  }
}

const settlingOf = (
  known: Knowledge,
  { settling }: UndisclosedResults,
  disclosed: DisclosedQuestion,
): void => {
  for (const shown of disclosed.settling) {
    const fact = settling[0]?.facts.find((one) => one.fact === shown.fact)
    if (fact === undefined) throw new Error("what is disclosed is there")
    let whole = "open after"
    for (const step of ["open", "possible", "settled"] as const) {
      const name = known.count(`${step} by ${shown.fact}`, fact[step].cases, shown[step])
      const rest = (known.truth.get(whole) ?? 0) - fact[step].cases
      known.sum(whole, [name, known.suppressed(`${whole} and not ${name}`, rest)])
      whole = name
    }
  }
}

const budgetOf = (
  known: Knowledge,
  { budget }: UndisclosedResults,
  disclosed: ReturnType<typeof disclosedResults>,
): void => {
  if (budget === undefined || disclosed.budget === undefined) throw new Error("there is a budget")
  const names = (["before", "after"] as const).map((side) => {
    const [of, shown] = [budget[side], disclosed.budget?.[side]]
    if (shown === undefined) throw new Error("both sides are disclosed of")
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
    [1, known.count("newly reached", budget.newlyReached.cases, disclosed.budget.newlyReached)],
    [-1, known.count("no longer reached", budget.noLongerReached.cases, disclosed.budget.noLongerReached)],
  ])
}

/** Everybody is paid alike, so every sum of money is a count. */
const costOf = (
  known: Knowledge,
  { results }: UndisclosedResults,
  disclosed: ReturnType<typeof disclosedResults>,
): void => {
  const [cost, shown, decision, amount] = [
    results.costs[0],
    disclosed.costs[0],
    results.comparisons[0],
    results.comparisons[1],
  ]
  if (cost === undefined || shown === undefined || decision === undefined || amount === undefined)
    throw new Error("there is a cost")
  const sides = ["before", "after"] as const
  /** Who is in the sums of an answer: on both sides, on one alone, and who is paid more after. */
  const sumsOf = (
    name: string,
    whole: PaidChange,
    counted: "counted" | "open",
    comes: ReadonlyArray<string>,
    goes: ReadonlyArray<string>,
    stay: ReadonlyArray<string>,
  ) => {
    const [was, is] = sides.map((side) =>
      known.suppressed(`${name} ${side}`, whole[side][counted].cases),
    ) as [string, string]
    const otherwise = `${name} otherwise`
    // Who may be paid otherwise is disclosed where several small counts are hidden together.
    if (counted === "counted") known.suppressed(otherwise, whole.otherwise.cases)
    const [stays, more, come, go] = [`${name} stays`, `${name} more`, `${name} comes`, `${name} goes`]
    known.sum(was, [stays, go])
    known.sum(is, [stays, come])
    known.sum(stays, [more, `${name} as before`])
    known.sum(otherwise, [more, come, go])
    known.sum(come, [`${name} comes with more`, `${name} comes without`])
    // Nobody knows how much is paid to some of them. Everybody's amount is known on both sides or on none.
    for (const [ways, part] of [
      [comes, come],
      [goes, go],
      [stay, stays],
    ] as const)
      known.equations.push([...times(1, ...ways), ...times(-1, part, `${part} unknown`)])
    return { was, is, raised: [more, `${name} comes with more`] }
  }
  const moneyOf = (
    name: string,
    disclosed: BeforeAndAfter<Disclosed>,
    sums: ReadonlyArray<ReturnType<typeof sumsOf>>,
  ): void => {
    const paid = (side: "was" | "is"): Equation => sums.map((sum) => [pension, sum[side]] as const)
    known.money(`${name} before`, disclosed.before, paid("was"))
    known.money(`${name} after`, disclosed.after, [
      ...paid("is"),
      ...sums.flatMap(({ raised }) => raised.map((one) => [rise, one] as const)),
    ])
  }
  const raisedOf = (row: string, sums: ReadonlyArray<Pick<ReturnType<typeof sumsOf>, "raised">>): void => {
    // That nobody in a row is paid more is known where it is disclosed, or where nobody is paid more at all.
    const more = casesOf(amount, "more") > 0 ? `amount ${row}more` : "nothing"
    known.sum(more, [...sums.flatMap((sum) => sum.raised), `paid ${row}more otherwise`])
  }
  const sumFor = (
    name: string,
    whole: PaidChange,
    counted: "counted" | "open",
    way: (from: Place, to: Place) => string,
  ) => {
    const answer = counted === "counted" ? "sure" : "open"
    const others = placesOfAnswer.filter((place) => place !== answer)
    return sumsOf(
      name,
      whole,
      counted,
      others.map((other) => way(other, answer)),
      others.map((other) => way(answer, other)),
      [way(answer, answer)],
    )
  }
  const everyWay = (from: Place, to: Place): string => `${from} to ${to}`
  const paid = sumFor("paid all", cost.all, "counted", everyWay)
  const may = sumFor("may be paid all", cost.all, "open", everyWay)
  moneyOf("cost sure", { before: shown.all.before.sure, after: shown.all.after.sure }, [paid])
  moneyOf("cost possible", { before: shown.all.before.possible, after: shown.all.after.possible }, [
    paid,
    may,
  ])
  raisedOf("", [paid, may])
  for (const side of sides) {
    const { counted, open, unknown } = cost.all[side]
    const [sure, opened] = [decision.outcomes?.[side][2]?.cases ?? 0, decision.open?.[side].cases ?? 0]
    known.sum(`sure ${side}`, [`paid all ${side}`, known.suppressed(`unknown ${side}`, sure - counted.cases)])
    known.sum(`open ${side}`, [
      `may be paid all ${side}`,
      known.suppressed(`may be unknown ${side}`, opened - open.cases),
    ])
    known.sum(known.count(`without amount ${side}`, unknown.cases, shown.all[side].unknown), [
      `unknown ${side}`,
      `may be unknown ${side}`,
    ])
  }
  for (const [id, rows] of Object.entries(shown.groups)) {
    for (const { after, before, value } of rows) {
      const change = cost.groups[id]?.[value]
      if (change === undefined) throw new Error("every row is of a value")
      const row = `${id} ${value} `
      const sums = sumFor(`paid ${id} ${value}`, change, "counted", waysOf(known, decision, row))
      moneyOf(`cost ${id} ${value}`, { before, after }, [sums])
      raisedOf(row, [
        sums,
        { raised: [`may be paid ${id} ${value} more`, `may be paid ${id} ${value} comes with more`] },
      ])
    }
    for (const part of ["before", "after", "stays", "more", "comes", "goes", "comes with more", "otherwise"])
      known.sum(
        `paid all ${part}`,
        rows.map(({ value }) => `paid ${id} ${value} ${part}`),
      )
    for (const part of ["more", "comes with more"])
      known.sum(
        `may be paid all ${part}`,
        // Of whom it is sure that nobody is paid, some may be.
        (cost.groups[id] ?? []).map((_, value) => `may be paid ${id} ${value} ${part}`),
      )
  }
}

/** How many families are paid more after the reform. */
const raisedIn = ({ support }: MonthTally): number =>
  Number(((support?.sure ?? 0n) - BigInt((support?.counted.cases ?? 0) * pension)) / BigInt(rise))

const monthsOf = (
  known: Knowledge,
  { projection = [] }: UndisclosedResults,
  disclosed: ReturnType<typeof disclosedResults>,
): void => {
  const ahead = disclosed.projection
  if (ahead === undefined) throw new Error("there is a look ahead")
  const leaving = ({ granted, served }: MonthTally): number =>
    granted.reduce((sum, { cases }) => sum + cases, served.cases)
  for (const side of ["before", "after"] as const) {
    const months = projection.map((month) => month[side])
    months.forEach((month, place) => {
      const shown = ahead.months[place]?.[side]
      if (shown === undefined) throw new Error("every month is disclosed of")
      const name = (of: string, at = place): string => `${of} ${side} ${at}`
      known.count(name("stock"), month.stock.cases, shown.stock)
      known.count(name("leaving"), leaving(month), shown.leaving)
      known.sum(name("stock"), [name("leaving"), name("stock", place + 1)])
      known.suppressed(name("debtors"), month.debts?.debtors.cases ?? 0)
      known.money(name("debts"), shown.debts ?? "few", [[debt, name("debtors")]])
      // The same families are paid before and after, some of them more.
      const paid = month.support?.counted.cases ?? 0
      known.suppressed(`families ${place}`, paid)
      known.suppressed(`raised ${place}`, raisedIn(month))
      known.money(name("support"), shown.support ?? "few", [
        [pension, `families ${place}`],
        ...(side === "after" ? [[rise, `raised ${place}`] as const] : []),
      ])
      const next = months[place + 1]
      if (side === "after" && next !== undefined) {
        known.sum(`families ${place}`, [
          `families ${place + 1}`,
          known.suppressed(`families leaving ${place}`, paid - (next.support?.counted.cases ?? 0)),
        ])
        known.sum(`raised ${place}`, [
          `raised ${place + 1}`,
          known.suppressed(`raised leaving ${place}`, raisedIn(month) - raisedIn(next)),
        ])
      }
      if (next !== undefined)
        known.sum(name("debtors"), [
          name("debtors", place + 1),
          known.suppressed(
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

const knowledgeOf = (results: UndisclosedResults): Knowledge => {
  const disclosed = disclosedResults(results)
  const known = new Knowledge()
  for (const [place, comparison] of results.results.comparisons.entries())
    tableOf(known, comparison, disclosed.questions[place] as DisclosedQuestion)
  boundsOf(known, results.results.comparisons[0] as Comparison, disclosed.questions[0] as DisclosedQuestion)
  settlingOf(known, results, disclosed.questions[0] as DisclosedQuestion)
  budgetOf(known, results, disclosed)
  costOf(known, results, disclosed)
  monthsOf(known, results, disclosed)
  return known
}

describe("what is disclosed of a run", () => {
  test("has no small count in it, and none follows from it", () => {
    fc.assert(
      fc.property(anyResults, (results) => {
        const least = results.scenario.smallestCell
        const known = knowledgeOf(results)
        for (const [name, value] of known.shown)
          expect({ name, isSmall: value > 0 && value < least }).toEqual({ name, isSmall: false })
        const found = [...foundOut(known.equations, known.disclosed, known.present)].filter(
          ([name]) => !known.sums.has(name),
        )
        for (const [name, value] of found)
          expect({ name, value }).toEqual({ name, value: known.truth.get(name) ?? value })
        expect(found.filter(([, value]) => value > 0 && value < least)).toEqual([])
      }),
      { numRuns: runs(300), examples: [[fourteenMayGain]] },
    )
  })

  test("hides nothing where no count is small", () => {
    fc.assert(
      fc.property(anyResults, (results) => {
        const { costs, projection, questions, sweep } = disclosedResults({
          ...results,
          scenario: { ...results.scenario, smallestCell: 1 },
        })
        const written = JSON.stringify(
          { costs, questions, sweep, routes: projection?.routes },
          (_, value: unknown) => (typeof value === "bigint" ? Number(value) : value),
        )
        expect(written).not.toContain("few")
      }),
      { numRuns: runs(100) },
    )
  })

  test("says of no group what it costs more where that tells of few, whoever else would be paid more", () => {
    fc.assert(
      fc.property(anyRaise, (suppressed) => {
        const { results, scenario } = suppressed
        // Of nobody is it asked how much he would be paid, so that no other table hides anything.
        const [disclosed] = disclosedResults({
          ...suppressed,
          results: { ...results, comparisons: [] },
          settling: [],
        }).costs
        if (disclosed === undefined) throw new Error("there is a cost")
        const raised = (difference: Disclosed | undefined): number | undefined =>
          difference === undefined || difference === "few" ? undefined : Number(difference) / rise
        const isSmall = (count: number | undefined): boolean =>
          count !== undefined && count > 0 && count < scenario.smallestCell
        const all = raised(disclosed.difference.sure)
        expect(isSmall(all)).toBe(false)
        for (const rows of Object.values(disclosed.groups)) {
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
          const of = (one: "before" | "after"): Range => {
            const cases = one === side ? unknown : 0
            return { ...cost.all[one], unknown: { cases, weight: BigInt(cases) } }
          }
          return { ...cost, all: { ...cost.all, before: of("before"), after: of("after") } }
        })
        const disclosed = disclosedResults({ ...results, results: { ...results.results, costs } }).costs
        // Where it is hidden whether somebody's is missing, it is not to be seen here either.
        for (const { all, difference, groups } of disclosed)
          for (const change of [
            difference.sure,
            difference.possible,
            ...Object.values(groups)
              .flat()
              .map((row) => row.difference),
          ])
            expect(change === undefined).toBe(
              unknown > 0 || all.before.unknown === "few" || all.after.unknown === "few",
            )
      }),
      { numRuns: runs(100, { least: 60 }) },
    )
  })

  test("says of a cost at most what is disclosed of who may be eligible", () => {
    let hidden = 0
    fc.assert(
      fc.property(anyResults, (results) => {
        const { costs, questions } = disclosedResults(results)
        for (const side of ["before", "after"] as const)
          if (questions[0]?.bounds?.[side].possible === "few") {
            hidden++
            expect(costs[0]?.all[side].possible).toBe("few")
          }
      }),
      { numRuns: runs(100, { least: 60 }) },
    )
    expect(hidden).toBeGreaterThan(0)
  })

  test("names no missing fact of a question of which it is hidden how many are eligible", () => {
    let hidden = 0
    fc.assert(
      fc.property(anyResults, (results) => {
        for (const { bounds, settling } of disclosedResults(results).questions)
          if (bounds?.after.sure === "few") {
            hidden++
            expect(settling).toEqual([])
          }
      }),
      { numRuns: runs(100, { least: 60 }) },
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
        const disclosed = disclosedResults({
          ...results,
          ...(projection === undefined ? {} : { projection }),
        }).projection
        for (const { after } of disclosed?.months ?? []) expect(after.debts).toBe("few")
      }),
      { numRuns: runs(100) },
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
        const disclosed = disclosedResults({
          ...results,
          ...(projection === undefined ? {} : { projection }),
        }).projection
        for (const month of disclosed?.months ?? [])
          for (const { support, unknown } of [month.before, month.after])
            expect(support === undefined).toBe(unknown !== 0n)
      }),
      { numRuns: runs(100) },
    )
  })

  test("says no more of a value that is tried than of the reform that comes to the same", () => {
    fc.assert(
      fc.property(anyResults, (results) => {
        const { questions, sweep } = disclosedResults(results)
        const [decision] = questions
        for (const { effect, people } of sweep?.[0]?.effects ?? [])
          expect(people).toBe(decision?.all.effects[decision.effects.indexOf(effect)])
      }),
      { numRuns: runs(100) },
    )
  })
})
