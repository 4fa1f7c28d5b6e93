/**
 * Who may give which command, and from whom he has to be another person.
 *
 * @module
 */

import * as Result from "effect/Result"
import { includesIdentifier, isSameIdentifier } from "../identifiers/identifier-key.ts"
import type { CommonRefusal } from "./refusals.ts"
import type { AnyCommand, AnyState } from "./transition.ts"

/** Ids of offices in which a person may act. */
export type Roles = ReadonlyArray<string>

/** Who may give a command. */
export interface Competence<Office extends string = string, Part extends string = string> {
  /** Whoever holds it may give the command; the law fills the office with roles. */
  readonly office: Office
  /** Whoever has taken one of these parts, or would benefit, is refused: nobody approves what he proposed. */
  readonly apartFrom: ReadonlyArray<Part | "beneficiary">
  /** The part that one takes by the command, where it counts later. */
  readonly part?: Part
}

/** Refuses a command whose giver does not hold the office. */
export const checkOffice = (
  { by: { role } }: AnyCommand,
  roles: Roles,
): Result.Result<void, CommonRefusal> =>
  roles.includes(role)
    ? Result.succeed(undefined)
    : Result.fail({ code: "actor.notAuthorised", path: "by.role", params: { role, authorised: roles } })

/** What says whether somebody is far enough from the matter. */
export interface DistanceCheck {
  readonly state: AnyState
  readonly command: AnyCommand
  readonly apartFrom: Competence["apartFrom"]
  /** Opaque ids of the people who would benefit. */
  readonly beneficiaries: ReadonlyArray<string>
}

/** Refuses a command whose giver would benefit, or has taken a part that excludes him. */
export const checkDistance = ({
  apartFrom,
  beneficiaries,
  command: { by },
  state,
}: DistanceCheck): Result.Result<void, CommonRefusal> => {
  if (apartFrom.includes("beneficiary") && includesIdentifier(beneficiaries, by.id))
    return Result.fail({ code: "actor.conflict", path: "by.id", params: { part: "beneficiary" } })
  const taken = state.participants.find(
    ({ part, by: { id } }) => apartFrom.includes(part) && isSameIdentifier(id, by.id),
  )
  return taken === undefined
    ? Result.succeed(undefined)
    : Result.fail({ code: "actor.conflict", path: "by.id", params: { part: taken.part } })
}
