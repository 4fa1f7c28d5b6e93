import * as Result from "effect/Result"
import {
  type DebtPetitionCommand,
  type DebtPetitionGuard,
  type DebtPetitionIn,
  type DebtPetitionRefusal,
  refuse,
} from "../debt-petition-protocol.ts"
import { isOpenOffer, isOver, lastRoundOf } from "../debt-petition-reading.ts"
import type { ConcessionRound, PetitionConcession } from "../stack.ts"
import { checkPart } from "./funding.ts"

/** Asks a creditor to give up a part of what is left; one question at a time about each obligation. */
export const makeOffer: DebtPetitionGuard<"makeOffer"> = ({
  command: { answerBy, asked, at, obligation },
  state,
}) => {
  if (answerBy < at) return refuse("day.over", "answerBy", {})
  const last = lastRoundOf(state, obligation)
  if (last !== undefined && isOpenOffer(last, at))
    return refuse("offer.open", "obligation", { answerBy: last.answerBy })
  return Result.map(checkPart(state, { amount: asked, obligation }), () => ({
    type: "offerMade",
    stage: "negotiating",
    round: { number: (last?.number ?? 0) + 1, obligation, asked, answerBy },
  }))
}

/** The round that waits for an answer. */
const waitingRound = (
  state: DebtPetitionIn<"negotiating">,
  {
    at,
    obligation,
  }: Extract<DebtPetitionCommand, { readonly type: "acceptOffer" | "refuseOffer" | "counterOffer" }>,
): Result.Result<ConcessionRound, DebtPetitionRefusal> => {
  const round = lastRoundOf(state, obligation)
  if (round === undefined || round.answer !== undefined) return refuse("offer.none", "obligation", {})
  return isOpenOffer(round, at)
    ? Result.succeed(round)
    : refuse("offer.lapsed", "at", { answerBy: round.answerBy })
}

/** What a creditor gives up, where it is a part of what is left and does not end before it begins. */
const conceded = (
  state: DebtPetitionIn<"negotiating">,
  at: DebtPetitionCommand["at"],
  { amount, document, obligation, until }: PetitionConcession,
): Result.Result<PetitionConcession, DebtPetitionRefusal> => {
  if (isOver(until, at)) return refuse("day.over", "until", {})
  return Result.map(checkPart(state, { amount, obligation }), () => ({
    obligation,
    amount,
    document,
    ...(until === undefined ? {} : { until }),
  }))
}

/** Records that the creditor gives up what was asked. */
export const acceptOffer: DebtPetitionGuard<"acceptOffer"> = ({ command, state }) =>
  Result.flatMap(waitingRound(state, command), ({ asked }) =>
    Result.map(conceded(state, command.at, { ...command, amount: asked }), (concession) => ({
      type: "offerAccepted",
      stage: "negotiating",
      ...concession,
    })),
  )

/** Records that the creditor gives up nothing. */
export const refuseOffer: DebtPetitionGuard<"refuseOffer"> = ({ command, state }) =>
  Result.map(waitingRound(state, command), () => ({
    type: "offerRefused",
    stage: "negotiating",
    obligation: command.obligation,
    document: command.document,
  }))

/** Records that the creditor would give up less than was asked. */
export const counterOffer: DebtPetitionGuard<"counterOffer"> = ({ command, state }) =>
  Result.flatMap(waitingRound(state, command), ({ asked }) =>
    command.amount >= asked
      ? refuse("counter.notBelow", "amount", { asked })
      : Result.map(conceded(state, command.at, command), (concession) => ({
          type: "offerCountered",
          stage: "negotiating",
          ...concession,
        })),
  )

/** Takes what the creditor would give up, as long as that stands. */
export const takeCounter: DebtPetitionGuard<"takeCounter"> = ({ command: { at, obligation }, state }) => {
  const answer = lastRoundOf(state, obligation)?.answer
  if (answer?.kind !== "countered") return refuse("offer.none", "obligation", {})
  const { until } = answer
  if (until !== undefined && isOver(until, at)) return refuse("counter.lapsed", "at", { until })
  return Result.map(conceded(state, at, { obligation, ...answer }), (concession) => ({
    type: "counterTaken",
    stage: "negotiating",
    ...concession,
  }))
}

/** Takes out what creditors gave up for a time that has run out: the obligations are whole again by as much. */
export const lapseConcessions: DebtPetitionGuard<"lapseConcessions"> = ({ command: { at }, state }) => {
  const lapsed = state.concessions.filter(({ until }) => isOver(until, at))
  return lapsed.length === 0
    ? refuse("concession.noneLapsed", "type", {})
    : Result.succeed({ type: "concessionsLapsed", stage: "negotiating", lapsed })
}
