import { isSameIdentifier, type ProtocolGuards } from "@bazgasht/casework"
import { isOccupation } from "@bazgasht/core/employment"
import { compareRatios, type Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { dueAfter } from "../../due-day.ts"
import { isWithoutDays, type RecordedInsurance } from "../insurance.ts"
import type { ContractOpening, Inspection, WorkContract } from "./offered-work.ts"
import { type ProposalLife, refuse } from "./proposal-protocol.ts"
import type { ProposalTerms } from "./proposal-terms.ts"

type Checked = Result.Result<void, ProposalLife["Refusal"]>

const byCode = (one: { readonly inspection: string }, other: { readonly inspection: string }): number =>
  one.inspection < other.inspection ? -1 : 1

/** The findings with a later one in the place of an earlier one of the same inspection. */
export const withFinding = (
  inspections: ReadonlyArray<Inspection>,
  finding: Inspection,
): ReadonlyArray<Inspection> =>
  [...inspections.filter(({ inspection }) => inspection !== finding.inspection), finding].sort(byCode)

/** Refuses unless every inspection was made and found the place fit. */
const checkInspected = (inspections: ReadonlyArray<Inspection>, terms: ProposalTerms): Checked => {
  const made = new Map(inspections.map((one) => [one.inspection, one.outcome]))
  const asked = terms.inspections.map(({ inspection }) => inspection).sort()
  const missing = asked.filter((inspection) => !made.has(inspection))
  if (missing.length > 0) return refuse("inspection.missing", "type", { inspections: missing })
  const unfit = asked.filter((inspection) => made.get(inspection) === "unfit")
  return unfit.length > 0 ? refuse("inspection.unfit", "type", { inspections: unfit }) : Result.void
}

const checkInsurance = (insurance: RecordedInsurance, path: string): Checked =>
  isWithoutDays(insurance) ? refuse("insurance.noDays", path, {}) : Result.void

const whole = { numerator: 1, denominator: 1 }

const checkContract = ({
  from,
  institutionShare,
  insurance,
  seats,
  to,
  weeklyHours,
}: WorkContract): Checked => {
  if (to <= from) return refuse("contract.noDays", "contract.to", {})
  if (seats === 0) return refuse("contract.noSeats", "contract.seats", {})
  if (weeklyHours === 0) return refuse("contract.noHours", "contract.weeklyHours", {})
  if (institutionShare.denominator === 0 || compareRatios(institutionShare, whole) > 0)
    return refuse("contract.shareTooGreat", "contract.institutionShare", {})
  return checkInsurance(insurance, "contract.insurance")
}

/** Seats of a contract that no opening has. */
export const seatsLeft = ({ seats }: WorkContract, openings: ReadonlyArray<ContractOpening>): number =>
  openings.reduce((left, opening) => left - opening.seats, seats)

const checkInForce = ({ to }: WorkContract, at: Day): Checked =>
  at >= to ? refuse("contract.over", "at", { since: to }) : Result.void

export const guards: ProtocolGuards<ProposalLife> = {
  submit: ({ command: { work }, setting: { lacking = [], terms } }) => {
    const kinds = terms.workplaces.map(({ kind }) => kind)
    if (!kinds.includes(work.workplace))
      return refuse("workplace.unknown", "work.workplace", { workplace: work.workplace, kinds })
    if (!isOccupation(work.trade)) return refuse("trade.unknown", "work.trade", {})
    if (work.seats === 0) return refuse("work.noSeats", "work.seats", {})
    if (lacking.includes("unit")) return refuse("unit.unknown", "unit", {})
    if (lacking.includes("capacity")) return refuse("capacity.notShown", "work.capacity", {})
    return lacking.includes("investor") ? refuse("investor.closed", "investor", {}) : Result.void
  },

  inspect: ({ command: { at, inspection, on }, setting: { terms } }) => {
    const known = terms.inspections.map((one) => one.inspection)
    if (!known.includes(inspection)) return refuse("inspection.unknown", "inspection", { inspection, known })
    return on > at ? refuse("inspection.later", "on", {}) : Result.void
  },

  draft: ({ command: { contract }, setting: { terms }, state }) =>
    Result.flatMap(checkInspected(state.inspections, terms), () => checkContract(contract)),

  conclude: ({ command: { at }, setting: { calendar, terms }, state: { contract, inspections } }) =>
    Result.gen(function* () {
      yield* checkInspected(inspections, terms)
      yield* checkInForce(contract, at)
      const from = Math.max(at, contract.from) as Day
      return { due: yield* dueAfter(calendar, from, terms.evaluateEvery) }
    }),

  refuse: "carry",
  withdraw: "carry",

  open: ({ command: { at, opening }, setting, state: { contract, investor, openings } }) =>
    Result.gen(function* () {
      yield* checkInForce(contract, at)
      if (setting.opening === undefined) return yield* refuse("opening.none", "opening", {})
      const { employer, seats } = setting.opening
      if (employer === undefined || !isSameIdentifier(employer, investor))
        return yield* refuse("opening.ofOther", "opening", {})
      const left = seatsLeft(
        contract,
        openings.filter((one) => one.opening !== opening),
      )
      return seats > left ? yield* refuse("opening.tooManySeats", "opening", { left }) : { seats }
    }),

  closeOpening: ({ command: { opening }, state: { openings } }) =>
    openings.some((one) => one.opening === opening) ? Result.void : refuse("opening.unknown", "opening", {}),

  recordInsurance: ({ command: { insurance } }) => checkInsurance(insurance, "insurance"),

  extend: ({ command: { to }, state: { contract } }) =>
    to > contract.to ? Result.void : refuse("contract.notExtended", "to", { to: contract.to }),

  evaluate: ({ command: { at, findings, on }, setting: { calendar, terms } }) =>
    Result.gen(function* () {
      if (on > at) return yield* refuse("evaluation.later", "on", {})
      const named = findings.map(({ criterion }) => criterion)
      const strange = named.find((criterion) => !terms.criteria.includes(criterion))
      if (strange !== undefined)
        return yield* refuse("criterion.unknown", "findings", { criterion: strange, known: terms.criteria })
      const repeated = named.find((criterion, place) => named.indexOf(criterion) < place)
      if (repeated !== undefined)
        return yield* refuse("criterion.repeated", "findings", { criterion: repeated })
      return { due: yield* dueAfter(calendar, at, terms.evaluateEvery) }
    }),

  end: ({ command: { reason }, setting: { terms }, state: { openings } }) => {
    if (!terms.endReasons.includes(reason))
      return refuse("reason.unknown", "reason", { known: terms.endReasons })
    return openings.length > 0
      ? refuse("opening.stillRuns", "type", { openings: openings.length })
      : Result.void
  },
}
