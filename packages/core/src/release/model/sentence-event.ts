/**
 * What happened to a sentence after the judgment.
 *
 * @module
 */

import type { Calendar } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import type { Chronology } from "../../case-file/chronology.ts"
import { knownDay, writtenDay } from "../../case-file/written-day.ts"
import { writtenCount, writtenMoney } from "../../case-file/written-number.ts"
import { writtenTerm } from "../../case-file/written-term.ts"
import { writtenCode, writtenText } from "../../case-file/written-word.ts"
import { graceScopes } from "../facts/grace.ts"
import { imprisonmentKinds } from "../facts/sentence.ts"

/**
 * Events that shorten the imprisonment: `commutation` by a special pardon, `acceptanceOfJudgment` (CPC 442),
 * `mitigationAfterWaiver` (CPC 483).
 */
export const reducingEvents = ["commutation", "acceptanceOfJudgment", "mitigationAfterWaiver"] as const

/**
 * Events after which the sentence is executed no longer: `pardon` of the whole of it, which counts as execution; and `waiver`
 * of a waivable offence, `repeal` of the law and `limitation`, after which the next heaviest sentence is executed.
 */
export const endingEvents = ["pardon", "waiver", "repeal", "limitation"] as const

/** One of `reducingEvents` or `endingEvents`. */
export type SentenceEventKind = (typeof reducingEvents)[number] | (typeof endingEvents)[number]

/** The schema of a {@link SentenceEvent}. */
export const sentenceEventSchema = (calendar: Calendar) =>
  Schema.Struct({
    id: Schema.optionalKey(writtenText),
    kind: writtenCode([...reducingEvents, ...endingEvents]),
    day: writtenDay(calendar),
    ...knownDay(calendar),
    /** The id of the sentence it befell; may be absent in a file of one sentence. */
    sentence: Schema.optionalKey(writtenText),
    /** For an event that shortens: the new term. */
    term: Schema.optionalKey(writtenTerm),
    /** For an event that turns life imprisonment into a term: the kind of imprisonment that it becomes. */
    imprisonment: Schema.optionalKey(writtenCode(imprisonmentKinds)),
    /** For an event that shortens: what was taken off, where the new term is not stated. */
    reduction: Schema.optionalKey(writtenTerm),
    /** For an event that shortens: what it left of the fine. An event that states what it left of one punishment left the others as they were. */
    fine: Schema.optionalKey(writtenMoney),
    /** For an event that shortens: how many lashes it left. */
    lashes: Schema.optionalKey(writtenCount({ minimum: 0, maximum: 1000 })),
    /** For a pardon or commutation: whether it was granted to this convict alone, where the notice says so. */
    scope: Schema.optionalKey(writtenCode(graceScopes)),
  })

/** What happened to a sentence after the judgment, and when. */
export interface SentenceEvent extends Schema.Schema.Type<ReturnType<typeof sentenceEventSchema>> {}

/** When a {@link SentenceEvent} counts: from its day, and for a look ahead from the day on which it became known. */
export const sentenceEventTimes: Chronology = { day: { time: "dates" }, known: { time: "known" } }
