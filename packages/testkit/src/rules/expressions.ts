/**
 * Random well-typed expressions over the small world: every form of the language, also in the shapes that go wrong
 * (gaps between versions, tables without a row, exceptions of equal rank, division by zero).
 *
 * They are built with the language's own constructors, so the compiler vouches for their types, and so does every step of
 * shrinking.
 *
 * @module
 */

import {
  add,
  addDays,
  addTerm,
  addTerms,
  all,
  any,
  anything,
  atLeast,
  atLeastOf,
  atMost,
  type CodeSet,
  type Count,
  choiceOf,
  clause,
  code,
  codeSet,
  completionDay,
  count,
  countOf,
  daysBetween,
  type Expression,
  every,
  exception,
  exists,
  greatest,
  greatestOf,
  type HitPolicy,
  is,
  isIn,
  isNot,
  type Kind,
  type ListFact,
  type Literal,
  lawDay,
  lessThan,
  type Money,
  makeTerm,
  money,
  moreThan,
  multiply,
  not,
  type Op,
  type Ordered,
  onDay,
  oneOf,
  quotient,
  type Relation,
  ratioOf,
  scaled,
  share,
  shareOfTerm,
  smallest,
  smallestOf,
  startOfMonth,
  startOfYear,
  subtract,
  subtractTerms,
  sumOf,
  type Term,
  type TypedCell,
  table,
  term,
  termBetween,
  text,
  today,
  unless,
  type ValueOfKind,
  valueOfParameter,
  versions,
  when,
} from "@bazgasht/rules"
import * as fc from "fast-check"
import { anyDay, anyRounding } from "./values.ts"
import {
  fieldsWithin,
  parameterIdOf,
  type RuleReference,
  titleOfRule,
  worldCodes,
  worldDays,
  worldFacts,
  worldLists,
  worldPolicies,
  worldRules,
} from "./world.ts"

/** An expression whose value is of a kind. */
export type ExpressionOf<K extends Kind> = Expression<ValueOfKind[K]>

/** How large the expressions are and what they may speak of. */
export interface ExpressionOptions {
  /** Greatest number of forms inside one another; 3 unless said otherwise. Zero gives leaves only. */
  readonly depth?: number
  /** The lists whose entries surrounding aggregates look at. */
  readonly within?: ReadonlyArray<ListFact>
  /** The rules that may be referred to; all rules of the small world unless said otherwise. */
  readonly rules?: ReadonlyArray<RuleReference>
  /** Forms that do not occur. `literal` and `fact` always do. */
  readonly without?: ReadonlyArray<Op>
}

type Arb<K extends Kind> = fc.Arbitrary<ExpressionOf<K>>
type OrderedKind = "count" | "money" | "day" | "term" | "ratio"
type AmountKind = "count" | "money"

const orderedKinds: ReadonlyArray<OrderedKind> = ["count", "money", "day", "term", "ratio"]

type Compare = <A extends Ordered>(left: Expression<A>, right: Expression<NoInfer<A>>) => Expression<boolean>

const comparisons: { readonly [relation in Relation]: Compare } = {
  less: lessThan,
  atMost,
  equal: is,
  notEqual: isNot,
  atLeast,
  more: moreThan,
}

const relations = Object.keys(comparisons) as ReadonlyArray<Relation>

const smallNumber = fc.oneof(
  { arbitrary: fc.integer({ min: -1, max: 3 }), weight: 12 },
  { arbitrary: fc.constantFrom(40, 400, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER), weight: 1 },
)

/** Terms that tell the conventions apart: thirty days are not a month, and nothing is a term too. */
export const worldTerms: ReadonlyArray<Term> = [
  makeTerm({}),
  makeTerm({ days: 2 }),
  makeTerm({ months: 1 }),
  makeTerm({ days: 30 }),
  makeTerm({ years: 1, days: 1 }),
]

const worldRatios = [share(1, 3), share(0, 1), share(1, 2), share(1, 1), share(3, 2), share(-1, 3)] as const

const literals: { readonly [K in Kind]: fc.Arbitrary<Literal<ValueOfKind[K]>> } = {
  truth: fc.boolean().map((value) => ({ op: "literal", kind: "truth", value }) as Literal<boolean>),
  count: smallNumber.map(count),
  money: smallNumber.map(money),
  day: anyDay(worldDays).map(onDay),
  term: fc.constantFrom(...worldTerms).map(term),
  ratio: fc.constantFrom(...worldRatios),
  code: fc.constantFrom(...worldCodes).map((value): Literal<string> => code(value)),
}

