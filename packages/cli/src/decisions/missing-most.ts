import type { MissingField } from "@bazgasht/core"
import { inLanguage, type Style, type Text, text } from "@bazgasht/rules"
import { numberColumn, type Part, tableUnlessEmpty, wordsColumn } from "../report/report.ts"
import type { ToSettle } from "./missing-report.ts"

/** Something that is not known, and of how many it is not. */
interface CountedQuestion {
  /** Where it is written, whatever the places in lists; without a file, the fact. */
  readonly id: string
  readonly label: Text
  readonly issuer?: string
  readonly count: number
}

type Counted = Omit<CountedQuestion, "count">

const withIssuer = (id: string, { issuer, label }: { readonly issuer?: string; readonly label: Text }) => ({
  id,
  label,
  ...(issuer === undefined ? {} : { issuer }),
})

/** The field in every file: entries of lists without their places. */
const everywhere = (path: MissingField["path"]): string =>
  path.map((step) => (typeof step === "number" ? "[]" : `.${String(step)}`)).join("")

/** What there is to ask, each once. */
export const questionsOf = (list: ReadonlyArray<ToSettle>): ReadonlyArray<Counted> => {
  const found = list.flatMap(({ fields, missing }) =>
    fields === undefined
      ? missing.questions.map(({ unknown }) => withIssuer(unknown.id, unknown))
      : fields.questions.map(({ field }) => withIssuer(everywhere(field.path), field)),
  )
  return [...new Map(found.map((one) => [one.id, one])).values()]
}

/** Every question, those asked of most first; between equals by where it is written. */
const countedQuestions = (
  rows: ReadonlyArray<{ readonly missing: ReadonlyArray<ToSettle> }>,
): ReadonlyArray<CountedQuestion> => {
  const counted = new Map<string, CountedQuestion>()
  for (const { missing } of rows)
    for (const question of questionsOf(missing))
      counted.set(question.id, { ...question, count: (counted.get(question.id)?.count ?? 0) + 1 })
  return [...counted.values()].sort((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1))
}

const words = {
  fact: text("اطلاع", "fact"),
  issuer: text("صادرکننده", "from"),
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
    wordsColumn(say(words.fact), ({ label }) => label),
    wordsColumn(say(words.issuer), ({ issuer = "" }) => style.pack.actors.get(issuer)?.title),
  ])
}
