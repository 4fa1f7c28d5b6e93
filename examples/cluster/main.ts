/**
 * Three runners on this machine over PostgreSQL: a simulation and a nightly outlook, one runner killed, and the result of one process beside it.
 *
 * Options: `--lang fa|en`, `--prisoners NUMBER` to be simulated, `--recorded NUMBER` in the registers, `--seed NUMBER`. The server is that of
 * `BAZGASHT_POSTGRES_URL`; without it, the database `test` of 127.0.0.1.
 */

import { parseArgs } from "node:util"
import { rightToLeft } from "@bazgasht/cli"
import * as Effect from "effect/Effect"
import { freshPlace, isServerThere } from "./database.ts"
import { linesOf, noServer } from "./outcome-in-words.ts"
import { runCluster } from "./run-cluster.ts"

const { values } = parseArgs({
  options: {
    lang: { type: "string", default: "en" },
    prisoners: { type: "string", default: "10000" },
    recorded: { type: "string", default: "200" },
    seed: { type: "string", default: "1404" },
  },
})

const language = values.lang === "fa" ? "fa" : "en"
const say = (lines: ReadonlyArray<string>): void => {
  const said = lines.join("\n")
  console.log(language === "fa" ? rightToLeft(said) : said)
}

if (await isServerThere()) {
  const size = {
    simulated: { seed: Number(values.seed), prisoners: Number(values.prisoners) },
    recorded: Number(values.recorded),
  }
  const outcome = await Effect.runPromise(
    Effect.scoped(Effect.flatMap(freshPlace, (place) => runCluster(place, size))),
  )
  const { isSame, lines } = linesOf(outcome, language)
  say(lines)
  process.exitCode = isSame ? 0 : 1
} else {
  say([noServer[language]])
  process.exitCode = 2
}
