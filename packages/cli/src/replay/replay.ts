import { exactDays, type Jurisdiction, thirtyDayMonths } from "@bazgasht/core"
import {
  type Calendar,
  type Day,
  decide,
  decideExactly,
  determine,
  digestOf,
  type Facts,
  gregorian,
  type Outcome,
  type Receipt,
  type Rule,
  type RulePack,
  receiptOf,
  type Setting,
} from "@bazgasht/rules"
import { decisionRecordOf, determinationRecordOf, withoutWording } from "@bazgasht/rules/data"
import { routeReport } from "../decisions/route-report.ts"
import { documentOf } from "../report/json.ts"
import type { KnownCase, KnownFacts } from "./known-facts.ts"
import type { Recorded } from "./read-record.ts"

/** The first thing that is not as it was recorded: a member of the receipt, or of what was decided. */
export interface Difference {
  readonly field: string
  readonly recorded: unknown
  /** Absent where there is nothing now. */
  readonly now?: unknown
}

/** What came of deciding again. */
export interface Replayed {
  readonly where: string
  readonly rule: string
  /**
   * - `same`: it comes to the same again
   * - `different`: on the same facts, by the same law, it comes to something else than was recorded
   * - `cannot`: the law that we have is not the law by which it was decided, or no file given has the facts
   */
  readonly state: "same" | "different" | "cannot"
  readonly difference?: Difference
  /**
   * Why it cannot be decided again whatever files are given: `replay.factsOfPair` where its facts are those of a person and an opening
   * together, of which a case file holds the one and no file the other; `replay.laterEntries` where it was decided by entries of the
   * file that are dated after the day of the decision, which count no longer.
   */
  readonly reason?: "replay.factsOfPair" | "replay.laterEntries"
  /** The first words that are said otherwise now, where what was decided is the same. */
  readonly wording?: Difference
  /** What it comes to now, where it was decided again. */
  readonly outcome?: Outcome["outcome"]
}

const dayCounts = [thirtyDayMonths, exactDays]

const isTruth = (rule: Rule): rule is Rule<boolean> => rule.valueKind === "truth"

const settingOf = (pack: RulePack, { choices, dayCount, lawDay, today }: Receipt): Setting => {
  const counted = dayCounts.find(({ id }) => id === dayCount)
  return {
    pack,
    today: today as Day,
    choices,
    ...(lawDay === today ? {} : { lawDay: lawDay as Day }),
    ...(counted === undefined ? {} : { dayCount: counted }),
  }
}

