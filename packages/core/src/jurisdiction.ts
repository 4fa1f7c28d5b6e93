/** A jurisdiction: what the domain needs of a country's law to read a case file and to derive facts from it. */

import type { Day, Fact, Facts, Parameter, Policy, Rule, RulePack, Setting } from "@bazgasht/rules"
import type { FileExpectation } from "./case-file/expectation.ts"
import type { FactShape } from "./case-file/fact-shape.ts"
import type { EmploymentProgramme } from "./employment/decisions/programme.ts"
import type { DebtPetitionTerms } from "./release/cases/debt-petition/debt-petition-terms.ts"
import type { LeniencyTerms } from "./release/cases/leniency/leniency-terms.ts"
import type { DebtProgramme } from "./release/decisions/debts/programme.ts"
import type { CaseFileLaw, CaseFileShape } from "./release/model/case-file-law.ts"
import type { Statistics } from "./statistics.ts"
import type { SupportProgramme } from "./support/decisions/programme.ts"
import type { FamilyFileLaw } from "./support/model/family-file-law.ts"
import type { VocabularyEntry } from "./vocabulary.ts"

/** A rate on which sources differ: a parameter for each option of a policy. */
export interface DisputedRate<A> {
  readonly policy: Policy
  readonly byOption: { readonly [option: string]: Parameter<A> }
}

/** A dated parameter, or one of several by the reading that is chosen. */
export type CreditRate<A> = Parameter<A> | DisputedRate<A>

/**
 * What one day of earlier detention is worth against each punishment other than imprisonment, which it shortens by a day; by the name
 * of the punishment.
 *
 * Each rate is a dated parameter, read on the day of the judgment. A rate that is absent, or has no value on that day, leaves
 * what it would have decided unknown.
 */
export interface CreditRates {
  readonly [punishment: string]: CreditRate<unknown>
}

/** An identifier, brought into its normal form, with what speaks for it. */
export interface IdentifierReading {
  /** The same for every way of writing the same identifier; what cannot be one is still normalised as a text. */
  readonly normal: string
  /** Whether it has the form of such an identifier. */
  readonly wellFormed: boolean
  /** Whether its check digit agrees; absent where it has none. */
  readonly checkDigit?: boolean
}

/** A kind of identifier: a national number, a passport, the certificate of a foreign national. */
export interface IdentifierKind extends VocabularyEntry {
  readonly read: (written: string) => IdentifierReading
}

/** What the law of a country says of a report beside the rest of the file: what no paper may state. */
export interface ReportCheck {
  readonly reported: FactShape
  /** What was expected in place of the report, or `undefined` where it can stand beside the facts of the file. */
  readonly conflict: (facts: Facts) => FileExpectation | undefined
}

/**
 * A day that a law fixes once for all, such as the cut-off day of a pardon, with the facts of the sentence as they were on it,
 * whatever happened to the sentence later.
 */
export interface CutOff {
  readonly day: Day
  /** The facts that hold the values of the day, by the facts whose values they are. */
  readonly facts: {
    readonly imposedTerm?: FactShape
    readonly effectiveStart?: FactShape
    readonly endOfTerm?: FactShape
  }
}

/** A quantity that is shown of a prisoner's file as a whole. */
export interface SummaryQuantity {
  readonly rule: Rule
  /** Only where the file states a punishment of this name. */
  readonly of?: string
}

/** A programme of release: what is decided and shown of a prisoner's file. */
export interface ReleaseProgramme {
  /** The routes by which somebody may be released, in the order in which they are shown. */
  readonly routes: ReadonlyArray<Rule<boolean>>
  /** What is shown of a file as a whole. */
  readonly summary: ReadonlyArray<SummaryQuantity>
}

/** The law of petitions, as their life cycles need it. */
export interface PetitionTerms {
  /** The terms of each route of leniency on the day of a setting, by the id of the route. */
  readonly leniency: (setting: Setting) => ReadonlyMap<string, LeniencyTerms>
  /** The terms of petitions for the release of debt prisoners. */
  readonly debts: DebtPetitionTerms
}

/**
 * What reads the file of a prisoner and derives the facts of a decision from it. Every jurisdiction does; one that asks for no field needs no
 * more. Calendar and day count are those of the pack.
 */
