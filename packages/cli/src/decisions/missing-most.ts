import type { MissingField } from "@bazgasht/core"
import { inLanguage, type Style, type Text, text, wordsOf } from "@bazgasht/rules"
import { writtenQuestionOf } from "@bazgasht/rules/wording"
import { numberColumn, type Part, tableUnlessEmpty, wordsColumn } from "../report/report.ts"
import type { ToSettle } from "./missing-report.ts"

/** Something that is not known, and of how many it is not. */
interface CountedQuestion {
  /** Where it is written, whatever the places in lists; without a file, the fact. */
  readonly id: string
  readonly label: Text
  /** What is asked, as its author wrote it. */
  readonly question?: Text
  /** Whether it is so, and not what it is. */
  readonly isTruth: boolean
  readonly issuer?: string
  readonly count: number
}

type Counted = Omit<CountedQuestion, "count">

const counted = (
  id: string,
  { issuer, label }: { readonly issuer?: string; readonly label: Text },
  isTruth: boolean,
  question: Text | undefined,
): Counted => ({
  id,
  label,
  isTruth,
  ...(question === undefined ? {} : { question }),
  ...(issuer === undefined ? {} : { issuer }),
})

/** What is not known as a question, or as the name of a thing: never as a statement. */
export const askedInWords = (style: Style, { isTruth, label, question }: Counted): string => {
  if (question !== undefined) return inLanguage(style, question)
  const name = inLanguage(style, label)
  return isTruth ? wordsOf(style).question(name, "truth") : name
}

/** The field in every file: entries of lists without their places. */
const everywhere = (path: MissingField["path"]): string =>
  path.map((step) => (typeof step === "number" ? "[]" : `.${String(step)}`)).join("")

/** What there is to ask, each once. */
export const questionsOf = (list: ReadonlyArray<ToSettle>): ReadonlyArray<Counted> => {
  const found = list.flatMap(({ fields, missing }) =>
    fields === undefined
      ? missing.questions.map(({ unknown }) =>
          counted(
            unknown.id,
            unknown,
            unknown.of === "fact" && unknown.fact.kind === "truth",
            writtenQuestionOf(unknown),
          ),
        )
      : fields.questions.map(({ field }) =>
          counted(everywhere(field.path), field, field.kind === "truth", field.question),
        ),
  )
  return [...new Map(found.map((one) => [one.id, one])).values()]
}

/** Every question, those asked of most first; between equals by where it is written. */
const countedQuestions = (
  rows: ReadonlyArray<{ readonly missing: ReadonlyArray<ToSettle> }>,
): ReadonlyArray<CountedQuestion> => {
  const found = new Map<string, CountedQuestion>()
  for (const { missing } of rows)
    for (const question of questionsOf(missing))
      found.set(question.id, { ...question, count: (found.get(question.id)?.count ?? 0) + 1 })
  return [...found.values()].sort((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1))
}

const words = {
  asked: text("پرسش", "question"),
  issuer: text("از", "from"),
}

/** What is missing most often, with how many lack it and who issues it; nothing where nothing is missing. */
export const missingMost = (
  style: Style,
  count: Text,
  rows: ReadonlyArray<{ readonly missing: ReadonlyArray<ToSettle> }>,
): ReadonlyArray<Part> => {
  const say = (of: Text): string => inLanguage(style, of)
  return tableUnlessEmpty(countedQuestions(rows), [
    numberColumn(say(count), (question) => question.count),
    wordsColumn(say(words.asked), (question) => askedInWords(style, question)),
    wordsColumn(say(words.issuer), ({ issuer = "" }) => style.pack.actors.get(issuer)?.title),
  ])
}
