/** Cases that may be the same as another, in words. */

import { inLanguage, type Style, text } from "@bazgasht/rules"
import type { OtherCaseWording } from "../life-cycle/refusal-wording.ts"
import type { ResemblingCase } from "./handle-command.ts"

const alikeOtherwise = text(
  "پروندهٔ دیگری هست که شاید همین باشد",
  "There is another case that may be the same as this one",
)

/**
 * Says that another case may be the same as this one, to the person who gave the command: what to find out, and the id of the other case
 * where they may know of it. A resemblance that the wording has no sentence for gets a general one.
 *
 * @example
 * const style = { language: "en", calendar: jalali, pack: iranPack } as const
 * const holder = { kind: "debtPetition", subject: "petition-1" }
 * const resembling = { resemblance: "sameDebt", holder }
 * resemblanceInWords(debtPetitionWording, resembling, style).endsWith("whether that is one debt or two: petition-1.") // => true
 */
export const resemblanceInWords = (
  { resemblances = {} }: OtherCaseWording,
  { holder, resemblance }: ResemblingCase,
  style: Style,
): string => {
  const known = Object.hasOwn(resemblances, resemblance) ? resemblances[resemblance] : undefined
  const said = inLanguage(style, known ?? alikeOtherwise)
  return holder === undefined ? `${said}.` : `${said}: ${holder.subject}.`
}
