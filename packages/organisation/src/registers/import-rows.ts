import {
  Access,
  type ActingPerson,
  accessBy,
  claimOf,
  Ids,
  identifierKey,
  idsOfTime,
  makeCaseService,
} from "@bazgasht/casework"
import { Storage, type StorageAdapter, StorageError } from "@bazgasht/casework/ports"
import type { CaseFileError } from "@bazgasht/core"
import { type Day, digestOf } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { changingStatements, type RecordContent, statementsOfDocument } from "./record/record-content.ts"
import type { RecordCommand, RecordLife, RecordState } from "./record/record-protocol.ts"
import type { RecordSetting } from "./record/record-terms.ts"
import type { Register } from "./record/register.ts"
import type { StatementSource } from "./record/statement.ts"

/** A row of a file: what it says of one record. */
export interface RowToImport {
  readonly id: string
  readonly unit: string
  /** The day from which it holds. Absent: a new record has always said it, and another one says it from the day of the import. */
  readonly from?: Day
  readonly document: { readonly [field: string]: unknown }
}

/** Who imports what into which register, on which day. */
export interface ImportOptions {
  readonly register: Register<string>
  readonly setting: RecordSetting
  readonly at: Day
  readonly by: ActingPerson
  readonly source: StatementSource
}

/** What a row comes to, or would come to. A refused row changes nothing; what is wrong is said by field, and no value is repeated. */
export type ImportOutcome =
  | { readonly outcome: "registered" | "changed" | "unchanged" }
  | { readonly outcome: "refused"; readonly flaws: ReadonlyArray<CaseFileError> }
  | {
      readonly outcome: "refused"
      readonly refusal: RecordLife["Refusal"]
      /** The field that it is about, where it is about one. */
      readonly field?: string
    }
  /** One of its numbers is that of another record. */
  | { readonly outcome: "refused"; readonly claim: string }

type Refused = Extract<ImportOutcome, { readonly outcome: "refused" }>

const policyFor = ({ by, register }: ImportOptions) =>
  accessBy({
    grants: [
      {
        to: [by.role],
        kinds: [register.kind],
        relation: "any",
        see: "whole",
        do: ["register", "state", "move"],
      },
    ],
  })

type Asked = RecordCommand extends infer One
  ? One extends RecordCommand
    ? Omit<One, "id" | "subject" | "at" | "by" | "expectedVersion">
    : never
  : never

/** What is to be done so that a record says what a row says: nothing where it says so already. */
const commandsFor = (
  state: RecordState,
  { document, from, unit }: RowToImport,
  { at, register, source }: ImportOptions,
): ReadonlyArray<Asked> => {
  if (state.stage === "none")
    return [
      { type: "register", unit, statements: statementsOfDocument(register.fields, document, from), source },
    ]
  // What differs from a record that is there has not always held: it holds from the day of the row, or of the import.
  const since = from ?? at
  const content: RecordContent = register.contentOf(state, { on: since, knownOn: at })
  const statements = statementsOfDocument(register.fields, document, since)
  const changes = changingStatements(register.fields, content, statements)
  return [
    ...(state.unit === unit ? [] : [{ type: "move", unit } as const]),
    ...(changes.length === 0 ? [] : [{ type: "state", statements: changes, source } as const]),
  ]
}

/** A refusal with the field that it is about. */
const refusedBy = (refusal: RecordLife["Refusal"], command: RecordCommand): Refused => {
  const [, place] = /^statements\.(\d+)/.exec(refusal.path) ?? []
  const field = "statements" in command ? command.statements[Number(place)]?.field : undefined
  return { outcome: "refused", refusal, ...(field === undefined ? {} : { field }) }
}

/** A row whose outcome is known, and what carries it out. */
export interface PlannedRow {
  /** What the row comes to, as far as the store shows now. */
  readonly outcome: ImportOutcome
  /** Stores it. Rows of one plan may be carried out at the same time. A row that is refused or changes nothing stores nothing. */
  readonly carryOut: Effect.Effect<ImportOutcome, StorageError>
}

/**
 * Plans the import of rows into a register, one after the other: a record that is not there is registered, and one that is there is told what differs. A
 * plan that is not carried out is a dry run. Importing the same row again changes nothing, so that an import that broke off is simply done again.
 *
 * @returns plans a row; its numbers are held against those of the rows that were planned before it
 * @example
 * // With an adapter at hand:
 * // const planRow = importPlanner(storage, { register: prisonerRegister, setting, at, by, source })
 * // const { carryOut, outcome } = await Effect.runPromise(planRow(row))
 * typeof importPlanner // => "function"
 */
