import type { Roles } from "@bazgasht/casework"
import * as Result from "effect/Result"
import type { CustodyAtWork } from "../../model/custody-at-work.ts"
import {
  type PlacementCommand,
  type PlacementLife,
  type PlacementState,
  refuse,
} from "./placement-protocol.ts"
import { officesIn, type PlacementSetting } from "./placement-terms.ts"

/** Whose placement it is. Before it is proposed, the command that proposes says so. */
export const prisonersOf = (state: PlacementState, command: PlacementCommand): ReadonlyArray<string> => {
  if (state.stage !== "none") return [state.proposal.prisoner]
  return command.type === "propose" ? [command.prisoner] : []
}

/** Where the prisoner is held while working. Before the placement is proposed, the command that proposes says so. */
const custodyIn = (state: PlacementState, command: PlacementCommand): CustodyAtWork => {
  if (state.stage !== "none") return state.proposal.seat.custody
  return command.type === "propose" ? command.seat.custody : "inside"
}

/**
 * The roles that hold a permission for a command: `prisoner` is the role in which the prisoner acts, `proposers` are the `overriders`
 * where an officer proposes against a run, and the others are the lists of the same name in the terms. Where the work begins after
 * release they are the lists of `afterRelease`.
 */
export const rolesOf = (
  office: PlacementLife["Permission"],
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

/** Refuses a command as the prisoner by another person, and one in another role by the prisoner. */
export const checkHimself = (
  state: PlacementState,
  command: PlacementCommand,
  { terms: { prisonerRole } }: PlacementSetting,
): Result.Result<void, PlacementLife["Refusal"]> => {
  const { id, role } = command.by
  return prisonersOf(state, command).includes(id) === (role === prisonerRole)
    ? Result.void
    : refuse("actor.notHimself", "by", { prisonerRole })
}
