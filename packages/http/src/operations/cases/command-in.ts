import { type Caller, errorAt, InputError } from "@bazgasht/casework"
import { changeDays, commandSchemasOf } from "@bazgasht/casework/law"
import { type Day, type Style, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { versionIn } from "../../answers/entity-tag.ts"
import { HttpError } from "../../problems/http-error.ts"
import { idempotencyKeyIn } from "../../requests/idempotency-key.ts"
import { dayWritten } from "../../requests/query-parameter.ts"
import type { Call } from "../operation.ts"
import type { AnyKind } from "./served-kind.ts"

/** What a command is made of, beside its body. */
interface Addressed {
  readonly call: Call<CommandBody>
  /** The id of the case, where the address names it. */
  readonly subject: string | undefined
  /** The version, where the address says it: nothing has happened yet to what is opened. */
  readonly version: number | undefined
}

/** A body that says what is to be done: the fields of the command that address and headers do not say. */
export interface CommandBody {
  readonly [field: string]: unknown
}

const differ = (path: string) => Result.fail(new HttpError({ code: "http.fieldsDiffer", path }))

/** What a body and an address or a header say of one thing, which may stand in either, and is the same where it stands in both. */
const sameOf = <Value>(
  path: string,
  stated: unknown,
  addressed: Value | undefined,
): Result.Result<Value | undefined, HttpError> =>
  stated === undefined || stated === addressed
    ? Result.succeed(addressed)
    : addressed === undefined
      ? // What is no such value at all the schema of the command refuses by its name.
        Result.succeed(stated as Value)
      : differ(path)

const invalid = (error: InputError) =>
  Result.fail(new HttpError({ code: "request.invalid", errors: [error] }))

const inFuture = text("روزی که امروز یا پیش از آن باشد", "today or a day before it")

/** The day of a command: today, unless it says another that has come. */
const dayIn = (at: unknown, { style, today }: Pick<Call<CommandBody>, "style" | "today">) => {
  if (at === undefined) return Result.succeed<unknown>(today)
  // What is no day the schema of the command refuses by its name.
  const day = typeof at === "string" ? (dayWritten(at, style) ?? at) : at
  return typeof day === "number" && day > today
    ? invalid(new InputError({ code: "day.inFuture", path: ["at"], expected: inFuture }))
    : Result.succeed<unknown>(day)
}

/** Who gives a command: the caller, in the role that it says, or in the only one that they hold. */
const giverIn = (by: unknown, { offices, person }: Caller): Result.Result<unknown, HttpError> => {
  const stated = typeof by === "object" && by !== null ? by : {}
  if ("role" in stated) return Result.succeed({ id: person, ...stated })
  const roles = [...new Set(offices.map(({ role }) => role))]
  const [only, ...others] = roles
  if (only !== undefined && others.length === 0) return Result.succeed({ id: person, role: only, ...stated })
  const expected = text(
    `سمتی که در آن اقدام می‌شود: ${roles.join("، ")}`,
    `the office in which this is done: ${roles.join(", ")}`,
  )
  return invalid(errorAt({}, ["by", "role"], { code: "field.missing", expected }, () => true))
}

/**
 * The command of a request: its body, with what the address and the headers say. `Idempotency-Key` is the id of the command, so that one
 * that is sent again is not carried out again; `If-Match` is the version on which it was formed.
 */
export const commandIn = ({ call, subject, version }: Addressed): Result.Result<object, HttpError> =>
  Result.gen(function* () {
    const { body, caller, request } = call
    const { headers } = request
    const id = yield* sameOf("id", body["id"], yield* idempotencyKeyIn(headers.get("idempotency-key")))
    if (id === undefined)
      return yield* Result.fail(new HttpError({ code: "http.keyMissing", path: "Idempotency-Key" }))
    const isNew = headers.get("if-none-match")?.trim() === "*"
    const known = version ?? (isNew ? 0 : yield* versionIn(headers.get("if-match")))
    const expectedVersion = yield* sameOf("expectedVersion", body["expectedVersion"], known)
    if (expectedVersion === undefined)
      return yield* Result.fail(new HttpError({ code: "http.versionMissing", path: "If-Match" }))
    const about = yield* sameOf("subject", body["subject"], subject)
    return {
      ...body,
      id,
      expectedVersion,
      ...(about === undefined ? {} : { subject: about }),
      at: yield* dayIn(body["at"], call),
      by: yield* giverIn(body["by"], caller),
    }
  })

/** A command with every day that its body wrote in a calendar as the number that cases hold; a text that is no day the schema of the command refuses by its place. */
export const readDays = (kind: AnyKind, command: object, style: Style): object => {
  const type: unknown = Reflect.get(command, "type")
  const schema = typeof type === "string" ? commandSchemasOf(kind).get(type) : undefined
  return schema === undefined
    ? command
    : (changeDays(schema, command, (day) =>
        typeof day === "string" ? (dayWritten(day, style) ?? day) : day,
      ) as object)
}

/** The day of a command that was put together, for its setting. */
export const dayOfCommand = (command: object, today: Day): Day => {
  const at: unknown = Reflect.get(command, "at")
  return typeof at === "number" ? (at as Day) : today
}
