/** Measures the built site, and says where it is too large or hard to search. `build.ts` ends with it; alone it measures what was built before. */

import { existsSync, globSync, readFileSync, statSync } from "node:fs"
import { createRequire } from "node:module"
import { join, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { weightOf } from "./.vitepress/search-text.ts"

/** What a site may weigh, and what a reader of a language has to find in a guide first. */
export const limits = {
  megabytes: 60,
  searchKilobytes: 1000,
  searches: {
    root: ["conditional release", "storage adapter", "reform", "JSON", "time zone", "playground"],
    fa: ["آزادی مشروط", "رابط ذخیره‌سازی", "اصلاح قانون", "JSON", "میدان آزمایش"],
  },
} as const

type Locale = keyof typeof limits.searches

/** A site as it was built. */
export interface Site {
  readonly pages: number
  readonly megabytes: number
  readonly searches: ReadonlyArray<{
    readonly locale: Locale
    readonly kilobytes: number
    /** For each search the page that comes first; nothing where none is found. */
    readonly first: ReadonlyArray<{ readonly search: string; readonly page: string | undefined }>
  }>
  /** Guides that `llms.txt` does not lead to. */
  readonly missingInLlms: ReadonlyArray<string>
}

interface Index {
  readonly search: (words: string) => ReadonlyArray<{ readonly id: string }>
}

/** The search of the site, which is that of vitepress: its engine, and the options by which its box searches. */
const engineOfSite = createRequire(createRequire(import.meta.url).resolve("vitepress/package.json"))(
  "minisearch",
) as { readonly loadJSON: (json: string, options: object) => Index }

const indexIn = async (file: string): Promise<Index> => {
  const { default: json } = (await import(pathToFileURL(file).href)) as { readonly default: string }
  return engineOfSite.loadJSON(json, {
    ...{ fields: ["title", "titles", "text"], storeFields: ["title", "titles"] },
    searchOptions: {
      ...{ fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
      boostDocument: (id: string) => weightOf(id),
    },
  })
}

/**
 * Measures a site.
 *
 * @param folder - where vitepress and vite have written it
 * @throws an `Error` if the index of a language is not there
 */
const measureSite = async (folder: string): Promise<Site> => {
  const files = globSync("**/*", { cwd: folder }).map((file) => join(folder, file))
  const bytes = files.reduce((sum, file) => sum + statSync(file).size * Number(statSync(file).isFile()), 0)
  const searches = []
  for (const locale of Object.keys(limits.searches) as ReadonlyArray<Locale>) {
    const [file] = globSync(`assets/chunks/@localSearchIndex${locale}.*.js`, { cwd: folder })
    if (file === undefined) throw new Error(`the site has no index of ${locale}`)
    const index = await indexIn(join(folder, file))
    searches.push({
      ...{ locale, kilobytes: statSync(join(folder, file)).size / 1000 },
      first: limits.searches[locale].map((search) => ({ search, page: index.search(search)[0]?.id })),
    })
  }
  const llms = existsSync(join(folder, "llms.txt")) ? readFileSync(join(folder, "llms.txt"), "utf8") : ""
  const guides = globSync("guide/*.html", { cwd: folder }).map((file) => `/${file.replace(/\.html$/, "")}`)
  return {
    ...{ pages: globSync("**/*.html", { cwd: folder }).length, megabytes: bytes / 1e6, searches },
    missingInLlms: guides.filter((guide) => !llms.includes(`(${guide})`)),
  }
}

/** What is wrong with a site, a line each. */
export const faultsOfSite = ({ megabytes, missingInLlms, searches }: Site): ReadonlyArray<string> => [
  ...(megabytes > limits.megabytes ? [`${megabytes.toFixed(0)} MB are more than ${limits.megabytes}`] : []),
  ...searches.flatMap(({ first, kilobytes, locale }) => [
    ...(kilobytes > limits.searchKilobytes
      ? [`the index of ${locale} has ${kilobytes.toFixed(0)} kB, more than ${limits.searchKilobytes}`]
      : []),
    ...first.flatMap(({ page, search }) =>
      page?.includes("/guide/") ? [] : [`“${search}” is found first in ${page ?? "no page"}, no guide`],
    ),
  ]),
  ...missingInLlms.map((guide) => `llms.txt does not lead to ${guide}`),
]

/** Measures the site, prints it, and ends the process with 1 where something is wrong. */
export const reportSite = async (folder: string): Promise<void> => {
  const site = await measureSite(folder)
  console.log(`the site: ${site.pages} pages, ${site.megabytes.toFixed(1)} MB`)
  for (const { kilobytes, locale } of site.searches)
    console.log(`search index of ${locale}: ${kilobytes.toFixed(0)} kB`)
  const faults = faultsOfSite(site)
  for (const fault of faults) console.error(fault)
  if (faults.length > 0) process.exitCode = 1
}

if (import.meta.main) await reportSite(resolve(import.meta.dirname, ".vitepress/dist"))
