/**
 * What a reform asks for and nobody's record says: told before the run, so that nobody waits for a report in which all is open.
 *
 * @module
 */

import { inLanguage, type Text, text, wordsOf } from "@bazgasht/rules"
import type { LackingFact } from "@bazgasht/simulation"
import type { Platform } from "../platform.ts"
import { page, type Voice } from "../rendering/voice.ts"

const nobody: Readonly<Record<LackingFact["of"], Text>> = {
  prisoner: text("هیچ زندانی‌ای", "no prisoner"),
  family: text("هیچ خانواده‌ای", "no family"),
  member: text("هیچ عضو خانواده‌ای", "no member of a family"),
}

const inWords = (voice: Voice, { fact, label, of, place, reform }: LackingFact): string => {
  const { number, quoted } = wordsOf(voice)
  const change = `${reform.id} #${number(place + 1)}`
  const what = `${quoted(inLanguage(voice, label))} (${fact})`
  return inLanguage(
    voice,
    text(
      `${change}: ${what} که این تغییر می‌پرسد از ${nobody[of].fa} ثبت نشده است؛ آنچه به آن وابسته است برای همه نامعلوم می‌ماند.`,
      `${change}: ${what}, for which this change asks, is recorded of ${nobody[of].en}; what hangs on it stays open for everybody.`,
    ),
  )
}

/** Says what the reforms ask for that is known of nobody, a line for each. */
export const sayLackingFacts = (
  lacking: ReadonlyArray<LackingFact>,
  voice: Voice,
  platform: Platform,
): void => {
  for (const one of lacking) platform.printError(page(voice, [inWords(voice, one)]))
}
