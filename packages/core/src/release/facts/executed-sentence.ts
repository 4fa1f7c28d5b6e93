/** Which sentence of a file is executed, and what events left of it. */

import { lengthOf } from "../../day-count/length-of-term.ts"
import type { CaseFileShape } from "../model/case-file-law.ts"
import type { ExecutedSentence, SentenceEnding } from "../model/executed-sentence.ts"
import { life, type Sentence } from "../model/sentence.ts"
import type { SentenceEvent } from "../model/sentence-event.ts"
import { eventEffects } from "./event-effects.ts"

/** A sentence that may be the one that is executed. */
interface Candidate extends ExecutedSentence {
  /** The weight by which the heaviest is found; `undefined` where it cannot be compared. */
  readonly weight: number | undefined
}

const weightOf = (
  sentence: Sentence,
  events: ReadonlyArray<SentenceEvent>,
  law: CaseFileShape,
): number | undefined => {
  if (sentence.punishments === undefined) return undefined
  const { imprisonment } = sentence.punishments
  if (imprisonment === undefined) return 0
  const effects = eventEffects(law)
  // Grace counts as execution: it makes no other sentence the heaviest.
  const reductions = events.filter((event) => !effects.isGrace(event) && effects.shortensImprisonment(event))
  const { kind } = imprisonment
  if (kind === life && reductions.length === 0) return Number.POSITIVE_INFINITY
  if (kind !== life && !law.imprisonment.some(({ code, weighs }) => code === kind && weighs === true))
    return undefined
  const term = effects.termAfter(imprisonment.term, reductions)
  return term === undefined ? undefined : lengthOf(term)
}

const endingOf = (events: ReadonlyArray<SentenceEvent>, law: CaseFileShape): SentenceEnding | "none" => {
  const effects = eventEffects(law)
  const [first] = events
    .filter((event) => effects.isEnding(event))
    .sort((left, right) => left.day - right.day || effects.placeOf(left) - effects.placeOf(right))
  return first === undefined ? "none" : { kind: first.kind, day: first.day, grace: effects.isGrace(first) }
}

/** The kind in the judgment; `none` where the punishments are stated and no imprisonment is among them. */
const kindInJudgment = ({ punishments }: Sentence): string | undefined =>
  punishments === undefined
    ? undefined
    : punishments.imprisonment === undefined
      ? "none"
      : punishments.imprisonment.kind

const candidateOf = (
  sentence: Sentence,
  events: ReadonlyArray<SentenceEvent>,
  law: CaseFileShape,
): Candidate => {
  const effects = eventEffects(law)
  const imprisonment = sentence.punishments?.imprisonment
  const imposedTerm = imprisonment === undefined ? undefined : effects.termAfter(imprisonment.term, events)
  const reductions = events.filter((event) => effects.shortensImprisonment(event))
  const kind =
    imprisonment?.kind === life && reductions.length > 0
      ? effects.inTime(reductions).findLast((event) => event.imprisonment !== undefined)?.imprisonment
      : kindInJudgment(sentence)
  return {
    sentence,
    ...(imposedTerm === undefined ? {} : { imposedTerm }),
    ...(kind === undefined ? {} : { imprisonmentKind: kind }),
    ending: endingOf(events, law),
    events,
    left: effects.leftOfOthers(sentence, events),
    weight: weightOf(sentence, events, law),
  }
}

/** Whether the next heaviest sentence takes the place of one that ended so. */
const givesWay = ({ ending }: Candidate): boolean =>
  ending !== undefined && ending !== "none" && !ending.grace

const endDay = ({ ending }: Candidate): number =>
  ending === undefined || ending === "none" ? Number.POSITIVE_INFINITY : ending.day

/** Those that no other is known to outweigh. */
const heaviest = (candidates: ReadonlyArray<Candidate>): ReadonlyArray<Candidate> => {
  if (candidates.length < 2) return candidates
  let greatest = 0
  for (const { weight } of candidates) if (weight !== undefined && weight > greatest) greatest = weight
  return candidates.filter(({ weight }) => weight === undefined || weight === greatest)
}

/** Those that the file states to be executed; where it states none, those of which it does not state the contrary. */
const asStated = (sentences: ReadonlyArray<Sentence>): ReadonlyArray<Sentence> => {
  const stated = sentences.filter(({ executed }) => executed === true)
  if (stated.length > 0) return stated
  const open = sentences.filter(({ executed }) => executed !== false)
  return open.length > 0 ? open : sentences
}

const withoutEvents = (sentence: Sentence, law: CaseFileShape): ExecutedSentence => {
  const kind = kindInJudgment(sentence)
  return {
    sentence,
    left: eventEffects(law).leftOfOthers(sentence, undefined),
    ...(kind === undefined || kind === life ? {} : { imprisonmentKind: kind }),
  }
}

/**
 * The sentence of a file that is executed: the heaviest. One whose execution ended gives way to the next heaviest; one that was
 * pardoned does not, for grace counts as execution. Where all have given way it is the one that did so last.
 *
 * Where it is not known which one it is, these are all that it may be: several of one weight, or some that cannot be
 * weighed. What the file states to be executed is. Terms weigh by thirty-day months, life more than every term. Imprisonment of a
 * kind that does not weigh by the law of the country cannot be compared with another sentence.
 */
export const executedSentences = (
  sentences: ReadonlyArray<Sentence>,
  events: ReadonlyArray<SentenceEvent> | undefined,
  law: CaseFileShape,
): ReadonlyArray<ExecutedSentence> => {
  const stated = asStated(sentences)
  if (events === undefined) return stated.map((sentence) => withoutEvents(sentence, law))
  const alone = sentences.length === 1
  const candidates = stated.map((sentence) =>
    candidateOf(
      sentence,
      events.filter((event) => (event.sentence === undefined ? alone : event.sentence === sentence.id)),
      law,
    ),
  )
  const executable = candidates.filter((candidate) => !givesWay(candidate))
  if (executable.length > 0) return heaviest(executable)
  const last = Math.max(...candidates.map(endDay))
  return heaviest(candidates.filter((candidate) => endDay(candidate) === last))
}

/** The fine that a sentence leaves to execute: zero once its execution has ended, `undefined` where its punishments are not stated. */
export const fineToExecute = ({ ending, sentence }: ExecutedSentence): number | undefined => {
  if (ending !== undefined && ending !== "none") return 0
  return sentence.punishments === undefined ? undefined : (sentence.punishments.fine ?? 0)
}
