import type { KindInWords } from "@bazgasht/organisation/registers"
import { caseWordings, wordingOf } from "./case-wordings.ts"
import { kindTitles } from "./kind-titles.ts"

/**
 * Every kind of cases in words, by its name: its title, the titles of its stages, and its commands. A time line takes them.
 *
 * @example
 * kindsInWords["supportCase"]?.title.fa // => "پروندهٔ حمایت"
 */
export const kindsInWords: { readonly [kind: string]: KindInWords } = Object.fromEntries(
  (Object.keys(caseWordings) as ReadonlyArray<keyof typeof caseWordings>).map((kind) => {
    const { commands, titles } = wordingOf(kind)
    return [kind, { title: kindTitles[kind], titles, commands }]
  }),
)
