import { isExact } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type DebtPetitionGuard, type DebtPetitionRefusal, refuse } from "../debt-petition-protocol.ts"
import type { Obligation } from "../stack.ts"

interface People {
  readonly prisoner: string
  readonly relatives: ReadonlyArray<string>
}

/** Whether somebody is the prisoner or a relative: nobody of that side is paid as if the debt were owed to him. */
export const isRelated = ({ prisoner, relatives }: People, person: string): boolean =>
  person === prisoner || relatives.includes(person)

const checkObligation = (
  people: People,
  { creditor, id, sum }: Obligation,
  enforceable: boolean,
  before: ReadonlyArray<Obligation>,
): Result.Result<void, DebtPetitionRefusal> => {
  if (!enforceable) return refuse("obligation.notEnforceable", "enforceable", {})
  if (isRelated(people, creditor)) return refuse("creditor.related", "obligation.creditor", {})
  if (before.some((known) => known.id === id)) return refuse("obligation.repeated", "obligation.id", {})
  return sum > 0 && isExact(before.reduce((total, known) => total + known.sum, sum as number))
    ? Result.succeed(undefined)
    : refuse("obligation.noSum", "obligation.sum", {})
}

/** Opens a petition for an obligation for which the prisoner is held. */
export const open: DebtPetitionGuard<"open"> = ({ command }) => {
  const { after, enforceable, obligation, prisoner, relatives } = command
  return Result.map(checkObligation(command, obligation, enforceable, []), () => ({
    type: "opened",
    stage: "gathering",
    prisoner,
    relatives,
    ...(after === undefined ? {} : { after }),
    obligation,
  }))
}

/** Adds another obligation. */
export const addObligation: DebtPetitionGuard<"addObligation"> = ({
  command: { enforceable, obligation },
  state: { obligations, petition },
}) =>
  Result.map(checkObligation(petition, obligation, enforceable, obligations), () => ({
    type: "obligationAdded",
    stage: "gathering",
    obligation,
  }))

/** Records what else holds the prisoner. */
export const recordHold: DebtPetitionGuard<"recordHold"> = ({ command: { hold }, state: { stage } }) =>
  Result.succeed({ type: "holdRecorded", stage, hold })

/** Accepts the petition, refuses it for reasons, or says what is missing. */
export const screen: DebtPetitionGuard<"screen"> = ({ command: { answer, grounds }, state }) => {
  if (answer === "yes") {
    if (grounds.length > 0) return refuse("grounds.needless", "grounds", {})
    const standing = standingHolds(state.holds)
    return standing > 0
      ? refuse("hold.stands", "answer", { holds: standing })
      : Result.succeed({ type: "accepted", stage: "negotiating" })
  }
  if (grounds.length === 0) return refuse("grounds.missing", "grounds", {})
  return Result.succeed(
    answer === "no"
      ? { type: "refused", stage: "ineligible", grounds }
      : { type: "screeningUndetermined", stage: "gathering", grounds },
  )
}

/** How many holds stand against release: one of which nothing is known does. */
export const standingHolds = (holds: ReadonlyArray<{ readonly standing: string }>): number =>
  holds.filter(({ standing }) => standing !== "lifted").length

/** Gives it up; money that was reserved is free again, unless a creditor has been paid already. */
export const withdraw: DebtPetitionGuard<"withdraw"> = ({ command: { reason }, state }) => {
  if (reason.trim() === "") return refuse("reason.missing", "reason", {})
  if ("confirmed" in state && state.confirmed.length > 0) return refuse("payment.begun", "type", {})
  return Result.succeed({
    type: "withdrawn",
    stage: "withdrawn",
    reason,
    freed: "funds" in state ? state.funds : [],
  })
}