export const importPlanner = (
  storage: StorageAdapter,
  options: ImportOptions,
): ((row: RowToImport) => Effect.Effect<PlannedRow, StorageError>) => {
  const { at, by, register, setting } = options
  const { cases, kind, lifeCycle } = register
  const caller = { person: by.id, linked: [], offices: [{ role: by.role }] }
  const claimed = new Map<string, string>()
  const settled = (outcome: ImportOutcome): PlannedRow => ({ outcome, carryOut: Effect.succeed(outcome) })

  const stateOf = Effect.fnUntraced(function* (subject: string) {
    const stored = yield* storage.load({ kind, subject })
    if (stored === undefined) return lifeCycle.none
    const state = Schema.decodeUnknownResult(register.schemas().state)(stored.document)
    return Result.isSuccess(state)
      ? state.success
      : yield* new StorageError({
          code: "storage.corrupt",
          kind,
          subject,
          params: { expected: `a state of the kind ${kind}` },
        })
  })

  /** Everything that is wrong with what the record would say, or the first thing that keeps a command from being carried out. */
  const tried = (
    before: RecordState,
    commands: ReadonlyArray<RecordCommand>,
  ): Result.Result<RecordState, Refused> => {
    let state = before
    for (const command of commands) {
      const handled = lifeCycle.handle(state, { ...command, expectedVersion: state.version }, setting)
      if (Result.isSuccess(handled)) {
        state = handled.success.state
        continue
      }
      if (handled.failure.code !== "field.flawed" || !("statements" in command))
        return Result.fail(refusedBy(handled.failure, command))
      const loose: RecordSetting = { ...setting, flawsOf: () => [] }
      const after = lifeCycle.handle(state, { ...command, expectedVersion: state.version }, loose)
      if (Result.isFailure(after)) return Result.fail(refusedBy(after.failure, command))
      const flaws = setting.flawsOf(register.contentOf(after.success.state, { on: at, knownOn: at }))
      return Result.fail(
        flaws.length === 0 ? refusedBy(handled.failure, command) : { outcome: "refused", flaws },
      )
    }
    return Result.succeed(state)
  }

  /** The claim that another record has, in the store or among the rows before. */
  const contested = Effect.fnUntraced(function* (state: RecordState, subject: string) {
    const keys = (cases.claimsOf?.(state) ?? []).map((claim) => claimOf(claim).key)
    for (const key of keys) {
      const before = claimed.get(key)
      if (before !== undefined && before !== subject) return key
      for (const holder of yield* storage.heldClaims?.({ key }) ?? Effect.succeed([]))
        if (holder.subject !== subject || holder.kind !== kind) return key
    }
    for (const key of keys) claimed.set(key, subject)
    return undefined
  })

  const carryOut = Effect.fn("registers.importRow")(function* (
    commands: ReadonlyArray<RecordCommand>,
    outcome: ImportOutcome,
  ): Effect.fn.Return<ImportOutcome, StorageError> {
    const service = yield* makeCaseService(cases).pipe(
      Effect.provideService(Storage, storage),
      Effect.provideService(Access, policyFor(options)),
      Effect.provideService(Ids, idsOfTime()),
    )
    for (const command of commands) {
      const done = yield* Effect.result(service.handle({ caller, command, setting }))
      if (Result.isSuccess(done)) continue
      const { failure } = done
      if (failure._tag === "StorageError") return yield* failure
      if (failure._tag === "AlreadyClaimed") return { outcome: "refused", claim: failure.params.claim }
      // The record was changed in the meantime: the next import finds it as it is then.
      return yield* new StorageError({ code: "storage.unavailable", kind, subject: command.subject })
    }
    return outcome
  })

  return Effect.fnUntraced(function* (row: RowToImport): Effect.fn.Return<PlannedRow, StorageError> {
    // Records are stored under the one writing of their id, however a file types it.
    const subject = identifierKey(row.id)
    const before = yield* stateOf(subject)
    const asked = commandsFor(before, row, options)
    if (asked.length === 0) return settled({ outcome: "unchanged" })
    const commands = asked.map(
      (one, place): RecordCommand => ({
        ...one,
        // The same row on the same version is the same command, in whichever run it comes.
        id: `import-${digestOf([kind, subject, before.version + place, one])}`,
        subject,
        at,
        by,
        expectedVersion: before.version + place,
      }),
    )
    const after = tried(before, commands)
    if (Result.isFailure(after)) return settled(after.failure)
    const claim = yield* contested(after.success, subject)
    if (claim !== undefined) return settled({ outcome: "refused", claim: claim.split("/", 1)[0] ?? claim })
    const outcome = { outcome: before.stage === "none" ? "registered" : "changed" } as const
    return { outcome, carryOut: carryOut(commands, outcome) }
  })
}
