import { type CaseClaim, type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import type { OpeningCommand, OpeningState } from "@bazgasht/core/employment"
import * as Result from "effect/Result"
import { guards, seatsLeft } from "./proposal-guards.ts"
import { type ProposalLife, type ProposalState, proposalProtocol } from "./proposal-protocol.ts"
import { steps } from "./proposal-steps.ts"
import type { OpeningOfInvestor } from "./proposal-terms.ts"

/**
 * The life of a proposal of an investor: brought for a prison, looked at by the office of each inspection, a contract by two people, openings that
 * share the seats of the contract, and evaluations of how it is kept.
 *
 * @example
 * // Twelve seats are contracted, of which an opening has eight.
 * const command = {
 *   type: "open", opening: "opening-2",
 *   id: "c-9", subject: "proposal-1", at: gregorianDay(2025, 3, 10), by: { id: "p-4", role: "governor" }, expectedVersion: 6,
 * } as const
 * const withSeats = (seats: number) => ({ ...proposalSetting, opening: { employer: "investor-1", seats } })
 * const tooMany = proposal.handle(contracted, command, withSeats(5))
 * Result.isFailure(tooMany) && tooMany.failure.code // => "opening.tooManySeats"
 * Result.isSuccess(proposal.handle(contracted, command, withSeats(4))) // => true
 */
export const proposal: LifeCycle<ProposalLife> = /* @__PURE__ */ lifeCycleOf<ProposalLife>(proposalProtocol, {
  rolesOf: (permission, _state, command, { terms }) =>
    Result.succeed(
      permission === "inspectors"
        ? (terms.inspections.find(
            ({ inspection }) => command.type === "inspect" && command.inspection === inspection,
          )?.officers ?? terms.inspections.flatMap(({ officers }) => officers))
        : terms[permission],
    ),
  beneficiariesOf: (state, command) => {
    if (state.stage !== "none") return [state.investor]
    return command.type === "submit" ? [command.investor] : []
  },
  guards,
  steps,
})

/**
 * The schemas of proposals, made when somebody first asks.
 *
 * @example
 * const command = { type: "closeOpening", opening: "opening-1", ...written }
 * const decode = Schema.decodeUnknownResult(proposalSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, opening: "" })) // => false
 */
export const proposalSchemas = /* @__PURE__ */ schemasOf<ProposalLife>(proposalProtocol)

/** An opening is of one contract at a time. */
export const claimsOfProposal = (state: ProposalState): ReadonlyArray<CaseClaim> =>
  state.stage === "contracted"
    ? state.openings.map(({ opening }) => ({ claim: "contractOpening", by: [opening] }))
    : []

/** What a contract reads of an opening; `undefined` where there is none, or it is closed. */
export const openingOf = (state: OpeningState): OpeningOfInvestor | undefined => {
  if (state.stage === "none" || state.stage === "closed") return undefined
  const { capacity, profile } = state
  return {
    seats: capacity.seats,
    ...(profile.employer === undefined ? {} : { employer: profile.employer }),
  }
}

/** What the command that begins an opening brings, beside its seats. */
export type OpeningDraft = Pick<
  Extract<OpeningCommand, { readonly type: "prepare" }>,
  "unit" | "workplace" | "afterRelease" | "employer" | "seats" | "capacities"
>

/**
 * The draft of an opening for the seats of a contract that are left: the content of its `prepare`. `undefined` where no contract runs, or no seat
 * is left.
 *
 * @example
 * openingDraftOf(contracted)
 * // => { unit: "prison-1", workplace: "quarry", afterRelease: false, employer: "investor-1", seats: 4, capacities: {} }
 */
export const openingDraftOf = (state: ProposalState): OpeningDraft | undefined => {
  if (state.stage !== "contracted") return undefined
  const { contract, investor, openings, unit, work } = state
  const seats = seatsLeft(contract, openings)
  return seats === 0
    ? undefined
    : { unit, workplace: work.workplace, afterRelease: false, employer: investor, seats, capacities: {} }
}
