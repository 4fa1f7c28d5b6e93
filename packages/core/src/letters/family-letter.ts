import { type Day, type Decision, inLanguage, type Style } from "@bazgasht/rules"
import type { FamilyOutlook, MemberOutlook } from "../support/decisions/family-outlook.ts"
import { memberNames } from "../support/decisions/member-names.ts"
import { kindNow, kindThen } from "./kind-words.ts"
import { type Letter, type LetterVoice, letterOf, partOf, voiceOf } from "./letter.ts"
import type { LetterLaw } from "./letter-law.ts"
import { letterWords } from "./letter-words.ts"
import {
  againstReader,
  isAdverse,
  lackInWords,
  lackOf,
  mattersOf,
  missingParts,
  officeInWords,
  reasonOf,
  type SaidDecisions,
  saidOf,
  stepLines,
  unclearLines,
} from "./said-of-decision.ts"

/** Who pays a family in cash, and between which days another payer is expected. */
export interface FamilyPayment {
  /** The code of the payer; absent where there is none, or it is not known. */
  readonly payer?: string | undefined
  readonly expected?: { readonly earliest: Day; readonly latest: Day }
}

const answerOf = (voice: LetterVoice, law: LetterLaw, { cover }: FamilyOutlook): ReadonlyArray<string> => {
  const { say } = voice
  const { outcome, rule } = cover
  const lack = (): string => lackInWords(voice, lackOf(cover))
  const together = (...sentences: ReadonlyArray<string>): ReadonlyArray<string> => [sentences.join(" ")]
  switch (outcome.outcome) {
    case "eligible":
      return together(
        say(letterWords.covered),
        say(kindNow[rule.kind]),
        ...(rule.kind === "automatic" ? [] : [say(letterWords.nobodyDecided)]),
      )
    case "notYet": {
      const from = { day: voice.day(outcome.from) }
      return outcome.becomes === "eligible"
        ? together(say(letterWords.coveredLater, from), say(kindThen[rule.kind]), say(letterWords.noRefusal))
        : together(say(letterWords.coverNotBefore, from), lack(), say(letterWords.noRefusal))
    }
    case "undetermined":
      return together(say(letterWords.coverUnclear), lack(), say(letterWords.noRefusal))
    case "referred":
      return [officeInWords(voice, law, outcome.to.id, { named: "coverElsewhere" })]
    case "barred":
      return [say(letterWords.notCovered), reasonOf(voice, law, outcome.grounds)]
  }
}

/** Names of members in the words of the vocabulary; in a language that it does not have, in those of the law's letters. */
const namesOf = (style: Style, { relations }: LetterLaw, members: ReadonlyArray<MemberOutlook>) => {
  const isOwn = style.language === "fa" || style.language === "en"
  const vocabulary = isOwn ? style.pack.vocabulary : new Map(Object.entries(relations))
  return memberNames({ ...style, pack: { ...style.pack, vocabulary } }, members)
}

/** A name at the head of a line. */
const capitalised = (name: string): string => `${name.charAt(0).toLocaleUpperCase("en")}${name.slice(1)}`

const moneyLines = (
  voice: LetterVoice,
  law: LetterLaw,
  { monthlyCash, today }: FamilyOutlook,
  { expected, payer }: FamilyPayment,
): ReadonlyArray<string> => {
  const { say, style } = voice
  if (payer === undefined) return []
  const name = Object.hasOwn(law.payers, payer) ? law.payers[payer] : undefined
  const amount = monthlyCash.value
  return [
    ...(typeof amount === "number" && amount > 0
      ? [say(letterWords.monthly, { amount: voice.money(amount) })]
      : []),
    ...(name === undefined ? [] : [say(letterWords.paidBy, { payer: inLanguage(style, name) })]),
    ...(expected === undefined
      ? []
      : [
          // What was expected by a day that has passed is no longer a hope, but a question.
          say(expected.latest < today ? letterWords.handOverLate : letterWords.handOver, {
            from: voice.day(expected.earliest),
            to: voice.day(expected.latest),
          }),
        ]),
  ]
}

/**
 * What is decided of a family as a letter to that family: whether it can be supported, what it and each member can get, what is missing,
 * who must act and whom to ask.
 *
 * @example
 * const today = gregorianDay(2025, 4, 10)
 * const file = Result.getOrThrow(decodeFamilyFile({ kind: "family", id: "F-1" }, ruritania, { today }))
 * const about = familyOutlook(familyCase(file, ruritania, today), programme, { pack, today })
 * const letter = letterToFamily(about, {}, letterLaw, { language: "en", calendar: gregorian, pack })
 * letter.parts[0]?.lines[0]
 * // => "It is not known yet whether support is possible. Papers are missing. This is not a refusal."
 */
export const letterToFamily = (
  about: FamilyOutlook,
  payment: FamilyPayment,
  law: LetterLaw,
  style: Style,
): Letter => {
  const voice = voiceOf(style)
  const { cover, householdHelp, members, otherPayers } = about
  const names = namesOf(style, law, members)
  const household = [...otherPayers, ...householdHelp].map(({ decision }) => decision)
  // No one is notified of help for which the family is not covered.
  const isOpen = cover.outcome.outcome !== "barred" && cover.outcome.outcome !== "referred"
  const ofMembers = members.map(({ help, person }) => ({
    about: capitalised(names.get(person) ?? ""),
    decisions: help.map(({ decision }) => decision),
  }))
  const saidOfThose = (is: (decision: Decision) => boolean): ReadonlyArray<SaidDecisions> =>
    isOpen
      ? [
          saidOf(voice, law, household.filter(is)),
          ...ofMembers.map(({ about: whom, decisions }) => saidOf(voice, law, decisions.filter(is), whom)),
        ]
      : []
  const all = saidOfThose((decision) => !isAdverse(decision))
  const against = saidOfThose(isAdverse)
  const open = all.flatMap((said) => said.open)
  const later = all.flatMap((said) => said.later)
  const unclear = all.flatMap((said) => said.unclear)
  const missing = isOpen
    ? [
        ...mattersOf(law, [cover, ...household]),
        ...ofMembers.flatMap(({ about: whom, decisions }) => mattersOf(law, decisions, whom)),
      ]
    : []
  return letterOf(
    voice,
    "toFamily",
    [
      ...partOf(voice, "answer", answerOf(voice, law, about)),
      ...partOf(voice, "money", isOpen ? moneyLines(voice, law, about, payment) : []),
      ...partOf(voice, "now", stepLines(open)),
      ...partOf(voice, "later", stepLines(later)),
      ...againstReader(voice, against),
      ...partOf(
        voice,
        "unclear",
        unclearLines(voice, unclear, cover.outcome.outcome === "undetermined" ? lackOf(cover) : undefined),
      ),
      ...missingParts(voice, missing),
    ],
    { ask: law.askFamily, law, today: about.today },
  )
}
