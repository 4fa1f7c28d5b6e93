/** Random results of runs, added up from people one by one, of whom each counts once. */

import { iran } from "@bazgasht/iran"
import type { Day, Money } from "@bazgasht/rules"
import * as fc from "fast-check"
import type { UndisclosedResults } from "../../src/disclosure/disclosed-results.ts"
import { plainScenario } from "../../src/index.ts"
import type { BudgetComparison, BudgetSide } from "../../src/runs/budget.ts"
import type { Comparison, CostComparison, Range } from "../../src/runs/comparison.ts"
import {
  type DecidedCase,
  decisionEffect,
  decisionEffects,
  type Effect,
  quantityEffects,
} from "../../src/runs/effects.ts"
import type { MonthTally, ProjectedMonth } from "../../src/runs/project-slice.ts"
import type { FactSettling } from "../../src/runs/settling.ts"
import type { WeightedCount } from "../../src/runs/tally.ts"

/** What everybody is paid, and how much more some are after the reform. */
export const [pension, rise, debt] = [1000, 7, 10] as const

/** What stands for undetermined, and surely not eligible; all others by the number of the outcome. */
const surelyNot = 5

interface Person {
  readonly place: number
  readonly age: number
  readonly before: number
  readonly after: number
  readonly cause: number
  readonly isPaid: boolean
  readonly isRaised: boolean
  /** Whether it is known how much. */
  readonly isKnown: boolean
}

const anyPerson: fc.Arbitrary<Person> = fc.record({
  place: fc.constantFrom(0, 1, 1, 2, 2, 2, 3),
  age: fc.constantFrom(1, 1, 1, 2),
  before: fc.constantFrom(0, 0, 0, 1, 2, 2, 3, surelyNot),
  after: fc.constantFrom(0, 0, 1, 2, 2, 3, surelyNot),
  cause: fc.constantFrom(0, 0, 1),
  isPaid: fc.boolean(),
  isRaised: fc.constantFrom(true, false, false),
  isKnown: fc.constantFrom(true, true, true, true, false),
})

const tally = (cases: number): WeightedCount => ({ cases, weight: BigInt(cases) })
const groupsOf = { place: 4, age: 3 } as const

const comparisonOf = (
  question: string,
  people: ReadonlyArray<Person>,
  effects: ReadonlyArray<Effect>,
  effectOf: (person: Person) => Effect,
): Comparison => {
  const count = (some: ReadonlyArray<Person>): ReadonlyArray<WeightedCount> =>
    effects.map((effect) => tally(some.filter((person) => effectOf(person) === effect).length))
  const turned = people.filter((person) => !["same", "open"].includes(effectOf(person)))
  return {
    question,
    effects,
    all: count(people),
    groups: Object.fromEntries(
      Object.entries(groupsOf).map(([id, size]) => [
        id,
        Array.from({ length: size }, (_, value) =>
          count(people.filter((person) => person[id as "place" | "age"] === value)),
        ),
      ]),
    ),
    causes: [0, 1].map((cause) => ({
      how: "one",
      changes: [cause],
      effects: count(turned.filter((person) => person.cause === cause)),
    })),
    turned: {
      rows: new Uint32Array(turned.length),
      effects: new Uint8Array(),
      causes: new Uint32Array(),
      before: new Float64Array(),
      after: new Float64Array(),
    },
  }
}

const decided = (answer: number): DecidedCase => ({
  outcome: answer === surelyNot ? 1 : answer,
  eligible: answer === 1 || answer === 2 ? answer : 0,
  firstDay: 0,
})

