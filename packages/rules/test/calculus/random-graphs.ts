/** Random graphs of the calculus: steps that need earlier ones, whatever sequence no operator would make. */

import type { FactNode, Field, Kind, ListFact } from "@bazgasht/rules"
import { codeFact, countFact, dayFact, ratioFact, termFact, text, truthFact } from "@bazgasht/rules"
import type { At, Form, Graph, Output, ScalarSort, Step } from "@bazgasht/rules/calculus"
import * as fc from "fast-check"
import { needsOf } from "../../src/calculus/forms.ts"
import { pack } from "../small-law.ts"

const named = (id: string) => ({ id, label: text(id, id) })

const codes = ["red", "green", "blue"]

export const facts: ReadonlyArray<FactNode> = [
  truthFact(named("truth")),
  truthFact(named("otherTruth")),
  countFact({ ...named("small"), minimum: -40, maximum: 40 }),
  countFact(named("number")),
  countFact({ ...named("lowNumber"), maximum: 100 }),
  dayFact(named("day")),
  codeFact({ ...named("colour"), codes }),
  termFact(named("term")),
  ratioFact(named("ratio")),
] as ReadonlyArray<FactNode>

const fieldsOfList: { readonly [name: string]: Field } = Object.fromEntries(
  (["truth", "count", "code", "term"] as const).map((kind): [string, Field] => [
    kind,
    { kind, label: text(kind, kind) },
  ]),
)

export const lists: ReadonlyArray<ListFact> = ["first", "second"].map((id) => ({
  ...named(id),
  fields: fieldsOfList,
}))

/** An entry in whose place a step is read: a list and its slot. */
type Place = "first 0" | "second 0" | "first 1"

interface Made {
  readonly steps: Array<Step>
  readonly open: Array<ReadonlySet<Place>>
}

const sortOfKind = (kind: Kind): ScalarSort => (kind === "truth" || kind === "code" ? kind : "number")

const partsOfKind = (kind: Kind) =>
  kind === "term"
    ? (["months", "days"] as const)
    : kind === "ratio"
      ? (["numerator", "denominator"] as const)
      : [undefined]

const leaves = (): ReadonlyArray<readonly [Step, ReadonlyArray<Place>]> => [
  ...facts.flatMap((fact) =>
    partsOfKind(fact.kind).map((part): readonly [Step, ReadonlyArray<Place>] => [
      { form: "fact", sort: sortOfKind(fact.kind), fact, ...(part === undefined ? {} : { part }) },
      [],
    ]),
  ),
  ...(["first 0", "second 0", "first 1"] as const).flatMap((place) => {
    const [list, slot] = place.split(" ") as [string, string]
    return Object.entries(fieldsOfList).flatMap(([name, { kind }]) =>
      partsOfKind(kind).map((part): readonly [Step, ReadonlyArray<Place>] => [
        {
          form: "field",
          sort: sortOfKind(kind),
          list,
          slot: Number(slot),
          name,
          kind,
          ...(part === undefined ? {} : { part }),
        },
        [place],
      ]),
    )
  }),
  [{ form: "day", sort: "number", day: "today" }, []],
]

const constants: ReadonlyArray<Step> = [
  ...[undefined, true, false].map((value): Step => constant("truth", value)),
  ...[undefined, "red", "violet"].map((value): Step => constant("code", value)),
  ...[undefined, 0, 1, 2, 3, 30, -1, 7, 20_000, Number.MAX_SAFE_INTEGER].map(
    (value): Step => constant("number", value),
  ),
]

function constant(sort: ScalarSort, value: boolean | string | number | undefined): Step {
  return value === undefined ? { form: "constant", sort } : { form: "constant", sort, value }
}

const isUnknown = (step: Step): boolean => step.form === "constant" && step.value === undefined

const calendarQuestions = { addMonths: 2, startOfMonth: 1, startOfYear: 1, monthsBetween: 2 } as const

/** Draws one number after another. */
type Draw = (below: number) => number

