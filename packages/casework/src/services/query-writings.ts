/** Questions about identifiers, whose answers do not depend on how anybody writes one. */

import * as Effect from "effect/Effect"
import { identifierKey, isSameIdentifier } from "../identifiers/identifier-key.ts"
import { storedWritings, writingToStore } from "../identifiers/stored-writings.ts"
import type { LifeCycleTypes } from "../life-cycle/transition.ts"
import { maxPageSize } from "../ports/storage/checks.ts"
import { compareTexts, compareValues } from "../ports/storage/order.ts"
import { type QueryPlace, readCursor, writeCursor } from "../ports/storage/query-cursor.ts"
import type {
  AttributeValue,
  CasePage,
  CaseQuery,
  Condition,
  StorageAdapter,
  StoredCase,
} from "../ports/storage/storage.ts"
import { StorageError } from "../ports/storage/storage-error.ts"
import type { CaseKind } from "./case-kind.ts"

type Attributes = CaseKind<LifeCycleTypes, string, string>["attributes"]

const keyed = (value: AttributeValue): AttributeValue =>
  typeof value === "string" ? writingToStore(value) : value

const isOfIdentifier = (attributes: Attributes, { attribute }: Condition): boolean =>
  attributes[attribute]?.type === "identifier"

/** A question in the writing in which identifiers are stored: what two writings of one question have in common. */
export const inStoredWriting = (attributes: Attributes, query: CaseQuery): CaseQuery => ({
  ...query,
  where: query.where.map((condition): Condition => {
    if (!isOfIdentifier(attributes, condition)) return condition
    if ("is" in condition) return { ...condition, is: keyed(condition.is) }
    if ("among" in condition) return { ...condition, among: [...new Set(condition.among.map(keyed))] }
    const { below, from } = condition
    return {
      ...condition,
      ...(from === undefined ? {} : { from: keyed(from) }),
      ...(below === undefined ? {} : { below: keyed(below) }),
    }
  }),
})

/** How many questions one may become. */
const maxQuestions = 36

/** The same questions with each list of identifiers in every writing, in as many parts as a question can name; no case answers two. */
const inListedWritings = (
  attributes: Attributes,
  questions: ReadonlyArray<CaseQuery>,
): ReadonlyArray<CaseQuery> => {
  const lists = (questions[0]?.where ?? []).filter((condition) => "among" in condition)
  const ofIdentifiers = lists.filter((condition) => isOfIdentifier(attributes, condition))
  const others = lists.filter((condition) => !ofIdentifiers.includes(condition))
  const room = maxPageSize - others.reduce((sum, { among }) => sum + among.length, 0)
  const share = Math.floor(room / ofIdentifiers.length)
  let all = questions
  for (const list of ofIdentifiers) {
    const { attribute, among } = list
    const writings = [...new Set(among.flatMap((value) => storedWritings(String(value))))]
    const parts = share < 1 ? Number.POSITIVE_INFINITY : Math.max(1, Math.ceil(writings.length / share))
    const conditions: ReadonlyArray<Condition> =
      all.length * parts > maxQuestions
        ? [{ attribute }]
        : Array.from({ length: parts }, (_, part) => ({
            attribute,
            among: writings.slice(part * share, (part + 1) * share),
          }))
    all = all.flatMap((query) =>
      conditions.map((condition) => ({
        ...query,
        where: query.where.map((each) => (each === list ? condition : each)),
      })),
    )
  }
  return all
}

/** The questions that together find the cases whose identifiers are stored in any writing; no case answers two of them. */
const questionsOf = (attributes: Attributes, asked: CaseQuery): ReadonlyArray<CaseQuery> => {
  const writings = new Map<string, Set<string>>()
  for (const condition of asked.where) {
    if (!isOfIdentifier(attributes, condition) || !("is" in condition)) continue
    const { attribute, is } = condition
    const known = writings.get(attribute) ?? new Set()
    for (const writing of storedWritings(String(is))) known.add(writing)
    writings.set(attribute, known)
  }
  let questions: ReadonlyArray<CaseQuery> = [asked]
  for (const [attribute, all] of writings) {
    const isEvery = questions.length * all.size > maxQuestions
    questions = questions.flatMap((query) =>
      (isEvery ? [undefined] : [...all]).map((writing) => ({
        ...query,
        where: query.where.map((condition): Condition => {
          if (condition.attribute !== attribute || !("is" in condition)) return condition
          if (writing === undefined) return { attribute }
          return isSameIdentifier(String(condition.is), writing) ? { attribute, is: writing } : condition
        }),
      })),
    )
  }
  return inListedWritings(attributes, questions)
}