/** A value written into a rule of the small world. */
export const anyLiteral = <K extends Kind>(kind: K): fc.Arbitrary<Literal<ValueOfKind[K]>> =>
  literals[kind] as fc.Arbitrary<Literal<ValueOfKind[K]>>

const cell = <K extends Kind>(kind: K): fc.Arbitrary<TypedCell<ValueOfKind[K]>> => {
  const literal = anyLiteral(kind)
  const values = fc.array(literal, { minLength: 1, maxLength: 2 }).map((some) => oneOf(...some))
  if (kind === "truth" || kind === "code") return fc.oneof(fc.constant(anything), values)
  const bound = fc.record({ value: literal.map(({ value }) => value), inclusive: fc.boolean() })
  // Also the bands that no constructor makes, and those that no value is in: JSON may hold them.
  const band = fc.record({ cell: fc.constant("band"), low: bound, high: bound }, { requiredKeys: ["cell"] })
  return fc.oneof(fc.constant(anything), values, { arbitrary: band, weight: 3 })
}

const citations = [
  {
    instrument: { id: "ACT", title: text("قانون آزمون", "test act") },
    article: text("مادهٔ ۱", "art. 1"),
    confidence: "design",
  },
] as const

const codes = fc.subarray([...worldCodes])

/** A set of codes with exceptions inside exceptions. */
export const anyCodeSet: fc.Arbitrary<CodeSet> = fc
  .tuple(codes, codes, codes)
  .map(([outer, middle, inner]) => {
    const nested = (id: string, members: ReadonlyArray<string>, except: ReadonlyArray<CodeSet>): CodeSet =>
      codeSet({ id, title: text(`مجموعهٔ ${id}`, `set ${id}`), citations, members, except })
    const exceptions = inner.length === 0 ? [] : [nested("set.inner", inner, [])]
    return nested("set.outer", outer, middle.length === 0 ? [] : [nested("set.middle", middle, exceptions)])
  })

/** The kinds of the columns of random tables. */
const columns: ReadonlyArray<readonly [Kind, ...ReadonlyArray<Kind>]> = [
  ["truth"],
  ["count"],
  ["money"],
  ["day"],
  ["term"],
  ["ratio"],
  ["code"],
  ["day", "code"],
  ["count", "truth"],
]

/** One family of expressions: how the forms of each kind are put together from smaller expressions of the family. */
class Grammar {
  readonly #options: ExpressionOptions
  readonly #known = new Map<string, fc.Arbitrary<Expression>>()

  constructor(options: ExpressionOptions) {
    this.#options = options
  }

  /** Expressions of a kind with at most `depth` forms inside one another. */
  of<K extends Kind>(kind: K, depth: number, lists: ReadonlyArray<ListFact>): Arb<K> {
    const level = Math.max(0, depth)
    const key = [kind, level, ...lists.map(({ id }) => id)].join(" ")
    let arbitrary = this.#known.get(key) as Arb<K> | undefined
    if (arbitrary === undefined) {
      arbitrary = this.#choice(kind, level, lists)
      this.#known.set(key, arbitrary)
    }
    return arbitrary
  }

