/**
 * Terms of a readiness profile. A wage is paid into the prisoner's own bank account (EMP-5), so nobody is ready without one; the
 * rest is ours.
 */

import type { ReadinessTerms } from "@bazgasht/core/employment"
import type { Setting } from "@bazgasht/rules"
import { convict } from "../../actors.ts"
import { ours } from "../../citing.ts"
import { numbersOn } from "../../dated-numbers.ts"
import { readinessReview } from "../../parameters/employment-cases.ts"
import { codes } from "../../support/terms/offices.ts"
import { decliningReasons } from "../case-codes.ts"
import { voluntary } from "../placement.ts"
import { doctors, onWages, throughRelease, workWithin } from "./offices.ts"

/**
 * Terms of a readiness profile on the day of the setting; `undefined` where a number is unknown.
 *
 * @example
 * readinessTerms({ pack: iranPack, today: jalaliDay(1404, 2, 10) })?.requiredActions // => ["identityPapers", "bankAccount"]
 */
export const readinessTerms = ({ today }: Setting): ReadinessTerms | undefined => {
  const numbers = numbersOn({ reviewWithin: readinessReview }, today)
  return (
    numbers && {
      citations: [
        ...voluntary.citations,
        onWages,
        ours("identity papers are asked for because a bank does; no text on readiness was found"),
        workWithin,
      ],
      wishRecorders: [convict.id, ...throughRelease],
      profileRecorders: throughRelease,
      physicians: doctors,
      assessors: throughRelease,
      decliningReasons: codes(decliningReasons),
      requiredActions: ["identityPapers", "bankAccount"],
      ...numbers,
    }
  )
}
