/**
 * A sentence: the offence, what the law provides for it, what the judgment imposed, and what happened around the judgment.
 *
 * @module
 */

import type { Calendar } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import type { Chronology } from "../../case-file/chronology.ts"
import { knownDay, writtenDay } from "../../case-file/written-day.ts"
import { writtenCount, writtenMoney } from "../../case-file/written-number.ts"
import { writtenTerm } from "../../case-file/written-term.ts"
import { writtenCode, writtenOffence, writtenText, writtenTruth } from "../../case-file/written-word.ts"
import type { VocabularyEntry } from "../../vocabulary.ts"
import { imprisonmentKinds } from "../facts/sentence.ts"

const imprisonmentSchema = () =>
  Schema.Struct({
    kind: Schema.optionalKey(writtenCode(imprisonmentKinds)),
    /** As the judgment states it, before any later event; absent for life imprisonment. */
    term: Schema.optionalKey(writtenTerm),
  })

const lashesSchema = () =>
  Schema.Struct({
    kind: Schema.optionalKey(writtenCode(["tazir", "hadd"])),
    count: writtenCount({ minimum: 1, maximum: 1000 }),
  })

const dismissalSchema = () => Schema.Union([writtenCode(["permanent"]), writtenTerm])

/** Punishments that detention does not shorten, beside dismissal from office. */
export const otherPunishments = [
  "socialRights",
  "confiscation",
  "publication",
  "residence",
  "travelBan",
  "drivingBan",
  "professionBan",
] as const

const otherPunishmentSchema = () =>
  Schema.Struct({
    kind: Schema.optionalKey(writtenCode(otherPunishments)),
    /** Absent where it has no length, or where the file does not say it. */
    term: Schema.optionalKey(writtenTerm),
  })

const punishmentsSchema = () =>
  Schema.Struct({
    imprisonment: Schema.optionalKey(imprisonmentSchema()),
    lashes: Schema.optionalKey(lashesSchema()),
    /** A fine, in the smallest unit of the currency. */
    fine: Schema.optionalKey(writtenMoney),
    /** Days of a daily fine. */
    dailyFineDays: Schema.optionalKey(writtenCount({ minimum: 1 })),
    /** Hours of free public service. */
    serviceHours: Schema.optionalKey(writtenCount({ minimum: 1 })),
    supervision: Schema.optionalKey(writtenTerm),
    /** Dismissal from office: for a time, or for good. */
    dismissal: Schema.optionalKey(dismissalSchema()),
    /** Punishments beside these, such as confiscation and the supplementary ones. Detention is set off against none of them. */
    others: Schema.optionalKey(Schema.Array(otherPunishmentSchema())),
  })

const appealSchema = (calendar: Calendar) =>
  Schema.Struct({
    prosecutorAppealed: Schema.optionalKey(writtenTruth),
    complainantAppealed: Schema.optionalKey(writtenTruth),
    /** Whether the convict waived or withdrew the appeal before the time limit ended. */
    waivedInTime: Schema.optionalKey(writtenTruth),
    mitigationRequested: Schema.optionalKey(writtenTruth),
    /** The last day for an appeal. */
    deadline: Schema.optionalKey(writtenDay(calendar)),
    /** The day on which what is said of the appeal became known. */
    ...knownDay(calendar),
  })

const complainantSchema = (calendar: Calendar) =>
  Schema.Struct({
    id: Schema.optionalKey(writtenText),
    waived: Schema.optionalKey(writtenTruth),
    waiverDay: Schema.optionalKey(writtenDay(calendar)),
    /** Whether the waiver hangs on a condition. */
    conditional: Schema.optionalKey(writtenTruth),
    conditionMet: Schema.optionalKey(writtenTruth),
    /** Whether the condition is within the offender's control; a waiver that hangs on another one is void. */
    conditionControllable: Schema.optionalKey(writtenTruth),
    /** The day on which the waiver became known, where that is not its own. */
    known: Schema.optionalKey(writtenDay(calendar)),
  })

const damagesSchema = (calendar: Calendar) =>
  Schema.Struct({
    /** Amounts in the smallest unit of the currency. */
    awarded: Schema.optionalKey(writtenMoney),
    paid: Schema.optionalKey(writtenMoney),
    /** Whether there is an agreement with the claimant or an instalment order. */
    arranged: Schema.optionalKey(writtenTruth),
    /** The day on which the damage was made good or its payment arranged. */
    settledDay: Schema.optionalKey(writtenDay(calendar)),
    /** The day on which the whole of the damage was made good. */
    madeGoodDay: Schema.optionalKey(writtenDay(calendar)),
    /** The court's finding on the convict's means. */
    ableToPay: Schema.optionalKey(writtenTruth),
    /** The day on which the payment or the arrangement became known, where that is not its own. */
    known: Schema.optionalKey(writtenDay(calendar)),
  })

