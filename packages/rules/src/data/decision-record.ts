import type { Op } from "../expression.ts"
import { actorsOf, type DecisionKind, type Rule } from "../law/rule.ts"
import { Budget, type SearchOptions, stoppedBy } from "../readers/completion-search/budget.ts"
import { type Decision, decide, decideExactly } from "../readers/decide.ts"
import { type Determination, determine } from "../readers/determine.ts"
import type { Outcome } from "../readers/outcome.ts"
import type { Problem, Proof } from "../readers/proof.ts"
import type { Receipt } from "../readers/receipt.ts"
import type { Setting } from "../readers/setting.ts"
import type { Citation } from "../values/citation.ts"
import { digestOf } from "../values/digest.ts"
import type { Answer } from "../values/truth.ts"
import type { Facts, Value } from "../values/value.ts"
import { withoutWording } from "../values/without-wording.ts"

/**
 * A part of a proof: the form of expression, its id and its value; without `value` it is unknown. A part that the proof reads more
 * than once has a number, `shared`, and its parts stand where it is met first; elsewhere `same` names it by that number.
 */
export interface ProofRecord {
  readonly op: Op
  readonly id?: string
  readonly value?: Value
  readonly problem?: Problem
  readonly shared?: number
  readonly same?: number
  readonly parts?: ReadonlyArray<ProofRecord>
  /** Present where its parts were not recorded because the budget was spent. */
  readonly stopped?: "budget"
}

/** The common fields of recorded decisions and determinations. Records are JSON: codes and values, never words. */
interface Recorded {
  readonly rule: string
  readonly citations: ReadonlyArray<Citation>
  /** Days since 1 January 1970. */
  readonly today: number
  readonly proof: ProofRecord
  readonly receipt: Receipt
  /** Present where the reading or the record stopped because the budget was spent. */
  readonly stopped?: "budget"
}

/** A `Missing` by ids. */
export interface MissingRecord {
  readonly sets: ReadonlyArray<ReadonlyArray<string>>
  readonly questions: ReadonlyArray<{
    readonly id: string
    readonly issuer?: string
    readonly reasons: ReadonlyArray<string>
  }>
  readonly gaps: ReadonlyArray<Problem>
}

/** A {@link Decision} as data. */
export interface DecisionRecord extends Recorded {
  readonly kind: DecisionKind
  readonly mode: Decision["mode"]
  readonly answer: Answer
  readonly outcome: Outcome
  /** Absent where the answer is known. */
  readonly missing?: MissingRecord
  /** Ids of the actors. */
  readonly proposers: ReadonlyArray<string>
  readonly reporters: ReadonlyArray<string>
  readonly deciders: ReadonlyArray<string>
}

/** A {@link Determination} as data. Without `value` it is unknown. */
export interface DeterminationRecord extends Recorded {
  readonly value?: Value
}

const idOf = ({ node }: Proof): string | undefined => {
  switch (node.op) {
    case "fact":
    case "parameter":
    case "policy":
    case "rule":
    case "clause":
      return node.id
    case "field":
      return `${node.list}.${node.name}`
    default:
      return undefined
  }
}

/**
 * A proof as data. Where a budget is spent, the parts of what stands then are left out, and it says so.
 *
 * @example
 * const { op, parts = [] } = proofRecordOf(decide(conditionalRelease, facts, setting).proof)
 * op // => "unless"
 * parts[1] // => { op: "fact", id: "usedBefore", value: false }
 * proofRecordOf(decide(conditionalRelease, facts, setting).proof, { budget: 1 }).stopped // => "budget"
 */
export const proofRecordOf = (proof: Proof, options: SearchOptions = {}): ProofRecord =>
  recordWithin(proof, new Budget(options))

