import type { Day } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import type { Caller } from "../access/caller.ts"
import { failure } from "../failure/failure.ts"
import { consequenceWording } from "./consequence-code.ts"

/** Which officer a consequence asks for. */
export interface OfficerQuestion {
  /** The name of the consequence. */
  readonly consequence: string
  /** The role in which they act. */
  readonly role: string
  /** The person who caused it, where the consequence is theirs to give; absent: whoever is on duty. */
  readonly person?: string
  /** Opaque id of the unit in which they are on duty; absent where neither the consequence nor a case names one. */
  readonly unit?: string
  /** The day of the causing event. */
  readonly day: Day
}

/**
 * A register of officers that cannot be asked at the moment. The consequence is tried again.
 *
 * @example
 * const register = officersFrom(() => Promise.reject(new Error("the register does not answer")))
 * const asked = { consequence: "release.openAfterCare", role: "afterCareCentre", day: jalaliDay(1404, 2, 1) }
 * const error = await Effect.runPromise(Effect.flip(register.find(asked)))
 * error.code // => "consequence.officersUnavailable"
 */
export class OfficersUnavailable extends /* @__PURE__ */ failure<OfficersUnavailable>()(
  "OfficersUnavailable",
  {
    sentences: {
      "consequence.officersUnavailable": consequenceWording("consequence.officersUnavailable").en,
    },
  },
) {}

/** Who gives the commands of consequences: the application knows who holds which office on a day. */
export interface OfficerRegister {
  /**
   * The officer as a caller who holds the role, in the unit in which they are on duty; `undefined` where there is none. The command is
   * given in their name, and they may do no more than if they gave it themselves.
   */
  readonly find: (question: OfficerQuestion) => Effect.Effect<Caller | undefined, OfficersUnavailable>
}

/**
 * A register of officers that answers by promises, for programs without Effect.
 *
 * @example
 * const register = officersFrom(async ({ role, unit = "centre-1" }) => ({ person: "officer-7", linked: [], offices: [{ role, unit }] }))
 * const asked = { consequence: "release.openAfterCare", role: "afterCareCentre", day: jalaliDay(1404, 2, 1) }
 * const officer = await Effect.runPromise(register.find(asked))
 * officer?.offices // => [{ role: "afterCareCentre", unit: "centre-1" }]
 */
export const officersFrom = (
  find: (question: OfficerQuestion) => Promise<Caller | undefined>,
): OfficerRegister => ({
  find: (question) =>
    Effect.tryPromise({
      try: () => find(question),
      catch: () => new OfficersUnavailable({ code: "consequence.officersUnavailable" }),
    }),
})
