/**
 * A small support association: families and loans in PostgreSQL, programs notified by webhook. It can be run again: what has happened is not
 * done twice, and no message is sent twice.
 */

import { userInfo } from "node:os"
import { rightToLeft } from "@bazgasht/cli"
import { commandLine, languageOption } from "@bazgasht/example-command-line"
import { iranPack, jalali } from "@bazgasht/iran"
import * as Effect from "effect/Effect"
import { runAssociation } from "./run.ts"

const {
  database: url,
  lang: language,
  schema,
} = commandLine(
  "association",
  "A support association: families and loans in PostgreSQL, programs notified by webhook.",
)
  .addOption(languageOption)
  .option(
    "--database <url>",
    "the PostgreSQL server",
    process.env["BAZGASHT_POSTGRES_URL"] ?? `postgres://${userInfo().username}@127.0.0.1:5432/test`,
  )
  .option("--schema <name>", "its schema", "association_example")
  .parse()
  .opts()

const run = runAssociation({ url, schema }, { language, calendar: jalali, pack: iranPack })
await Effect.runPromise(
  Effect.match(run, {
    onSuccess: ({ lines }) => {
      const report = lines.join("\n")
      console.log(language === "fa" ? rightToLeft(report) : report)
    },
    onFailure: (error) => {
      const hint =
        error.code === "storage.unavailable" ? ": no PostgreSQL server answers; name one with --database" : ""
      console.error(`${error.code}${hint}`)
      process.exitCode = 1
    },
  }),
)
