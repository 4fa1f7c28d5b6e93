import type { CaseKind, LifeCycleTypes } from "@bazgasht/casework"
import { type StorageAdapter, StorageError, type StoredCase } from "@bazgasht/casework/ports"
import { type CaseFileError, caseKinds, type Jurisdiction } from "@bazgasht/core"
import { type CaseFile, decodeCaseFile } from "@bazgasht/core/release"
import {
  decodeFamilyFile,
  type FamilyFile,
  type HouseholdState,
  membersOn,
  type SupportCase,
} from "@bazgasht/core/support"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { familyFileOf } from "./family-file.ts"
import { familyRegister } from "./family-record.ts"
import { stateKnownOn } from "./known-on.ts"
import { prisonerFileOf, prisonerRegister } from "./prisoner-record.ts"
import type { Known } from "./record/record-content.ts"
import type { RecordState } from "./record/record-protocol.ts"
import type { Register } from "./record/register.ts"

/** The file of a family, with the id of its prisoner where the household counts them among its members. */
export interface FamilyOfStore {
  readonly file: FamilyFile
  readonly prisoner?: string
}

/** A case of which no file can be derived, and why. */
export interface UnderivedFile {
  readonly kind: string
  readonly subject: string
  readonly errors: ReadonlyArray<CaseFileError>
}

/** The files that the registers of a store come to on a day. None is left out without being named. */
export interface FilesOfStore {
  readonly prisoners: ReadonlyArray<CaseFile>
  readonly families: ReadonlyArray<FamilyOfStore>
  readonly underived: ReadonlyArray<UnderivedFile>
}

const pageSize = 1000

const corrupt = ({ kind, subject }: Pick<StoredCase, "kind" | "subject">) =>
  new StorageError({
    code: "storage.corrupt",
    kind,
    subject,
    params: { expected: "what its kind has written" },
  })

/** Looks at every case of a kind, a page at a time. */
const eachCase = Effect.fnUntraced(function* (
  storage: StorageAdapter,
  kind: string,
  look: (stored: StoredCase) => Effect.Effect<void, StorageError>,
) {
  let after: string | undefined
  do {
    const { cases, next } = yield* storage.query({
      kind,
      where: [],
      limit: pageSize,
      ...(after === undefined ? {} : { after }),
    })
    yield* Effect.forEach(cases, look, { discard: true })
    after = next
  } while (after !== undefined)
})

/** A case as it was known at the end of a day, from its events: they are the same in whichever version the case was stored. */
const knownCase = Effect.fnUntraced(function* <L extends LifeCycleTypes>(
  storage: StorageAdapter,
  { kind, lifeCycle, schemas }: CaseKind<L, string, string>,
  { subject }: StoredCase,
  { knownOn }: Known,
) {
  const decode = Schema.decodeUnknownResult(schemas().event)
  const entries = yield* storage.history({ kind, subject })
  const events = Result.all(entries.map(({ body }) => decode(body)))
  if (Result.isFailure(events)) return yield* corrupt({ kind, subject })
  const state = stateKnownOn(lifeCycle, events.success, knownOn)
  return Result.isSuccess(state) ? state.success : yield* corrupt({ kind, subject })
})

/** A record as it was known at the end of a day; its events are read only where something happened since. */
const knownRecord = Effect.fnUntraced(function* (
  storage: StorageAdapter,
  register: Register<string>,
  stored: StoredCase,
  known: Known,
) {
  const now = Schema.decodeUnknownResult(register.schemas().state)(stored.document)
  if (Result.isFailure(now)) return yield* corrupt(stored)
  const record = now.success
  return record.stage === "none" || record.day <= known.knownOn
    ? record
    : yield* knownCase(storage, register.cases, stored, known)
})

/** Whether a record is kept on a day: it is not of the same as another, and was not closed by then. */
const isKeptOn = (record: RecordState, { on }: Known): boolean =>
  record.stage === "kept" || (record.stage === "closed" && on < record.on)

/** The prisoner of a household, where it counts them among its members. */
const prisonerOf = (household: HouseholdState, { on }: Known): string | undefined =>
  membersOn(household, on).find(({ relation }) => relation === "prisoner")?.person

/**
 * Derives the file of every prisoner and of every family that the registers of a store have on a day: what a reform is run over, and what lists of the month
 * are made from. Cases are read a page at a time; the files stay.
 *
 * @example
 * // With an adapter at hand:
 * // const { prisoners, underived } = await Effect.runPromise(filesOfStore(storage, iran, { on: today, knownOn: today }))
 * typeof filesOfStore // => "function"
 */
export const filesOfStore = Effect.fn("registers.filesOfStore")(function* (
  storage: StorageAdapter,
  jurisdiction: Jurisdiction,
  known: Known,
): Effect.fn.Return<FilesOfStore, StorageError> {
  const { calendar } = jurisdiction.pack
  const prisoners: Array<CaseFile> = []
  const families: Array<FamilyOfStore> = []
  const underived: Array<UnderivedFile> = []
  const keep = <File>(
    { kind, subject }: StoredCase,
    decoded: Result.Result<File, ReadonlyArray<CaseFileError>>,
    into: (file: File) => void,
  ): void => {
    if (Result.isSuccess(decoded)) into(decoded.success)
    else underived.push({ kind, subject, errors: decoded.failure })
  }

  yield* eachCase(storage, prisonerRegister.kind, (stored) =>
    Effect.map(knownRecord(storage, prisonerRegister, stored, known), (record) => {
      if (isKeptOn(record, known))
        keep(stored, decodeCaseFile(prisonerFileOf(record, known), jurisdiction), (file) => {
          prisoners.push(file)
        })
    }),
  )

  if (jurisdiction.familyFile === undefined) return { prisoners, families, underived }
  const records = new Map<string, RecordState>()
  yield* eachCase(storage, familyRegister.kind, (stored) =>
    Effect.map(knownRecord(storage, familyRegister, stored, known), (record) => {
      if (isKeptOn(record, known)) records.set(stored.subject, record)
    }),
  )
  const cases = new Map<string, SupportCase>()
  yield* eachCase(storage, caseKinds.supportCase.kind, (stored) =>
    Effect.map(knownCase(storage, caseKinds.supportCase, stored, known), (state) => {
      if (state.stage !== "none") cases.set(state.file.household, state)
    }),
  )
  yield* eachCase(storage, caseKinds.household.kind, (stored) =>
    Effect.map(knownCase(storage, caseKinds.household, stored, known), (household) => {
      if (household.stage !== "registered") return
      const [record, supportCase] = [records.get(stored.subject), cases.get(stored.subject)]
      const document = familyFileOf(
        {
          household,
          calendar,
          ...(record === undefined ? {} : { record }),
          ...(supportCase === undefined ? {} : { supportCase }),
        },
        known,
      )
      const prisoner = prisonerOf(household, known)
      keep(stored, decodeFamilyFile(document, jurisdiction, { today: known.on }), (file) => {
        families.push({ file, ...(prisoner === undefined ? {} : { prisoner }) })
      })
    }),
  )
  return { prisoners, families, underived }
})