/** Puts a graph together from drawn numbers. */
const graphFrom = (draw: Draw, size: number): Graph => {
  const { open, steps }: Made = { steps: [], open: [] }
  const add = (step: Step, places: Iterable<Place>): At => {
    open.push(new Set(places))
    return steps.push(step) - 1
  }
  for (const step of constants) add(step, [])
  for (const [step, places] of leaves()) add(step, places)
  const allowed = (at: At, places: ReadonlySet<Place>): boolean =>
    [...(open[at] as ReadonlySet<Place>)].every((place) => places.has(place))
  /** A step of a sort, mostly a late one, that is read in some places only. */
  const pick = (sort: ScalarSort, places: ReadonlySet<Place>): At => {
    const takesUnknown = draw(20) === 0
    const found = steps.flatMap((step, at) =>
      step.sort === sort && allowed(at, places) && (takesUnknown || !isUnknown(step)) ? [at] : [],
    )
    const last = draw(2) === 0 ? found.slice(-6) : found
    return last[draw(last.length)] as At
  }
  const everywhere: ReadonlyArray<ReadonlySet<Place>> = [
    new Set(),
    new Set<Place>(["first 0"]),
    new Set<Place>(["second 0"]),
    new Set<Place>(["first 0", "first 1"]),
  ]
  const several = (sort: ScalarSort, places: ReadonlySet<Place>, least = 1): ReadonlyArray<At> =>
    Array.from({ length: least + draw(3) }, () => pick(sort, places))
  const anyForm = (places: ReadonlySet<Place>): Step => {
    const truth = () => pick("truth", places)
    const number = () => pick("number", places)
    const sort = (["truth", "number", "code"] as const)[draw(3)] as ScalarSort
    switch (draw(19)) {
      case 0:
        return { form: "all", sort: "truth", of: several("truth", places) }
      case 1:
        return { form: "any", sort: "truth", of: several("truth", places) }
      case 2: {
        const of = several("truth", places)
        return { form: "atLeast", sort: "truth", count: 1 + draw(of.length), of }
      }
      case 3:
        return { form: "not", sort: "truth", of: truth() }
      case 4:
      case 5:
        return { form: "order", sort: "truth", left: number(), right: number() }
      case 6:
        return {
          form: "orderOfRatios",
          sort: "truth",
          left: [number(), number()],
          right: [number(), number()],
        }
      case 7:
        return { form: "same", sort: "truth", left: pick(sort, places), right: pick(sort, places) }
      case 8:
        return { form: "among", sort: "truth", of: pick("code", places), codes: codes.slice(draw(3)) }
      case 9: {
        const terms = several("number", places).map((of) => ({ times: draw(7) - 3, of }))
        return { form: "linear", sort: "number", terms, plus: draw(5) - 2 }
      }
      case 10: {
        const rounding = (["up", "down", "nearest"] as const)[draw(3)] as "up"
        return { form: "portion", sort: "number", of: number(), by: number(), per: number(), rounding }
      }
      case 11:
        return { form: "divisor", sort: "number", left: number(), right: number() }
      case 12:
      case 13:
        return {
          form: "choose",
          sort,
          branches: Array.from({ length: 1 + draw(3) }, () => ({ when: truth(), gives: pick(sort, places) })),
          otherwise: pick(sort, places),
          agreeing: draw(2) === 0,
        }
      case 14: {
        // The smaller or the greater of two numbers.
        const [left, right] = [number(), number()]
        const when = add({ form: "order", sort: "truth", left, right }, openOf([left, right]))
        const [gives, otherwise] = draw(2) === 0 ? [left, right] : [right, left]
        return { form: "choose", sort: "number", branches: [{ when, gives }], otherwise, agreeing: true }
      }
      case 15:
        return byBands(places, sort)
      case 16:
        return points(places)
      case 17: {
        // A number against a share of another, in one of two fractions.
        const per = addChoice(truth(), [2, 3])
        const of = number()
        const share: Step = { form: "portion", sort: "number", of, by: constantAt(1), per, rounding: "up" }
        const right = add(share, openOf([of, per]))
        return { form: "order", sort: "truth", left: number(), right }
      }
      default: {
        const asks = Object.entries(calendarQuestions)
        const [ask, count] = asks[draw(asks.length)] as [keyof typeof calendarQuestions, number]
        return { form: "calendar", sort: "number", ask, of: Array.from({ length: count }, number) }
      }
    }
  }
  const constantAt = (value: number | undefined): At =>
    steps.findIndex((step) => step.form === "constant" && step.sort === "number" && step.value === value)
  const addAll = (step: Step): At => add(step, openOf(needsOf(step)))
  const band = (of: At): At => {
    const [one, other] = [draw(14) - 4, draw(14) - 4].sort((a, b) => a - b) as [number, number]
    const low = addAll({ form: "order", sort: "truth", left: of, right: add(constant("number", one), []) })
    const high = addAll({ form: "order", sort: "truth", left: add(constant("number", other), []), right: of })
    const within = [low, high, addAll({ form: "all", sort: "truth", of: [low, high] })][draw(3)] as At
    return draw(3) === 0 ? addAll({ form: "not", sort: "truth", of: within }) : within
  }
  const addChoice = (when: At, [gives, otherwise]: readonly [number, number]): At =>
    addAll({
      form: "choose",
      sort: "number",
      branches: [{ when, gives: constantAt(gives) }],
      otherwise: constantAt(otherwise),
      agreeing: false,
    })
  /** A choice by bands of one number; one of a single band may give that number. */
  const byBands = (places: ReadonlySet<Place>, sort: ScalarSort): Step => {
    const of = pick("number", places)
    const unknown = steps.findIndex((step) => step.sort === sort && isUnknown(step))
    const count = 1 + draw(3)
    const isLimit = count === 1 && sort === "number"
    return {
      form: "choose",
      sort,
      branches: Array.from({ length: count }, () => ({
        when: band(of),
        gives: isLimit ? of : sort === "number" && draw(2) === 0 ? constantAt(1) : pick(sort, places),
      })),
      otherwise: [unknown, pick(sort, places), sort === "number" ? constantAt(1) : unknown][draw(3)] as At,
      agreeing: draw(2) === 0,
    }
  }
  /** Points that are added up. */
  const points = (places: ReadonlySet<Place>): Step => ({
    form: "linear",
    sort: "number",
    terms: Array.from({ length: 1 + draw(4) }, () => {
      const when = draw(2) === 0 ? band(pick("number", places)) : pick("truth", places)
      return { times: 1 + draw(3), of: addChoice(when, [7, draw(2) === 0 ? 0 : 3]) }
    }),
    plus: draw(3),
  })
  const openOf = (of: ReadonlyArray<At>): ReadonlyArray<Place> =>
    of.flatMap((at) => [...(open[at] as ReadonlySet<Place>)])
  const anyFold = (): void => {
    const within = everywhere[1 + draw(3)] as ReadonlySet<Place>
    const place = [...within].at(-1) as Place
    const [list, slot] = place.split(" ") as [string, string]
    const fold = (["exists", "sum", "smallest", "greatest"] as const)[draw(4)] as "sum"
    const where = pick("truth", within)
    const of = (fold as string) === "exists" ? where : pick("number", within)
    const sort: ScalarSort = (fold as string) === "exists" ? "truth" : "number"
    add(
      { form: "fold", sort, fold, list, slot: Number(slot), where, of },
      openOf([where, of]).filter((one) => one !== place),
    )
  }
  while (steps.length < size) {
    if (draw(5) === 0) anyFold()
    else {
      const step = anyForm(everywhere[draw(everywhere.length)] as ReadonlySet<Place>)
      add(step, openOf(needsOf(step as Form)))
    }
  }
  const outputs = steps
    .flatMap((step, at): ReadonlyArray<Output> => {
      const kind: Kind = step.sort === "number" ? "count" : step.sort
      return open[at]?.size === 0 && step.form !== "constant" ? [{ kind, at: [at] }] : []
    })
    .slice(-24)
  return { steps, outputs }
}

