/** A worker process: it does its share of each phase that it is asked for, and says when it is done. */

import { type CountrySize, countryOf } from "./country.ts"
import { phasesOf } from "./phases.ts"
import { type StorePlace, storeAt } from "./stores.ts"
import { openSystems } from "./systems.ts"
import { shareOf } from "./year.ts"

/** What a worker needs to know. */
export interface WorkerOrder {
  readonly place: StorePlace
  readonly seed: number
  readonly size: CountrySize
  readonly number: number
  readonly workers: number
}

const order = JSON.parse(process.argv[2] ?? "") as WorkerOrder
const phases = phasesOf(countryOf(order.seed, order.size))
const systems = await openSystems(storeAt(order.place))

process.on("message", (phase: number) => {
  const work = async (): Promise<void> => {
    for (const task of shareOf(phases[phase] ?? { tasks: [] }, order)) await task(systems)
    process.send?.(phase)
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
