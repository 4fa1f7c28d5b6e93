/** What Iranian law adds to a sentence: further punishments, events, the appeal, the complainants and the damages. */

import {
  type AddedPart,
  type Chronology,
  knownDay,
  type SentenceEventKind,
  writtenCode,
  writtenCount,
  writtenDay,
  writtenMoney,
  writtenTerm,
  writtenText,
  writtenTruth,
} from "@bazgasht/core/case-file"
import type { Punishments, Sentence, SentenceEvent } from "@bazgasht/core/release"
import * as Schema from "effect/Schema"
import { jalali } from "../calendar/jalali.ts"
import { graceScopes } from "../facts/release/grace.ts"

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

/** Kinds of lashes: at the court's discretion, or fixed by the sharia. */
export const lashesKinds = ["tazir", "hadd"] as const

const lashesSchema = () =>
  Schema.Struct({
    kind: Schema.optionalKey(writtenCode(lashesKinds)),
    count: writtenCount({ minimum: 1, maximum: 1000 }),
  })

const dismissalSchema = () => Schema.Union([writtenCode(["permanent"]), writtenTerm])

const otherPunishmentSchema = () =>
  Schema.Struct({
    kind: Schema.optionalKey(writtenCode(otherPunishments)),
    /** Absent where it has no length, or where the file does not say it. */
    term: Schema.optionalKey(writtenTerm),
  })

const fieldsOfPunishments = () => ({
  lashes: Schema.optionalKey(lashesSchema()),
  /** Days of a daily fine. */
  dailyFineDays: Schema.optionalKey(writtenCount({ minimum: 1 })),
  /** Hours of unpaid public service. */
  serviceHours: Schema.optionalKey(writtenCount({ minimum: 1 })),
  supervision: Schema.optionalKey(writtenTerm),
  /** Dismissal from office: for a time, or for good. */
  dismissal: Schema.optionalKey(dismissalSchema()),
  /** Punishments beside these, such as confiscation and the supplementary ones. Detention is set off against none of them. */
  others: Schema.optionalKey(Schema.Array(otherPunishmentSchema())),
})

/** The punishments of an Iranian judgment, all of them. */
export type IranianPunishments = Punishments & Schema.Struct.Type<ReturnType<typeof fieldsOfPunishments>>

/** What Iranian law adds to the punishments of a judgment. */
export const addedPunishments: AddedPart = { fields: fieldsOfPunishments }

// What Iranian law asks of a sentence beside the offence, the days and the punishments: the appeal, the complainants, the damages.

const day = () => Schema.optionalKey(writtenDay(jalali))
const truth = () => Schema.optionalKey(writtenTruth)

const appealSchema = () =>
  Schema.Struct({
    prosecutorAppealed: truth(),
    complainantAppealed: truth(),
    /** Whether the sentenced person waived or withdrew the appeal before the time limit ended. */
    waivedInTime: truth(),
    mitigationRequested: truth(),
    /** The last day for an appeal. */
    deadline: day(),
    /** The day on which what is said of the appeal became known. */
    ...knownDay(jalali),
  })

const complainantSchema = () =>
  Schema.Struct({
    id: Schema.optionalKey(writtenText),
    waived: truth(),
    waiverDay: day(),
    /** Whether the waiver hangs on a condition. */
    conditional: truth(),
    conditionMet: truth(),
    /** Whether the condition is within the offender's control; a waiver that hangs on another one is void. */
    conditionControllable: truth(),
    /** The day on which the waiver became known, where that is not its own. */
    known: day(),
  })

const damagesSchema = () =>
  Schema.Struct({
    /** Amounts in rials. */
    awarded: Schema.optionalKey(writtenMoney),
    paid: Schema.optionalKey(writtenMoney),
    /** Whether there is an agreement with the claimant or an instalment order. */
    arranged: truth(),
    /** The day on which the damage was made good or its payment arranged. */
    settledDay: day(),
    /** The day on which the whole of the damage was made good. */
    madeGoodDay: day(),
    /** The court's finding on the sentenced person's means. */
    ableToPay: truth(),
    /** The day on which the payment or the arrangement became known, where that is not its own. */
    known: day(),
  })

