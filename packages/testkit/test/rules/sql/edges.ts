import {
  type Count,
  codeSet,
  count,
  type Expression,
  type Facts,
  greatestOf,
  isIn,
  type Kind,
  type Money,
  money,
  multiply,
  not,
  quotient,
  ratioOf,
  smallestOf,
  sumOf,
  text,
  when,
} from "@bazgasht/rules"
import { worldFacts, worldLists } from "../../../src/index.ts"

/** A rule at the edge of the numbers, which chance seldom draws, and its cases. */
export interface Edge {
  readonly kind: Kind
  readonly expression: Expression
  readonly cases: ReadonlyArray<Facts>
}

const [first, second] = worldFacts.truth as readonly [Expression<boolean>, Expression<boolean>]

const most = Number.MAX_SAFE_INTEGER

const truths: ReadonlyArray<Facts> = [true, false].flatMap((one) =>
  [true, false].map((other) => ({ "truth.first": one, "truth.second": other })),
)

/** The product of an amount and a count, one as great as numbers are. */
const product = (times: number): Edge => ({
  kind: "money",
  expression: multiply<Money>(
    when<Money>(first, money(most), money(1)),
    when<Count>(second, count(times), count(1)),
  ),
  cases: truths,
})

/** Whether a code, which one case does not have, is outside a set. */
const outside: Edge = {
  kind: "truth",
  expression: not(
    isIn(
      worldFacts.code[0] as Expression<string>,
      codeSet({ id: "set.red", title: text("سرخ", "red"), citations: [], members: ["red"] }),
    ),
  ),
  cases: [{}, { "code.first": "red" }, { "code.first": "green" }],
}

/** A quotient of a number below zero, rounded down. */
const belowZero: Edge = {
  kind: "count",
  expression: quotient(worldFacts.count[1] as Expression<Count>, count(3), "down"),
  cases: [-1, 0, 1].map((number) => ({ "count.second": number })),
}

/** A ratio that is not in lowest terms. */
const reducible: Edge = {
  kind: "ratio",
  expression: ratioOf(worldFacts.count[0] as Expression<Count>, count(4)),
  cases: [0, 1, 2].map((number) => ({ "count.first": number })),
}

/** A choice whose condition is unknown, between two numbers that are known in every case and agree in one. */
const agreeing: Edge = {
  kind: "count",
  expression: when<Count>(
    first,
    worldFacts.count[0] as Expression<Count>,
    worldFacts.count[1] as Expression<Count>,
  ),
  cases: [0, 1].map((number) => ({ "count.first": number, "count.second": 1 })),
}

/** A number that is unknown whatever the entry, over no entries, one, two, and those of which nothing is known. */
const unknownInEach: ReadonlyArray<Edge> = [sumOf, smallestOf, greatestOf].map((fold) => ({
  kind: "count",
  expression: fold(worldLists[1], () => quotient(count(1), count(0), "down")),
  cases: [{ "list.second": [] }, { "list.second": [{}] }, { "list.second": [{}, { truth: true }] }, {}],
}))

// Of 64 bits, the second product wraps to a number that looks exact.
export const edges: ReadonlyArray<Edge> = [
  product(2),
  product(2049),
  product(most),
  outside,
  belowZero,
  reducible,
  agreeing,
  ...unknownInEach,
]
