/**
 * Cases that may be the same as another, in words.
 *
 * @module
 */

import { inLanguage, type Style, type Text, text } from "@bazgasht/rules"
import type { ResemblingCase } from "./handling.ts"

/** What is to be found out, by what the two may be. */
const resemblances: { readonly [resemblance: string]: Text } = {
  sameDebt: text(
    "درخواست دیگری همین زندانی را به همین محکوم‌له و به همین مبلغ بدهکار می‌شناسد؛ پیش از پرداخت، با ملاحظهٔ دادنامه روشن شود که یک بدهی است یا دو بدهی",
    "Another petition names the same prisoner, creditor and sum; find out from the judgment, before anything is paid, whether that is one debt or two",
  ),
  jointDebt: text(
    "درخواست زندانی دیگری همین محکوم‌له و همین پروندهٔ اجرایی را نام می‌برد؛ پیش از پرداخت، با ملاحظهٔ دادنامه روشن شود که هر یک بدهی خود را دارد یا مسئولیت آنان تضامنی است",
    "The petition of another prisoner names the same creditor and file of the execution office; find out from the judgment, before anything is paid, whether each owes a debt of their own or both are jointly liable for one",
  ),
}

const alikeOtherwise = text(
  "پروندهٔ دیگری هست که شاید همین باشد",
  "There is another case that may be the same as this one",
)

/**
 * A case that may be the same as another, as a sentence for whoever gave the command: what is to be found out, and in which other case, where
 * they may know of it.
 *
 * @example
 * const style = { language: "en", calendar: jalali, pack: iranPack } as const
 * const holder = { kind: "debtPetition", subject: "petition-1" }
 * resemblanceInWords({ resemblance: "sameDebt", holder }, style).endsWith("whether that is one debt or two: petition-1.") // => true
 */
export const resemblanceInWords = ({ holder, resemblance }: ResemblingCase, style: Style): string => {
  const known = Object.hasOwn(resemblances, resemblance) ? resemblances[resemblance] : undefined
  const said = inLanguage(style, known ?? alikeOtherwise)
  return holder === undefined ? `${said}.` : `${said}: ${holder.subject}.`
}
