/** The next best questions about a file: of all fields that are missing for some routes, those that settle most of them. */

import { formatPath } from "@bazgasht/casework"
import {
  type Day,
  type Decision,
  decide,
  type Facts,
  type Ground,
  missing,
  type Rule,
  type Setting,
  type Text,
} from "@bazgasht/rules"
import { workFacts, workHistory } from "../employment/facts/work-facts.ts"
import { type Jurisdiction, withReadings } from "../jurisdiction.ts"
import { debtsOfFile } from "../release/decisions/debts/debts-of-file.ts"
import type { CaseFile } from "../release/model/case-file.ts"
import { familyCase } from "../support/facts/family-facts.ts"
import type { FamilyFile } from "../support/model/family-file.ts"
import { type AskedFile, askAboutFamily, askAboutPrisoner } from "./asked-file.ts"
import type { MissingField } from "./file-field.ts"
import { missingFields } from "./missing-fields.ts"

/** A code that answers a question, and what it stands for. */
export interface QuestionChoice {
  readonly code: string
  readonly title: Text
}

/** A question about a file, as a form shows it. Plain JSON. */
export interface NextQuestion
  extends Pick<MissingField, "path" | "label" | "question" | "kind" | "evidence"> {
  /** The path as people write it; the same field has the same id whatever else is asked. */
  readonly id: string
  /** The codes to choose among; absent where the answer is no code. */
  readonly choices?: ReadonlyArray<QuestionChoice>
  /** Who issues the document that says it. */
  readonly issuer?: { readonly id: string; readonly title: Text }
  /** Why it is asked: the clauses, exceptions and rules that hang on it, each with the route that is decided. */
  readonly reasons: ReadonlyArray<Ground & { readonly route: string }>
  /** Ids of the facts that it is asked for. */
  readonly facts: ReadonlyArray<string>
  /** Of how many open routes the answer could settle the outcome by itself, and in how many it is part of a smallest set. */
  readonly settles: { readonly alone: number; readonly together: number; readonly open: number }
}

/** What is asked about, and how much of it. */
export interface QuestionOptions {
  readonly today: Day
  /** Options of policies; the default is the first of each. */
  readonly choices?: Setting["choices"]
  /** The id of the member of a family who is asked about; absent where it is the household. */
  readonly person?: string
  /** The debt of a prisoner that is asked about: its place in the file, from 0, or its id; absent where it is the person. */
  readonly debt?: number | string
  /** Most questions that are given. 3 where it is absent. */
  readonly limit?: number
  /**
   * How much may be read of each route to find out what is missing; see `SearchOptions`. 20,000 parts where it is absent. A search that ends
   * early may ask for something that a longer one would have spared.
   */
  readonly budget?: number
}

const defaultBudget = 20_000

interface AskedCase {
  readonly asked: AskedFile
  readonly facts: Facts
  readonly setting: Setting
}

const isOfFamily = (file: CaseFile | FamilyFile): file is FamilyFile => file.kind === "family"

const caseOf = (
  file: CaseFile | FamilyFile,
  jurisdiction: Jurisdiction,
  { choices, debt, person, today }: QuestionOptions,
): AskedCase => {
  const setting = { pack: jurisdiction.pack, today, ...(choices === undefined ? {} : { choices }) }
  if (isOfFamily(file)) {
    const asked = askAboutFamily(file, jurisdiction, today, person)
    const { history } = familyCase(file, jurisdiction, today)
    return {
      asked,
      facts: asked.factsOf(file),
      setting: { ...setting, ...(history === undefined || person !== undefined ? {} : { history }) },
    }
  }
  const read = withReadings(jurisdiction, choices)
  const asked = askAboutPrisoner(file, read, today, debt)
  const ofPerson = { ...setting, history: workHistory(file, read, today) }
  const owed =
    debt === undefined
      ? undefined
      : debtsOfFile(file, workFacts(file, read, today), jurisdiction, ofPerson).find(
          ({ id }, place) => id === debt || place === debt,
        )
  return owed === undefined
    ? { asked, facts: asked.factsOf(file), setting: ofPerson }
    : { asked, facts: owed.facts, setting: { ...setting, history: owed.history } }
}

/** Whether something is missing to know the outcome, today or on the day on which it opens. */
const isOpen = ({ outcome }: Decision): boolean =>
  outcome.outcome === "undetermined" || (outcome.outcome === "notYet" && outcome.becomes === "undetermined")

/**
 * The ids of the routes whose outcome is not known with a file, in their order. They are those that {@link questions} asks for; where it asks nothing
 * more, the file cannot settle them.
 *
 * @example
 * const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1" }, ruritania))
 * openRoutes([parole], file, ruritania, { today: gregorianDay(2025, 4, 30) }) // => ["PAROLE"]
 */