const decisionOf = (people: ReadonlyArray<Person>, question = "decision"): Comparison => {
  const outcomes = (of: "before" | "after"): ReadonlyArray<WeightedCount> =>
    [0, 1, 2, 3, 4].map((outcome) =>
      tally(people.filter((person) => decided(person[of]).outcome === outcome).length),
    )
  const open = (of: "before" | "after"): WeightedCount =>
    tally(people.filter((person) => decided(person[of]).eligible === 1).length)
  return {
    ...comparisonOf(question, people, decisionEffects, ({ after, before }) =>
      decisionEffect(decided(before), decided(after), before === after),
    ),
    outcomes: { before: outcomes("before"), after: outcomes("after") },
    open: { before: open("before"), after: open("after") },
  }
}

/** What is paid on a side, of whom is said by the decision. */
const rangeOf = (people: ReadonlyArray<Person>, side: "before" | "after"): Range => {
  const answered = (eligible: number, isKnown: boolean): ReadonlyArray<Person> =>
    people.filter((person) => person.isKnown === isKnown && decided(person[side]).eligible === eligible)
  const sumOf = (some: ReadonlyArray<Person>): bigint => {
    const raised = side === "after" ? some.filter(({ isRaised }) => isRaised).length : 0
    return BigInt(some.length * pension + raised * rise)
  }
  const [counted, open] = [answered(2, true), answered(1, true)]
  return {
    sure: sumOf(counted),
    possible: sumOf(counted) + sumOf(open),
    counted: tally(counted.length),
    open: tally(open.length),
    unknown: tally(answered(2, false).length + answered(1, false).length),
  }
}

/** Who is in the sums of an answer with another amount, or in one of them only; and who is in that after at another price. */
const otherwiseIn = (people: ReadonlyArray<Person>, answer: number) => {
  const known = people
    .filter(({ isKnown }) => isKnown)
    .map(({ after, before, isRaised }) => ({
      was: decided(before).eligible === answer,
      is: decided(after).eligible === answer,
      isRaised,
    }))
  return {
    otherwise: tally(known.filter(({ is, isRaised, was }) => was !== is || (was && isRaised)).length),
    atAnotherPrice: tally(known.filter(({ is, isRaised }) => is && isRaised).length),
  }
}

const costOf = (people: ReadonlyArray<Person>): CostComparison => {
  const both = (some: ReadonlyArray<Person>) => {
    const mayBe = otherwiseIn(some, 1)
    return {
      before: rangeOf(some, "before"),
      after: rangeOf(some, "after"),
      ...otherwiseIn(some, 2),
      mayBeOtherwise: mayBe.otherwise,
      mayBeAtAnotherPrice: mayBe.atAnotherPrice,
    }
  }
  return {
    decision: "decision",
    amount: "amount",
    all: both(people),
    groups: Object.fromEntries(
      Object.entries(groupsOf).map(([id, size]) => [
        id,
        Array.from({ length: size }, (_, value) =>
          both(people.filter((person) => person[id as "place" | "age"] === value)),
        ),
      ]),
    ),
  }
}

/** Two missing facts, each of some of those of whom the answer is open: some of them it can settle, and some of these it does. */
const settlingOf = (people: ReadonlyArray<Person>): ReadonlyArray<FactSettling> =>
  (["place", "age"] as const).map((fact) => {
    const open = people.filter((person) => person.after === 1 && person[fact] > 1)
    const possible = open.filter(({ isPaid }) => isPaid)
    const settled = possible.filter(({ isRaised }) => isRaised)
    return {
      fact,
      open: tally(open.length),
      possible: tally(possible.length),
      settled: tally(settled.length),
    }
  })

const budgetOf = (people: ReadonlyArray<Person>): BudgetComparison => {
  const of = (side: "before" | "after") => {
    const claiming = people.filter((person) => person[side] === 2)
    const [reached, waiting, unknown] = [
      claiming.filter(({ isKnown, isPaid }) => isKnown && isPaid),
      claiming.filter(({ isKnown, isPaid }) => isKnown && !isPaid),
      claiming.filter(({ isKnown }) => !isKnown),
    ]
    return { claiming, reached, waiting, unknown }
  }
  const [before, after] = [of("before"), of("after")]
  const side = ({ claiming, reached, unknown, waiting }: typeof before): BudgetSide => ({
    budget: 1_000_000 as Money,
    claiming: tally(claiming.length),
    reached: tally(reached.length),
    waiting: tally(waiting.length),
    unknown: tally(unknown.length),
    spent: BigInt(reached.length * pension),
  })
  const beyond = (some: ReadonlyArray<Person>, others: ReadonlyArray<Person>): WeightedCount =>
    tally(some.filter((person) => !others.includes(person)).length)
  return {
    before: side(before),
    after: side(after),
    newlyReached: beyond(after.reached, before.reached),
    noLongerReached: beyond(before.reached, after.reached),
  }
}

