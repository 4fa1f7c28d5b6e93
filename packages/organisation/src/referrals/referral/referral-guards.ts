import type { ProtocolGuards } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { dueAfter } from "../../due-day.ts"
import { type ReferralIn, type ReferralLife, refuse } from "./referral-protocol.ts"
import type { ReferralPurpose, ReferralSetting } from "./referral-terms.ts"

type Open = ReferralIn<"sent" | "received">
type Checked<Value = void> = Result.Result<Value, ReferralLife["Refusal"]>

/** What a referral says that its case or its household contradicts. */
const contradictions = {
  regarding: "regarding.unknown",
  household: "household.ofOther",
  people: "people.notConcerned",
} as const

const purposeOf = (purpose: string, { terms }: ReferralSetting): Checked<ReferralPurpose> => {
  const found = terms.purposes.find((each) => each.purpose === purpose)
  return found === undefined
    ? refuse("purpose.unknown", "purpose", { known: terms.purposes.map((each) => each.purpose) })
    : Result.succeed(found)
}

/** A day from the sending to the day of the command. */
const checkDay = (
  { at, on }: { readonly at: Day; readonly on: Day },
  { referral: { sentOn } }: Open,
): Checked =>
  on >= sentOn && on <= at ? Result.void : refuse("day.outsideReferral", "on", { from: sentOn, to: at })

export const guards: ProtocolGuards<ReferralLife> = {
  send: ({ command: { agency, at, people, purpose }, setting }) =>
    Result.gen(function* () {
      const { agencies, answerTime } = yield* purposeOf(purpose, setting)
      if (people.length === 0) return yield* refuse("people.missing", "people", {})
      if (!agencies.includes(agency)) return yield* refuse("agency.notAsked", "agency", { known: agencies })
      const [contradicted] = setting.contradicted ?? []
      if (contradicted !== undefined) return yield* refuse(contradictions[contradicted], contradicted, {})
      return { due: yield* dueAfter(setting.calendar, at, answerTime) }
    }),

  confirmReceipt: ({ command, state }) => checkDay(command, state),

  remind: ({ command: { at }, state: { due } }) =>
    at > due ? Result.void : refuse("answer.stillDue", "at", { due }),

  answer: ({ command, setting, state }) =>
    Result.gen(function* () {
      yield* checkDay(command, state)
      const { outcomes } = yield* purposeOf(state.referral.purpose, setting)
      if (!outcomes.includes(command.outcome))
        return yield* refuse("outcome.unknown", "outcome", { known: outcomes })
    }),

  withdraw: "carry",
}
