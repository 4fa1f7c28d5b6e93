/**
 * A decided case file as lines for a person.
 *
 * @module
 */

import { dayInWords, inLanguage, type Outcome, text, wordsOf } from "@bazgasht/rules"
import type { DecidedCaseFile } from "../case-files/decide-case-file.ts"
import { type Detail, looks, routeLines } from "./routes.ts"
import type { Voice } from "./voice.ts"

const words = {
  onDay: text("در", "on"),
  dayCount: text("شیوهٔ محاسبه", "day count"),
}

const outcomes = Object.keys(looks) as ReadonlyArray<Outcome["outcome"]>

/** A case file with its routes: a head line, then the routes under a heading for each outcome, the nearest first. */
export const decidedLines = (
  voice: Voice,
  { caseFile, decisions, facts, file, setting }: DecidedCaseFile,
  detail: Detail,
): ReadonlyArray<string> => {
  const say = (of: keyof typeof words): string => inLanguage(voice, words[of])
  const dayCount = setting.dayCount ?? setting.pack.dayCount
  const choices = Object.entries(setting.choices ?? {}).map(([policy, option]) => `${policy}=${option}`)
  const about = [
    file,
    ...(dayCount.id === setting.pack.dayCount.id
      ? []
      : [`${say("dayCount")}: ${dayCount.id}, ${inLanguage(voice, dayCount.title)}`]),
    ...choices,
  ]
  return [
    voice.paint("heading", `${caseFile.id} ${say("onDay")} ${dayInWords(voice, setting.today)}`),
    voice.paint("quiet", about.join(wordsOf(voice).separator)),
    ...outcomes.flatMap((name) => {
      const routes = decisions.filter(({ outcome }) => outcome.outcome === name)
      return routes.length === 0
        ? []
        : [
            "",
            voice.paint(looks[name].tone, inLanguage(voice, looks[name].heading)),
            ...routes.flatMap((decision) => routeLines(voice, decision, detail, facts, setting)),
          ]
    }),
  ]
}
