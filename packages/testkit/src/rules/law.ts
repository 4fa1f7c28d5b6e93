import {
  type Act,
  type Actor,
  type DatedValue,
  type Day,
  type DayCount,
  type DecisionKind,
  type Expression,
  gregorian,
  type InForce,
  type Kind,
  makePack,
  type Op,
  type Parameter,
  type Policy,
  quantityRule,
  type Referral,
  type Rule,
  type RulePack,
  type Setting,
  text,
  type ValueOfKind,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { anyExpression, anyLiteral, type ExpressionOptions } from "./expressions.ts"
import { anyCitation, anyDay, anyText, kinds } from "./values.ts"
import {
  calendarMonths,
  parameterIdOf,
  type RuleReference,
  thirtyDaysAMonth,
  titleOfRule,
  worldActors,
  worldCodes,
  worldDays,
  worldPolicies,
  worldRules,
  worldVocabulary,
} from "./world.ts"

const someCitations = fc.array(anyCitation, { minLength: 1, maxLength: 2 })

/** A parameter of a kind: dated values in order, some of them not known, none before the first. */
export const anyParameter = <K extends Kind>(
  kind: K,
  id: string = parameterIdOf(kind),
): fc.Arbitrary<Parameter<ValueOfKind[K]>> =>
  fc
    .record({
      title: anyText,
      days: fc.uniqueArray(anyDay(worldDays), { maxLength: 4 }),
      entries: fc.array(
        fc.record(
          { value: anyLiteral(kind), citations: someCitations, lastChecked: anyDay(worldDays) },
          { requiredKeys: ["citations", "lastChecked"] },
        ),
        { minLength: 4, maxLength: 4 },
      ),
    })
    .map(({ title, days, entries }) => ({
      id,
      title,
      kind,
      values: days
        .sort((a, b) => a - b)
        .flatMap((from, index): ReadonlyArray<DatedValue> => {
          const entry = entries[index]
          if (entry === undefined) return []
          const { value, citations, lastChecked } = entry
          return [{ from, ...(value === undefined ? {} : { value: value.value }), citations, lastChecked }]
        }),
    }))

/** A disputed question whose options are the codes of the small world, in any order. */
export const anyPolicy = (id: string): fc.Arbitrary<Policy> =>
  fc
    .record({
      title: anyText,
      order: fc.shuffledSubarray([...worldCodes], { minLength: worldCodes.length }),
      citations: someCitations,
    })
    .map(({ title, order, citations }) => {
      const [first = worldCodes[0], ...rest] = order
      const option = (code: string) => ({ id: code, title: text(code, code), citations })
      return { id, title, options: [option(first), ...rest.map(option)] }
    })

/** A person, office or body of the small world. */
export const anyActor: fc.Arbitrary<Actor> = fc.constantFrom(...worldActors)

const anyInForce: fc.Arbitrary<InForce> = fc.oneof(
  { arbitrary: fc.constant({}), weight: 2 },
  fc
    .tuple(anyDay(worldDays), anyDay(worldDays), fc.constantFrom("from", "to", "both"))
    .map(([one, other, ends]) => ({
      ...(ends === "to" ? {} : { from: Math.min(one, other) as Day }),
      ...(ends === "from" ? {} : { to: (Math.max(one, other) + 1) as Day }),
    })),
)

const anyDecisionKind: fc.Arbitrary<DecisionKind> = fc.constantFrom(
  "automatic",
  "entitlement",
  "discretion",
  "administrative",
  "grace",
)

/** A rule that determines a value of a kind, with everything a decision by it must say. */
export const anyRule = <K extends Kind>(
  kind: K,
  options: ExpressionOptions & { readonly id?: string } = {},
): fc.Arbitrary<Rule<ValueOfKind[K]>> => {
  const actors = fc.uniqueArray(anyActor, { maxLength: 2, selector: ({ id }) => id })
  const shallow = { ...options, depth: Math.min(options.depth ?? 2, 1) }
  const referral: fc.Arbitrary<Omit<Referral, "id">> = fc.record({
    title: anyText,
    citations: someCitations,
    when: anyExpression("truth", shallow),
    to: anyActor,
  })
  const act: fc.Arbitrary<Act> = fc.record(
    {
      kind: fc.constantFrom("apply", "propose", "report", "attend", "decide"),
      duty: fc.constantFrom("may", "must"),
      by: fc.uniqueArray(anyActor, { minLength: 1, maxLength: 2, selector: ({ id: actor }) => actor }),
      together: fc.boolean(),
      stage: fc.record({
        id: fc.constantFrom("judgment", "execution"),
        title: anyText,
        when: anyExpression("truth", shallow),
      }),
    },
    { requiredKeys: ["kind", "duty", "by", "together"] },
  )
  const id = options.id ?? `rule.${kind}`
  return fc
    .record({
      title: options.id === undefined ? anyText : fc.constant(titleOfRule(options.id)),
      citations: someCitations,
      kind: anyDecisionKind,
      inForce: anyInForce,
      versionDay: anyExpression("day", { ...options, depth: 0 }),
      proposers: actors,
      reporters: actors,
      deciders: fc.uniqueArray(anyActor, { minLength: 1, maxLength: 2, selector: ({ id: actor }) => actor }),
      referrals: fc.array(referral, { maxLength: 2 }),
      expression: anyExpression(kind, { depth: 2, ...options }) as fc.Arbitrary<Expression<ValueOfKind[K]>>,
    })
    .chain((rule) =>
      fc.option(fc.array(act, { maxLength: 3 }), { nil: undefined }).map((acts) => ({ ...rule, acts })),
    )
    .map(({ acts, referrals, ...rule }) =>
      quantityRule<ValueOfKind[K]>(kind, {
        ...rule,
        ...(acts === undefined ? {} : { acts }),
        id,
        referrals: referrals.map((one, index) => ({ ...one, id: `${id}.referral.${index}` })),
      }),
    )
}

/** What a random pack is made of. */
export interface PackOptions {
  /** Forms that its rules do not use. */
  readonly without?: ReadonlyArray<Op>
}

const anyWorldRule = (reference: RuleReference, options: PackOptions): fc.Arbitrary<Rule> =>
  anyRule(reference.kind, {
    ...options,
    id: reference.id,
    depth: 1 + reference.level,
    rules: worldRules.filter(({ level }) => level < reference.level),
  }) as unknown as fc.Arbitrary<Rule>

const anyDayCount: fc.Arbitrary<DayCount> = fc.constantFrom(thirtyDaysAMonth, calendarMonths)

/** A pack that holds everything the expressions of the small world refer to. */
export const anyPack = (options: PackOptions = {}): fc.Arbitrary<RulePack> =>
  fc
    .record({
      dayCount: anyDayCount,
      rules: fc.tuple(...worldRules.map((reference) => anyWorldRule(reference, options))),
      parameters: fc.tuple(...kinds.map((kind) => anyParameter(kind))),
      policies: fc.tuple(...worldPolicies.map(anyPolicy)),
    })
    .map((parts) =>
      Result.getOrThrow(
        makePack({
          id: "pack.random",
          title: text("بستهٔ تصادفی", "random pack"),
          version: "0.0.0",
          calendar: gregorian,
          ...parts,
          actors: worldActors,
          vocabulary: worldVocabulary,
          parameters: parts.parameters as ReadonlyArray<Parameter>,
        }),
      ),
    )

/** Law in a few lines, for a person to read in a report of fast-check; what repeats in every pack is left out. */
const written = ({ choices, dayCount, lawDay, pack, today }: Setting): string =>
  fc.stringify({
    today,
    ...(lawDay === undefined ? {} : { lawDay }),
    ...(choices === undefined ? {} : { choices }),
    dayCount: (dayCount ?? pack.dayCount).id,
    rules: Object.fromEntries(
      [...pack.rules].map(([id, { expression, inForce, versionDay }]) => [
        id,
        { inForce, versionDay, expression },
      ]),
    ),
    parameters: Object.fromEntries(
      [...pack.parameters].map(([id, { values }]) => [id, values.map(({ from, value }) => [from, value])]),
    ),
    policies: Object.fromEntries([...pack.policies].map(([id, { options }]) => [id, options[0].id])),
  })

/** A setting in which every expression of the small world can be decided: random law, a day near its days. */
export const anySetting = (options: PackOptions = {}): fc.Arbitrary<Setting> =>
  fc
    .record(
      {
        pack: anyPack(options),
        today: anyDay(worldDays),
        lawDay: anyDay(worldDays),
        choices: fc.dictionary(fc.constantFrom(...worldPolicies), fc.constantFrom(...worldCodes)),
        dayCount: anyDayCount,
      },
      { requiredKeys: ["pack", "today"] },
    )
    .map((setting) => Object.defineProperty(setting, fc.toStringMethod, { value: () => written(setting) }))
