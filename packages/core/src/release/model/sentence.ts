/**
 * A sentence: the offence, what the law provides for it, what the judgment imposed, and what happened around the judgment.
 *
 * @module
 */

import type { Calendar } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import type { VocabularyEntry } from "../../jurisdiction.ts"
import { imprisonmentKinds } from "../facts/sentence.ts"
import { writtenDay } from "./written-day.ts"
import { writtenCount, writtenMoney } from "./written-number.ts"
import { writtenTerm } from "./written-term.ts"
import { writtenCode, writtenOffence, writtenText, writtenTruth } from "./written-word.ts"

const { optionalKey, Struct } = Schema

const imprisonmentSchema = () =>
  Struct({
    kind: optionalKey(writtenCode(imprisonmentKinds)),
    /** As the judgment states it, before any later event; absent for life imprisonment. */
    term: optionalKey(writtenTerm),
  })

const lashesSchema = () =>
  Struct({
    kind: optionalKey(writtenCode(["tazir", "hadd"])),
    count: writtenCount({ minimum: 1, maximum: 1000 }),
  })

const punishmentsSchema = () =>
  Struct({
    imprisonment: optionalKey(imprisonmentSchema()),
    lashes: optionalKey(lashesSchema()),
    /** A fine, in the smallest unit of the currency. */
    fine: optionalKey(writtenMoney),
    /** Days of a daily fine. */
    dailyFineDays: optionalKey(writtenCount({ minimum: 1 })),
    /** Hours of free public service. */
    serviceHours: optionalKey(writtenCount({ minimum: 1 })),
    supervision: optionalKey(writtenTerm),
  })

const appealSchema = (calendar: Calendar) =>
  Struct({
    prosecutorAppealed: optionalKey(writtenTruth),
    complainantAppealed: optionalKey(writtenTruth),
    /** Whether the convict waived or withdrew the appeal before the time limit ended. */
    waivedInTime: optionalKey(writtenTruth),
    mitigationRequested: optionalKey(writtenTruth),
    /** The last day for an appeal. */
    deadline: optionalKey(writtenDay(calendar)),
  })

const complainantSchema = (calendar: Calendar) =>
  Struct({
    id: optionalKey(writtenText),
    waived: optionalKey(writtenTruth),
    waiverDay: optionalKey(writtenDay(calendar)),
    /** Whether the waiver hangs on a condition. */
    conditional: optionalKey(writtenTruth),
    conditionMet: optionalKey(writtenTruth),
    /** Whether the condition is within the offender's control; a waiver that hangs on another one is void. */
    conditionControllable: optionalKey(writtenTruth),
  })

const damagesSchema = (calendar: Calendar) =>
  Struct({
    /** Amounts in the smallest unit of the currency. */
    awarded: optionalKey(writtenMoney),
    paid: optionalKey(writtenMoney),
    /** Whether there is an agreement with the claimant or an instalment order. */
    arranged: optionalKey(writtenTruth),
    /** The day on which the damage was made good or its payment arranged. */
    settledDay: optionalKey(writtenDay(calendar)),
    /** The court's finding on the convict's means. */
    ableToPay: optionalKey(writtenTruth),
  })

/** The schema of a {@link Sentence}. */
export const sentenceSchema = (calendar: Calendar, offences: ReadonlyArray<VocabularyEntry>) =>
  Struct({
    /** Needed only where another part of the file speaks of this sentence. */
    id: optionalKey(writtenText),
    /** A code of the jurisdiction's vocabulary. */
    offence: optionalKey(writtenOffence(offences.map(({ code }) => code))),
    attempted: optionalKey(writtenTruth),
    intentional: optionalKey(writtenTruth),
    organised: optionalKey(writtenTruth),
    /** The sum that the offence was about, in the smallest unit of the currency. */
    amount: optionalKey(writtenMoney),
    /** How many offences of this one kind the sentence punishes together. */
    counts: optionalKey(writtenCount({ minimum: 1 })),
    offenceDay: optionalKey(writtenDay(calendar)),
    effectiveCooperation: optionalKey(writtenTruth),
    drugSpecialCase: optionalKey(writtenTruth),
    /** The least and the greatest imprisonment that the law provides for the offence. */
    statutory: optionalKey(Struct({ minimum: optionalKey(writtenTerm), maximum: optionalKey(writtenTerm) })),
    judgmentDay: optionalKey(writtenDay(calendar)),
    finalityDay: optionalKey(writtenDay(calendar)),
    inAbsence: optionalKey(writtenTruth),
    /** Every punishment that the judgment imposed: where this is stated, a kind that is absent was not imposed. */
    punishments: optionalKey(punishmentsSchema()),
    appeal: optionalKey(appealSchema(calendar)),
    /** Everybody who complained; an empty list says that nobody did. */
    complainants: optionalKey(Schema.Array(complainantSchema(calendar))),
    /** Whether the convict already asked for mitigation after a waiver that came after finality. */
    mitigationAfterWaiverUsed: optionalKey(writtenTruth),
    damages: optionalKey(damagesSchema(calendar)),
  })

/** A sentence. What is absent is unknown. */
export interface Sentence extends Schema.Schema.Type<ReturnType<typeof sentenceSchema>> {}

/** The punishments of a judgment, all of them. */
export interface Punishments extends Schema.Schema.Type<ReturnType<typeof punishmentsSchema>> {}

/** A private complainant and the waiver. */
export interface Complainant extends Schema.Schema.Type<ReturnType<typeof complainantSchema>> {}
