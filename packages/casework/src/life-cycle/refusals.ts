/**
 * Refusals: stable codes, the place in the command, and the values that a sentence about it needs. No refusal holds the id of a
 * person.
 */

import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { daySchema } from "./values.ts"

/** The fields of the parameters of refusals, by code. */
export interface RefusalParameters {
  readonly [code: string]: Schema.Struct.Fields
}

/** The refusals of a table of parameters. */
export type RefusalOf<Parameters extends RefusalParameters> = {
  readonly [Code in keyof Parameters & string]: {
    readonly code: Code
    /** Place in the command: `by.role`, `member.joined`. */
    readonly path: string
    readonly params: Schema.Struct.Type<Parameters[Code]>
  }
}[keyof Parameters & string]

/**
 * The parameters of the refusals that every life cycle has, by their codes.
 *
 * @example
 * Object.keys(commonParameters()).includes("version.conflict") // => true
 */
export const commonParameters = () =>
  ({
    /** The table lists no such command in the stage in which the subject is. */
    "transition.notAllowed": { stage: Schema.String, command: Schema.String },
    /** The command is about another subject than the one it was given to. */
    "subject.other": {},
    /** The id belongs to a command of another kind or of another person. */
    "command.idReused": { command: Schema.String },
    /** Something has happened since the command was formed. */
    "version.conflict": { expected: Schema.Number, actual: Schema.Number },
    /** The command is dated before the last event. */
    "day.decreases": { last: daySchema() },
    "actor.notAuthorised": { role: Schema.String, authorised: Schema.Array(Schema.String) },
    /** Separation of duties: the person took part in a way that excludes them, or would benefit. */
    "actor.conflict": { part: Schema.String },
    /** The command takes a reason, and it is blank. */
    "reason.missing": {},
    /** The case is handed to the unit to which it belongs already. */
    "unit.same": {},
  }) satisfies RefusalParameters

/** The refusals that every life cycle has. */
export type CommonRefusal = RefusalOf<ReturnType<typeof commonParameters>>

/**
 * The schema of the refusals of a table of parameters, those that every life cycle has included.
 *
 * @example
 * const decode = Schema.decodeUnknownResult(refusalSchemaOf({ "seats.tooMany": { most: Schema.Natural } }))
 * Result.isSuccess(decode({ code: "seats.tooMany", path: "seats", params: { most: 12 } })) // => true
 * Result.isSuccess(decode({ code: "version.conflict", path: "", params: { expected: 3, actual: 4 } })) // => true
 * Result.isSuccess(decode({ code: "seats.tooFew", path: "seats", params: {} })) // => false
 */
export const refusalSchemaOf = <const Parameters extends RefusalParameters>(
  parameters: Parameters,
): Schema.Codec<RefusalOf<Parameters> | CommonRefusal> =>
  // The members are made in a loop over the codes, in which their types are lost.
  Schema.Union(
    Object.entries({ ...commonParameters(), ...parameters }).map(([code, params]) =>
      Schema.Struct({ code: Schema.Literal(code), path: Schema.String, params: Schema.Struct(params) }),
    ),
  ) as unknown as Schema.Codec<RefusalOf<Parameters> | CommonRefusal>

/**
 * The making of refusals of one life cycle.
 *
 * @example
 * interface Refusal { readonly code: "seats.tooMany"; readonly path: string; readonly params: { readonly most: number } }
 * const refuse = refusing<Refusal>()
 * const refused = refuse("seats.tooMany", "seats", { most: 12 })
 * Result.isFailure(refused) && refused.failure // => { code: "seats.tooMany", path: "seats", params: { most: 12 } }
 */
export const refusing =
  <Refusal extends { readonly code: string; readonly params: object }>() =>
  <const Code extends Refusal["code"]>(
    code: Code,
    path: string,
    params: Extract<Refusal, { readonly code: Code }>["params"],
  ): Result.Result<never, Refusal> =>
    Result.fail({ code, path, params } as unknown as Refusal)
