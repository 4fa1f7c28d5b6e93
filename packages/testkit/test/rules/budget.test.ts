/** Every reader under a budget: what it says is so, what it has not read is unknown, and it says that it stopped; with enough it says everything. */

import { runs } from "@bazgasht/properties"
import {
  type Decision,
  decide,
  decideExactly,
  determine,
  type Expression,
  evaluate,
  exact,
  type Facts,
  gregorian,
  missing,
  nodeOfRule,
  type Proof,
  type Rule,
  remedies,
  type Setting,
  timeline,
} from "@bazgasht/rules"
import { completed, overTime, prepare, representatives, spansOf } from "@bazgasht/rules/columns"
import {
  decisionRecordOf,
  determinationRecordOf,
  proofRecordOf,
  verifyDecision,
  verifyDetermination,
} from "@bazgasht/rules/data"
import {
  describe as describeRule,
  explain,
  explainDetermination,
  type Outline,
  readAloud,
} from "@bazgasht/rules/wording"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyFacts, anyRule, anySetting, worldDays } from "../../src/index.ts"

interface Asked {
  readonly rule: Rule<boolean>
  readonly quantity: Rule
  readonly facts: Facts
  readonly setting: Setting
}

const period = { from: worldDays.from, to: worldDays.to }
const styleOf = ({ setting: { pack } }: Asked) => ({ language: "en", calendar: gregorian, pack }) as const

const anyAsked: fc.Arbitrary<Asked> = fc
  .tuple(anyRule("truth"), anyRule("count"), anySetting())
  .chain(([rule, quantity, setting]) =>
    anyFacts(rule.expression as Expression, { pack: setting.pack, entries: 2 }).map((facts) => ({
      rule,
      quantity: quantity as unknown as Rule,
      facts,
      // A calendar of a few years, so that each reading of all its days is short.
      setting: {
        ...setting,
        pack: {
          ...setting.pack,
          calendar: { ...setting.pack.calendar, firstDay: period.from, lastDay: period.to },
        },
      },
    })),
  )

/** A value that is known is the one that a whole reading knows. */
const isSame = (found: unknown, whole: unknown): boolean =>
  found === undefined || JSON.stringify(found) === JSON.stringify(whole)

/** Every part of a stopped proof that has a value has that of the whole proof. */
const isPartOf = (found: Proof, whole: Proof): boolean =>
  isSame(found.value, whole.value) &&
  (found.problem?.code === "budget.spent" ||
    (found.parts.length === whole.parts.length &&
      found.parts.every((part, place) => isPartOf(part, whole.parts[place] as Proof))))

const valueOn = (spans: ReturnType<typeof timeline>, day: number) =>
  spans.find(({ from, to }) => from <= day && day < to)

const everyDay = (holds: (day: number) => boolean): boolean => {
  for (let day: number = period.from; day < period.to; day++) if (!holds(day)) return false
  return true
}

const linesOf = ({ of }: Outline): number => 1 + of.reduce((sum, one) => sum + linesOf(one), 0)

/** The outcome of a decision without what is computed of it. */
const outcomeOf = ({ outcome }: Decision) => JSON.stringify(outcome)

/** A reader, when its result says that it stopped, and whether a stopped result is true beside a whole one. */
interface Reader<R> {
  readonly read: (asked: Asked, budget?: { readonly budget: number }) => R
  readonly isStopped: (result: R) => boolean
  readonly isTrue: (stopped: R, whole: R, asked: Asked) => boolean
}

const reader = <R>(of: Reader<R>): Reader<unknown> => of as unknown as Reader<unknown>
const hasStopped = ({ stopped }: { readonly stopped?: "budget" }): boolean => stopped === "budget"