/** What of a receipt is not the law that we have. */
const otherLaw = (pack: RulePack, receipt: Receipt, rule: Rule | undefined): Difference | undefined => {
  if (rule === undefined) {
    const ours = `${pack.id}@${pack.version}`
    return receipt.pack === ours
      ? { field: "receipt.rule", recorded: receipt.rule }
      : { field: "receipt.pack", recorded: receipt.pack, now: ours }
  }
  const now = receiptOf(rule, {}, settingOf(pack, receipt))
  const law = ["pack", "rulesDigest", "parametersDigest", "dayCount", "calendar"] as const
  const field = law.find((name) => receipt[name] !== now[name])
  return field === undefined
    ? undefined
    : { field: `receipt.${field}`, recorded: receipt[field], now: now[field] }
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null

/** The first place at which two documents differ, in the order of the recorded one. */
const firstDifference = (field: string, recorded: unknown, now: unknown): Difference | undefined => {
  if (!isObject(recorded) || !isObject(now) || Array.isArray(recorded) !== Array.isArray(now))
    return digestOf(recorded) === digestOf(now)
      ? undefined
      : { field, recorded, ...(now === undefined ? {} : { now }) }
  const again = new Map<string, unknown>(Object.entries(now))
  const names = [...Object.keys(recorded), ...again.keys()]
  const before = new Map<string, unknown>(Object.entries(recorded))
  for (const name of new Set(names)) {
    const path = Array.isArray(recorded) ? `${field}[${name}]` : `${field}.${name}`
    const found = firstDifference(path, before.get(name), again.get(name))
    if (found !== undefined) return found
  }
  return undefined
}

/** What was recorded of a decision, in whichever of the forms. */
const compared = ["answer", "mode", "value", "outcome", "result", "missing", "proof"] as const

const decidedAgain = (
  rule: Rule,
  facts: Facts,
  setting: Setting,
  { mode, result }: { readonly mode?: unknown; readonly result?: unknown },
  calendar: Calendar,
  asked: KnownCase["asked"],
): { readonly record: object; readonly outcome?: Outcome["outcome"] } => {
  if (!isTruth(rule)) return { record: determinationRecordOf(determine(rule, facts, setting)) }
  const decision = (mode === "exact" ? decideExactly : decide)(rule, facts, setting)
  const record =
    result === undefined
      ? decisionRecordOf(decision)
      : documentOf(
          routeReport({ language: "en", calendar, pack: setting.pack }, decision, {
            facts,
            setting,
            detail: { proof: "whole", remedies: false, asked },
          }),
          calendar,
        )
  return { record, outcome: decision.outcome.outcome }
}

const whyNoFacts = (
  { choices, factsDigest, rule }: Receipt,
  known: KnownFacts,
  { employment }: Jurisdiction,
): Replayed["reason"] => {
  // Whether a person may have an opening is decided on the facts of both.
  if (employment?.constraints.some(({ id }) => id === rule) === true) return "replay.factsOfPair"
  return known.countsLater(factsDigest, choices) ? "replay.laterEntries" : undefined
}

/**
 * Decides again what was recorded. `calendar` is that in which the record writes days.
 *
 * @example
 * replay(recorded, knownFactsOf(files, iran), iran).state // => "same"
 */
export const replay = (
  { receipt, record, where }: Recorded,
  known: KnownFacts,
  jurisdiction: Jurisdiction,
  calendar: string = jurisdiction.pack.calendar.id,
): Replayed => {
  const { pack } = jurisdiction
  const replayed = { where, rule: receipt.rule }
  const rule = pack.rules.get(receipt.rule)
  const law = otherLaw(pack, receipt, rule)
  if (rule === undefined || law !== undefined)
    return { ...replayed, state: "cannot", ...(law === undefined ? {} : { difference: law }) }
  // A receipt that names no history is of a decision that took the facts to be the same on all days.
  const over = ({ facts, history }: KnownCase) => {
    const setting: Setting = {
      ...settingOf(pack, receipt),
      ...(receipt.historyDigest === undefined || history === undefined ? {} : { history }),
    }
    return { setting, historyDigest: receiptOf(rule, facts, setting).historyDigest }
  }
  const cases = known.on(receipt.today as Day, receipt.factsDigest, receipt.choices)
  const [first] = cases
  if (first === undefined) {
    const reason = whyNoFacts(receipt, known, jurisdiction)
    return {
      ...replayed,
      state: "cannot",
      difference: { field: "receipt.factsDigest", recorded: receipt.factsDigest },
      ...(reason === undefined ? {} : { reason }),
    }
  }
  const withHistory = cases.filter((one) => over(one).historyDigest === receipt.historyDigest)
  if (withHistory.length === 0) {
    const { historyDigest } = over(first)
    return {
      ...replayed,
      state: "cannot",
      difference: {
        field: "receipt.historyDigest",
        recorded: receipt.historyDigest,
        ...(historyDigest === undefined ? {} : { now: historyDigest }),
      },
    }
  }
  const heldAgainst = (one: KnownCase): Replayed => {
    const { asked, facts } = one
    const { setting } = over(one)
    const written = calendar === gregorian.id ? gregorian : pack.calendar
    const again = decidedAgain(rule, facts, setting, record, written, asked)
    const now = new Map<string, unknown>(Object.entries(again.record))
    const outcome = again.outcome === undefined ? {} : { outcome: again.outcome }
    const differing = (of: (recorded: unknown) => unknown): Difference | undefined => {
      for (const name of compared) {
        if (!Object.hasOwn(record, name) || !now.has(name)) continue
        const difference = firstDifference(name, of(record[name]), of(now.get(name)))
        if (difference !== undefined) return difference
      }
      return undefined
    }
    const whole = differing((recorded) => recorded)
    if (whole === undefined) return { ...replayed, state: "same", ...outcome }
    // Titles and questions may have been worded better since; what was decided may not differ.
    const difference = differing(withoutWording)
    return difference === undefined
      ? { ...replayed, state: "same", wording: whole, ...outcome }
      : { ...replayed, state: "different", difference, ...outcome }
  }
  // Two debts of the same facts differ in the fields of the file that are missing of them.
  let held: Replayed | undefined
  for (const one of withHistory) {
    const again = heldAgainst(one)
    if (again.state === "same") return again
    held ??= again
  }
  return held ?? { ...replayed, state: "cannot" }
}
