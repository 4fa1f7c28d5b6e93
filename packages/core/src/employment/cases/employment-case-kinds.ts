import { caseKindOf } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import { claimsOfPlacement, claimsOfTraining, fullWeek } from "./full-week.ts"
import { loan, loanSchemas } from "./loan/loan.ts"
import type { LoanState } from "./loan/loan-protocol.ts"
import { loanProtocol } from "./loan/loan-protocol.ts"
import { accountOf, firstUnpaid } from "./loan/loan-reading.ts"
import { opening, openingSchemas } from "./opening/opening.ts"
import { openingProtocol } from "./opening/opening-protocol.ts"
import { placement, placementSchemas } from "./placement/placement.ts"
import { placementProtocol } from "./placement/placement-protocol.ts"
import { readiness, readinessSchemas } from "./readiness/readiness.ts"
import { readinessProtocol } from "./readiness/readiness-protocol.ts"
import { training, trainingSchemas } from "./training/training.ts"
import { trainingProtocol } from "./training/training-protocol.ts"

const loanDue = (state: LoanState): Day | undefined => {
  const account = accountOf(state)
  return account === undefined ? undefined : firstUnpaid(account)?.on
}

/** Loans. `due` is the day of the first instalment that is not paid. */
export const loanCases = /* @__PURE__ */ caseKindOf(loanProtocol, {
  kind: "loan",
  lifeCycle: loan,
  schemas: loanSchemas,
  attributes: { due: { type: "number", fields: ["account"], of: loanDue } },
})

/** Openings. Each belongs to the unit that runs it. */
export const openingCases = /* @__PURE__ */ caseKindOf(openingProtocol, {
  kind: "opening",
  lifeCycle: opening,
  schemas: openingSchemas,
})

const placementsBy = (week: number) =>
  caseKindOf(placementProtocol, {
    kind: "placement",
    lifeCycle: placement,
    schemas: placementSchemas,
    claimsOf: (state) => claimsOfPlacement(state, week),
  })

/**
 * Placements, by a full week of 44 hours; {@link placementCasesOf} takes another. `due` is the day on which an offer expires, or up to which
 * work pauses.
 */
export const placementCases = /* @__PURE__ */ placementsBy(fullWeek)

/**
 * Placements by a full week of so many hours, where the terms of their offers name no other: no person is active in places that take more of them together.
 *
 * @example
 * placementCasesOf(40).kind // => "placement"
 */
export const placementCasesOf = (week: number): typeof placementCases => placementsBy(week)

/** Enrolments in courses. */
export const trainingCases = /* @__PURE__ */ caseKindOf(trainingProtocol, {
  kind: "training",
  lifeCycle: training,
  schemas: trainingSchemas,
  claimsOf: claimsOfTraining,
})

/** Readiness profiles. `due` is the last day on which a declaration holds without a review. */
export const readinessCases = /* @__PURE__ */ caseKindOf(readinessProtocol, {
  kind: "readiness",
  lifeCycle: readiness,
  schemas: readinessSchemas,
})
