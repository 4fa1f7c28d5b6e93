/**
 * Which sentence of a file is executed, and what events left of it (IPC 58 and 134; BASE-4 and BASE-6 e).
 *
 * @module
 */

import { type Day, measureOfTerm, type Term, termOfMeasure } from "@bazgasht/rules"
import { compareContent } from "../../case-file/arrangement.ts"
import { lengthOf } from "../../day-count/length-of-term.ts"
import type { Sentence } from "../model/sentence.ts"
import {
  endingEvents,
  reducingEvents,
  type SentenceEvent,
  type SentenceEventKind,
} from "../model/sentence-event.ts"
import type { ExecutedImprisonmentKind } from "./sentence.ts"

/** How the execution of a sentence ended before its time. */
export interface SentenceEnding {
  readonly kind: (typeof endingEvents)[number]
  readonly day: Day
}

/** A sentence that is executed, or was executed last. */
export interface ExecutedSentence {
  readonly sentence: Sentence
  /** The term after every reduction; absent where it is not known. */
  readonly imposedTerm?: Term
  /** Absent where it is not known, as after a commutation of life imprisonment into a term. */
  readonly imprisonmentKind?: ExecutedImprisonmentKind
  /** How execution ended before its time; `none` where it did not, absent where that is not known. */
  readonly ending?: SentenceEnding | "none"
  /** What befell it; absent where that is not known. */
  readonly events?: ReadonlyArray<SentenceEvent>
  /** What every reduction left of the fine and of the lashes; `undefined` where that is not known. */
  readonly left: { readonly fine: number | undefined; readonly lashes: number | undefined }
}

const isEnding = (kind: SentenceEventKind): kind is SentenceEnding["kind"] =>
  (endingEvents as ReadonlyArray<SentenceEventKind>).includes(kind)

const place = (kind: SentenceEventKind): number =>
  (reducingEvents as ReadonlyArray<SentenceEventKind>).indexOf(kind)

const measureOf = (term: Term | undefined): number => (term === undefined ? 0 : measureOfTerm(term))

/** By day; on one day the court's reductions before a commutation, and new terms before what is taken off. */
const inTime = (left: SentenceEvent, right: SentenceEvent): number =>
  left.day - right.day ||
  place(right.kind) - place(left.kind) ||
  measureOf(right.term) - measureOf(left.term) ||
  compareContent(left, right)

/** What is left of a term; `undefined` where nothing is, for a reduction ends no sentence. */
const shortened = (term: Term, by: Term): Term | undefined => {
  const left =
    by.months <= term.months && by.days <= term.days
      ? { months: term.months - by.months, days: term.days - by.days }
      : termOfMeasure(Math.max(0, measureOfTerm(term) - measureOfTerm(by)))
  return measureOfTerm(left) > 0 ? left : undefined
}

/** Whether an event says what it left of a punishment other than imprisonment, and nothing of imprisonment. */
const sparesImprisonment = ({ fine, lashes, reduction, term }: SentenceEvent): boolean =>
  term === undefined && reduction === undefined && (fine !== undefined || lashes !== undefined)

/** Whether an event shortens the imprisonment, or may have. */
const shortensImprisonment = (event: SentenceEvent): boolean =>
  !isEnding(event.kind) && !sparesImprisonment(event)

/** What events left of the fine or the lashes; unknown after one that does not say what it shortened. */
const leftOf = (
  which: "fine" | "lashes",
  imposed: number | undefined,
  events: ReadonlyArray<SentenceEvent> | undefined,
): number | undefined =>
  imposed === undefined || imposed === 0
    ? imposed
    : events
        ?.filter(({ kind }) => !isEnding(kind))
        .sort(inTime)
        .reduce<number | undefined>((current, event) => {
          const { fine, lashes, reduction, term } = event
          const states = [fine, lashes, reduction, term].some((stated) => stated !== undefined)
          return event[which] ?? (states ? current : undefined)
        }, imposed)

const leftOfOthers = (
  { punishments }: Sentence,
  events: ReadonlyArray<SentenceEvent> | undefined,
): ExecutedSentence["left"] => ({
  fine: leftOf("fine", punishments?.fine, events),
  lashes: leftOf("lashes", punishments?.lashes?.count, events),
})

const afterReductions = (term: Term | undefined, events: ReadonlyArray<SentenceEvent>): Term | undefined =>
  events
    .filter(shortensImprisonment)
    .sort(inTime)
    .reduce<Term | undefined>(
      (current, event) =>
        event.term ??
        (current === undefined || event.reduction === undefined
          ? undefined
          : shortened(current, event.reduction)),
      term,
    )

/** A sentence and what befell it. */
interface Standing extends ExecutedSentence {
  /** The weight by which the heaviest is found; `undefined` where it cannot be compared. */
  readonly weight: number | undefined
}