const fields = () => ({
  attempted: truth(),
  intentional: truth(),
  organised: truth(),
  /** The sum that the offence was about, in rials. */
  amount: Schema.optionalKey(writtenMoney),
  /** How many offences of this one kind the sentence punishes together. */
  counts: Schema.optionalKey(writtenCount({ minimum: 1 })),
  effectiveCooperation: truth(),
  drugSpecialCase: truth(),
  /** The least and the greatest imprisonment that the law provides for the offence. */
  statutory: Schema.optionalKey(
    Schema.Struct({
      /** `false` where the law provides no imprisonment for the offence. */
      imprisonment: truth(),
      minimum: Schema.optionalKey(writtenTerm),
      maximum: Schema.optionalKey(writtenTerm),
    }),
  ),
  inAbsence: truth(),
  appeal: Schema.optionalKey(appealSchema()),
  /** Everybody who complained; an empty list says that nobody did. */
  complainants: Schema.optionalKey(Schema.Array(complainantSchema())),
  /** Whether the sentenced person already asked for mitigation after a waiver that came after finality. */
  mitigationAfterWaiverUsed: truth(),
  damages: Schema.optionalKey(damagesSchema()),
})

/** A private complainant and the waiver. */
export interface Complainant extends Schema.Schema.Type<ReturnType<typeof complainantSchema>> {}

/** The damages that a judgment awards to the private claimant. */
export interface Damages extends Schema.Schema.Type<ReturnType<typeof damagesSchema>> {}

/** A sentence under Iranian law. What is absent is unknown. */
export type IranianSentence = Sentence & { readonly punishments?: IranianPunishments } & Schema.Struct.Type<
    ReturnType<typeof fields>
  >

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

/** What Iranian law adds to a sentence. */
export const addedToSentence: AddedPart = {
  fields,
  times: {
    appeal: { time: "part", of: { deadline: { time: "limit" }, known: { time: "known" } } },
    complainants: { time: "list", of: complainantTimes },
    damages: { time: "part", of: damagesTimes },
  },
}

// Events of Iranian law that befall a sentence after the judgment.

const fieldsOfEvent = () => ({
  /** For an event that shortens: how many lashes it left. */
  lashes: Schema.optionalKey(writtenCount({ minimum: 0, maximum: 1000 })),
  /** For a pardon or commutation: whether it was granted to this sentenced person alone, where the notice says so. */
  scope: Schema.optionalKey(writtenCode(graceScopes)),
})

/** What happened to a sentence under Iranian law. */
export type IranianSentenceEvent = SentenceEvent & Schema.Struct.Type<ReturnType<typeof fieldsOfEvent>>

/** What Iranian law adds to an event. */
export const addedToEvent: AddedPart = { fields: fieldsOfEvent }

/**
 * Events that shorten: mitigation after a waiver (CPC 483), acceptance of the judgment (CPC 442), commutation by a special pardon. On
 * one day the court's reductions come before a commutation.
 *
 * Events that end: a pardon of the whole, which counts as execution (BASE-6 e); and the waiver of a waivable offence, the repeal of the
 * law and limitation, after which the next heaviest sentence is executed.
 */
export const sentenceEvents: ReadonlyArray<SentenceEventKind> = [
  { code: "mitigationAfterWaiver", effect: "shortens" },
  { code: "acceptanceOfJudgment", effect: "shortens" },
  { code: "commutation", effect: "shortens", grace: true },
  { code: "pardon", effect: "ends", grace: true },
  { code: "waiver", effect: "ends" },
  { code: "repeal", effect: "ends" },
  { code: "limitation", effect: "ends" },
]
