/** The thread of work that takes seconds. It opens the store for itself and only reads. */

import { parentPort, workerData } from "node:worker_threads"
import { contentOfKinds, verifyStore } from "@bazgasht/casework"
import { Storage, type StorageAdapter } from "@bazgasht/casework/ports"
import { populationOfStore } from "@bazgasht/cli"
import { allKinds } from "@bazgasht/example-systems/kinds.ts"
import { storeAt } from "@bazgasht/example-systems/stores.ts"
import { iran, iranPack, jalali } from "@bazgasht/iran"
import { filesOfStore } from "@bazgasht/organisation/registers"
import { text } from "@bazgasht/rules"
import { disclosedResults, layoutOf, reformReport, simulate } from "@bazgasht/simulation"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import type { AuditedStore, LongTask, TriedReform } from "./long-work.ts"
import { offeredReforms } from "./reforms.ts"

type ReformTask = Extract<LongTask, { readonly task: "reform" }>

const languages = ["fa", "en"] as const

const tryReform = async (
  storage: StorageAdapter,
  { reform: id, today: day }: ReformTask,
): Promise<TriedReform> => {
  const files = await Effect.runPromise(filesOfStore(storage, iran, { on: day, knownOn: day }))
  const secret = crypto.randomUUID()
  const population = Result.getOrThrow(populationOfStore(files, iran, { day, secret }))
  const reforms = offeredReforms.filter((one) => one.id === id)
  const simulation = Result.getOrThrow(await simulate({ jurisdiction: iran, population, reforms }))
  const { questions } = disclosedResults(simulation)
  return {
    task: "reform",
    reform: id,
    prisoners: files.prisoners.length,
    families: files.families.length,
    underived: files.underived.length,
    turned: questions.map(({ question, turned }) => ({
      title: iranPack.rules.get(question)?.title ?? text(question, question),
      ...(turned === "few" ? {} : { turned: Number(turned) }),
    })),
    reports: Object.fromEntries(
      languages.map((language) => {
        const layout = layoutOf({ language, calendar: jalali, pack: iranPack })
        const other = `/head/reform/report/${language === "fa" ? "en" : "fa"}`
        return [language, reformReport(simulation, layout, other)]
      }),
    ),
  }
}

const audit = async (storage: StorageAdapter): Promise<AuditedStore> => {
  const start = performance.now()
  const found = await Effect.runPromise(
    Effect.result(verifyStore(storage, { contents: contentOfKinds(allKinds) })),
  )
  const milliseconds = Math.round(performance.now() - start)
  if (Result.isFailure(found)) return { task: "audit", problem: found.failure.message, milliseconds }
  const { cases, feedHash, position } = found.success
  return { task: "audit", cases, position, digest: feedHash, milliseconds }
}

const task = workerData as LongTask
const program = Effect.gen(function* () {
  const storage = Context.get(yield* Layer.build(storeAt(task.place)), Storage)
  return yield* Effect.promise(async () =>
    task.task === "audit" ? audit(storage) : tryReform(storage, task),
  )
})
parentPort?.postMessage(await Effect.runPromise(Effect.scoped(program)))