export const openRoutes = (
  routes: ReadonlyArray<Rule<boolean>>,
  file: CaseFile | FamilyFile,
  jurisdiction: Jurisdiction,
  options: Pick<QuestionOptions, "today" | "choices" | "person" | "debt">,
): ReadonlyArray<string> => {
  const { facts, setting } = caseOf(file, jurisdiction, options)
  return routes.filter((route) => isOpen(decide(route, facts, setting))).map(({ id }) => id)
}

/** A field as far as it was asked for by some routes. */
interface Tally {
  readonly field: MissingField
  readonly facts: Set<string>
  readonly reasons: Map<string, Ground & { readonly route: string }>
  alone: number
  together: number
  /** For each route the share that the field has of the smallest set that it is in, added up. */
  share: number
}

const choicesOf = (
  { codes, kind }: MissingField,
  { offences, pack: { vocabulary } }: Jurisdiction,
): ReadonlyArray<QuestionChoice> | undefined => {
  if (kind !== "code") return undefined
  // A code whose field lists none is one of the offences of the jurisdiction.
  if (codes === undefined) return offences.map(({ code, title }) => ({ code, title }))
  return codes.map((code) => ({
    code,
    title: vocabulary.get(code) ??
      offences.find((offence) => offence.code === code)?.title ?? { fa: code, en: code },
  }))
}

const questionOf = (
  { alone, facts, field, reasons, together }: Tally,
  open: number,
  jurisdiction: Jurisdiction,
): NextQuestion => {
  const { codes: _, issuer, opening: __, ...about } = field
  const choices = choicesOf(field, jurisdiction)
  const title = issuer === undefined ? undefined : jurisdiction.pack.actors.get(issuer)?.title
  return {
    id: formatPath(field.path),
    ...about,
    ...(choices === undefined ? {} : { choices }),
    ...(issuer === undefined || title === undefined ? {} : { issuer: { id: issuer, title } }),
    reasons: [...reasons.values()],
    facts: [...facts],
    settles: { alone, together, open },
  }
}

/**
 * The next best questions about a file, so that the outcomes of some rules become known: fields that the file leaves open, each with what
 * belongs there, who issues the document, why it is asked and how much it would settle. Those that settle most come first; between equals the
 * order of the routes and of the law decides. Empty where nothing that is open can be answered.
 *
 * It asks for nothing but what `missing` needs, so that whoever answers what is asked comes to an end. {@link answerQuestion} writes the
 * answer into the file.
 *
 * @example
 * const punishments = { imprisonment: { kind: "custody", term: "4y" } }
 * const sentences = [{ offence: "forgery", punishments, hearing: { day: "2025/04/01" } }]
 * const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1", sentences, events: [] }, ruritania))
 * const [question] = questions([parole], file, ruritania, { today: gregorianDay(2025, 4, 30) })
 * question?.id // => "reports.boardAgrees"
 * question?.kind // => "truth"
 * question?.issuer?.id // => "paroleBoard"
 * question?.settles // => { alone: 1, together: 1, open: 1 }
 */
export const questions = (
  routes: ReadonlyArray<Rule<boolean>>,
  file: CaseFile | FamilyFile,
  jurisdiction: Jurisdiction,
  options: QuestionOptions,
): ReadonlyArray<NextQuestion> => {
  const { budget = defaultBudget, limit = 3 } = options
  const { asked, facts, setting } = caseOf(file, jurisdiction, options)
  const open = routes.map((route) => decide(route, facts, setting)).filter(isOpen)
  const tallies = new Map<string, Tally>()
  for (const { outcome, rule } of open) {
    const { history: _, ...then } =
      outcome.outcome === "notYet" ? { ...setting, today: outcome.from } : setting
    const toSettle = missing(rule, facts, then, { budget })
    const found = missingFields({ rule, outcome, missing: toSettle }, asked, setting)
    for (const { facts: needed, field, reasons, settlesAlone } of found.questions) {
      const id = formatPath(field.path)
      const tally = tallies.get(id) ?? {
        ...{ field, facts: new Set<string>(), reasons: new Map(), alone: 0, together: 0, share: 0 },
      }
      tallies.set(id, tally)
      for (const fact of needed) tally.facts.add(fact)
      for (const reason of reasons)
        tally.reasons.set(`${rule.id}#${reason.id}`, { ...reason, route: rule.id })
      const sizes = found.sets
        .filter((set) => set.some(({ path }) => formatPath(path) === id))
        .map(({ length }) => length)
      if (settlesAlone) tally.alone++
      if (sizes.length > 0) tally.together++
      tally.share += sizes.length === 0 ? 0 : 1 / Math.min(...sizes)
    }
  }
  return [...tallies.values()]
    .toSorted((left, right) => right.alone - left.alone || right.share - left.share)
    .slice(0, limit)
    .map((tally) => questionOf(tally, open.length, jurisdiction))
}