const recordWithin = (proof: Proof, budget: Budget): ProofRecord => {
  const repeated = repeatedIn(proof)
  const numbers = new Map<Proof, number>()
  const recordOf = (part: Proof): ProofRecord => {
    const known = numbers.get(part)
    if (known !== undefined) return { ...withoutParts(part), same: known }
    for (const _ of part.parts) budget.spend()
    if (budget.isSpent && part.parts.length > 0) return { ...withoutParts(part), ...stoppedBy(budget) }
    if (repeated.has(part)) numbers.set(part, numbers.size + 1)
    const shared = numbers.get(part)
    return {
      ...withoutParts(part),
      ...(shared === undefined ? {} : { shared }),
      ...(part.parts.length === 0 ? {} : { parts: part.parts.map(recordOf) }),
    }
  }
  return recordOf(proof)
}

const withoutParts = (proof: Proof): ProofRecord => {
  const id = idOf(proof)
  return {
    op: proof.node.op,
    ...(id === undefined ? {} : { id }),
    ...(proof.value === undefined ? {} : { value: proof.value }),
    ...(proof.problem === undefined ? {} : { problem: proof.problem }),
  }
}

/** The parts of a proof that it reads more than once, and that have parts themselves. */
const repeatedIn = (proof: Proof): ReadonlySet<Proof> => {
  const seen = new Set<Proof>()
  const repeated = new Set<Proof>()
  const visit = (part: Proof): void => {
    if (part.parts.length === 0) return
    if (seen.has(part)) {
      repeated.add(part)
      return
    }
    seen.add(part)
    part.parts.forEach(visit)
  }
  visit(proof)
  return repeated
}

const sizeOf = ({ parts = [] }: ProofRecord): number => parts.reduce((size, part) => size + sizeOf(part), 1)

/** A proof with every shared part written out wherever it is read; `undefined` where that takes more than so many parts. */
const writtenOut = (proof: ProofRecord, most: number): ProofRecord | undefined => {
  const shared = new Map<number, ReadonlyArray<ProofRecord>>()
  let left = most
  const write = ({ parts, same, shared: number, ...part }: ProofRecord): ProofRecord | undefined => {
    if (left-- <= 0) return undefined
    if (number !== undefined) shared.set(number, parts ?? [])
    const of = same === undefined ? parts : shared.get(same)
    if (of === undefined) return part
    const written: Array<ProofRecord> = []
    for (const inner of of) {
      const out = write(inner)
      if (out === undefined) return undefined
      written.push(out)
    }
    return { ...part, parts: written }
  }
  return write(proof)
}

/** A recomputed proof as a record has it: one from before parts were shared has all of them written out. */
const asRecorded = (again: ProofRecord, recorded: ProofRecord): ProofRecord => {
  const isWrittenOut = (part: ProofRecord): boolean =>
    part.shared === undefined && (part.parts ?? []).every(isWrittenOut)
  return isWrittenOut(recorded) ? (writtenOut(again, sizeOf(recorded)) ?? again) : again
}

const ids = (of: ReadonlyArray<{ readonly id: string }>): ReadonlyArray<string> => of.map(({ id }) => id)

const missingRecordOf = ({ missing }: Decision): MissingRecord | undefined => {
  const { gaps, questions, sets } = missing
  if (questions.length === 0 && gaps.length === 0) return undefined
  return {
    sets: sets.map(({ unknowns }) => ids(unknowns)),
    questions: questions.map(({ reasons, unknown }) => ({
      id: unknown.id,
      ...(unknown.issuer === undefined ? {} : { issuer: unknown.issuer }),
      reasons: ids(reasons),
    })),
    gaps,
  }
}

/**
 * The record of a decision. A budget limits how many parts of the proof are recorded; a decision that stopped says so in its record too.
 *
 * @example
 * const record = decisionRecordOf(decide(conditionalRelease, facts, setting))
 * record.answer // => "no"
 * record.outcome.outcome // => "notYet"
 * record.deciders // => ["court"]
 * JSON.parse(JSON.stringify(record)) // => record
 */
