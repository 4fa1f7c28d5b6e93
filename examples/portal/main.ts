/**
 * The portal: the two systems, to open in a browser. The first time it lives through a year, which takes a minute.
 *
 * Options: `--port NUMBER`; `--whole` for the whole country (a quarter of an hour the first time), `--small` for some dozens of people; `--seed NUMBER`;
 * `--folder DIR` for the store. With `BAZGASHT_POSTGRES_URL` the store is a schema of that database.
 */

import { mkdirSync } from "node:fs"
import { join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { smallSize, wholeSize } from "@bazgasht/example-systems/country.ts"
import type { StorePlace } from "@bazgasht/example-systems/stores.ts"
import { iranPack, jalali } from "@bazgasht/iran"
import { dayInWords } from "@bazgasht/rules"
import { serve } from "@hono/node-server"
import { portalApp } from "./app.ts"
import { openPortal } from "./portal.ts"
import { progressIn } from "./progress.ts"
import { portalSize } from "./size.ts"

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "8080" },
    whole: { type: "boolean", default: false },
    small: { type: "boolean", default: false },
    seed: { type: "string", default: "1404" },
    folder: { type: "string", default: ".portal" },
  },
})

const seed = Number(values.seed)
const size = values.whole ? wholeSize : values.small ? smallSize : portalSize
const name = `portal-${size.prisoners}-${seed}${process.env["BAZGASHT_POSTGRES_URL"] === undefined ? "" : "-postgres"}`
// From npm the directory of the script is this package; a folder that is named is the caller's.
const folder = resolve(process.env["INIT_CWD"] ?? process.cwd(), values.folder)
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
serve({ fetch: portalApp(portal).fetch, port: Number(values.port), hostname: "127.0.0.1" }, ({ port }) =>
  console.log(`http://127.0.0.1:${port}/`),
)
