/** The nightly outlook as a job: who becomes eligible, decided in slices and kept in the store. */

import type { Json, StorageAdapter } from "@bazgasht/casework/ports"
import type { Jurisdiction } from "@bazgasht/core"
import { defineJobKind, type JobKind } from "@bazgasht/jobs"
import type { Day } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { type ComingChange, type ComingDays, comingChanges } from "../figures/coming-changes.ts"
import { keepList, listOf, positionBefore } from "../figures/kept-coming-changes.ts"
import { type FilesOfStore, filesOfStore } from "../registers/files-of-store.ts"
import { inSlices } from "./slices.ts"

const dayField = () => Schema.Int as unknown as Schema.Codec<Day, number>

const daysSchema = () => Schema.Struct({ day: dayField(), through: dayField() })

const changeSchema = (): Schema.Codec<ComingChange, Json> =>
  Schema.Struct({
    kind: Schema.Literals(["prisoner", "family"]),
    subject: Schema.String,
    about: Schema.Literals(["release", "work", "training", "cover"]),
    rule: Schema.String,
    workplace: Schema.optionalKey(Schema.String),
    change: Schema.Literals(["begins", "ends"]),
    on: dayField(),
    awaits: Schema.Array(Schema.String),
    isCertain: Schema.Boolean,
  }) as unknown as Schema.Codec<ComingChange, Json>

const stepSchema = () =>
  Schema.Struct({
    /** What had happened when the job was started: the kept list says that it follows all of it. */
    position: Schema.Natural,
    underived: Schema.Natural,
    prisoners: Schema.Array(Schema.String),
    families: Schema.Array(Schema.String),
  })

/** How many changes the list holds that a job has kept; the list itself is read with `readChanges`. */
export interface OutlookJobResult {
  readonly changes: number
  /** How many records gave no file that could be decided. */
  readonly underived: number
}

/** Over which store and by which law outlooks are worked out. */
export interface OutlookJobOptions {
  readonly storage: StorageAdapter
  readonly jurisdiction: Jurisdiction
}

/**
 * The kind of job that works out what changes in the days ahead for everyone in the registers, and keeps the list in the store, as `keepChanges` does in one
 * process. Start it once a night under the day as its id, from as many processes as there are: one job comes of it.
 *
 * @example
 * const days = { day: gregorianDay(2025, 2, 1), through: gregorianDay(2025, 2, 28) }
 * const program = Effect.gen(function* () {
 *   const storage = yield* Storage
 *   const outlooks = outlookJob({ storage, jurisdiction: ruritania })
 *   const jobs = yield* makeJobs({ kinds: [outlooks], tables: yield* tablesOfStore(storage) })
 *   yield* jobs.start(outlooks, "outlook-2025-02-01", days)
 *   return yield* waitForResult(jobs, outlooks, "outlook-2025-02-01")
 * })
 * await Effect.runPromise(Effect.provide(Effect.scoped(program), memoryStorage())) // => { changes: 0, underived: 0 }
 */
export const outlookJob = ({
  jurisdiction,
  storage,
}: OutlookJobOptions): JobKind<ComingDays, OutlookJobResult> => {
  // Each process reads the registers once for a job.
  let last: { readonly job: string; readonly files: FilesOfStore } | undefined
  const filesFor = Effect.fnUntraced(function* (job: string, { day }: ComingDays) {
    const known = last?.job === job ? last.files : undefined
    const files = known ?? (yield* filesOfStore(storage, jurisdiction, { on: day, knownOn: day }))
    last = { job, files }
    return files
  })

  return defineJobKind({
    kind: "outlook",
    input: daysSchema(),
    step: stepSchema(),
    part: Schema.Struct({
      position: Schema.Natural,
      underived: Schema.Natural,
      changes: Schema.Array(changeSchema()),
    }),
    result: Schema.Struct({ changes: Schema.Natural, underived: Schema.Natural }),
    plan: Effect.fnUntraced(function* ({ day }) {
      const position = yield* positionBefore(storage)
      const files = yield* filesOfStore(storage, jurisdiction, { on: day, knownOn: day })
      const underived = files.underived.length
      const steps = [
        ...inSlices(files.prisoners.map(({ id }) => id)).map((prisoners) => ({ prisoners, families: [] })),
        ...inSlices(files.families.map(({ file }) => file.id)).map((families) => ({
          prisoners: [],
          families,
        })),
      ]
      const [first = { prisoners: [], families: [] }, ...others] = steps
      return [
        { position, underived, ...first },
        ...others.map((step) => ({ position, underived: 0, ...step })),
      ]
    }),
    run: Effect.fnUntraced(function* ({ families, position, prisoners, underived }, { input, job }) {
      const files = yield* filesFor(job, input)
      const [ofPrisoners, ofFamilies] = [new Set(prisoners), new Set(families)]
      const changes = yield* comingChanges(
        {
          prisoners: files.prisoners.filter(({ id }) => ofPrisoners.has(id)),
          families: files.families.filter(({ file }) => ofFamilies.has(file.id)),
        },
        jurisdiction,
        input,
      )
      return { position, underived, changes }
    }),
    combine: Effect.fnUntraced(function* (parts, { input }) {
      const position = parts[0]?.position ?? 0
      const underived = parts.reduce((sum, part) => sum + part.underived, 0)
      const changes = parts.flatMap((part) => part.changes)
      const list = yield* listOf(storage, input, changes, underived)
      yield* keepList(storage, list, position)
      return { changes: list.changes.length, underived }
    }),
  })
}
