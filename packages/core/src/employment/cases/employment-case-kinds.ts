import { caseKindOf, isSameIdentifier } from "@bazgasht/casework"
import type { CaseReads } from "@bazgasht/casework/law"
import type { Day } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import { claimsOfPlacement, claimsOfTraining, fullWeek } from "./full-week.ts"
import { loan, loanSchemas } from "./loan/loan.ts"
import type { LoanLife, LoanState } from "./loan/loan-protocol.ts"
import { loanProtocol } from "./loan/loan-protocol.ts"
import { accountOf, firstUnpaid } from "./loan/loan-reading.ts"
import { opening, openingSchemas } from "./opening/opening.ts"
import { type OpeningLife, openingProtocol } from "./opening/opening-protocol.ts"
import { placement, placementSchemas } from "./placement/placement.ts"
import { type PlacementLife, placementProtocol } from "./placement/placement-protocol.ts"
import { givesSeat, placementRun, placementRunSchemas } from "./placement-run/placement-run.ts"
import { placementRunProtocol } from "./placement-run/placement-run-protocol.ts"
import { readiness, readinessSchemas } from "./readiness/readiness.ts"
import { readinessProtocol } from "./readiness/readiness-protocol.ts"
import { training, trainingSchemas } from "./training/training.ts"
import { type TrainingLife, trainingProtocol } from "./training/training-protocol.ts"

const loanDue = (state: LoanState): Day | undefined => {
  const account = accountOf(state)
  return account === undefined ? undefined : firstUnpaid(account)?.on
}

/** Agreed, and not yet settled or given up. */
const open = ["approved", "secured", "active", "overdue", "overpaid"]

/** The other loans of the borrower. The change rests on all of them: of two that are approved at once, one is decided anew. */
const readsOfLoan: CaseReads<LoanLife> = ({ command, state }, read) =>
  command.type !== "approve" || state.stage === "none"
    ? Effect.succeed({})
    : Effect.map(
        read.all(loanCases, [{ attribute: "borrower", is: state.application.borrower }]),
        (loans) => ({
          openLoans: loans.flatMap((loan) =>
            loan.stage !== "none" && open.includes(loan.stage) && loan.subject !== state.subject
              ? [{ loan: loan.subject, kind: loan.application.purpose.kind }]
              : [],
          ),
        }),
      )

/** Loans. `due` is the day of the first instalment that is not paid. */
export const loanCases = /* @__PURE__ */ caseKindOf(loanProtocol, {
  kind: "loan",
  lifeCycle: loan,
  schemas: loanSchemas,
  attributes: { due: { type: "number", fields: ["account"], of: loanDue } },
  reads: readsOfLoan,
})

/** Stages in which a placement has no seat any more, or has none yet. */
const withoutSeat = ["none", "declined", "expired", "refused", "ended", "withdrawn"]

/** Stages of a placement that has begun; of one that has ended, the seat is taken up late, and then freed. */
const begun = ["active", "paused", "ended"]

/** Whether the placement of a seat has come as far as the command says. */
const readsOfOpening: CaseReads<OpeningLife> = ({ command }, read) =>
  command.type === "reserve" || command.type === "occupy" || command.type === "free"
    ? Effect.map(read.one(placementCases, command.placement), (placement) => {
        const isHere =
          placement.stage !== "none" && isSameIdentifier(placement.proposal.seat.opening, command.subject)
        switch (command.type) {
          case "reserve":
            return { isSoFar: placement.stage === "none" }
          case "occupy":
            return { isSoFar: isHere && begun.includes(placement.stage) }
          case "free":
            return { isSoFar: !isHere || withoutSeat.includes(placement.stage) }
        }
      })
    : Effect.succeed({})

/** Openings. Each belongs to the unit that runs it. */
export const openingCases = /* @__PURE__ */ caseKindOf(openingProtocol, {
  kind: "opening",
  lifeCycle: opening,
  schemas: openingSchemas,
  reads: readsOfOpening,
})

/** Placement runs. */
export const placementRunCases = /* @__PURE__ */ caseKindOf(placementRunProtocol, {
  kind: "placementRun",
  lifeCycle: placementRun,
  schemas: placementRunSchemas,
})

/** The run that a proposal names, and the opening of the seat that a command brings. */
const readsOfPlacement: CaseReads<PlacementLife> = /* @__PURE__ */ Effect.fnUntraced(function* (
  { command },
  read,
) {
  if (command.type !== "propose" && command.type !== "start") return { placementRuns: [] }
  const opening = yield* read.one(openingCases, command.seat.opening)
  if (command.type === "start" || command.basis.kind !== "run") return { placementRuns: [], opening }
  const { run: id } = command.basis
  const run = yield* read.one(placementRunCases, id)
  const seat = { prisoner: command.prisoner, opening: command.seat.opening }
  return { placementRuns: givesSeat(run, seat) ? [id] : [], opening }
})

const placementsBy = (week: number) =>
  caseKindOf(placementProtocol, {
    kind: "placement",
    lifeCycle: placement,
    schemas: placementSchemas,
    claimsOf: (state) => claimsOfPlacement(state, week),
    reads: readsOfPlacement,
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

/** Who waits for the course: all, or before the place that the trainee has. */
const readsOfTraining: CaseReads<TrainingLife> = ({ command, state }, read) => {
  if (state.stage === "none" || (command.type !== "enrol" && command.type !== "queue"))
    return Effect.succeed({})
  const place = state.stage === "waitlisted" ? state.position.place : Number.POSITIVE_INFINITY
  return Effect.map(
    read.all(
      trainingCases,
      [
        { attribute: "course", is: state.application.course },
        { attribute: "stage", is: "waitlisted" },
      ],
      // Whoever comes to wait meanwhile waits behind.
      { rests: false },
    ),
    (waiting) => ({
      ahead: waiting.flatMap((one) =>
        one.stage === "waitlisted" && one.subject !== state.subject && one.position.place < place
          ? [one.subject]
          : [],
      ),
    }),
  )
}

/** Enrolments in courses. */
export const trainingCases = /* @__PURE__ */ caseKindOf(trainingProtocol, {
  kind: "training",
  lifeCycle: training,
  schemas: trainingSchemas,
  claimsOf: claimsOfTraining,
  reads: readsOfTraining,
})

/** Readiness profiles. `due` is the last day on which a declaration holds without a review. */
export const readinessCases = /* @__PURE__ */ caseKindOf(readinessProtocol, {
  kind: "readiness",
  lifeCycle: readiness,
  schemas: readinessSchemas,
})
