import { isSameIdentifier, type ProtocolGuards } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import {
  believedStatements,
  contentOfStatements,
  holdsFrom,
  isFieldOf,
  type Json,
  namesOfField,
  type RecordFields,
} from "./record-content.ts"
import { identifiersField } from "./record-identifiers.ts"
import { type RecordLife, refuse } from "./record-protocol.ts"
import { withCorrections, withStatements } from "./record-steps.ts"
import type { RecordSetting, RecordTerms } from "./record-terms.ts"
import type { FieldStatement, RecordedStatement, StatementSource } from "./statement.ts"

type Checked<Value = void> = Result.Result<Value, RecordLife["Refusal"]>

const checkSource = ({ kind }: StatementSource, { sources }: RecordTerms): Checked =>
  sources.includes(kind) ? Result.void : refuse("source.unknown", "source.kind", { known: sources })

/** Numbers in their normal form, so that one is claimed once however it was typed. */
const normalIdentifiers = (
  list: ReadonlyArray<Json>,
  { identifiers }: RecordTerms,
  path: string,
): Checked<ReadonlyArray<Json>> =>
  Result.all(
    list.map((entry, place): Checked<Json> => {
      const { kind, number, ...rest } = entry as { readonly kind?: Json; readonly number?: Json }
      const read = identifiers.find(({ code }) => code === kind)?.read
      const reading = typeof number === "string" ? read?.(number) : undefined
      return reading?.wellFormed === true && Object.keys(rest).length === 0
        ? Result.succeed({ kind: kind as string, number: reading.normal })
        : refuse("identifier.malformed", `${path}.value.${place}`, {
            identifier: typeof kind === "string" && read !== undefined ? kind : identifiersField,
          })
    }),
  )

/** A statement as it is recorded, or why it cannot be. */
const checkStatement = (
  fields: RecordFields,
  statement: FieldStatement,
  { at, path, terms }: { readonly at: Day; readonly path: string; readonly terms: RecordTerms },
): Checked<FieldStatement> => {
  const { field, from, value } = statement
  if (!isFieldOf(fields, field)) return refuse("field.unknown", `${path}.field`, { field })
  if (from !== undefined && from > at) return refuse("day.inFuture", `${path}.from`, {})
  if (value === undefined || typeof fields[field] !== "object") return Result.succeed(statement)
  if (!Array.isArray(value)) return refuse("field.notAList", `${path}.value`, { field })
  return field === identifiersField
    ? Result.map(normalIdentifiers(value, terms, path), (normal) => ({ ...statement, value: normal }))
    : Result.succeed(statement)
}

const checkStatements = (
  fields: RecordFields,
  statements: ReadonlyArray<FieldStatement>,
  at: Day,
  terms: RecordTerms,
): Checked<ReadonlyArray<FieldStatement>> => {
  const repeated = statements.findIndex(({ field, ...one }, place) =>
    statements.slice(0, place).some((other) => other.field === field && holdsFrom(other) === holdsFrom(one)),
  )
  if (repeated >= 0)
    return refuse("field.repeated", `statements.${repeated}.field`, {
      field: statements[repeated]?.field ?? "",
    })
  return Result.all(
    statements.map((statement, place) =>
      checkStatement(fields, statement, { at, path: `statements.${place}`, terms }),
    ),
  )
}

/** The days on which what a record says changes, from a first one on: between them nothing does. */
const turningDays = (statements: ReadonlyArray<RecordedStatement>, first: number): ReadonlyArray<number> =>
  [...new Set([first, ...statements.map(holdsFrom)])].filter((day) => day >= first)

interface Change {
  readonly fields: RecordFields
  readonly before: ReadonlyArray<RecordedStatement>
  readonly after: ReadonlyArray<RecordedStatement>
  /** What the change is about, by its place in the command. */
  readonly changed: ReadonlyArray<{ readonly path: string } & Pick<FieldStatement, "field" | "from">>
  readonly at: Day
  readonly flawsOf: RecordSetting["flawsOf"]
}

/**
 * Refuses a change after which the record, on some day, says what no file may say. A flaw that was there before is not held against the
 * change, and hides no other.
 */