const decision = (decideBy: typeof decide): Reader<unknown> =>
  reader<Decision>({
    read: ({ facts, rule, setting }, options) => decideBy(rule, facts, setting, options),
    // What is missing, and each quantity, has a budget of its own.
    isStopped: (found) => [found, found.missing, ...found.quantities].some(hasStopped),
    // A case may be referred elsewhere before the answer of the rule is known.
    isTrue: (found, whole) =>
      (found.answer === "unknown" || found.answer === whole.answer) &&
      (found.outcome.outcome === "undetermined" || outcomeOf(found) === outcomeOf(whole)),
  })

const record = <R extends { readonly stopped?: "budget"; readonly proof: object }>(
  read: (asked: Asked, budget: { readonly budget?: number }) => R,
  verify: (record: R, asked: Asked, budget: { readonly budget?: number }) => { readonly verified: boolean },
): Reader<unknown> =>
  reader<readonly [R, { readonly budget?: number }]>({
    read: (asked, budget: { readonly budget?: number } = {}) => [read(asked, budget), budget],
    isStopped: ([found]) => hasStopped(found),
    isTrue: ([found, budget], _, asked) => verify(JSON.parse(JSON.stringify(found)), asked, budget).verified,
  })

const outline = (read: Reader<Outline>["read"]): Reader<unknown> =>
  reader<Outline>({
    read,
    isStopped: hasStopped,
    // Its first line is said in any case.
    isTrue: (found, whole) => found.text === whole.text && linesOf(found) <= linesOf(whole) + 1,
  })

const readers: { readonly [name: string]: Reader<unknown> } = {
  "the proof": reader<Proof>({
    read: ({ facts, rule, setting }, options) => evaluate(nodeOfRule(rule), facts, setting, options),
    isStopped: hasStopped,
    isTrue: isPartOf,
  }),
  "a decision": decision(decide),
  "a decision in exact mode": decision(decideExactly),
  "a prepared decision": decision((rule, facts, setting, options) => prepare(rule, setting, options)(facts)),
  "a quantity": reader<ReturnType<typeof determine>>({
    read: ({ facts, quantity, setting }, options) => determine(quantity, facts, setting, options),
    isStopped: hasStopped,
    isTrue: (found, whole) => isSame(found.value, whole.value),
  }),
  "the timeline": reader<ReturnType<typeof timeline>>({
    read: ({ facts, rule, setting }, options) => timeline(rule, facts, setting, period, options),
    isStopped: (spans) => spans.some(hasStopped),
    isTrue: (found, whole) =>
      everyDay((day) => isSame(valueOn(found, day)?.value, valueOn(whole, day)?.value)),
  }),
  "a value over the days": reader<ReturnType<typeof spansOf>>({
    read: ({ facts, quantity, setting }, options) =>
      spansOf(nodeOfRule(quantity), overTime, period, facts, setting, options),
    isStopped: (spans) => spans.some(hasStopped),
    isTrue: (found, whole) =>
      everyDay((day) =>
        isSame(
          valueOn(found as ReturnType<typeof timeline>, day)?.value,
          valueOn(whole as ReturnType<typeof timeline>, day)?.value,
        ),
      ),
  }),
  "what is missing": reader<ReturnType<typeof missing>>({
    read: ({ facts, rule, setting }, options) => missing(rule, facts, setting, options),
    isStopped: hasStopped,
    isTrue: ({ complete, towards }, _, { facts, rule, setting }) =>
      !complete &&
      towards.every(({ goal, sets }) =>
        sets.every(({ could }) =>
          could.every(({ witness }) => {
            if (goal !== "yes" && goal !== "no") return true
            const { value } = evaluate(nodeOfRule(rule), completed(facts, witness), setting)
            return value === (goal === "yes")
          }),
        ),
      ),
  }),
  remedies: reader<ReturnType<typeof remedies>>({
    read: ({ facts, rule, setting }, options) => remedies(rule, facts, setting, options),
    isStopped: hasStopped,
    isTrue: ({ complete, remedies: found }, _, { facts, rule, setting }) =>
      !complete &&
      found.every(({ changes }) => {
        const changed = Object.fromEntries(changes.map(({ fact, to }) => [fact.id, to]))
        return evaluate(nodeOfRule(rule), { ...facts, ...changed }, setting).value === true
      }),
  }),
  "exact mode": reader<ReturnType<typeof exact>>({
    read: ({ facts, rule, setting }, options) => exact(rule, facts, setting, options),
    isStopped: (found) => "why" in found && found.why === "exact.budgetSpent",
    isTrue: ({ mode, value }) => mode === "kleene" && value === undefined,
  }),
  "representative values": reader<ReturnType<typeof representatives>>({
    read: ({ facts, rule, setting }, options) => representatives(rule, facts, setting, options),
    isStopped: hasStopped,
    isTrue: ({ unknowns }) => unknowns.every(({ complete }) => !complete),
  }),
  "the record of a decision": record(
    ({ facts, rule, setting }, options) => decisionRecordOf(decide(rule, facts, setting, options), options),
    (found, { facts, rule, setting }, options) => verifyDecision(found, rule, facts, setting, options),
  ),
  "the record of a quantity": record(
    ({ facts, quantity, setting }, options) =>
      determinationRecordOf(determine(quantity, facts, setting, options), options),
    (found, { facts, quantity, setting }, options) =>
      verifyDetermination(found, quantity, facts, setting, options),
  ),
  "a proof as data": reader<ReturnType<typeof proofRecordOf>>({
    read: ({ facts, rule, setting }, options) =>
      proofRecordOf(evaluate(nodeOfRule(rule), facts, setting), options),
    isStopped: (found) => JSON.stringify(found).includes('"stopped":"budget"'),
    isTrue: (found, whole) => found.op === whole.op && isSame(found.value, whole.value),
  }),
  "a rule in words": outline((asked, options) => describeRule(asked.rule, styleOf(asked), options)),
  "a decision in words": outline((asked, options) =>
    explain(decide(asked.rule, asked.facts, asked.setting), styleOf(asked), options),
  ),
  "a quantity in words": outline((asked, options) =>
    explainDetermination(determine(asked.quantity, asked.facts, asked.setting), styleOf(asked), options),
  ),
  "a pack read aloud": reader<ReturnType<typeof readAloud>>({
    read: (asked, options) => readAloud(styleOf(asked), options),
    isStopped: (sections) => sections.some(hasStopped),
    isTrue: (found, whole) =>
      found.every(({ entries, heading }, place) =>
        entries.every(({ digest }, at) => {
          const section = whole.find((one) => one.heading === heading)
          return place <= whole.length && section?.entries[at]?.digest === digest
        }),
      ),
  }),
}

