/** The language of the invented country: some of its words are its own, and the rest falls back to English. */

import { type PackLanguage, type Text, textWithFallback } from "@bazgasht/rules"
import { english } from "@bazgasht/rules/wording"

/** The tag of the language: `x` marks what no register knows. */
export const tag = "x-rur"

/** A text of Ruritania, where English is understood. */
export const said = (en: string, ruritanian?: string): Text =>
  textWithFallback("en", { en, ...(ruritanian === undefined ? {} : { [tag]: ruritanian }) })

export const ruritanian: PackLanguage = {
  fallback: "en",
  words: {
    ...english,
    language: tag,
    number: (value) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, "·"),
    truth: (value) => (value ? "sic" : "nul"),
    unknown: "ignot",
    eligible: () => "liber esc",
    barred: "clus",
  },
}
