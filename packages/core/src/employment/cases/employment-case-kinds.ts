/**
 * The kinds of cases of employment.
 *
 * @module
 */

import { defineCaseKind } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import { loan, loanSchemas } from "./loan/loan.ts"
import type { LoanState } from "./loan/loan-protocol.ts"
import { accountOf, firstUnpaid } from "./loan/loan-reading.ts"
import { opening, openingSchemas } from "./opening/opening.ts"
import { placement, placementSchemas } from "./placement/placement.ts"
import { claimsOfPlacement, fullWeek } from "./placement/placement-claims.ts"
import type { PlacementState } from "./placement/placement-protocol.ts"
import { readiness, readinessSchemas } from "./readiness/readiness.ts"
import { training, trainingSchemas } from "./training/training.ts"

const loanDue = (state: LoanState): Day | undefined => {
  const account = accountOf(state)
  return account === undefined ? undefined : firstUnpaid(account)?.on
}

/** Loans. `due` is the day of the first instalment that is not paid. */
export const loanCases = /* @__PURE__ */ defineCaseKind({
  kind: "loan",
  lifeCycle: loan,
  schemas: loanSchemas,
  attributes: {
    stage: { type: "text", fields: ["stage"], of: ({ stage }) => stage },
    borrower: {
      type: "identifier",
      fields: ["application"],
      of: (state) => (state.stage === "none" ? undefined : state.application.borrower),
    },
    due: { type: "number", fields: ["account"], of: loanDue },
  },
  accessContextOf: (state) => {
    if (state.stage === "none") return {}
    const { borrower, caseworker } = state.application
    return { assigned: caseworker === undefined ? [] : [caseworker], beneficiaries: [borrower] }
  },
})

/** Openings. Each belongs to the unit that runs it. */
export const openingCases = /* @__PURE__ */ defineCaseKind({
  kind: "opening",
  lifeCycle: opening,
  schemas: openingSchemas,
  attributes: {
    stage: { type: "text", fields: ["stage"], of: ({ stage }) => stage },
    unit: {
      type: "identifier",
      fields: ["profile"],
      of: (state) => (state.stage === "none" ? undefined : state.profile.unit),
    },
    workplace: {
      type: "identifier",
      fields: ["profile"],
      of: (state) => (state.stage === "none" ? undefined : state.profile.workplace),
    },
  },
  accessContextOf: (state) => {
    if (state.stage === "none") return {}
    const { employer, unit } = state.profile
    return { unit, beneficiaries: employer === undefined ? [] : [employer] }
  },
})

const placementDue = (state: PlacementState): Day | undefined => {
  if (state.stage === "offered") return state.offer.expiresOn
  return state.stage === "paused" ? state.until : undefined
}

const placementsBy = (week: number) =>
  defineCaseKind({
    kind: "placement",
    lifeCycle: placement,
    schemas: placementSchemas,
    attributes: {
      stage: { type: "text", fields: ["stage"], of: ({ stage }) => stage },
      prisoner: {
        type: "identifier",
        fields: ["proposal"],
        of: (state) => (state.stage === "none" ? undefined : state.proposal.prisoner),
      },
      opening: {
        type: "identifier",
        fields: ["proposal"],
        of: (state) => (state.stage === "none" ? undefined : state.proposal.seat.opening),
      },
      due: { type: "number", fields: ["stage", "offer", "until"], of: placementDue },
    },
    accessContextOf: (state) => (state.stage === "none" ? {} : { beneficiaries: [state.proposal.prisoner] }),
    claimsOf: (state) => claimsOfPlacement(state, week),
  })

/**
 * Placements, by a full week of 44 hours; {@link placementCasesOf} takes another. `due` is the day on which an offer expires, or up to which
 * work pauses.
 */
export const placementCases = /* @__PURE__ */ placementsBy(fullWeek)

/**
 * Placements by a full week of so many hours: no person is active in places that take more of them together.
 *
 * @example
 * placementCasesOf(40).kind // => "placement"
 */
export const placementCasesOf = (week: number): typeof placementCases => placementsBy(week)

/** Enrolments in courses. */
export const trainingCases = /* @__PURE__ */ defineCaseKind({
  kind: "training",
  lifeCycle: training,
  schemas: trainingSchemas,
  attributes: {
    stage: { type: "text", fields: ["stage"], of: ({ stage }) => stage },
    trainee: {
      type: "identifier",
      fields: ["application"],
      of: (state) => (state.stage === "none" ? undefined : state.application.trainee),
    },
    course: {
      type: "identifier",
      fields: ["application"],
      of: (state) => (state.stage === "none" ? undefined : state.application.course),
    },
  },
  accessContextOf: (state) => (state.stage === "none" ? {} : { beneficiaries: [state.application.trainee] }),
})

/** Readiness profiles. `due` is the last day on which a declaration holds without a review. */
export const readinessCases = /* @__PURE__ */ defineCaseKind({
  kind: "readiness",
  lifeCycle: readiness,
  schemas: readinessSchemas,
  attributes: {
    stage: { type: "text", fields: ["stage"], of: ({ stage }) => stage },
    person: {
      type: "identifier",
      fields: ["person"],
      of: (state) => (state.stage === "none" ? undefined : state.person),
    },
    due: {
      type: "number",
      fields: ["reviewBy"],
      of: (state) => ("reviewBy" in state ? state.reviewBy : undefined),
    },
  },
  accessContextOf: (state) => (state.stage === "none" ? {} : { beneficiaries: [state.person] }),
})