/** What a reader says, so that two results can be compared. */
const said = (result: unknown): unknown => JSON.parse(JSON.stringify(result) ?? "null")

const enough = 10_000_000

describe.each(Object.entries(readers))("%s", (name, { isStopped, isTrue, read }) => {
  it("says under a budget that it stopped, or all that it says without one, and nothing that is not so", () => {
    fc.assert(
      fc.property(anyAsked, fc.nat(60), (asked, budget) => {
        const whole = read(asked)
        const found = read(asked, { budget })
        if (isStopped(found)) {
          expect(isTrue(found, whole, asked)).toBe(true)
        } else if (!name.startsWith("the record")) expect(said(found)).toEqual(said(whole))
        const other = read(asked, { budget: enough })
        expect(isStopped(other)).toBe(false)
        if (!name.startsWith("the record")) expect(said(other)).toEqual(said(whole))
      }),
      // A pack is read aloud in a second.
      { numRuns: name === "a pack read aloud" ? runs(10, { least: 3 }) : runs(200, { least: 40 }) },
    )
  })

  it("stops without a budget to speak of, and always at the same place", () => {
    const drawn = fc.sample(anyAsked, { seed: 7, numRuns: name === "a pack read aloud" ? 1 : 40 })
    expect(drawn.some((asked) => isStopped(read(asked, { budget: 0 })))).toBe(true)
    for (const asked of drawn)
      expect(said(read(asked, { budget: 3 }))).toEqual(said(read(asked, { budget: 3 })))
  })
})
