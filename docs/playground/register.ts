/**
 * Draws the invented people of the playground and writes those of their facts that its rules read, unless they are there and were drawn
 * by the same sources.
 *
 *     node --conditions=bazgasht-source register.ts [FILE] [PEOPLE]
 */

import { createHash } from "node:crypto"
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, resolve } from "node:path"
import { gzipSync } from "node:zlib"
import { iran, iranPack, jalaliDay } from "@bazgasht/iran"
import { drawRegister } from "@bazgasht/iran-population"
import type { Rule } from "@bazgasht/rules"
import { compileAnswerColumns } from "@bazgasht/rules/columns"
import { countedRules } from "./src/worker/levers.ts"
import { type PeopleGroup, writePeople } from "./src/worker/register-file.ts"

const [file = resolve(import.meta.dirname, "public/playground/register.bin.gz"), number = "200000"] =
  process.argv.slice(2)
const root = resolve(import.meta.dirname, "../..")
const kept = `${file}.written-of`

/** A digest of all that the people are drawn by: the sources of the packages, and how many there are. */
const digestOfSources = (): string => {
  const digest = createHash("sha256").update(number)
  const packages = ["rules", "core", "iran", "simulation", "iran-population"]
  const files = packages.flatMap((name) => globSync(`packages/${name}/src/**/*.ts`, { cwd: root }))
  for (const source of [...files.toSorted(), "docs/playground/register.ts"])
    digest.update(`${source}\0`).update(readFileSync(resolve(root, source)))
  return digest.digest("hex")
}

const digest = digestOfSources()
if (existsSync(file) && existsSync(kept) && readFileSync(kept, "utf8") === digest) {
  console.log("the people are of these sources already")
  process.exit()
}

const day = jalaliDay(1404, 7, 1)
const prisoners = Number(number)
const { tables } = drawRegister({ seed: 1404, day, prisoners, kinds: ["prisoner"] }, iran)
const table = tables.prisoner
if (table === undefined) throw new Error("the register has no prisoners")

const read = new Set(
  countedRules.flatMap((id) => [
    ...compileAnswerColumns(iranPack.rules.get(id) as Rule<boolean>, { pack: iranPack }).reads,
  ]),
)

const groups = ["offenceGroup", "sex", "age"].flatMap((id): ReadonlyArray<PeopleGroup> => {
  const group = table.groups[id]
  if (group === undefined) return []
  const inBoth = ({ en, fa }: { readonly fa: string; readonly en: string }) => ({ fa, en })
  return [
    {
      title: inBoth(group.title),
      values: group.values.map(({ title }) => inBoth(title)),
      cells: Uint8Array.from(group.cells),
    },
  ]
})

const bytes = writePeople({
  size: prisoners,
  day,
  facts: Object.fromEntries(
    [...read].map((id) => {
      const column = table.columns.facts[id]
      if (column === undefined) throw new Error(`the register has no place for ${id}`)
      return [id, column]
    }),
  ),
  groups,
})
mkdirSync(dirname(file), { recursive: true })
writeFileSync(file, gzipSync(bytes, { level: 9 }))
writeFileSync(kept, digest)