export interface PrisonerFileLaw {
  readonly pack: RulePack
  /** Every offence that a case file may name. */
  readonly offences: ReadonlyArray<VocabularyEntry>
  /** The kinds of punishments, debts and events, and the fields that the country adds to the file of a prisoner. */
  readonly caseFile: CaseFileShape
  readonly creditRates: CreditRates
  /** Options chosen for policies by which facts are derived; see {@link withReadings}. */
  readonly readings?: Setting["choices"]
  /** Facts that only this jurisdiction asks about; a case file states them among its reports. */
  readonly reportedFacts?: ReadonlyArray<FactShape>
  /** Days that laws fix, with the facts of the sentence on them. */
  readonly cutOffs?: ReadonlyArray<CutOff>
  /** Reports that a case file cannot state beside what follows from it; such a file is refused. */
  readonly reportChecks?: ReadonlyArray<ReportCheck>
  /** Work, training and loans; a jurisdiction without it places nobody. */
  readonly employment?: EmploymentProgramme
}

/** What the domain needs of a country's law. */
export interface Jurisdiction extends PrisonerFileLaw {
  readonly caseFile: CaseFileLaw
  readonly reportedFacts?: ReadonlyArray<Fact>
  /** What is decided and shown of prisoners. */
  readonly release?: ReleaseProgramme
  /** Terms of petitions. */
  readonly petitions?: PetitionTerms
  /** The rules that are about one debt, and those that are about families; all others are about prisoners. */
  readonly rulesAbout?: { readonly debts: ReadonlyArray<Rule>; readonly families: ReadonlyArray<Rule> }
  /** What is decided of debts for which somebody is held; a jurisdiction without it decides nothing of them. */
  readonly debts?: DebtProgramme
  /** The codes of family files, and the fields that the country adds; a jurisdiction without it reads none. */
  readonly familyFile?: FamilyFileLaw
  /** Support of prisoners' families. */
  readonly support?: SupportProgramme
  /** What figures are broken down by; a jurisdiction without it counts by no region and by no offence. */
  readonly statistics?: Statistics
  /** Kinds of identifiers of people, by which duplicates are found. */
  readonly identifiers?: ReadonlyArray<IdentifierKind>
}

const policiesOfFacts = ({ creditRates }: Jurisdiction): ReadonlyArray<Policy> =>
  Object.values(creditRates).flatMap((rate: CreditRate<unknown>) => ("policy" in rate ? [rate.policy] : []))

/**
 * Every choice of readings by which facts are derived otherwise than by the first options: only what is not the first option is named.
 *
 * @example
 * // Ruritania derives no fact by a disputed rate.
 * otherReadings(ruritania) // => []
 */
export const otherReadings = (
  jurisdiction: Jurisdiction,
): ReadonlyArray<{ readonly [policy: string]: string }> =>
  policiesOfFacts(jurisdiction)
    .reduce<ReadonlyArray<{ readonly [policy: string]: string }>>(
      (all, { id, options }) =>
        all.flatMap((choices) =>
          options.map((option, place) => (place === 0 ? choices : { ...choices, [id]: option.id })),
        ),
      [{}],
    )
    .filter((choices) => Object.keys(choices).length > 0)

const read = new WeakMap<Jurisdiction, Map<string, Jurisdiction>>()

/**
 * The jurisdiction under chosen readings of disputed questions: what is derived from a case file follows them, as rules follow
 * the choices of their setting. Readings on which no fact rests change nothing, and give the jurisdiction itself.
 *
 * @example
 * const rate = { id: "fineOffPerDay", title: text("نرخ", "rate"), options: [{ id: "full" }, { id: "half" }] } as unknown as Policy
 * const disputed = { ...ruritania, creditRates: { fine: { policy: rate, byOption: {} } } }
 * otherReadings(disputed) // => [{ fineOffPerDay: "half" }]
 * withReadings(disputed, { fineOffPerDay: "half" }).readings // => { fineOffPerDay: "half" }
 * withReadings(ruritania, { fineOffPerDay: "half" }) === ruritania // => true
 */
export const withReadings = (jurisdiction: Jurisdiction, choices: Setting["choices"] = {}): Jurisdiction => {
  const chosen = policiesOfFacts(jurisdiction).flatMap(({ id }): ReadonlyArray<readonly [string, string]> => {
    const option = choices[id]
    return option === undefined ? [] : [[id, option]]
  })
  if (chosen.length === 0) return jurisdiction
  const known = read.get(jurisdiction) ?? new Map<string, Jurisdiction>()
  read.set(jurisdiction, known)
  const key = JSON.stringify(chosen)
  const found = known.get(key) ?? { ...jurisdiction, readings: Object.fromEntries(chosen) }
  known.set(key, found)
  return found
}
