import {
  type Answered,
  type Answering,
  completed,
  evaluate,
  exact,
  type Kind,
  missing,
  type Node,
  representatives,
  type Setting,
  type Unknown,
  type Value,
} from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  anyExpression,
  anySetting,
  anyWorldFacts,
  completionsOf,
  domainOf,
  kinds,
  mentionsOf,
} from "../../src/index.ts"

const runs = (count: number) => ({ numRuns: count * Number(process.env["BAZGASHT_RUNS"] ?? 1) })

const anyCase = <K extends Kind>(kind: K) =>
  fc.record({
    expression: anyExpression(kind),
    facts: anyWorldFacts({ unknownShare: 40 }),
    setting: anySetting(),
  })

const key = (value: Value | undefined): string => JSON.stringify(value) ?? "none"

/** What an unknown may turn out to be, by the generators and not by the readers under test. */
const valuesOf = (unknown: Unknown, expression: Node, setting: Setting): ReadonlyArray<Answering> => {
  const { thresholds } = mentionsOf(expression, setting.pack)
  switch (unknown.of) {
    case "fact":
      return domainOf(unknown.fact, thresholds).values
    case "field":
      return domainOf(unknown.field, thresholds).values
    case "list":
      return [[]]
  }
}

/** Every way in which some unknowns may turn out while the others stay unknown; the first few where they are many. */
const answersTo = (
  unknowns: ReadonlyArray<Unknown>,
  expression: Node,
  setting: Setting,
): ReadonlyArray<ReadonlyArray<Answered>> => {
  let answers: ReadonlyArray<ReadonlyArray<Answered>> = [[]]
  for (const unknown of unknowns)
    answers = answers
      .flatMap((before) =>
        valuesOf(unknown, expression, setting).map((value) => [...before, { unknown, value }]),
      )
      .slice(0, 400)
  return answers
}

const pairs = <T>(items: ReadonlyArray<T>): ReadonlyArray<ReadonlyArray<T>> =>
  items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other]))

const idsOf = (unknowns: ReadonlyArray<Unknown>): ReadonlyArray<string> => unknowns.map(({ id }) => id)

describe.each(kinds)("for an expression of kind %s", (kind) => {
  it("R3: exact mode is sound: what it decides is the value under every completion", () => {
    fc.assert(
      fc.property(anyCase(kind), ({ expression, facts, setting }) => {
        const decision = exact(expression, facts, setting)
        if (decision.value === undefined) return
        for (const completion of completionsOf(expression, facts, { pack: setting.pack, atMost: 40 }).cases)
          expect(evaluate(expression, completion, setting).value).toEqual(decision.value)
      }),
      runs(150),
    )
  })

  it("R3: exact mode is complete: undetermined only if two completions differ, or one has no value", () => {
    fc.assert(
      fc.property(anyCase(kind), ({ expression, facts, setting }) => {
        const decision = exact(expression, facts, setting)
        if (decision.value !== undefined) return
        if (decision.mode === "kleene") {
          const { exhaustive } = completionsOf(expression, facts, { pack: setting.pack, atMost: 500 })
          expect(exhaustive ? decision.why : "not all can be tried").toBe("not all can be tried")
          return
        }
        const values = decision.completions.map(
          (answers) => evaluate(expression, completed(facts, answers), setting).value,
        )
        if (values.length > 1) expect(new Set(values.map(key)).size).toBe(2)
        else expect(values.every((value) => value === undefined)).toBe(true)
      }),
      runs(150),
    )
  })

  it("representatives stand for every answer that some of the unknowns may get", () => {
    fc.assert(
      fc.property(anyCase(kind), fc.nat(), ({ expression, facts, setting }, choice) => {
        const { unknowns } = representatives(expression, facts, setting)
        const enumerable = unknowns.filter(({ complete }) => complete)
        const some = [enumerable[choice % enumerable.length], enumerable[(choice + 1) % enumerable.length]]
        const asked = [...new Set(some)].filter((one) => one !== undefined)
        let represented: ReadonlyArray<ReadonlyArray<Answered>> = [[]]
        for (const { unknown, values } of asked)
          represented = represented.flatMap((before) =>
            values.map((value) => [...before, { unknown, value }]),
          )
        const reachedBy = (answers: ReadonlyArray<Answered>): string =>
          key(evaluate(expression, completed(facts, answers), setting).value)
        const all = answersTo(
          asked.map(({ unknown }) => unknown),
          expression,
          setting,
        )
        const covered = new Set(represented.map(reachedBy))
        for (const answers of all) expect(covered).toContain(reachedBy(answers))
      }),
      runs(150),
    )
  })

  it("R4: each missing set is sufficient in its witness, and names nothing else", () => {
    fc.assert(
      fc.property(anyCase(kind), ({ expression, facts, setting }) => {
        for (const { could, unknowns } of missing(expression, facts, setting).sets)
          for (const { aim, witness } of could) {
            expect(idsOf(unknowns)).toEqual(
              expect.arrayContaining([...idsOf(witness.map((one) => one.unknown))]),
            )
            const { value } = evaluate(expression, completed(facts, witness), setting)
            expect(value).toSatisfy((answer: Value | undefined) =>
              aim === "value" ? answer !== undefined : answer === (aim === "yes"),
            )
          }
      }),
      runs(150),
    )
  })

  it("R4: no part of a missing set is sufficient, and every sufficient set contains one", () => {
    fc.assert(
      fc.property(anyCase(kind), ({ expression, facts, setting }) => {
        const { complete, sets } = missing(expression, facts, setting)
        if (!complete) return
        const canSettle = (unknowns: ReadonlyArray<Unknown>): boolean =>
          answersTo(unknowns, expression, setting).some(
            (answers) => evaluate(expression, completed(facts, answers), setting).value !== undefined,
          )
        for (const { unknowns } of sets)
          for (const spared of unknowns)
            expect(canSettle(unknowns.filter((unknown) => unknown !== spared))).toBe(false)
        const open = representatives(expression, facts, setting).unknowns.map(({ unknown }) => unknown)
        for (const some of [...open.map((one) => [one]), ...pairs(open).slice(0, 6)])
          if (canSettle(some)) {
            const ids = idsOf(some)
            expect(sets.some(({ unknowns }) => unknowns.every(({ id }) => ids.includes(id)))).toBe(true)
          }
      }),
      runs(60),
    )
  })
})
