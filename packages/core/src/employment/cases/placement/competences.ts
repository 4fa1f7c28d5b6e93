/**
 * Who may give which command to a placement. The prisoner alone accepts, declines and resigns, and has no hand in anything
 * else; nobody clears what he proposed.
 *
 * @module
 */

import * as Result from "effect/Result"
import type { Competence, Roles } from "../../../life-cycle/competence.ts"
import type { CustodyAtWork } from "../../model/custody-at-work.ts"
import type { PlacementCommand, PlacementCommandType } from "./commands.ts"
import { type PlacementRefusal, refuse } from "./refusals.ts"
import type { PlacementState } from "./state.ts"
import { officesIn } from "./terms.ts"
import type { PlacementPart, PlacementSetting } from "./types.ts"

/**
 * An office in the life of a placement.
 *
 * - `prisoner`: the role in which the prisoner acts himself
 * - `proposers`: the list of the same name in the terms, or `overriders` where an officer proposes against a run
 * - the others: the list of the same name in the terms
 *
 * Where the work begins after release they are the lists of `afterRelease`.
 */
export type PlacementOffice = "prisoner" | "proposers" | "officers" | "clearers" | "followUpOfficers"

const himself = { office: "prisoner", apartFrom: [] } as const
const officers = { office: "officers", apartFrom: ["beneficiary"] } as const
const clearing = { office: "clearers", apartFrom: ["beneficiary", "proposer"] } as const

/** Who may give which command to a placement. The beneficiary is the prisoner. */
export const placementCompetences: {
  readonly [Type in PlacementCommandType]: Competence<PlacementOffice, PlacementPart>
} = {
  propose: { office: "proposers", apartFrom: ["beneficiary"], part: "proposer" },
  offer: officers,
  accept: himself,
  decline: himself,
  expire: officers,
  clear: clearing,
  refuseClearance: clearing,
  start: officers,
  pause: officers,
  resume: officers,
  end: officers,
  resign: himself,
  recordOutcome: { office: "followUpOfficers", apartFrom: ["beneficiary"] },
  withdraw: officers,
}

/** Whose placement it is. Before it is proposed, the command that proposes says so. */
export const prisonersOf = (state: PlacementState, command: PlacementCommand): ReadonlyArray<string> => {
  if (state.stage !== "none") return [state.proposal.prisoner]
  return command.type === "propose" ? [command.prisoner] : []
}

/** Where the prisoner is held while he works. Before the placement is proposed, the command that proposes says so. */
const custodyIn = (state: PlacementState, command: PlacementCommand): CustodyAtWork => {
  if (state.stage !== "none") return state.proposal.seat.custody
  return command.type === "propose" ? command.seat.custody : "inside"
}

/** The roles that hold an office for a command. */
export const rolesOf = (
  office: PlacementOffice,
  state: PlacementState,
  command: PlacementCommand,
  { terms }: PlacementSetting,
): Roles => {
  if (office === "prisoner") return [terms.prisonerRole]
  if (office === "followUpOfficers") return terms.followUpOfficers
  const offices = officesIn(custodyIn(state, command), terms)
  const overrides = command.type === "propose" && command.basis.kind === "override"
  return overrides ? offices.overriders : offices[office]
}

/** Refuses to let anybody act as the prisoner but the prisoner, and the prisoner as anybody else. */
export const checkHimself = (
  state: PlacementState,
  command: PlacementCommand,
  { terms: { prisonerRole } }: PlacementSetting,
): Result.Result<void, PlacementRefusal> => {
  const { id, role } = command.by
  return prisonersOf(state, command).includes(id) === (role === prisonerRole)
    ? Result.succeed(undefined)
    : refuse("actor.notHimself", "by", { prisonerRole })
}
