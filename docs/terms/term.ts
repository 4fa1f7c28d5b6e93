/** A term: one idea with its one name in each language, what it means, and the forms that do not stand for it. */

import { type OwnLanguage, type Text, text } from "@bazgasht/rules"

/**
 * Where a form is not written: in what programs print for those who work with them, in letters to a prisoner or a family, on pages, or in
 * the names of the code. A letter is in plain words, and may have one that a judgment has not.
 */
export type Where = "texts" | "letters" | "pages" | "identifiers"

/** A form that does not stand for an idea, though people write it. */
export interface Avoided {
  readonly language: OwnLanguage
  /** Words at the bounds of words; `…` at the end stands for any ending, as in `مقرره…`. */
  readonly form: string
  readonly reason: Text
  /** What is written for it, where that is not the name of the term. */
  readonly instead: string
  /** Phrases in which the form is right, as in the title of a law. */
  readonly except: ReadonlyArray<string>
  readonly where: ReadonlyArray<Where>
}

/** One idea. */
export interface Term {
  readonly field: Field
  readonly name: Text
  readonly meaning: Text
  /** The text that gives the name. */
  readonly source?: Text
  readonly avoided: ReadonlyArray<Avoided>
}

/** The fields of the glossary, in the order of its page. */
export const fields = {
  release: text("آزادی و نهادهای ارفاقی", "Release and leniency"),
  debts: text("محکومیت مالی و دیه", "Financial convictions and diyah"),
  support: text("حمایت از خانواده", "Support of families"),
  employment: text("اشتغال و حرفه‌آموزی", "Employment and training"),
  bodies: text("مراجع و نهادها", "Authorities and bodies"),
  charity: text("کمک خیّران و صندوق", "Charity and funds"),
  software: text("واژه‌های این کتابخانه", "Words of this library"),
  style: text("واژه‌های عمومی", "Common words"),
} as const

/** A field of the glossary. */
export type Field = keyof typeof fields

/** What may be said of an avoided form beside itself and its reason. */
interface More {
  readonly instead?: string
  readonly except?: ReadonlyArray<string>
  readonly where?: ReadonlyArray<Where>
}

type Avoids = (term: { readonly name: Text }) => Avoided

const avoids =
  (language: OwnLanguage) =>
  (
    form: string,
    reason: Text,
    { except = [], instead, where = ["texts", "letters", "pages"] }: More = {},
  ): Avoids =>
  ({ name }) => ({ language, form, reason, instead: instead ?? name[language], except, where })

/** A Persian form that is not written. */
export const notFa = avoids("fa")

/** An English form that is not written. */
export const notEn = avoids("en")

/** Terms of a field: `of("release")("آزادی مشروط", "conditional release", meaningFa, meaningEn, …forms)`. */
export const of =
  (field: Field) =>
  (
    fa: string,
    en: string,
    meaningFa: string,
    meaningEn: string,
    avoided: ReadonlyArray<Avoids> = [],
    source?: Text,
  ): Term => {
    const name = text(fa, en)
    return {
      field,
      name,
      meaning: text(meaningFa, meaningEn),
      ...(source === undefined ? {} : { source }),
      avoided: avoided.map((form) => form({ name })),
    }
  }

/** A place in a law, as both languages cite it. */
export const ipc = (article: string, articleEn: string): Text =>
  text(`قانون مجازات اسلامی، ${article}`, `Islamic Penal Code, ${articleEn}`)
export const cpc = (article: string, articleEn: string): Text =>
  text(`قانون آیین دادرسی کیفری، ${article}`, `Criminal Procedure Code, ${articleEn}`)
export const fin94 = (article: string, articleEn: string): Text =>
  text(
    `قانون نحوهٔ اجرای محکومیت‌های مالی، ${article}`,
    `Act on Enforcement of Financial Convictions, ${articleEn}`,
  )
