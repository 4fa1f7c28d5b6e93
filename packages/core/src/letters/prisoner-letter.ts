import type { Day, Decision, Style } from "@bazgasht/rules"
import type { EmploymentOutlook } from "../employment/decisions/employment-outlook.ts"
import type { DebtAssessment, DebtOutlook } from "../release/decisions/debts/debt-outlook.ts"
import { type Letter, type LetterVoice, letterOf, partOf, voiceOf } from "./letter.ts"
import type { LetterLaw } from "./letter-law.ts"
import { letterWords } from "./letter-words.ts"
import { item, mattersOf, missingParts, type SaidDecisions, saidOf, stepLines } from "./said-of-decision.ts"

/** What was decided of a prisoner. */
export interface PrisonerDecisions {
  readonly today: Day
  /** The routes, as `outlook` gives them. */
  readonly routes: ReadonlyArray<Decision>
  readonly debts?: DebtOutlook
  readonly employment?: EmploymentOutlook
}

/** What has to be done, where nobody decides about it. */
const dueOf = ({ open }: SaidDecisions): ReadonlyArray<string> =>
  open.flatMap(({ decides, sentence }) => (decides === undefined ? [sentence] : []))

const answerOf = (voice: LetterVoice, said: SaidDecisions): string => {
  const { later, nearest, open, unclear } = said
  const due = dueOf(said)
  if (due.length > 0) return due.join(" ")
  if (open.length > 0) return voice.say(letterWords.isOpen)
  // Where papers are missing for one way, nobody knows that none is open today.
  if (nearest !== undefined && later.length > 0)
    return voice.say(letterWords[unclear.length > 0 ? "unclearUntil" : "opensLater"], {
      day: voice.day(nearest),
    })
  return voice.say(unclear.length > 0 ? letterWords.isUnclear : letterWords.isClosed)
}

/** What is still to be paid of a debt, who may hold, and who may help. */
const debtLines = (voice: LetterVoice, law: LetterLaw, assessment: DebtAssessment): ReadonlyArray<string> => {
  const { say } = voice
  const { debt, help, hold, parts, release } = assessment
  const kind = say(law.debtKinds[debt.kind ?? ""] ?? law.debtKinds["otherDebt"] ?? letterWords.debts)
  const gap = parts.gap.value
  const sum =
    typeof gap !== "number"
      ? say(letterWords.sumUnknown)
      : gap > 0
        ? say(letterWords.stillToPay, { amount: voice.money(gap) })
        : say(letterWords.nothingToPay)
  const mayHelp = help.some(
    ({ outcome }) => outcome.outcome === "eligible" || outcome.outcome === "undetermined",
  )
  const { later, open } = saidOf(voice, law, [release, ...hold])
  return [
    item(kind, sum),
    ...stepLines([...open, ...later]),
    ...(mayHelp && (typeof gap !== "number" || gap > 0) ? [say(law.debtHelp.may)] : []),
  ]
}

const workOf = ({ loans, publicPosts, training, workplaces }: EmploymentOutlook): ReadonlyArray<Decision> => [
  ...workplaces.map(({ decision }) => decision),
  training,
  ...loans.map(({ decision }) => decision),
  ...(publicPosts === undefined ? [] : [publicPosts]),
]

/**
 * The outlook of a prisoner as a letter to that prisoner: which ways out are open, and from which day, what is missing, who must act and
 * whom to ask.
 *
 * @example
 * const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1" }, ruritania))
 * const today = gregorianDay(2025, 4, 30)
 * const { routes } = outlook([parole], releaseFacts(file, ruritania, today), { pack: ruritania.pack, today })
 * const letter = letterToPrisoner({ today, routes }, letterLaw, { language: "en", calendar: gregorian, pack: ruritania.pack })
 * letter.parts[0]?.lines[0] // => "It is not known yet which way is open. Papers are missing. This is not a refusal."
 */
export const letterToPrisoner = (
  { debts, employment, routes, today }: PrisonerDecisions,
  law: LetterLaw,
  style: Style,
): Letter => {
  const voice = voiceOf(style)
  const { say } = voice
  const said = saidOf(voice, law, routes)
  const assessments = debts?.debts ?? []
  const work = employment === undefined ? [] : workOf(employment)
  const saidOfWork = saidOf(voice, law, work)
  const ofDebts = assessments.flatMap(({ hold, release }) => [release, ...hold])
  // Who has to be released asks for nothing else: what is unclear or closed beside it changes nothing.
  const isDue = dueOf(said).length > 0
  return letterOf(
    voice,
    "toPrisoner",
    [
      ...partOf(voice, "answer", [answerOf(voice, said)]),
      ...partOf(voice, "now", stepLines(said.open.filter(({ decides }) => decides !== undefined))),
      ...partOf(
        voice,
        "later",
        isDue || said.later.length === 0 ? [] : [...stepLines(said.later), say(letterWords.untilThen)],
      ),
      ...partOf(
        voice,
        "unclear",
        isDue
          ? []
          : said.unclear.length === 0 || said.open.length + said.later.length === 0
            ? said.unclear
            : [say(letterWords.papersMissing), ...said.unclear],
      ),
      ...partOf(
        voice,
        "debts",
        assessments.flatMap((assessment) => debtLines(voice, law, assessment)),
      ),
      ...partOf(voice, "work", stepLines([...saidOfWork.open, ...saidOfWork.later])),
      ...partOf(voice, "why", [...(isDue ? [] : said.closed), ...saidOfWork.closed]),
      ...missingParts(voice, mattersOf(law, [...(isDue ? [] : routes), ...ofDebts, ...work])),
    ],
    { ask: law.askPrisoner, law, today },
  )
}
