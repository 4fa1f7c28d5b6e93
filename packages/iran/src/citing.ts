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

/** Neighbouring articles: `articles(96, 98)` is «مواد ۹۶ تا ۹۸». */
export const articles = (first: number, last: number): Text =>
  text(`مواد ${persianDigits(first)} تا ${persianDigits(last)}`, `articles ${first} to ${last}`)

/** Two articles that are not neighbours. */
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
  text(`بند ${persianDigits(clause)} اصل ${persianDigits(number)}`, `principle ${number}, clause ${clause}`)

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

/** Islamic Penal Code. */
export const ipc = citing(instruments.islamicPenalCode)
/** Criminal Procedure Code. */
export const cpc = citing(instruments.criminalProcedureCode)
/** Act on Reduction of Discretionary Imprisonment. */
export const red99 = citing(instruments.imprisonmentReductionAct)
/** Executive Regulation of the Prisons Organization of 1384. */
export const reg84 = citing(instruments.prisonsRegulation1384)
/** Executive Regulation of the Prisons Organization of 1400. */
export const reg00 = citing(instruments.prisonsRegulation1400)
/** Act adding article 45 to the Anti-Narcotics Act. */
export const drug96 = citing(instruments.narcoticsAmendment)
/** Conditions of cover on the portal of the support associations. */
export const portal = citing(instruments.supportPortal)
/** Reported practice of the support associations. */
export const practice = citing(instruments.associationPractice)
/** Terms of the Relief Committee for families of prisoners. */
export const emdad = citing(instruments.reliefCommitteeTerms)
/** Monthly pension of the Relief Committee. */
export const pensions = citing(instruments.pensionRates)
/** By-law on prisoners' labour of 1379. */
export const labour79 = citing(instruments.labourBylaw1379)
/** Daily minimum wage of the labour law. */
export const minimumWages = citing(instruments.minimumWage)
/** Reported practice of work and training in prisons. */
export const employmentPractice = citing(instruments.employmentPractice)
/** Reported practice of loans for work after release. */
export const employmentLoans = citing(instruments.employmentLoanPractice)
/** Act on Enforcement of Financial Convictions of 1394. */
export const fin94 = citing(instruments.financialConvictionsAct)
/** Yearly directive on the price of diyah. */
export const diyahPrices = citing(instruments.diyahDirective)
/** Executive regulation of 1394 on the Setad Dieh. */
export const set94 = citing(instruments.setadRegulation)
/** By-law of 1392 on the Setad Dieh. */
export const set92 = citing(instruments.setadBylaw1392)
/** By-law of 1389 on the Setad Dieh. */
export const set89 = citing(instruments.setadBylaw1389)
/** Executive instruction of the Setad Dieh. */
export const setadInstruction = citing(instruments.setadInstruction)
/** Conditions of the Setad Dieh of Hormozgan. */
export const hormozgan = citing(instruments.setadProvincialRules)
/** Agreement of the Setad Dieh and the Mostazafan Foundation. */
export const mostazafan = citing(instruments.setadMostazafanAgreement)
/** Reported practice of the Setad Dieh. */
export const setadPractice = citing(instruments.setadPractice)
/** A reading of the teaching notes. */
export const courseNotes = (source: string): Citation =>
  citing(instruments.courseNotes)("whole", "verifiedReport", source)
/** A choice of this pack, which is not law, and why it was made. */
export const ours = (reason: string): Citation =>
  citing(instruments.modellingChoice)("whole", "design", reason)