const checkContent = ({ after, at, before, changed, fields, flawsOf }: Change): Checked => {
  const [then, now] = [believedStatements(before, at), believedStatements(after, at)]
  const first = Math.min(...changed.map(holdsFrom))
  for (const day of turningDays(now, first)) {
    const flaws = flawsOf(contentOfStatements(fields, now, day))
    if (flaws.length === 0) continue
    const keyOf = ({ code, path }: (typeof flaws)[number]): string => JSON.stringify([code, path])
    const known = new Set(flawsOf(contentOfStatements(fields, then, day)).map(keyOf))
    const flaw = flaws.find((one) => !known.has(keyOf(one)))
    if (flaw === undefined) continue
    const [name = "", within] = flaw.path
    const field = fields[name] === "part" && within !== undefined ? `${name}.${within}` : String(name)
    const own =
      changed.find((one) => one.field === field) ??
      changed.find((one) => namesOfField(one.field)[0] === name) ??
      changed[0]
    return refuse("field.flawed", own?.path ?? "statements", { field, flaw: flaw.code })
  }
  return Result.void
}

const atPlaces = (statements: ReadonlyArray<FieldStatement>): Change["changed"] =>
  statements.map((statement, place) => ({ ...statement, path: `statements.${place}` }))

/** What must hold for the commands to records of a register with these fields. */
export const guardsFor = (fields: RecordFields): ProtocolGuards<RecordLife> => ({
  register: ({ command, setting: { flawsOf, terms } }) =>
    Result.gen(function* () {
      const { at, source } = command
      yield* checkSource(source, terms)
      const statements = yield* checkStatements(fields, command.statements, at, terms)
      const after = withStatements([], statements, source, command)
      yield* checkContent({ fields, before: [], after, changed: atPlaces(statements), at, flawsOf })
      return { statements }
    }),

  state: ({ command, setting: { flawsOf, terms }, state }) =>
    Result.gen(function* () {
      const { at, source } = command
      if (command.statements.length === 0) return yield* refuse("statements.missing", "statements", {})
      yield* checkSource(source, terms)
      const statements = yield* checkStatements(fields, command.statements, at, terms)
      const before = state.statements
      const after = withStatements(before, statements, source, command)
      yield* checkContent({ fields, before, after, changed: atPlaces(statements), at, flawsOf })
      return { statements }
    }),

  correct: ({ command, setting: { flawsOf, terms }, state: { statements: before } }) =>
    Result.gen(function* () {
      const { at, source } = command
      if (command.corrections.length === 0) return yield* refuse("statements.missing", "corrections", {})
      yield* checkSource(source, terms)
      const seen = new Set<number>()
      const corrections: Array<(typeof command.corrections)[number]> = []
      const changed: Array<Change["changed"][number]> = []
      for (const [place, correction] of command.corrections.entries()) {
        const path = `corrections.${place}`
        const wrong = before[correction.number - 1]
        if (wrong === undefined) return yield* refuse("statement.unknown", `${path}.number`, {})
        if (wrong.corrected !== undefined)
          return yield* refuse("statement.corrected", `${path}.number`, { on: wrong.corrected.on })
        if (seen.has(correction.number)) return yield* refuse("statement.repeated", `${path}.number`, {})
        seen.add(correction.number)
        const { field } = wrong
        changed.push({ ...wrong, path })
        if (correction.becomes === undefined) {
          corrections.push(correction)
          continue
        }
        const { field: _, ...becomes } = yield* checkStatement(
          fields,
          { field, ...correction.becomes },
          { at, path: `${path}.becomes`, terms },
        )
        corrections.push({ ...correction, becomes })
        changed.push({ field, ...becomes, path })
      }
      const after = withCorrections(before, corrections, command, command)
      yield* checkContent({ fields, before, after, changed, at, flawsOf })
      return { corrections }
    }),

  move: "carry",

  close: ({ command: { at, on, reason }, setting: { terms } }) => {
    if (on > at) return refuse("day.inFuture", "on", {})
    return terms.closingReasons.includes(reason)
      ? Result.void
      : refuse("reason.unknown", "reason", { known: terms.closingReasons })
  },

  reopen: "carry",

  mergeInto: ({ command: { into, subject }, setting: { isKept = true } }) => {
    if (isSameIdentifier(into, subject)) return refuse("merge.itself", "into", {})
    return isKept ? Result.void : refuse("merge.notKept", "into", {})
  },
})