/** The schema of a {@link Sentence}. */
export const sentenceSchema = (calendar: Calendar, offences: ReadonlyArray<VocabularyEntry>) =>
  Schema.Struct({
    /** Needed only where another part of the file speaks of this sentence. */
    id: Schema.optionalKey(writtenText),
    /** Whether this sentence is the one that is executed, where weight does not tell it. */
    executed: Schema.optionalKey(writtenTruth),
    /** A code of the jurisdiction's vocabulary. */
    offence: Schema.optionalKey(writtenOffence(offences.map(({ code }) => code))),
    attempted: Schema.optionalKey(writtenTruth),
    intentional: Schema.optionalKey(writtenTruth),
    organised: Schema.optionalKey(writtenTruth),
    /** The sum that the offence was about, in the smallest unit of the currency. */
    amount: Schema.optionalKey(writtenMoney),
    /** How many offences of this one kind the sentence punishes together. */
    counts: Schema.optionalKey(writtenCount({ minimum: 1 })),
    offenceDay: Schema.optionalKey(writtenDay(calendar)),
    effectiveCooperation: Schema.optionalKey(writtenTruth),
    drugSpecialCase: Schema.optionalKey(writtenTruth),
    /** The least and the greatest imprisonment that the law provides for the offence. */
    statutory: Schema.optionalKey(
      Schema.Struct({
        /** `false` where the law provides no imprisonment for the offence. */
        imprisonment: Schema.optionalKey(writtenTruth),
        minimum: Schema.optionalKey(writtenTerm),
        maximum: Schema.optionalKey(writtenTerm),
      }),
    ),
    judgmentDay: Schema.optionalKey(writtenDay(calendar)),
    finalityDay: Schema.optionalKey(writtenDay(calendar)),
    inAbsence: Schema.optionalKey(writtenTruth),
    /** Every punishment that the judgment imposed: where this is stated, a kind that is absent was not imposed. */
    punishments: Schema.optionalKey(punishmentsSchema()),
    appeal: Schema.optionalKey(appealSchema(calendar)),
    /** Everybody who complained; an empty list says that nobody did. */
    complainants: Schema.optionalKey(Schema.Array(complainantSchema(calendar))),
    /** Whether the convict already asked for mitigation after a waiver that came after finality. */
    mitigationAfterWaiverUsed: Schema.optionalKey(writtenTruth),
    damages: Schema.optionalKey(damagesSchema(calendar)),
    ...knownDay(calendar),
  })

/** A sentence. What is absent is unknown. */
export interface Sentence extends Schema.Schema.Type<ReturnType<typeof sentenceSchema>> {}

/** The punishments of a judgment, all of them. */
export interface Punishments extends Schema.Schema.Type<ReturnType<typeof punishmentsSchema>> {}

/** A private complainant and the waiver. */
export interface Complainant extends Schema.Schema.Type<ReturnType<typeof complainantSchema>> {}

/** Before the day of the waiver it is known that there was none. */
const complainantTimes: Chronology = {
  waiverDay: {
    time: "happens",
    before: () => ({
      waived: false,
      waiverDay: undefined,
      conditional: undefined,
      conditionMet: undefined,
      conditionControllable: undefined,
    }),
  },
  known: { time: "known" },
}

/** Before the damage was settled it is known that payment was not arranged; how much had been paid is not. */
const damagesTimes: Chronology = {
  settledDay: {
    time: "happens",
    before: ({ paid }) => ({
      arranged: false,
      paid: paid === 0 ? paid : undefined,
      settledDay: undefined,
      madeGoodDay: undefined,
    }),
  },
  madeGoodDay: {
    time: "happens",
    before: ({ paid }) => ({ paid: paid === 0 ? paid : undefined, madeGoodDay: undefined }),
  },
  known: { time: "known" },
}

/** When the fields of a {@link Sentence} count. A sentence is there from the day of the judgment. */
export const sentenceTimes: Chronology = {
  offenceDay: { time: "dates" },
  judgmentDay: { time: "dates" },
  finalityDay: { time: "happens" },
  appeal: { time: "part", of: { deadline: { time: "limit" }, known: { time: "known" } } },
  complainants: { time: "list", of: complainantTimes },
  damages: { time: "part", of: damagesTimes },
  known: { time: "known" },
}
