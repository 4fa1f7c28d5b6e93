import { type Day, type Style, wordsOf } from "@bazgasht/rules"
import type { PlaceExplanation, PlaceStatement } from "@bazgasht/solvers/placement"
import type { FamilyExplanation } from "../support/decisions/cycle/explanation.ts"
import { type Letter, type LetterVoice, letterOf, partOf, voiceOf } from "./letter.ts"
import type { LetterLaw } from "./letter-law.ts"
import { familiesAhead, letterWords } from "./letter-words.ts"
import { mattersOf, missingParts, officeInWords, reasonOf } from "./said-of-decision.ts"

/** What a family hears of its place: how many are ahead, and by what they are. Nothing of costs and budgets. */
const sentencesOf = (voice: LetterVoice, statement: PlaceStatement): ReadonlyArray<string> => {
  const { say, style } = voice
  switch (statement.code) {
    case "place.ahead": {
      const { ahead } = statement
      return ahead === 0
        ? [say(letterWords.firstInQueue)]
        : [
            say(familiesAhead(ahead, "{number}"), { number: wordsOf(style).number(ahead) }),
            say(letterWords.needFirst),
          ]
    }
    case "place.behindByLottery":
      return [say(letterWords.lots)]
    default:
      return []
  }
}

/**
 * Why a family waits, or that its turn has come, as a letter to that family: no amount and no other family stands in it.
 *
 * @example
 * // Costs of 5, 4 and 3 in this order, and a budget of 8.
 * const admission = Result.getOrThrow(admit(candidates, crowns(8), stopping))
 * const [waiting] = admission.waiting
 * const style = { language: "en", calendar: gregorian, pack } as const
 * const today = gregorianDay(2025, 4, 10)
 * const letter = waiting && letterOnPlace(explainPlace(waiting, admission), today, letterLaw, style)
 * letter?.parts[0]?.lines[0] // => "The money of this cycle did not reach your place. This is not a refusal."
 * letter?.parts[0]?.lines[1] // => "One family is ahead of you."
 */
export const letterOnPlace = (
  { outcome, statements }: PlaceExplanation,
  today: Day,
  law: LetterLaw,
  style: Style,
): Letter => {
  const voice = voiceOf(style)
  const { say } = voice
  return letterOf(
    voice,
    "waiting",
    outcome === "admitted"
      ? partOf(voice, "answer", [say(letterWords.admittedNow)])
      : [
          ...partOf(voice, "answer", [
            say(letterWords.waits),
            ...statements.flatMap((statement) => sentencesOf(voice, statement)),
          ]),
          ...partOf(voice, "bring", [say(letterWords.staysInQueue), say(letterWords.tellChanges)]),
        ],
    { ask: law.askFamily, law, today },
  )
}

const answerOf = (
  voice: LetterVoice,
  law: LetterLaw,
  { cover, granted, outcome, owed }: FamilyExplanation,
): ReadonlyArray<string> => {
  const { say } = voice
  switch (outcome) {
    case "served":
    case "admitted":
      return [
        ...(outcome === "admitted" ? [say(letterWords.admittedNow)] : []),
        say(letterWords.granted, { amount: voice.money(granted) }),
        ...(granted < owed ? [say(letterWords.grantedLess)] : []),
      ]
    case "waiting":
      return [say(letterWords.waits)]
    case "nothingOwed":
      return [say(letterWords.nothingOwed)]
    case "amountUnknown":
      return [say(letterWords.amountUnknown)]
    case "undetermined":
      return [say(letterWords.coverUnclear)]
    case "referred":
      return cover.outcome.outcome === "referred"
        ? [officeInWords(voice, law, cover.outcome.to.id, { named: "coverElsewhere" })]
        : [say(letterWords.otherOfficeUnnamed)]
    case "notCovered":
      return [
        say(letterWords.notCovered),
        ...(cover.outcome.outcome === "barred" ? [reasonOf(voice, law, cover.outcome.grounds)] : []),
      ]
  }
}

/**
 * What a cycle decided of a family, as a letter to that family: what is paid, or why it waits and what to do.
 *
 * @example
 * const explained = Result.getOrThrow(explainFamily(record, snapshot, programme, { pack }, "family-1"))
 * const style = { language: "en", calendar: gregorian, pack } as const
 * letterOnCycle(explained, snapshot.lockedOn, letterLaw, style).parts[0]?.lines
 * // => ["The money of this cycle did not reach your place. This is not a refusal."]
 */
export const letterOnCycle = (
  explained: FamilyExplanation,
  today: Day,
  law: LetterLaw,
  style: Style,
  place?: PlaceExplanation,
): Letter => {
  const voice = voiceOf(style)
  const { say } = voice
  const { cover, help, outcome } = explained
  const waits = outcome === "waiting"
  const ahead = waits ? (place?.statements ?? []).flatMap((statement) => sentencesOf(voice, statement)) : []
  return letterOf(
    voice,
    "cycle",
    [
      ...partOf(voice, "answer", [...answerOf(voice, law, explained), ...ahead]),
      ...(waits ? partOf(voice, "bring", [say(letterWords.staysInQueue), say(letterWords.tellChanges)]) : []),
      ...(outcome === "undetermined" || outcome === "amountUnknown"
        ? missingParts(voice, mattersOf(law, [cover, ...help.map(({ decision }) => decision)]))
        : []),
    ],
    { ask: law.askFamily, law, today },
  )
}
