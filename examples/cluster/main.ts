/**
 * Three runners on this machine over PostgreSQL: a simulation and a nightly outlook, one runner killed, and the result of one process beside it.
 *
 * The server is that of `BAZGASHT_POSTGRES_URL`; without it, the database `test` of 127.0.0.1.
 */

import { rightToLeft } from "@bazgasht/cli"
import { commandLine, languageOption, wholeNumber } from "@bazgasht/example-command-line"
import * as Effect from "effect/Effect"
import { freshPlace, isServerThere } from "./database.ts"
import { linesOf, noServer } from "./outcome-in-words.ts"
import { runCluster } from "./run-cluster.ts"

const {
  lang: language,
  prisoners,
  recorded,
  seed,
} = commandLine(
  "cluster",
  "Three runners over PostgreSQL, one of them killed, beside one process. BAZGASHT_POSTGRES_URL names another server.",
)
  .addOption(languageOption)
  .option("--prisoners <number>", "how many prisoners are simulated", wholeNumber(1), 10_000)
  .option("--recorded <number>", "how many stand in the registers", wholeNumber(1), 200)
  .option("--seed <number>", "the seed of the draws", wholeNumber(0), 1404)
  .parse()
  .opts()

const say = (lines: ReadonlyArray<string>): void => {
  const said = lines.join("\n")
  console.log(language === "fa" ? rightToLeft(said) : said)
}

if (await isServerThere()) {
  const size = {
    simulated: { seed, prisoners },
    recorded,
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
