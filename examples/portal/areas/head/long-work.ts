/** Work that takes seconds and goes to a thread of its own, so that no page waits for it: a reform tried on the register, and the audit of the store. */

import { Worker } from "node:worker_threads"
import type { StorePlace } from "@bazgasht/example-systems/stores.ts"
import type { Day, Text } from "@bazgasht/rules"

/** What a thread is asked for. */
export type LongTask =
  | { readonly task: "audit"; readonly place: StorePlace }
  | { readonly task: "reform"; readonly place: StorePlace; readonly today: Day; readonly reform: string }

/** How many answers to a question a reform turns; absent where they are too few to be disclosed. */
export interface TurnedAnswers {
  readonly title: Text
  readonly turned?: number
}

/** What a reform would do, with the report in both languages. */
export interface TriedReform {
  readonly task: "reform"
  readonly reform: string
  readonly prisoners: number
  readonly families: number
  readonly underived: number
  readonly turned: ReadonlyArray<TurnedAnswers>
  readonly reports: { readonly [language: string]: string }
}

/** What an audit found. */
export interface AuditedStore {
  readonly task: "audit"
  readonly problem?: string
  readonly cases?: number
  readonly position?: number
  readonly digest?: string
  readonly milliseconds: number
}

/** Carries out a task in a thread. */
export const doLongWork = (task: LongTask): Promise<AuditedStore | TriedReform> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./long-worker.ts", import.meta.url), { workerData: task })
    worker.once("message", resolve)
    worker.once("error", reject)
    worker.once("exit", (code) => reject(new Error(`the thread ended with ${code}`)))
  })
