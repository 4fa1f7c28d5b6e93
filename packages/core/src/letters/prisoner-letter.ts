import type { Day, Decision, Style } from "@bazgasht/rules"
import type { EmploymentOutlook } from "../employment/decisions/employment-outlook.ts"
import type { DebtAssessment, DebtOutlook } from "../release/decisions/debts/debt-outlook.ts"
import { kindNow, kindThen } from "./kind-words.ts"
import { type Letter, type LetterVoice, letterOf, partOf, voiceOf } from "./letter.ts"
import type { LetterLaw } from "./letter-law.ts"
import { letterWords } from "./letter-words.ts"
import {
  againstReader,
  firstLack,
  isAdverse,
  isDue,
  item,
  type LaterStep,
  lackInWords,
  mattersOf,
  missingParts,
  type SaidDecisions,
  saidOf,
  stepLines,
  strongestKind,
  unclearLines,
} from "./said-of-decision.ts"

/** What was decided of a prisoner. */
export interface PrisonerDecisions {
  readonly today: Day
  /** The routes, as `outlook` gives them. */
  readonly routes: ReadonlyArray<Decision>
  readonly debts?: DebtOutlook
  readonly employment?: EmploymentOutlook
}

/** What is open or opens for the reader, by the strongest of its kinds; of what is only not excluded no kind is said. */
const comingInWords = ({ say }: LetterVoice, steps: ReadonlyArray<LaterStep>): string => {
  const kind = strongestKind(steps.filter(({ isKnown }) => isKnown))
  return say(kind === undefined ? letterWords.thenUnclear : kindThen[kind])
}

const answerOf = (voice: LetterVoice, { open, later, unclear }: SaidDecisions): string => {
  const { say } = voice
  const due = open.filter(isDue)
  if (due.length > 0) return due.map(({ sentence }) => sentence).join(" ")
  const kind = strongestKind(open)
  if (kind !== undefined)
    return [
      say(letterWords.isOpen),
      say(kindNow[kind]),
      ...(kind === "automatic" ? [] : [say(letterWords.nobodyDecided)]),
    ].join(" ")
  const [next] = later
  const lack = firstLack(unclear)
  if (next !== undefined) {
    const day = { day: voice.day(next.from) }
    return [
      // Where something is lacking for one way, nobody knows that none is open today.
      ...(lack === undefined
        ? [say(letterWords.opensLater, day)]
        : [say(letterWords.unclearUntil), lackInWords(voice, lack), say(letterWords.nextDay, day)]),
      comingInWords(
        voice,
        later.filter(({ from }) => from === next.from),
      ),
      say(letterWords.noRefusal),
    ].join(" ")
  }
  return lack === undefined
    ? say(letterWords.isClosed)
    : [say(letterWords.isUnclear), lackInWords(voice, lack), say(letterWords.noRefusal)].join(" ")
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
  const work = employment === undefined ? [] : workOf(employment)
  const wanted = (decisions: ReadonlyArray<Decision>): SaidDecisions =>
    saidOf(
      voice,
      law,
      decisions.filter((decision) => !isAdverse(decision)),
    )
  const said = wanted(routes)
  const saidOfWork = wanted(work)
  const against = saidOf(voice, law, [...routes, ...work].filter(isAdverse))
  const assessments = debts?.debts ?? []
  const ofDebts = assessments.flatMap(({ hold, release }) => [release, ...hold])
  // Who has to be released asks for nothing else: what is unclear or closed beside it changes nothing.
  const isSettled = said.open.some(isDue)
  return letterOf(
    voice,
    "toPrisoner",
    [
      ...partOf(voice, "answer", [answerOf(voice, said)]),
      ...partOf(voice, "now", stepLines(said.open.filter((step) => !isDue(step)))),
      ...partOf(
        voice,
        "later",
        isSettled || said.later.length === 0 ? [] : [...stepLines(said.later), say(letterWords.untilThen)],
      ),
      ...againstReader(voice, [against]),
      ...partOf(
        voice,
        "unclear",
        isSettled
          ? []
          : unclearLines(
              voice,
              said.unclear,
              said.open.length + said.later.length === 0 ? firstLack(said.unclear) : undefined,
            ),
      ),
      ...partOf(
        voice,
        "debts",
        assessments.flatMap((assessment) => debtLines(voice, law, assessment)),
      ),
      ...partOf(voice, "work", stepLines([...saidOfWork.open, ...saidOfWork.later])),
      ...partOf(voice, "why", [...(isSettled ? [] : said.closed), ...saidOfWork.closed]),
      ...missingParts(voice, mattersOf(law, [...(isSettled ? [] : routes), ...ofDebts, ...work])),
    ],
    { ask: law.askPrisoner, law, today },
  )
}
