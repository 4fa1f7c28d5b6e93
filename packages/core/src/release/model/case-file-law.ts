/** What the law of a country says of the file of a prisoner: its kinds of punishments, debts and events, and the fields that it adds. */

import type { FieldPath } from "@bazgasht/casework"
import type { Day, Fact, FactNode, Facts, Money } from "@bazgasht/rules"
import type { AddedPart } from "../../case-file/added-part.ts"
import type { Note } from "../../case-file/checks.ts"
import type { FactShape } from "../../case-file/fact-shape.ts"
import type { Salvaged } from "../../case-file/salvage.ts"
import type { Work } from "../../employment/model/work.ts"
import type { WorkLaw, WorkShape } from "../../employment/model/work-law.ts"
import type { FieldDescription, FieldsOfFacts } from "../../missing-fields/file-field.ts"
import type { Custody } from "./custody.ts"
import type { Debt } from "./debt.ts"
import type { ExecutedSentence } from "./executed-sentence.ts"
import type { Person, Sex } from "./person.ts"
import type { Punishments, Sentence } from "./sentence.ts"
import type { SentenceEvent } from "./sentence-event.ts"

/** A kind of imprisonment. Every country has `life` beside its own; its words stand in the vocabulary of the pack. */
export interface ImprisonmentKind {
  readonly code: string
  /** Whether its terms weigh against those of other sentences, so that the heaviest is executed. */
  readonly weighs?: boolean
  /** Whether the law says that earlier detention shortens it. */
  readonly credited?: boolean
}

/** A kind of event that befalls a sentence after the judgment. */
export interface SentenceEventKind {
  readonly code: string
  /** Whether it shortens a punishment, or ends the execution of the whole sentence. */
  readonly effect: "shortens" | "ends"
  /** An act of grace counts as execution: no other sentence takes the place of the one that it befell. */
  readonly grace?: boolean
}

/** How much of a punishment is stated, in the unit in which events say what they left of it; `undefined` where there is none. */
export type AmountOf = (punishments: Punishments) => number | undefined

/** What a unit of a punishment other than imprisonment is worth in days of detention; `undefined` where that is not known. */
export type Worth = (punishment: string) => number | undefined

/** What detention left of a punishment; `undefined` where that is not known. */
export interface SetOff {
  /** What is left of the punishment, in its unit. */
  readonly left: number | undefined
  /** Days of detention that were set off. */
  readonly used: number | undefined
  /** Days of detention that are left for the next punishment. */
  readonly daysLeft: number | undefined
}

/** The parts of a prisoner's file to which a country adds fields. */
export interface FileParts {
  readonly person?: Person
  readonly sentences?: ReadonlyArray<Sentence>
  readonly custody?: Custody
  readonly events?: ReadonlyArray<SentenceEvent>
  readonly debts?: ReadonlyArray<Debt>
  readonly work?: Work
}

/** The credit that detention gives beyond the imprisonment. */
export interface FurtherCredit {
  /** What is left of each punishment, by the id of the fact; `undefined` where it is not known. */
  readonly facts: { readonly [fact: string]: Facts[string] | undefined }
  readonly setOff: ReadonlyArray<SetOff>
}

/** Where the fields of a prisoner's file are described to the person who is asked to fill them in. */
export interface CaseFileFields {
  /** The fields in which facts are written that the file doesn't state as they are. */
  readonly facts: FieldsOfFacts
  /** The fields of entries, by the id of the list and the name of the field. */
  readonly entries: { readonly [list: string]: FieldsOfFacts }
  /** Whether a sentence is the one that is executed. */
  readonly executed: FieldDescription
  /** What happened to the sentences since the judgment. */
  readonly events: FieldDescription
  /** What a debt is owed for. */
  readonly kindOfDebt: FieldDescription
  /** The sentence that imposed a fine, as a field of the debt. */
  readonly sentenceOfFine: FieldDescription
}

/** What the law of a country says of the file of a prisoner, as far as reading it and deriving its facts goes: without the words in which it is asked for. */
export interface CaseFileShape {
  readonly imprisonment: ReadonlyArray<ImprisonmentKind>
  readonly furloughs: ReadonlyArray<string>
  /** In the order in which events of one day are applied. */
  readonly events: ReadonlyArray<SentenceEventKind>
  /** Kinds of debts beside `fine`, which a sentence imposes. */
  readonly debts: ReadonlyArray<string>

  readonly person: AddedPart<FactShape>
  readonly earlierConviction: AddedPart<FactShape>
  readonly sentence: AddedPart<FactShape>
  /** Punishments beside imprisonment and a fine. */
  readonly punishments: AddedPart<FactShape>
  readonly event: AddedPart<FactShape>
  readonly reports: { readonly [fact: string]: FactShape }
  readonly reportTimes?: AddedPart["times"]
  readonly debt: AddedPart<FactShape>

  /** What the file says of work. */
  readonly work: WorkShape

  /** Facts that a sentence states as they are, by the path of the field. */
  readonly statedOfSentence: { readonly [path: string]: FactShape }
  /** Punishments beside the fine of which an event may say what it left. */
  readonly reducible?: { readonly [punishment: string]: AmountOf }
  /** The credit for what is left of the detention after the imprisonment. */
  readonly furtherCredit?: (
    days: number | undefined,
    executed: ExecutedSentence,
    worth: Worth,
  ) => FurtherCredit
  /** The ids of the facts that `furtherCredit` gives: under another reading of a credit rate they have other values. */
  readonly creditedFacts?: ReadonlyArray<string>
  /** What follows from the whole file on a day. */
  readonly factsOfFile?: (file: FileParts) => PartialFacts
  /** What follows from the sentence that is executed. */
  readonly factsOfSentence?: (executed: ExecutedSentence) => PartialFacts
  /** What is known where the file says that there is no sentence. */
  readonly factsWithoutSentence?: Facts
  /** What follows from a debt. */
  readonly factsOfDebt?: (debt: Debt, stated: Facts) => PartialFacts
  /** The sum that nothing received for a debt can exceed; `undefined` where the file doesn't say it. */
  readonly ceilingOfDebt?: (debt: Debt) => number | undefined

  /** Notes everything in which the added fields contradict the file. */
  readonly check?: (file: Salvaged<FileParts>, note: Note) => void
  /** Whether a field says something of a person, so that no error repeats its value. */
  readonly isPersonal?: (path: FieldPath) => boolean
}

/** What the law of a country says of the file of a prisoner: its shape, and the words in which each part is asked for. */
export interface CaseFileLaw extends CaseFileShape {
  readonly person: AddedPart & {
    readonly reported: { readonly birthDay: Fact<Day>; readonly sex: Fact<Sex> }
  }
  readonly earlierConviction: AddedPart
  readonly sentence: AddedPart
  readonly punishments: AddedPart
  readonly event: AddedPart
  readonly reports: { readonly [fact: string]: FactNode }
  readonly debt: AddedPart & {
    readonly reported: {
      readonly judgmentSum: Fact<Money>
      readonly downPayment: Fact<Money>
      readonly instalmentsOrdered: Fact<boolean>
    }
  }
  readonly work: WorkLaw
  readonly statedOfSentence: { readonly [path: string]: FactNode }
  readonly fields: CaseFileFields
}

/** Facts of which some are not known. */
export type PartialFacts = { readonly [fact: string]: Facts[string] | undefined }
