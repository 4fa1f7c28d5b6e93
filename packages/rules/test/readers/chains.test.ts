/** What each reader costs where rules are read three times by the next: as the law is long, not as it has paths. */

import {
  decide,
  decideExactly,
  determine,
  evaluate,
  exact,
  type Facts,
  groundsOf,
  missing,
  nodeOfRule,
  remedies,
  type Setting,
  timeline,
} from "@bazgasht/rules"
import { desugar } from "@bazgasht/rules/calculus"
import { compileAnswer, compileValue, overTime, prepare, spansOf } from "@bazgasht/rules/columns"
import { decisionRecordOf, determinationRecordOf, verifyDecision } from "@bazgasht/rules/data"
import { generateAnswer } from "@bazgasht/rules/generated"
import { expect, test, vi } from "vitest"
import * as meaning from "../../src/readers/apply.ts"
import { type ChainedLaw, chainedLaw } from "../chained-law.ts"
import { day } from "../small-law.ts"

// Every reader takes the meaning of a form from here, once each time that it reads one.
vi.mock(import("../../src/readers/apply.ts"), async (original) => {
  const whole = await original()
  return { ...whole, apply: vi.fn(whole.apply) }
})

const applied: Facts = { applied: true, consented: false, heard: false, points: 3 }
const nothing: Facts = {}

type Reader = (law: ChainedLaw, setting: Setting) => unknown

const readers: { readonly [name: string]: Reader } = {
  "a decision": ({ decision }, setting) => decide(decision, applied, setting).outcome.outcome,
  "the acts of a decision": ({ decision }, setting) => decide(decision, applied, setting).acts,
  "a barred decision": ({ decision }, setting) =>
    JSON.stringify(decide(decision, { ...applied, applied: false }, setting).outcome),
  "an open decision": ({ decision }, setting) => JSON.stringify(decide(decision, nothing, setting).outcome),
  "a decision that opens later": ({ decision }, setting) =>
    JSON.stringify(decide(decision, applied, { ...setting, today: day("2025-01-01") }).outcome),
  "a decision in exact mode": ({ decision }, setting) => decideExactly(decision, nothing, setting).answer,
  "exact mode": ({ decision }, setting) => exact(decision, nothing, setting).mode,
  "a quantity": ({ quantity }, setting) => determine(quantity, applied, setting).value,
  "the grounds of a proof": ({ decision }, setting) =>
    groundsOf(evaluate(nodeOfRule(decision), applied, setting)),
  "the record of a decision": ({ decision }, setting) =>
    JSON.stringify(decisionRecordOf(decide(decision, nothing, setting))),
  "the record of a quantity": ({ quantity }, setting) =>
    JSON.stringify(determinationRecordOf(determine(quantity, applied, setting))),
  "the verification of a record": ({ decision }, setting) =>
    verifyDecision(decisionRecordOf(decide(decision, applied, setting)), decision, applied, setting),
  "the timeline": ({ decision }, setting) => timeline(decision, applied, setting).length,
  "a quantity as a function of a fact": ({ quantity }, setting) =>
    spansOf(nodeOfRule(quantity), { of: "fact", id: "points" }, { from: 0, to: 60 }, applied, setting).length,
  "a condition over time": ({ decision }, setting) =>
    spansOf(nodeOfRule(decision), overTime, { from: 0, to: 60_000 }, applied, setting).length,
  "what is missing": ({ decision }, setting) => missing(decision, nothing, setting).questions.length,
  "what is missing for a quantity": ({ quantity }, setting) => missing(quantity, nothing, setting).complete,
  remedies: ({ decision }, setting) => remedies(decision, { ...applied, applied: false }, setting).complete,
  "a prepared decision": ({ decision }, setting) => prepare(decision, setting)(applied).outcome.outcome,
  "a compiled condition": ({ decision, pack }, { today }) =>
    compileAnswer(decision, { pack }).answer(applied, today),
  "a compiled quantity": ({ quantity, pack }, { today }) =>
    compileValue(quantity, { pack }).value(applied, today),
  "a generated condition": ({ decision, pack }) => generateAnswer(decision, { pack })._tag,
  "the calculus": ({ decision, pack, quantity }) => desugar([decision, quantity], { pack }).steps.length,
}

const readingsAt = (depth: number, read: Reader): number => {
  const law = chainedLaw(depth)
  vi.mocked(meaning.apply).mockClear()
  read(law, { pack: law.pack, today: day("2025-07-01") })
  return vi.mocked(meaning.apply).mock.calls.length
}

test.each(Object.entries(readers))(
  "%s takes at most ten times the readings for ten times the rules",
  (_, read) => {
    const [short, long] = [readingsAt(4, read), readingsAt(40, read)]
    expect(long).toBeLessThanOrEqual(10 * short)
  },
  2_000,
)

/** How many calls the stack holds at most where the meaning of a form is asked for. */
const deepestAt = (depth: number, read: Reader): number => {
  const law = chainedLaw(depth)
  const before = { limit: Error.stackTraceLimit, meaning: vi.mocked(meaning.apply).getMockImplementation() }
  let deepest = 0
  Error.stackTraceLimit = Number.POSITIVE_INFINITY
  vi.mocked(meaning.apply).mockImplementation((...given) => {
    deepest = Math.max(deepest, (new Error("here").stack ?? "").split("\n").length)
    return (before.meaning as typeof meaning.apply)(...given)
  })
  try {
    read(law, { pack: law.pack, today: day("2025-07-01") })
  } finally {
    Error.stackTraceLimit = before.limit
    vi.mocked(meaning.apply).mockImplementation(before.meaning as typeof meaning.apply)
  }
  return deepest
}

const inOrder: { readonly [name: string]: Reader } = {
  "a proof": ({ decision }, setting) => evaluate(nodeOfRule(decision), applied, setting),
  "the timeline": ({ decision }, setting) => timeline(decision, applied, setting),
}

test.each(Object.entries(inOrder))("%s reads a longer chain of rules no deeper on the stack", (_, read) => {
  expect(deepestAt(4, read)).toBeGreaterThan(0)
  expect(deepestAt(40, read)).toBe(deepestAt(4, read))
})

test("the record of a proof names a rule that is read more than once where it stands first", () => {
  const { decision, pack } = chainedLaw(40)
  const setting = { pack, today: day("2025-07-01") }
  const text = (depth: number): string => {
    const law = chainedLaw(depth)
    return JSON.stringify(
      decisionRecordOf(decide(law.decision, applied, { ...setting, pack: law.pack })).proof,
    )
  }
  expect(text(40).length).toBeLessThanOrEqual(10 * text(4).length)
  const record = JSON.parse(JSON.stringify(decisionRecordOf(decide(decision, applied, setting))))
  expect(verifyDecision(record, decision, applied, setting)).toEqual({ verified: true })
})
