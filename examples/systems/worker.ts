/** A worker process: it does its share of each phase that it is asked for, and says when it is done. */

import { type CountrySize, countryOf } from "./country.ts"
import { openSystems } from "./open-systems.ts"
import { phasesOf } from "./phases.ts"
import { type StorePlace, storeAt } from "./stores.ts"
import { carryOutConsequences, doTasks, shareOf } from "./year.ts"

/** What a worker needs to know. */
export interface WorkerOrder {
  readonly place: StorePlace
  readonly seed: number
  readonly size: CountrySize
  readonly number: number
  readonly workers: number
  /** Where files that go to banks are kept; absent: nowhere. */
  readonly files?: string
}

/** What a worker is asked for: its share of a phase, or whatever follows from what happened. */
export type WorkerTask = number | "consequences"

const order = JSON.parse(process.argv[2] ?? "") as WorkerOrder
const country = countryOf(order.seed, order.size)
const phases = phasesOf(country)
const systems = await openSystems(storeAt(order.place), country, { files: order.files })

process.on("message", (asked: WorkerTask) => {
  const work = async (): Promise<void> => {
    const phase = asked === "consequences" ? undefined : phases[asked]
    if (phase === undefined) await carryOutConsequences(systems)
    else await doTasks(systems, phase, shareOf(phase, order))
    process.send?.(asked)
  }
  work().catch((error: unknown) => {
    console.error(error)
    process.exit(1)
  })
})
process.on("disconnect", () => {
  systems.close().then(() => process.exit(0))
})
process.send?.("ready")
