/**
 * A small support association: families and loans in PostgreSQL, programs notified by webhook.
 *
 * Options: `--lang fa|en`; `--database URL`, or the environment variable `BAZGASHT_POSTGRES_URL`, where the server is another than that
 * of this machine; `--schema NAME` for other tables than those in the schema `association_example`. It can be run again: what has happened
 * is not done twice, and no message is sent twice.
 */

import { userInfo } from "node:os"
import { parseArgs } from "node:util"
import { rightToLeft } from "@bazgasht/cli"
import { iranPack, jalali } from "@bazgasht/iran"
import * as Effect from "effect/Effect"
import { runAssociation } from "./run.ts"

const { values } = parseArgs({
  options: {
    lang: { type: "string", default: "en" },
    database: {
      type: "string",
      default:
        process.env["BAZGASHT_POSTGRES_URL"] ?? `postgres://${userInfo().username}@127.0.0.1:5432/test`,
    },
    schema: { type: "string", default: "association_example" },
  },
})

const language = values.lang === "fa" ? "fa" : "en"
const { database: url, schema } = values
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