export const decisionRecordOf = (decision: Decision, options: SearchOptions = {}): DecisionRecord => {
  const { acts, answer, mode, outcome, proof, receipt, rule, today } = decision
  const { deciders, proposers, reporters } = actorsOf(acts)
  const missing = missingRecordOf(decision)
  const budget = new Budget(options)
  const recorded = recordWithin(proof, budget)
  const isStopped =
    decision.stopped !== undefined || proof.stopped !== undefined || decision.missing.stopped !== undefined
  return {
    rule: rule.id,
    citations: rule.citations,
    kind: rule.kind,
    mode,
    today,
    answer,
    outcome,
    ...(missing === undefined ? {} : { missing }),
    proposers: ids(proposers),
    reporters: ids(reporters),
    deciders: ids(deciders),
    proof: recorded,
    receipt,
    ...(isStopped || budget.isSpent ? { stopped: "budget" as const } : {}),
  }
}

/**
 * The record of a determination. A budget limits how many parts of the proof are recorded.
 *
 * @example
 * const record = determinationRecordOf(determine(degreeOfImprisonment, facts, setting))
 * record.rule // => "degreeOfImprisonment"
 * record.value // => 5
 */
export const determinationRecordOf = (
  determination: Determination,
  options: SearchOptions = {},
): DeterminationRecord => {
  const { proof, receipt, rule, stopped, today, value } = determination
  const budget = new Budget(options)
  const recorded = recordWithin(proof, budget)
  return {
    rule: rule.id,
    citations: rule.citations,
    today,
    ...(value === undefined ? {} : { value }),
    proof: recorded,
    receipt,
    ...(stopped !== undefined || budget.isSpent ? { stopped: "budget" as const } : {}),
  }
}

/** The result of checking a record. That titles were worded otherwise is no difference. */
export type Verification =
  | { readonly verified: true }
  | {
      readonly verified: false
      /** The fields of the record and its receipt that come out differently, such as `factsDigest`. */
      readonly differs: ReadonlyArray<string>
    }

const differing = (recorded: object, recomputed: object): ReadonlyArray<string> => {
  const again = new Map(Object.entries(recomputed))
  return Object.entries(recorded).flatMap(([name, value]) =>
    digestOf(withoutWording(value)) === digestOf(withoutWording(again.get(name))) ? [] : [name],
  )
}

const compared = (
  { receipt, ...rest }: Recorded,
  { receipt: receiptAgain, ...restAgain }: Recorded,
): Verification => {
  const again = { ...restAgain, proof: asRecorded(restAgain.proof, rest.proof) }
  const differs = [...differing(receipt, receiptAgain), ...differing(rest, again)]
  return differs.length === 0 ? { verified: true } : { verified: false, differs }
}

/**
 * Recomputes a recorded decision and compares it. One that was decided and recorded under a budget is recomputed under the same one.
 *
 * @example
 * const record = decisionRecordOf(decide(conditionalRelease, facts, setting))
 * verifyDecision(record, conditionalRelease, facts, setting).verified // => true
 * verifyDecision(record, conditionalRelease, { ...facts, usedBefore: true }, setting).verified // => false
 */
export const verifyDecision = (
  record: DecisionRecord,
  rule: Rule<boolean>,
  facts: Facts,
  setting: Setting,
  options: SearchOptions = {},
): Verification => {
  const decideAgain = record.mode === "exact" ? decideExactly : decide
  return compared(record, decisionRecordOf(decideAgain(rule, facts, setting, options), options))
}

/**
 * Recomputes a recorded determination and compares it, under the budget under which it was determined and recorded.
 *
 * @example
 * const record = determinationRecordOf(determine(degreeOfImprisonment, facts, setting))
 * verifyDetermination(record, degreeOfImprisonment, facts, setting).verified // => true
 * verifyDetermination({ ...record, value: 6 }, degreeOfImprisonment, facts, setting).verified // => false
 */
export const verifyDetermination = (
  record: DeterminationRecord,
  rule: Rule,
  facts: Facts,
  setting: Setting,
  options: SearchOptions = {},
): Verification => compared(record, determinationRecordOf(determine(rule, facts, setting, options), options))
