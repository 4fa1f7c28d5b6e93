/** Citations as lawyers write them: `ipc(letter("a", article(58)), "verifiedText", "Adlgoo, article 58")`. */

import { type Citation, type Confidence, type Instrument, type Text, text } from "@bazgasht/rules"
import * as instruments from "./instruments.ts"

/** Persian digits for Latin ones; everything else as it is. */
const persianDigits = (value: number): string =>
  String(value).replace(/\d/g, (digit) => "۰۱۲۳۴۵۶۷۸۹".charAt(Number(digit)))

/** Clauses of an article, in the order of the Persian alphabet, and how they are cited in English. */
const letters = { a: "الف", b: "ب", c: "پ", d: "ت", e: "ث", f: "ج" } as const

/** An article: `article(58)` is «مادهٔ ۵۸». */
export const article = (number: number): Text => text(`مادهٔ ${persianDigits(number)}`, `article ${number}`)

/** More than two neighbouring articles: `articles(96, 98)` is «مواد ۹۶ تا ۹۸». */
export const articles = (first: number, last: number): Text =>
  text(`مواد ${persianDigits(first)} تا ${persianDigits(last)}`, `articles ${first} to ${last}`)

/** Two articles: `articlesBoth(28, 29)` is «مواد ۲۸ و ۲۹». */
export const articlesBoth = (first: number, second: number): Text =>
  text(`مواد ${persianDigits(first)} و ${persianDigits(second)}`, `articles ${first} and ${second}`)

/** A clause of an article: `letter("a", article(58))` is «بند (الف) مادهٔ ۵۸». */
export const letter = (name: keyof typeof letters, of: Text): Text =>
  text(`بند (${letters[name]}) ${of.fa}`, `${of.en}, clause (${name})`)

/** A note to an article: `note(article(62), 2)` is «تبصرهٔ ۲ مادهٔ ۶۲». */
export const note = (of: Text, number?: number): Text =>
  number === undefined
    ? text(`تبصرهٔ ${of.fa}`, `note to ${of.en}`)
    : text(`تبصرهٔ ${persianDigits(number)} ${of.fa}`, `note ${number} to ${of.en}`)

/** A principle of the constitution with its clause. */
export const principle = (number: number, clause: number): Text =>
  text(`بند ${persianDigits(clause)} اصل ${persianDigits(number)}`, `Article ${number}(${clause})`)

/** A place in one instrument; `whole` where no article is meant. */
type Cite = (place: Text | "whole", confidence: Confidence, source?: string) => Citation

/** The citing of one instrument. */
export const citing =
  (instrument: Instrument): Cite =>
  (place, confidence, source) => ({
    instrument,
    ...(place === "whole" ? {} : { article: place }),
    confidence,
    ...(source === undefined ? {} : { source }),
  })

export const ipc = citing(instruments.islamicPenalCode)
export const cpc = citing(instruments.criminalProcedureCode)
export const red99 = citing(instruments.imprisonmentReductionAct)
export const reg84 = citing(instruments.prisonsRegulation1384)
export const reg00 = citing(instruments.prisonsRegulation1400)
export const drug96 = citing(instruments.narcoticsAmendment)
export const portal = citing(instruments.supportPortal)
export const practice = citing(instruments.associationPractice)
export const emdad = citing(instruments.reliefCommitteeTerms)
export const pensions = citing(instruments.pensionRates)
export const labour79 = citing(instruments.labourRegulation1379)
export const minimumWages = citing(instruments.minimumWage)
export const employmentPractice = citing(instruments.employmentPractice)
export const employmentLoans = citing(instruments.employmentLoanPractice)
export const fin94 = citing(instruments.financialConvictionsAct)
export const diyahPrices = citing(instruments.diyahDirective)
export const set94 = citing(instruments.setadRegulation)
export const set92 = citing(instruments.setadRegulation1392)
export const set89 = citing(instruments.setadRegulation1389)
export const setadInstruction = citing(instruments.setadInstruction)
export const hormozgan = citing(instruments.setadProvincialRules)
export const mostazafan = citing(instruments.setadMostazafanAgreement)
export const setadPractice = citing(instruments.setadPractice)
/** A reading of the teaching notes. */
export const courseNotes = (source: string): Citation =>
  citing(instruments.courseNotes)("whole", "verifiedReport", source)
/** A choice of this pack, which is not law, and why it was made. */
export const ours = (reason: string): Citation =>
  citing(instruments.modellingChoice)("whole", "design", reason)
