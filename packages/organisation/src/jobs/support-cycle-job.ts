/** A support cycle as a job: what is known of every family on the day of the lock, in slices, and then the record that a second person approves. */

import type { Json, StorageAdapter } from "@bazgasht/casework/ports"
import type { Jurisdiction } from "@bazgasht/core"
import {
  type CyclePlanFile,
  type CycleRecord,
  computeCycle,
  cycleFamily,
  cycleRecordSchema,
  cycleSnapshotSchema,
  decodeCyclePlanFile,
  type FamilyFile,
  type LockedRecord,
  lockedRecordOf,
} from "@bazgasht/core/support"
import { defineJobKind, type JobFailure, type JobKind } from "@bazgasht/jobs"
import { codedError, text } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { filesOfStore } from "../registers/files-of-store.ts"
import { inSlices } from "./slices.ts"

const texts = () => ({
  "cycle.planUnreadable": text(
    "طرح دوره خوانا نیست؛ نخست آن را بررسی کنید.",
    "The plan of the cycle cannot be read; check it first.",
  ),
  "cycle.noProgramme": text(
    "این نظام حقوقی برنامهٔ حمایت از خانواده ندارد.",
    "The jurisdiction has no programme of support for families.",
  ),
  "cycle.notComputed": text("این دوره را نمی‌توان محاسبه کرد.", "The cycle cannot be computed."),
})

/**
 * A support cycle that a job cannot compute: its plan cannot be read, or its parts do not fit together.
 *
 * @example
 * new CycleJobRefused({ code: "cycle.notComputed" }).message // => "The cycle cannot be computed."
 */
export class CycleJobRefused extends /* @__PURE__ */ codedError("CycleJobRefused", texts) {}

/** What a job of a support cycle comes to: the record, and what the command `lock` of the cycle brings. */
export interface SupportCycleJobResult {
  readonly record: CycleRecord
  readonly locked: LockedRecord
}

/** Over which store and by which law support cycles are computed. */
export interface SupportCycleJobOptions {
  readonly storage: StorageAdapter
  readonly jurisdiction: Jurisdiction
  /**
   * The files of the families on the day of the lock, each with its status: for instance with their shares of wages. Absent: those of the registers that
   * are supported or wait for support.
   */
  readonly filesOn?: (plan: CyclePlanFile) => Effect.Effect<ReadonlyArray<FamilyFile>, JobFailure>
  /**
   * What is done with the record before the job is done, such as the command `lock`. It may run twice: it goes under the key, or under the version of the
   * case, so that a cycle is locked once.
   */
  readonly lock?: (locked: LockedRecord, plan: CyclePlanFile, key: string) => Effect.Effect<void, JobFailure>
}

/**
 * The kind of job that computes a support cycle over the families of a store. Its input is the plan as it is written; see `decodeCyclePlanFile`. The record is
 * that of one call of `computeCycle`, however many processes read the files.
 *
 * @example
 * const program = Effect.gen(function* () {
 *   const storage = yield* Storage
 *   const cycles = supportCycleJob({ storage, jurisdiction: ruritania })
 *   const jobs = yield* makeJobs({ kinds: [cycles], tables: yield* tablesOfStore(storage) })
 *   return yield* Effect.flip(jobs.start(cycles, "cycle-1", { kind: "cycle" }))
 * })
 * const { code } = await Effect.runPromise(Effect.provide(Effect.scoped(program), memoryStorage()))
 * code // => "cycle.planUnreadable"
 */
export const supportCycleJob = ({
  filesOn,
  jurisdiction,
  lock = () => Effect.void,
  storage,
}: SupportCycleJobOptions): JobKind<Json, SupportCycleJobResult> => {
  const planOf = (document: Json): Effect.Effect<CyclePlanFile, CycleJobRefused> =>
    Effect.mapError(
      Effect.fromResult(decodeCyclePlanFile(document, jurisdiction)),
      () => new CycleJobRefused({ code: "cycle.planUnreadable" }),
    )
  const familiesOn = (plan: CyclePlanFile): Effect.Effect<ReadonlyArray<FamilyFile>, JobFailure> => {
    if (filesOn !== undefined) return filesOn(plan)
    const { lockedOn } = plan
    return Effect.map(
      filesOfStore(storage, jurisdiction, { on: lockedOn, knownOn: lockedOn }),
      ({ families }) => families.map(({ file }) => file).filter(({ support }) => support !== undefined),
    )
  }
  // Each process reads the registers once for a job.
  let last: { readonly job: string; readonly files: ReadonlyMap<string, FamilyFile> } | undefined
  const filesFor = Effect.fnUntraced(function* (job: string, plan: CyclePlanFile) {
    if (last?.job !== job)
      last = { job, files: new Map((yield* familiesOn(plan)).map((file) => [file.id, file])) }
    return last.files
  })

  return defineJobKind({
    kind: "support-cycle",
    input: Schema.Json as unknown as Schema.Codec<Json, Json>,
    step: Schema.Array(Schema.String),
    part: cycleSnapshotSchema().fields.families as unknown as Schema.Codec<
      ReturnType<typeof cycleSnapshotSchema>["Type"]["families"],
      Json
    >,
    result: Schema.Struct({
      record: cycleRecordSchema(),
      locked: Schema.Struct({
        snapshotDigest: Schema.String,
        recordDigest: Schema.String,
        families: Schema.Natural,
        owed: Schema.Int,
      }),
    }) as unknown as Schema.Codec<SupportCycleJobResult, Json>,
    plan: Effect.fnUntraced(function* (document) {
      const plan = yield* planOf(document)
      return inSlices((yield* familiesOn(plan)).map(({ id }) => id))
    }),
    run: Effect.fnUntraced(function* (ids, { input, job }) {
      const plan = yield* planOf(input)
      const files = yield* filesFor(job, plan)
      return yield* Effect.forEach(
        ids.flatMap((id) => files.get(id) ?? []),
        (file) => Effect.fromResult(cycleFamily(file, jurisdiction, plan.lockedOn)),
      )
    }),
    combine: Effect.fnUntraced(function* (parts, { input, key }) {
      const plan = yield* planOf(input)
      const { pack, support } = jurisdiction
      if (support === undefined) return yield* new CycleJobRefused({ code: "cycle.noProgramme" })
      const snapshot = { cycle: plan.cycle, lockedOn: plan.lockedOn, families: parts.flat() }
      const computed = computeCycle(snapshot, support, plan.policy, { pack })
      if (Result.isFailure(computed)) return yield* new CycleJobRefused({ code: "cycle.notComputed" })
      const record = computed.success
      const locked = lockedRecordOf(snapshot, record)
      yield* lock(locked, plan, key)
      return { record, locked }
    }),
  })
}
