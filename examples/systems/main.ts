/**
 * A year of a small country in the two systems, over one store.
 *
 * Options: `--lang fa|en`, `--store FILE`, `--seed NUMBER`, `--small` for a country of some dozens.
 */

import { existsSync, rmSync } from "node:fs"
import { parseArgs } from "node:util"
import { inLanguage } from "@bazgasht/rules"
import { sqliteStorage } from "@bazgasht/storage-sqlite"
import * as Result from "effect/Result"
import { countryOf, smallSize, wholeSize } from "./country.ts"
import { openSystems } from "./open-systems.ts"
import { phasesOf } from "./phases.ts"
import { carryOutConsequences } from "./year.ts"

const { values } = parseArgs({
  options: {
    lang: { type: "string", default: "en" },
    store: { type: "string", default: "systems.sqlite" },
    seed: { type: "string", default: "1404" },
    small: { type: "boolean", default: false },
  },
})
const language = values.lang === "fa" ? "fa" : "en"
const country = countryOf(Number(values.seed), values.small ? smallSize : wholeSize)
if (existsSync(values.store)) rmSync(values.store)
const systems = await openSystems(sqliteStorage({ file: values.store }), country)
for (const phase of phasesOf(country)) {
  const begun = performance.now()
  for (const task of phase.tasks) await task(systems)
  await carryOutConsequences(systems)
  console.log(
    `${inLanguage({ language } as never, phase.title)}: ${phase.tasks.length} (${((performance.now() - begun) / 1000).toFixed(1)} s)`,
  )
}
const verified = Result.getOrThrow(await systems.verify())
console.log(verified)
await systems.close()