/** The identifiers that a condition names, by their keys; `undefined` for a range. */
const idsIn = (condition: Condition): ReadonlySet<string> | undefined => {
  const values = "is" in condition ? [condition.is] : "among" in condition ? condition.among : undefined
  return values && new Set(values.map((value) => identifierKey(String(value))))
}

/** Whether the identifiers of a case are those asked for. */
const isAnswer = (attributes: Attributes, asked: CaseQuery, found: StoredCase): boolean =>
  asked.where.every(
    (condition) =>
      !isOfIdentifier(attributes, condition) ||
      idsIn(condition)?.has(identifierKey(String(found.attributes[condition.attribute]))) !== false,
  )

/** The cases of one question, in its order. */
interface Answers {
  /** The question before it was put in a certain writing. */
  readonly asked: CaseQuery
  readonly query: CaseQuery
  cases: ReadonlyArray<StoredCase>
  at: number
  /** Where the next page begins; `undefined` behind the last. */
  next: CaseQuery | undefined
}

const orderOf =
  ({ sort }: CaseQuery) =>
  (one: StoredCase, other: StoredCase): number => {
    const [first, second] = [one, other].map(({ attributes }) =>
      sort === undefined ? undefined : attributes[sort.attribute],
    )
    const bySort = first === undefined || second === undefined ? 0 : compareValues(first, second)
    return (sort?.order === "descending" ? -bySort : bySort) || compareTexts(one.subject, other.subject)
  }

const fill = Effect.fnUntraced(function* (storage: Pick<StorageAdapter, "query">, answers: Answers) {
  while (answers.at === answers.cases.length && answers.next !== undefined) {
    const page: CasePage = yield* storage.query(answers.next)
    answers.cases = page.cases
    answers.at = 0
    answers.next = page.next === undefined ? undefined : { ...answers.query, after: page.next }
  }
  return answers.cases[answers.at]
})

/**
 * The cases that answer a question in the stored writing and one of the other conditions, where any are given, in its order, one by one; `undefined` behind
 * the last. Stores of before identifiers were stored by their keys hold them as they were written: they are asked for each writing that one keyboard gives.
 */
export const casesInOrder = Effect.fnUntraced(function* (
  storage: Pick<StorageAdapter, "query">,
  attributes: Attributes,
  asked: CaseQuery,
  oneOf?: ReadonlyArray<Condition>,
) {
  const place: QueryPlace | undefined | StorageError = readCursor(asked)
  if (place instanceof StorageError) return yield* place
  const { after: _, ...first } = asked
  const each =
    oneOf === undefined
      ? [first]
      : oneOf.map((other) => inStoredWriting(attributes, { ...first, where: [...first.where, other] }))
  const all = each.flatMap((question) =>
    questionsOf(attributes, question).map(
      (query): Answers => ({
        asked: question,
        query,
        cases: [],
        at: 0,
        next: place === undefined ? query : { ...query, after: writeCursor(query, place) },
      }),
    ),
  )
  const compare = orderOf(asked)
  return Effect.gen(function* () {
    for (;;) {
      let [least, from]: [StoredCase | undefined, Answers | undefined] = [undefined, undefined]
      for (const answers of all) {
        const found = yield* fill(storage, answers)
        if (found !== undefined && (least === undefined || compare(found, least) < 0))
          [least, from] = [found, answers]
      }
      if (least === undefined || from === undefined) return undefined
      from.at++
      if (isAnswer(attributes, from.asked, least)) return least
    }
  })
})