/** The same people, of whom another question is asked: by a law that goes the other way. */
const turnedRound = (people: ReadonlyArray<Person>): ReadonlyArray<Person> =>
  people.map((person) => ({
    ...person,
    before: person.isRaised ? 2 : person.after,
    after: person.isPaid ? person.before : 0,
  }))

/** Families that are paid month by month, the same before and after: those who are paid more after the reform, and the others. */
interface Families {
  readonly raised: ReadonlyArray<number>
  readonly others: ReadonlyArray<number>
}

/** So many in each of three months, of whom so many leave within each. */
const anyFewer = (most: number) =>
  fc
    .tuple(fc.nat(most), fc.nat(8), fc.nat(8))
    .map(([first, ...gone]) => [first, Math.max(0, first - gone[0]), Math.max(0, first - gone[0] - gone[1])])

const anyFamilies: fc.Arbitrary<Families> = fc.record({ raised: anyFewer(16), others: anyFewer(40) })

/** How many families are paid in a month, and how many of them more. */
const paidIn = ({ others, raised }: Families, month: number) => ({
  paid: (raised[month] ?? 0) + (others[month] ?? 0),
  raised: raised[month] ?? 0,
})

const supportIn = (families: Families, month: number, isAfter: boolean): Range => {
  const { paid, raised } = paidIn(families, month)
  const sure = BigInt(paid * pension + (isAfter ? raised * rise : 0))
  return { sure, possible: sure, counted: tally(paid), open: tally(0), unknown: tally(0) }
}

/** Months in which so many leave by a route and so many at the end of their term; of them so many owe something. */
const anyMonths = (start: number) =>
  fc
    .array(
      fc.record({
        granted: fc.integer({ min: 0, max: 8 }),
        served: fc.integer({ min: 0, max: 8 }),
        owing: fc.nat(8),
      }),
      { minLength: 3, maxLength: 3 },
    )
    .map((months): ReadonlyArray<Omit<MonthTally, "families" | "support">> => {
      let [stock, debtors] = [start, start]
      return months.map(({ granted, owing, served }) => {
        const month = {
          stock: tally(stock),
          open: [],
          undetermined: [],
          granted: [tally(granted)],
          served: tally(served),
          debts: { total: BigInt(debtors * debt), debtors: tally(debtors) },
        }
        stock -= granted + served
        debtors -= Math.min(owing, granted + served)
        return month
      })
    })

const anyPeople = fc.array(anyPerson, { minLength: 20, maxLength: 60 })

const anyWay = fc.tuple(fc.constantFrom(0, 1, 1, 2, 2, surelyNot), fc.constantFrom(0, 1, 1, 2, 2, surelyNot))

/** People to whom a reform does a few things only, so that many of each are disclosed of; nobody is raised, or some are. */
const anyFewWays: fc.Arbitrary<ReadonlyArray<Person>> = fc
  .tuple(
    fc.array(anyWay, { minLength: 1, maxLength: 4 }),
    fc.boolean(),
    // Most do as the first one does, and few as the last.
    fc.array(fc.tuple(anyPerson, fc.constantFrom(0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3)), {
      minLength: 20,
      maxLength: 80,
    }),
  )
  .map(([ways, raises, people]) =>
    people.map(([person, pick]) => {
      const [before, after] = ways[pick % ways.length] ?? [person.before, person.after]
      return { ...person, before, after, isRaised: raises && person.isRaised }
    }),
  )