  #choice<K extends Kind>(kind: K, depth: number, lists: ReadonlyArray<ListFact>): Arb<K> {
    const leaves = this.#leaves(kind, lists)
    if (depth === 0) return fc.oneof({ withCrossShrink: true }, ...leaves)
    const forms = this.#forms(kind, depth, lists)
    const leaf = fc.oneof({ withCrossShrink: true }, ...leaves)
    // The leaf comes first, so that shrinking gets there.
    return fc.oneof(
      { withCrossShrink: true },
      { arbitrary: leaf, weight: Math.ceil(forms.length / 4) },
      ...forms,
    )
  }

  #has(op: Op): boolean {
    return !(this.#options.without ?? []).includes(op)
  }

  #leaves<K extends Kind>(kind: K, lists: ReadonlyArray<ListFact>): ReadonlyArray<Arb<K>> {
    const facts = worldFacts[kind] as unknown as ReadonlyArray<ExpressionOf<K>>
    const leaves: Array<fc.Arbitrary<Expression>> = [
      anyLiteral(kind),
      fc.constantFrom(...facts),
      fc.constantFrom(...facts),
    ]
    const fields = this.#has("field") ? fieldsWithin(lists, kind) : []
    if (fields.length > 0) leaves.push(fc.constantFrom(...fields), fc.constantFrom(...fields))
    if (kind === "day" && this.#has("today")) leaves.push(fc.constant(today), fc.constant(today))
    if (kind === "day" && this.#has("lawDay")) leaves.push(fc.constant(lawDay))
    if (kind === "code" && this.#has("policy"))
      leaves.push(
        fc
          .constantFrom(...worldPolicies)
          .map((id) =>
            choiceOf({ id, title: text(id, id), options: [{ id: "red", title: text("", ""), citations }] }),
          ),
      )
    const rules = (this.#options.rules ?? worldRules).filter((rule) => rule.kind === kind)
    if (rules.length > 0 && this.#has("rule"))
      leaves.push(
        fc
          .constantFrom(...rules)
          .map(({ id }): Expression => ({ op: "rule", id, kind, title: titleOfRule(id) })),
      )
    return leaves as unknown as ReadonlyArray<Arb<K>>
  }

  #forms<K extends Kind>(kind: K, depth: number, lists: ReadonlyArray<ListFact>): ReadonlyArray<Arb<K>> {
    const forms = [...this.#general(kind, depth, lists), ...this.#particular(kind, depth, lists)]
    return forms.filter(([op]) => this.#has(op)).map(([, arbitrary]) => arbitrary) as ReadonlyArray<Arb<K>>
  }

  /** The forms that every kind has. */
  #general<K extends Kind>(
    kind: K,
    depth: number,
    lists: ReadonlyArray<ListFact>,
  ): ReadonlyArray<readonly [Op, fc.Arbitrary<Expression>]> {
    type Value = ValueOfKind[K]
    const inner = <Of extends Kind>(of: Of, deeper = 1): Arb<Of> => this.of(of, depth - deeper, lists)
    const hitPolicies: ReadonlyArray<HitPolicy> =
      kind === "count" || kind === "money" ? ["unique", "first", "any", "sum"] : ["unique", "first", "any"]
    const rule = (id: string) => ({ id, title: text(`بند ${id}`, `clause ${id}`), citations })

    const tableOver = (kindsOfColumns: ReadonlyArray<Kind>): Arb<K> =>
      fc
        .record({
          hitPolicy: fc.constantFrom(...hitPolicies),
          inputs: fc.tuple(...kindsOfColumns.map((column) => inner(column, 2))),
          rows: fc.array(fc.tuple(fc.tuple(...kindsOfColumns.map(cell)), inner(kind, 2)), {
            minLength: 1,
            maxLength: 3,
          }),
        })
        .map((options) => table<ReadonlyArray<ValueOfKind[Kind]>, Value>(options))

    const exceptions = fc
      .array(fc.tuple(fc.nat(2), inner("truth", 2), inner(kind, 2)), { minLength: 1, maxLength: 3 })
      .map((some) =>
        some.map(([rank, condition, gives], index) =>
          exception<Value>({ ...rule(`exception.${index}`), rank, when: condition, gives }),
        ),
      )

    const wordings = fc
      .tuple(
        inner(kind, 2),
        fc.nat(3),
        fc.uniqueArray(anyDay(worldDays), { maxLength: 3 }),
        fc.array(fc.option(inner(kind, 2), { nil: undefined, freq: 3 }), { minLength: 4, maxLength: 4 }),
      )
      .map(([required, position, cuts, wording]) => {
        const bounds = cuts.sort((a, b) => a - b)
        const place = position % (bounds.length + 1)
        return [undefined, ...bounds].flatMap((start, index) => {
          const of = index === place ? required : wording[index]
          const end = bounds[index]
          return of === undefined
            ? []
            : [
                {
                  ...(start === undefined ? {} : { from: start }),
                  ...(end === undefined ? {} : { to: end }),
                  of,
                },
              ]
        })
      })

    return [
      [
        "when",
        fc
          .tuple(inner("truth"), inner(kind), inner(kind))
          .map(([condition, gives, otherwise]) => when<Value>(condition, gives, otherwise)),
      ],
      ["table", fc.oneof(...columns.map(tableOver))],
      [
        "unless",
        fc.tuple(inner(kind, 2), exceptions).map(([general, some]) => unless<Value>(general, ...some)),
      ],
      ["versions", fc.tuple(inner("day", 2), wordings).map(([at, some]) => versions<Value>(at, ...some))],
      [
        "clause",
        fc.tuple(fc.nat(3), inner(kind)).map(([index, of]) => clause<Value>(rule(`clause.${index}`), of)),
      ],
      [
        "parameter",
        inner("day").map((at) =>
          valueOfParameter<Value>({ id: parameterIdOf(kind), title: text(kind, kind), kind, values: [] }, at),
        ),
      ],
    ]
  }

  #particular(
    kind: Kind,
    depth: number,
    lists: ReadonlyArray<ListFact>,
  ): ReadonlyArray<readonly [Op, fc.Arbitrary<Expression>]> {
    const inner = <Of extends Kind>(of: Of, deeper = 1): Arb<Of> => this.of(of, depth - deeper, lists)
    switch (kind) {
      case "truth":
        return this.#conditions(depth, lists)
      case "count": {
        const days = fc.tuple(inner("day"), inner("day"))
        return [
          ...this.#amounts("count", depth, lists),
          ["divide", this.#divided("count", depth, lists)],
          ["divide", this.#divided("money", depth, lists)],
          ["daysBetween", days.map(([left, right]) => daysBetween(left, right))],
          [
            "countOf",
            fc.oneof(
              ...worldLists.map((list) =>
                this.of("truth", depth - 1, [...lists, list]).map((where) => countOf(list, () => where)),
              ),
            ),
          ],
        ]
      }
      case "money":
        return this.#amounts("money", depth, lists)
      case "day":
        return [
          ...this.#extremes("day", depth, lists),
          ["addDays", fc.tuple(inner("day"), inner("count")).map(([day, days]) => addDays(day, days))],
          ["addTerm", fc.tuple(inner("day"), inner("term")).map(([day, length]) => addTerm(day, length))],
          ["startOf", inner("day").map(startOfMonth)],
          ["startOf", inner("day").map(startOfYear)],
          [
            "completionDay",
            fc
              .tuple(inner("day"), inner("term"), inner("ratio"))
              .map(([start, length, of]) => completionDay(start, length, of)),
          ],
        ]
      case "term":
        return [
          ...this.#extremes("term", depth, lists),
          ["termBetween", fc.tuple(inner("day"), inner("day")).map(([a, b]) => termBetween(a, b))],
          [
            "addTerms",
            fc
              .tuple(inner("term"), fc.array(inner("term"), { maxLength: 2 }))
              .map(([first, rest]) => addTerms(first, ...rest)),
          ],
          [
            "subtractTerms",
            fc.tuple(inner("term"), inner("term")).map(([left, right]) => subtractTerms(left, right)),
          ],
          [
            "scaleTerm",
            fc
              .tuple(inner("term"), inner("ratio"), anyRounding)
              .map(([length, by, rounding]) => shareOfTerm(length, by, rounding)),
          ],
        ]
      case "ratio":
        return [
          ...this.#extremes("ratio", depth, lists),
          ["ratio", fc.tuple(inner("count"), inner("count")).map(([a, b]) => ratioOf<Count>(a, b))],
          ["ratio", fc.tuple(inner("money"), inner("money")).map(([a, b]) => ratioOf<Money>(a, b))],
        ]
      case "code":
        return []
    }
  }

  #conditions(
    depth: number,
    lists: ReadonlyArray<ListFact>,
  ): ReadonlyArray<readonly [Op, fc.Arbitrary<Expression>]> {
    const inner = <Of extends Kind>(of: Of): Arb<Of> => this.of(of, depth - 1, lists)
    const several = fc.array(inner("truth"), { maxLength: 3 })
    const comparison = <K extends OrderedKind>(kind: K): fc.Arbitrary<Expression<boolean>> =>
      fc
        .tuple(fc.constantFrom(...relations), inner(kind), inner(kind))
        .map(([relation, left, right]) => comparisons[relation]<ValueOfKind[K]>(left, right))
    const equality = <K extends "truth" | "code">(kind: K): fc.Arbitrary<Expression<boolean>> =>
      fc
        .tuple(fc.boolean(), inner(kind), inner(kind))
        .map(([same, left, right]) =>
          same ? is<ValueOfKind[K]>(left, right) : isNot<ValueOfKind[K]>(left, right),
        )
    const overEntries = (of: typeof exists | typeof every) =>
      fc.oneof(
        ...worldLists.map((list) =>
          this.of("truth", depth - 1, [...lists, list]).map((where) => of(list, () => where)),
        ),
      )
    return [
      ["all", several.map((some) => all(...some))],
      ["any", several.map((some) => any(...some))],
      ["not", inner("truth").map(not)],
      ["atLeast", fc.tuple(fc.nat(3), several).map(([least, some]) => atLeastOf(least, ...some))],
      ["compare", fc.oneof(...orderedKinds.map(comparison))],
      ["compare", fc.oneof(...orderedKinds.map(comparison))],
      ["compare", fc.oneof(equality("truth"), equality("code"))],
      ["memberOf", fc.tuple(inner("code"), anyCodeSet).map(([of, set]) => isIn(of, set))],
      ["exists", overEntries(exists)],
      ["every", overEntries(every)],
    ]
  }

  #amounts<K extends AmountKind>(
    kind: K,
    depth: number,
    lists: ReadonlyArray<ListFact>,
  ): ReadonlyArray<readonly [Op, fc.Arbitrary<Expression>]> {
    type Value = ValueOfKind[K]
    const inner = <Of extends Kind>(of: Of): Arb<Of> => this.of(of, depth - 1, lists)
    const some = fc.tuple(inner(kind), fc.array(inner(kind), { maxLength: 2 }))
    return [
      ...this.#extremes(kind, depth, lists),
      ["add", some.map(([first, rest]) => add<Value>(first, ...rest))],
      ["subtract", fc.tuple(inner(kind), inner(kind)).map(([a, b]) => subtract<Value>(a, b))],
      ["multiply", fc.tuple(inner(kind), inner("count")).map(([of, by]) => multiply<Value>(of, by))],
      [
        "scale",
        fc
          .tuple(inner(kind), inner("ratio"), anyRounding)
          .map(([of, by, rounding]) => scaled<Value>(of, by, rounding)),
      ],
      [
        "sumOf",
        this.#aggregate(kind, depth, lists, (list, of, where) =>
          sumOf<typeof list.fields, Value>(
            list,
            () => of,
            () => where,
          ),
        ),
      ],
    ]
  }

  #divided<K extends AmountKind>(
    kind: K,
    depth: number,
    lists: ReadonlyArray<ListFact>,
  ): fc.Arbitrary<Expression<Count>> {
    const part = this.of(kind, depth - 1, lists)
    return fc
      .tuple(part, part, anyRounding)
      .map(([left, right, rounding]) => quotient<ValueOfKind[K]>(left, right, rounding))
  }

  #extremes<K extends OrderedKind>(
    kind: K,
    depth: number,
    lists: ReadonlyArray<ListFact>,
  ): ReadonlyArray<readonly [Op, fc.Arbitrary<Expression>]> {
    type Value = ValueOfKind[K]
    const part = this.of(kind, depth - 1, lists)
    const some = fc.tuple(part, fc.array(part, { maxLength: 2 }))
    return [
      ["smallest", some.map(([first, rest]) => smallest<Value>(first, ...rest))],
      ["greatest", some.map(([first, rest]) => greatest<Value>(first, ...rest))],
      [
        "smallestOf",
        this.#aggregate(kind, depth, lists, (list, of, where) =>
          smallestOf<typeof list.fields, Value>(
            list,
            () => of,
            () => where,
          ),
        ),
      ],
      [
        "greatestOf",
        this.#aggregate(kind, depth, lists, (list, of, where) =>
          greatestOf<typeof list.fields, Value>(
            list,
            () => of,
            () => where,
          ),
        ),
      ],
    ]
  }

  #aggregate<K extends Kind>(
    kind: K,
    depth: number,
    lists: ReadonlyArray<ListFact>,
    make: (list: (typeof worldLists)[number], of: ExpressionOf<K>, where: Expression<boolean>) => Expression,
  ): fc.Arbitrary<Expression> {
    return fc.oneof(
      ...worldLists.map((list) => {
        const inside = [...lists, list]
        return fc
          .tuple(this.of(kind, depth - 1, inside), this.of("truth", depth - 1, inside))
          .map(([of, where]) => make(list, of, where))
      }),
    )
  }
}

const grammars = new WeakMap<ExpressionOptions, Grammar>()
const usual: ExpressionOptions = {}

/**
 * A well-typed expression of a kind over the small world.
 *
 * @example
 * fc.property(anyExpression("truth"), anySetting(), (condition, setting) => …)
 */
export const anyExpression = <K extends Kind>(kind: K, options: ExpressionOptions = usual): Arb<K> => {
  let grammar = grammars.get(options)
  if (grammar === undefined) {
    grammar = new Grammar(options)
    grammars.set(options, grammar)
  }
  return grammar.of(kind, options.depth ?? 3, options.within ?? [])
}
