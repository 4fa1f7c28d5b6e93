/**
 * The portal: the two systems, to open in a browser. The first time it lives through a year, which takes a minute.
 *
 * With `BAZGASHT_POSTGRES_URL` the store is a schema of that database.
 */

import { mkdirSync } from "node:fs"
import { join, resolve } from "node:path"
import { commandLine, wholeNumber } from "@bazgasht/example-command-line"
import { smallSize, wholeSize } from "@bazgasht/example-systems/country.ts"
import type { StorePlace } from "@bazgasht/example-systems/stores.ts"
import { iranPack, jalali } from "@bazgasht/iran"
import { dayInWords } from "@bazgasht/rules"
import { serve } from "@hono/node-server"
import { portalApp } from "./app.ts"
import { openPortal } from "./portal.ts"
import { progressIn } from "./progress.ts"
import { portalSize } from "./size.ts"

const {
  folder: named,
  port,
  seed,
  ...asked
} = commandLine(
  "portal",
  "The two systems in a browser. The first time it lives through a year, which takes a minute.",
)
  .option("--port <number>", "the port; 0 for any that is free", wholeNumber(0), 8080)
  .option("--whole", "the whole country: a quarter of an hour the first time", false)
  .option("--small", "some dozens of people", false)
  .option("--seed <number>", "the seed of the draws", wholeNumber(0), 1404)
  .option("--folder <folder>", "where the store is kept", ".portal")
  .parse()
  .opts()

const size = asked.whole ? wholeSize : asked.small ? smallSize : portalSize
const name = `portal-${size.prisoners}-${seed}${process.env["BAZGASHT_POSTGRES_URL"] === undefined ? "" : "-postgres"}`
// From npm the directory of the script is this package; a folder that is named is the caller's.
const folder = resolve(process.env["INIT_CWD"] ?? process.cwd(), named)
mkdirSync(folder, { recursive: true })
const progress = progressIn(join(folder, `${name}.json`))
const { BAZGASHT_POSTGRES_URL: url } = process.env
const place: StorePlace =
  url === undefined
    ? { kind: "sqlite", file: join(folder, `${progress.store}.sqlite`) }
    : { kind: "postgres", url, schema: progress.store }

const portal = await openPortal({
  place,
  seed,
  size,
  progress,
  announce: ({ day, title }, done, all) =>
    console.log(
      `${dayInWords({ language: "en", calendar: jalali, pack: iranPack }, day)}  ${title.en} (${done + 1}/${all})`,
    ),
})
serve({ fetch: portalApp(portal).fetch, port, hostname: "127.0.0.1" }, ({ port }) =>
  console.log(`http://127.0.0.1:${port}/`),
)
