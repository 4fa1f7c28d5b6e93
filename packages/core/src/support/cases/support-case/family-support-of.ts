/**
 * How the family of a support case stands with the association: what the next cycle has to know of the case.
 */

import type { Day } from "@bazgasht/rules"
import { knownOnly } from "../../../case-file/known-only.ts"
import type { FamilySupport } from "../../model/family-support.ts"
import type { SupportFile } from "./file.ts"
import type { SupportCase } from "./support-case-protocol.ts"

/** The association's own stretch of cover that began last. */
const lastCover = ({
  association,
  covers,
}: SupportFile): { readonly from: Day; readonly to?: Day } | undefined =>
  covers.findLast(({ payer }) => payer === association)

/**
 * How the family stands; `undefined` where it neither waits nor is supported. Support that phases out has its end, and says
 * since when the conditions of cover are no longer asked for.
 *
 * @example
 * familySupportOf(state)
 * // => {
 * //   status: "active",
 * //   start: gregorianDay(2025, 4, 10),
 * //   end: gregorianDay(2025, 9, 1),
 * //   suspensions: [{ from: gregorianDay(2025, 6, 1), to: gregorianDay(2025, 6, 29) }],
 * // }
 * familySupportOf(supportCase.none) // => undefined
 */
export const familySupportOf = (state: SupportCase): FamilySupport | undefined => {
  if (state.stage === "waitlisted") return { status: "waiting", waitingSince: state.since }
  if (state.stage !== "active" && state.stage !== "suspended" && state.stage !== "phasingOut")
    return undefined
  const cover = lastCover(state.file)
  if (cover === undefined) return undefined
  return {
    status: "active",
    start: cover.from,
    ...knownOnly({
      end: cover.to,
      phasingOutSince: state.stage === "phasingOut" ? state.ending.since : undefined,
    }),
    suspensions: state.file.suspensions.map(({ from, to }) => ({ from, ...knownOnly({ to }) })),
  }
}
