/** Guards of screening: what the rule of cover came to, and what is still missing for it. */

import * as Result from "effect/Result"
import {
  refuse,
  type SupportGuard,
  type SupportOccurrence,
  type SupportRefusal,
  type SupportSubject,
} from "../support-case-protocol.ts"
import { appealFrom, checkEligible, checkGrounds, checkReceipt, dayAfter } from "./basis.ts"

const screened = ({
  command: { at, outcome, receipt },
  setting,
}: SupportSubject<"screen">): Result.Result<SupportOccurrence<"screen">, SupportRefusal> =>
  Result.gen(function* () {
    switch (outcome.kind) {
      case "yes":
        yield* checkEligible(receipt, "receipt")
        return { type: "screenedIn" as const, stage: "assessment" as const, receipt }
      case "no": {
        const { grounds } = outcome
        yield* checkGrounds(grounds, "outcome.grounds")
        const appeal = yield* appealFrom(setting, at)
        return { type: "declined" as const, stage: "declined" as const, grounds, appeal, receipt }
      }
      case "referred": {
        const { payer } = outcome
        const payers = setting.terms.otherPayers
        if (!payers.includes(payer))
          return yield* refuse("payer.notInTerms", "outcome.payer", { payer, payers })
        return { type: "referred" as const, stage: "referred" as const, payer, receipt }
      }
      case "undetermined": {
        const { missing } = outcome
        if (missing.length === 0) return yield* refuse("facts.missing", "outcome.missing", {})
        const due = yield* dayAfter(setting, at, setting.terms.answerTime, "at")
        return {
          type: "screeningUndetermined" as const,
          stage: "awaitingInformation" as const,
          missing,
          due,
          receipt,
        }
      }
    }
  })

/** Holds the case against the rule of cover: covered, not covered, another payer's, or not known yet. */
export const screen: SupportGuard<"screen"> = (subject) =>
  Result.gen(function* () {
    const { command, setting } = subject
    yield* checkReceipt(command.receipt, setting.terms.coverRule, command.at, "receipt")
    return yield* screened(subject)
  })

/** Brings facts, asked for or volunteered. */
export const supplyFact: SupportGuard<"supplyFact"> = ({ state, command }) =>
  command.facts.length === 0
    ? refuse("facts.missing", "facts", {})
    : Result.succeed({
        type: "factSupplied",
        stage: "intake",
        facts: command.facts.map((fact) => ({ fact, asked: state.missing.includes(fact) })),
      })

/** Ends the wait for facts, after the last day for them. */
export const lapse: SupportGuard<"lapse"> = ({ state, command }) =>
  command.at <= state.due
    ? refuse("information.stillDue", "at", { due: state.due })
    : Result.succeed({ type: "lapsed", stage: "lapsed" })