const weightOf = (sentence: Sentence, events: ReadonlyArray<SentenceEvent>): number | undefined => {
  if (sentence.punishments === undefined) return undefined
  const { imprisonment } = sentence.punishments
  if (imprisonment === undefined) return 0
  // A commutation is a pardon of a part, and a pardon counts as execution: it makes no other sentence the heaviest.
  const reductions = events.filter((event) => event.kind !== "commutation" && shortensImprisonment(event))
  if (imprisonment.kind === "life" && reductions.length === 0) return Number.POSITIVE_INFINITY
  if (imprisonment.kind !== "tazir" && imprisonment.kind !== "life") return undefined
  const term = afterReductions(imprisonment.term, reductions)
  return term === undefined ? undefined : lengthOf(term)
}

const endingOf = (events: ReadonlyArray<SentenceEvent>): SentenceEnding | "none" => {
  const [first] = events
    .flatMap(({ day, kind }) => (isEnding(kind) ? [{ day, kind }] : []))
    .sort(
      (left, right) =>
        left.day - right.day || endingEvents.indexOf(left.kind) - endingEvents.indexOf(right.kind),
    )
  return first ?? "none"
}

/** The kind in the judgment; `none` where the punishments are stated and no imprisonment is among them. */
const kindInJudgment = ({ punishments }: Sentence): ExecutedImprisonmentKind | undefined =>
  punishments === undefined
    ? undefined
    : punishments.imprisonment === undefined
      ? "none"
      : punishments.imprisonment.kind

const standing = (sentence: Sentence, events: ReadonlyArray<SentenceEvent>): Standing => {
  const imprisonment = sentence.punishments?.imprisonment
  const imposedTerm = imprisonment === undefined ? undefined : afterReductions(imprisonment.term, events)
  const reductions = events.filter(shortensImprisonment)
  const kind =
    imprisonment?.kind === "life" && reductions.length > 0
      ? [...reductions].sort(inTime).findLast((event) => event.imprisonment !== undefined)?.imprisonment
      : kindInJudgment(sentence)
  return {
    sentence,
    ...(imposedTerm === undefined ? {} : { imposedTerm }),
    ...(kind === undefined ? {} : { imprisonmentKind: kind }),
    ending: endingOf(events),
    events,
    left: leftOfOthers(sentence, events),
    weight: weightOf(sentence, events),
  }
}

/** Whether the next heaviest sentence takes the place of one that ended so. */
const givesWay = ({ ending }: Standing): boolean =>
  ending !== undefined && ending !== "none" && ending.kind !== "pardon"

const endDay = ({ ending }: Standing): number =>
  ending === undefined || ending === "none" ? Number.POSITIVE_INFINITY : ending.day

/** Those that no other is known to outweigh. */
const heaviest = (standings: ReadonlyArray<Standing>): ReadonlyArray<Standing> => {
  if (standings.length < 2) return standings
  let greatest = 0
  for (const { weight } of standings) if (weight !== undefined && weight > greatest) greatest = weight
  return standings.filter(({ weight }) => weight === undefined || weight === greatest)
}

/** Those that the file states to be executed; where it states none, those of which it does not state the contrary. */
const asStated = (sentences: ReadonlyArray<Sentence>): ReadonlyArray<Sentence> => {
  const stated = sentences.filter(({ executed }) => executed === true)
  if (stated.length > 0) return stated
  const open = sentences.filter(({ executed }) => executed !== false)
  return open.length > 0 ? open : sentences
}

const withoutEvents = (sentence: Sentence): ExecutedSentence => {
  const kind = kindInJudgment(sentence)
  return {
    sentence,
    left: leftOfOthers(sentence, undefined),
    ...(kind === undefined || kind === "life" ? {} : { imprisonmentKind: kind }),
  }
}

/**
 * The sentence of a file that is executed: the heaviest. One that ended by waiver, repeal or limitation gives way to the next
 * heaviest; one that was pardoned does not, for pardon counts as execution. Where all have given way it is the one that did so
 * last.
 *
 * Where it cannot be told which one it is, these are all that it may be: several of one weight, or some that cannot be
 * weighed. What the file states to be executed is. Terms weigh by thirty-day months, life more than every term. Imprisonment of other kinds than ta'zir cannot be
 * weighed against another sentence.
 */
export const executedSentences = (
  sentences: ReadonlyArray<Sentence>,
  events: ReadonlyArray<SentenceEvent> | undefined,
): ReadonlyArray<ExecutedSentence> => {
  const candidates = asStated(sentences)
  if (events === undefined) return candidates.map(withoutEvents)
  const alone = sentences.length === 1
  const standings = candidates.map((sentence) =>
    standing(
      sentence,
      events.filter((event) => (event.sentence === undefined ? alone : event.sentence === sentence.id)),
    ),
  )
  const executable = standings.filter((candidate) => !givesWay(candidate))
  if (executable.length > 0) return heaviest(executable)
  const last = Math.max(...standings.map(endDay))
  return heaviest(standings.filter((candidate) => endDay(candidate) === last))
}

/** The fine that a sentence leaves to execute: zero once its execution has ended, `undefined` where its punishments are not stated. */
export const fineToExecute = ({ ending, sentence }: ExecutedSentence): number | undefined => {
  if (ending !== undefined && ending !== "none") return 0
  return sentence.punishments === undefined ? undefined : (sentence.punishments.fine ?? 0)
}
