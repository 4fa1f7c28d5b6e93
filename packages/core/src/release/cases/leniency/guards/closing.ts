import * as Result from "effect/Result"
import { type LeniencyGuard, refuse } from "../leniency-protocol.ts"

/** Ends supervision once its period has run out. */
export const end: LeniencyGuard<"end"> = ({ state: petition, command }) =>
  command.at < petition.supervision.to
    ? refuse("period.notOver", "at", { to: petition.supervision.to })
    : Result.succeed({ type: "ended", stage: "ended" })

/** Withdraws the petition; who may do so has been checked before. */
export const withdraw: LeniencyGuard<"withdraw"> = () =>
  Result.succeed({ type: "withdrawn", stage: "withdrawn" })

/** Lets the matter lapse for a cause that the law names. */
export const lapse: LeniencyGuard<"lapse"> = ({ command, setting: { terms } }) =>
  terms.lapseCauses.includes(command.cause)
    ? Result.succeed({ type: "lapsed", stage: "lapsed", cause: command.cause })
    : refuse("lapse.notInLaw", "cause", { cause: command.cause, causes: terms.lapseCauses })