/** A graph of some dozens of steps beside constants, facts and fields, and up to 24 outputs. */
export const anyGraph = (): fc.Arbitrary<Graph> =>
  fc
    .tuple(fc.noShrink(fc.gen()), fc.integer({ min: 4, max: 60 }))
    .map(([draw, steps]) =>
      graphFrom(
        (below) => draw(fc.nat, { max: Math.max(0, below - 1) }),
        constants.length + leaves().length + steps,
      ),
    )

const anyNumber = (): fc.Arbitrary<number> =>
  fc.oneof(
    { arbitrary: fc.integer({ min: -2, max: 8 }), weight: 8 },
    { arbitrary: fc.integer({ min: -100, max: 20_200 }), weight: 3 },
    { arbitrary: fc.maxSafeInteger(), weight: 1 },
  )

const { firstDay, lastDay } = pack.calendar

const ofKind = (kind: Kind): fc.Arbitrary<unknown> => {
  switch (kind) {
    case "truth":
      return fc.boolean()
    case "code":
      return fc.constantFrom(...codes)
    case "day":
      return fc.oneof(
        fc.integer({ min: 19_000, max: 21_000 }),
        fc.constantFrom<number>(firstDay, lastDay, lastDay - 1),
      )
    case "term":
      return fc.record({ months: fc.integer({ min: -1, max: 4 }), days: fc.integer({ min: -1, max: 31 }) })
    case "ratio":
      return fc.record({
        numerator: fc.integer({ min: -9, max: 9 }),
        denominator: fc.integer({ min: 1, max: 9 }),
      })
    default:
      return anyNumber()
  }
}

const given = (fact: FactNode): fc.Arbitrary<unknown> => {
  const { maximum = Number.MAX_SAFE_INTEGER, minimum = Number.MIN_SAFE_INTEGER } = fact
  return fact.kind === "count"
    ? ofKind("count").filter((value) => (value as number) >= minimum && (value as number) <= maximum)
    : ofKind(fact.kind)
}

const optional = (of: { readonly [id: string]: fc.Arbitrary<unknown> }) =>
  fc.oneof(
    { arbitrary: fc.record(of), weight: 3 },
    { arbitrary: fc.record(of, { requiredKeys: [] }), weight: 1 },
  )

/** A case whose facts are absent or fit their declarations. */
export const anyCase = (): fc.Arbitrary<{ readonly [id: string]: never }> =>
  optional({
    ...Object.fromEntries(facts.map((fact) => [fact.id, given(fact)])),
    ...Object.fromEntries(
      lists.map(({ fields, id }) => [
        id,
        fc.array(
          optional(
            Object.fromEntries(Object.entries(fields).map(([name, { kind }]) => [name, ofKind(kind)])),
          ),
          {
            maxLength: 4,
          },
        ),
      ]),
    ),
  }) as fc.Arbitrary<{ readonly [id: string]: never }>
