/** How the association of a new residence goes on with the support of a family that has moved. */

import { isSameIdentifier } from "@bazgasht/casework"
import type { SupportFile } from "./file.ts"
import type { SupportCase } from "./support-case-protocol.ts"
import type { CarriedOn } from "./support-case-terms.ts"

/**
 * The support of a household that one of its other cases has handed over to an association last; `undefined` where none has. A case that had suspended the support, or
 * in which the family only waited, hands none over.
 */
export const carriedOnBy = (
  { association }: Pick<SupportFile, "association">,
  former: ReadonlyArray<SupportCase>,
): CarriedOn | undefined => {
  const handedOver = former.flatMap((one): ReadonlyArray<CarriedOn> => {
    if (one.stage !== "transferred" || !isSameIdentifier(one.association, association)) return []
    const { covers, suspensions } = one.file
    const last = covers.at(-1)
    const runs = last !== undefined && last.to === undefined && isSameIdentifier(last.payer, association)
    return runs && suspensions.every(({ to }) => to !== undefined)
      ? [{ supportCase: one.subject, from: last.from }]
      : []
  })
  return handedOver.sort((one, other) => other.from - one.from)[0]
}
