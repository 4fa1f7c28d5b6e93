import { inLanguage, type Style, type Text, text, wordsOf } from "@bazgasht/rules"
import type { AccessRefused, CaseNotFound } from "./access-error.ts"

const sentences = {
  "case.notFound": text(
    "چنین پرونده‌ای یافت نشد یا در دسترس شما نیست.",
    "There is no such case, or none that is open to you.",
  ),
  "access.notCaller": text(
    "این اقدام باید به نام خود شما و در سمتی باشد که دارید.",
    "This has to be done in your own name, and in an office that you hold.",
  ),
  "access.unknownPerson": text(
    "شناسهٔ شما در فهرست اشخاص این سامانه نیست.",
    "Your id is not in this application's register of people.",
  ),
  "access.notGranted": text("اجازهٔ این اقدام به شما داده نشده است.", "You are not permitted to do this."),
  "access.notWhole": text(
    "سابقهٔ پرونده تنها برای کسی است که همهٔ پرونده را می‌بیند.",
    "The history of a case is only for those who may see the whole of it.",
  ),
} as const satisfies { readonly [Code in (AccessRefused | CaseNotFound)["code"]]: Text }

const permitted = text("دارندگان این اجازه", "Permitted are")

/**
 * A refusal of access as a sentence for who asked.
 *
 * @example
 * const refusal = new AccessRefused({ code: "access.notGranted", kind: "leniency", to: ["court"], relations: ["any"] })
 * accessRefusalInWords(refusal, { language: "en", calendar: jalali, pack: iranPack })
 * // => "You are not permitted to do this. Permitted are: the court that gave the judgment."
 */
export const accessRefusalInWords = (refusal: AccessRefused | CaseNotFound, style: Style): string => {
  const said = inLanguage(style, sentences[refusal.code])
  if (refusal.code !== "access.notGranted" || refusal.to.length === 0) return said
  const { actors } = style.pack
  const offices = refusal.to.map((role) => {
    const title = actors.get(role)?.title
    return title === undefined ? role : inLanguage(style, title)
  })
  return `${said} ${inLanguage(style, permitted)}: ${wordsOf(style).list(offices)}.`
}
