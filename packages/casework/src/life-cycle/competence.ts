import * as Result from "effect/Result"
import { includesIdentifier, isSameIdentifier } from "../identifiers/identifier-key.ts"
import type { CommonRefusal } from "./refusals.ts"
import type { AnyCommand, AnyState } from "./transition.ts"

/** Ids of the roles in which a person may act. */
export type Roles = ReadonlyArray<string>

/** Who may give a command. */
export interface Competence<Permission extends string = string, Participation extends string = string> {
  /** The permission that the command needs; the law grants it to roles. */
  readonly permission: Permission
  /** Refuses people who took part in one of these ways, or who would benefit: no one approves their own proposal. */
  readonly separateFrom: ReadonlyArray<Participation | "beneficiary">
  /** How the person who gives the command takes part, where that counts later. */
  readonly participation?: Participation
  /** Whether it takes up again what is over; absent where it goes on with what is open. */
  readonly reopens?: true
}

/** Refuses a command in a role that the permission is not granted to. */
export const checkPermission = (
  { by: { role } }: AnyCommand,
  roles: Roles,
): Result.Result<void, CommonRefusal> =>
  roles.includes(role)
    ? Result.succeed(undefined)
    : Result.fail({ code: "actor.notAuthorised", path: "by.role", params: { role, authorised: roles } })

/** What the separation of duties is checked on. */
export interface SeparationCheck {
  readonly state: AnyState
  readonly command: AnyCommand
  readonly separateFrom: Competence["separateFrom"]
  /** Opaque ids of the people who would benefit. */
  readonly beneficiaries: ReadonlyArray<string>
}

/** Refuses a command whose giver would benefit, or took part in a way that excludes them. */
export const checkSeparation = ({
  separateFrom,
  beneficiaries,
  command: { by },
  state,
}: SeparationCheck): Result.Result<void, CommonRefusal> => {
  if (separateFrom.includes("beneficiary") && includesIdentifier(beneficiaries, by.id))
    return Result.fail({ code: "actor.conflict", path: "by.id", params: { part: "beneficiary" } })
  const taken = state.participants.find(
    ({ part, by: { id } }) => separateFrom.includes(part) && isSameIdentifier(id, by.id),
  )
  return taken === undefined
    ? Result.succeed(undefined)
    : Result.fail({ code: "actor.conflict", path: "by.id", params: { part: taken.part } })
}
