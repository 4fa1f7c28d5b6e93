/** What Iranian law asks of a sentence beside the offence, the days and the punishments: the appeal, the complainants, the damages. */

import {
  type AddedPart,
  type Chronology,
  knownDay,
  writtenCount,
  writtenDay,
  writtenMoney,
  writtenTerm,
  writtenText,
  writtenTruth,
} from "@bazgasht/core/case-file"
import type { Sentence } from "@bazgasht/core/release"
import * as Schema from "effect/Schema"
import { jalali } from "../calendar/jalali.ts"
import type { IranianPunishments } from "./punishments.ts"

const day = () => Schema.optionalKey(writtenDay(jalali))
const truth = () => Schema.optionalKey(writtenTruth)

const appealSchema = () =>
  Schema.Struct({
    prosecutorAppealed: truth(),
    complainantAppealed: truth(),
    /** Whether the convict waived or withdrew the appeal before the time limit ended. */
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
    /** The court's finding on the convict's means. */
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
  /** Whether the convict already asked for mitigation after a waiver that came after finality. */
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
