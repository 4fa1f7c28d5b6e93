/**
 * What stands at the head of a decided case file.
 *
 * @module
 */

import { dayInWords, inLanguage, text, wordsOf } from "@bazgasht/rules"
import type { DecidedCaseFile } from "../case-files/decide-case-file.ts"
import type { Voice } from "../rendering/voice.ts"

const words = {
  onDay: text("در", "on"),
  dayCount: text("شیوهٔ محاسبه", "day count"),
}

/** The case and the day, and under it the file, with what was asked otherwise than usual. */
export const headingLines = (
  voice: Voice,
  { caseFile, file, setting }: Pick<DecidedCaseFile, "caseFile" | "file" | "setting">,
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
  ]
}
