import type { IdentifierKind } from "@bazgasht/core"
import { type Text, text } from "@bazgasht/rules"
import { normalText } from "./normal-text.ts"

const withoutCheckDigit = (code: string, title: Text, form: RegExp): IdentifierKind => ({
  code,
  title,
  read: (written) => {
    const normal = normalText(written)
    return { normal, wellFormed: form.test(normal) }
  },
})

/** A passport of any country: up to nine Latin letters and digits, at least one of them a digit. */
export const passport: IdentifierKind = withoutCheckDigit(
  "passport",
  text("شمارهٔ گذرنامه", "passport number"),
  /^(?=.*[0-9])[A-Z0-9]{1,9}$/,
)

/** The code that Iran gives a foreign national. We have no text on its form: letters and digits, at least one of them a digit. */
export const foreignerCode: IdentifierKind = withoutCheckDigit(
  "foreignerCode",
  text("کد فراگیر اتباع خارجی", "code of a foreign national"),
  /^(?=.*[0-9])[A-Zآ-ی0-9]+$/,
)
