import { inLanguage, type Style, text, wordsOf } from "@bazgasht/rules"
import { failureWording } from "../failure/failure-wording.ts"
import { AccessRefused, CaseNotFound } from "./access-error.ts"

const sentences = { ...CaseNotFound.sentences, ...AccessRefused.sentences }

const permitted = text("دارندگان این اجازه", "Permitted")

/**
 * A refusal of access as a sentence for who asked.
 *
 * @example
 * const refusal = new AccessRefused({ code: "access.notGranted", kind: "leniency", params: { to: ["court"] } })
 * accessRefusalInWords(refusal, { language: "en", calendar: jalali, pack: iranPack })
 * // => "You are not permitted to do this. Permitted: the court that gave the judgment."
 */
export const accessRefusalInWords = (refusal: AccessRefused | CaseNotFound, style: Style): string => {
  const said = inLanguage(style, failureWording(sentences, refusal.code))
  const { to = [] } = refusal._tag === "AccessRefused" ? refusal.params : {}
  if (to.length === 0) return said
  const { actors } = style.pack
  const offices = to.map((role) => {
    const title = actors.get(role)?.title
    return title === undefined ? role : inLanguage(style, title)
  })
  return `${said} ${inLanguage(style, permitted)}: ${wordsOf(style).list(offices)}.`
}