/** People of whom it is known what they are paid. */
const priced = (people: ReadonlyArray<Person>): ReadonlyArray<Person> =>
  people.map((person) => ({ ...person, isKnown: true }))

/** What a run is made of. */
interface Parts {
  readonly people: ReadonlyArray<Person>
  /** Whom another value of a number comes to. */
  readonly tried: ReadonlyArray<Person>
  readonly before: ReadonlyArray<Omit<MonthTally, "families" | "support">>
  readonly after: ReadonlyArray<Omit<MonthTally, "families" | "support">>
  readonly families: Families
  readonly smallestCell: number
}

const runOf = ({ after, before, families, people, smallestCell, tried }: Parts): UndisclosedResults => {
  const amount = comparisonOf("amount", people, quantityEffects, ({ isKnown, isRaised }) =>
    isKnown ? (isRaised ? "more" : "same") : "open",
  )
  const ofFamilies = (month: (typeof before)[number], place: number, isAfter: boolean): MonthTally => ({
    ...month,
    families: tally(paidIn(families, place).paid),
    support: supportIn(families, place, isAfter),
  })
  const comparisons = [decisionOf(people), amount, decisionOf(turnedRound(people), "another")]
  return {
    jurisdiction: iran,
    scenario: {
      ...plainScenario,
      smallestCell,
      projection: { months: 3, grants: [{ rule: "route", rate: { numerator: 1, denominator: 2 } }] },
    },
    results: { parts: [], comparisons, costs: [costOf(people)] },
    settling: [{ question: "decision", facts: settlingOf(people) }],
    budget: budgetOf(people),
    projection: before.map(
      (month, place): ProjectedMonth => ({
        day: place as Day,
        before: ofFamilies(month, place, false),
        after: ofFamilies(after[place] ?? month, place, true),
        paidOtherwise: tally(paidIn(families, place).raised),
      }),
    ),
    sweep: [people, tried].map((some, value) => ({
      value,
      results: { parts: [], comparisons: [decisionOf(some)], costs: [] },
    })),
  }
}

const anyRun = (somePeople: fc.Arbitrary<ReadonlyArray<Person>>): fc.Arbitrary<UndisclosedResults> =>
  fc
    .record({
      people: somePeople,
      tried: fc.array(anyPerson, { minLength: 1, maxLength: 60 }),
      before: anyMonths(60),
      after: anyMonths(60),
      families: anyFamilies,
      smallestCell: fc.integer({ min: 3, max: 6 }),
    })
    .map(runOf)

/** Results with a decision, an amount, its cost, a sweep and a look ahead. */
export const anyResults: fc.Arbitrary<UndisclosedResults> = anyRun(
  fc.oneof(anyPeople, anyPeople.map(priced), anyFewWays, anyFewWays.map(priced)),
)

/** Results of a reform that pays some of the same people more. */
export const anyRaise: fc.Arbitrary<UndisclosedResults> = anyRun(
  anyPeople.map((people) => priced(people).map((person) => ({ ...person, after: person.before }))),
)

/** People who go from one answer to another, and are alike in everything else. */
const going = (many: number, before: number, after: number): ReadonlyArray<Person> =>
  Array.from({ length: many }, () => ({
    before,
    after,
    place: 2,
    age: 1,
    cause: 0,
    isPaid: true,
    isRaised: false,
    isKnown: true,
  }))

/** Of twenty nobody is eligible for sure, before or after: how many could be would say of how many nothing changes, and that is one. */
export const fourteenMayGain: UndisclosedResults = runOf({
  people: [...going(14, surelyNot, 1), ...going(5, 1, surelyNot), ...going(1, surelyNot, surelyNot)],
  tried: going(20, surelyNot, 1),
  before: [],
  after: [],
  families: { raised: [], others: [] },
  smallestCell: 3,
})
