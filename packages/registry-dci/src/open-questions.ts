import type { StorageError } from "@bazgasht/casework/ports"
import type { EnrolmentAnswer, EnrolmentQuestion } from "@bazgasht/casework/registry"
import * as Effect from "effect/Effect"

/** A question that waits for its answer, or has it. */
export interface OpenQuestion {
  readonly question: EnrolmentQuestion
  /** Up to when it may be answered, in milliseconds since 1970. */
  readonly until: number
  /** The id under which the registry took it; absent while it has not said so. */
  readonly correlation?: string
  readonly answer?: EnrolmentAnswer
}

/**
 * Where questions wait for answers that come by another way, perhaps to another process. It holds identifiers of people: keep it as the cases are kept.
 * Everything is by the key of the question.
 */
export interface OpenQuestions {
  readonly find: (key: string) => Effect.Effect<OpenQuestion | undefined, StorageError>
  /** Keeps a question, unless one is there under its key; returns what is there then. */
  readonly open: (one: OpenQuestion) => Effect.Effect<OpenQuestion, StorageError>
  /** Notes that the registry took the question. */
  readonly acknowledge: (key: string, correlation: string) => Effect.Effect<void, StorageError>
  /** Gives a question its answer, in one step; `false` where it has one already or is not there. */
  readonly answer: (key: string, answer: EnrolmentAnswer) => Effect.Effect<boolean, StorageError>
  /** Removes a question that never reached the registry, so that it can be asked again. */
  readonly forget: (key: string) => Effect.Effect<void, StorageError>
}

/**
 * Open questions in the memory of one process; they are lost with it, and their answers are refused then.
 *
 * @example
 * const questions = openQuestionsInMemory()
 * await Effect.runPromise(questions.find("question-1")) // => undefined
 */
export const openQuestionsInMemory = (): OpenQuestions => {
  const kept = new Map<string, OpenQuestion>()
  const change = (key: string, to: (one: OpenQuestion) => OpenQuestion): boolean => {
    const one = kept.get(key)
    if (one !== undefined) kept.set(key, to(one))
    return one !== undefined
  }
  return {
    find: (key) => Effect.sync(() => kept.get(key)),
    open: (one) =>
      Effect.sync(() => {
        const { key } = one.question
        const there = kept.get(key) ?? one
        kept.set(key, there)
        return there
      }),
    acknowledge: (key, correlation) =>
      Effect.sync(() => {
        change(key, (one) => ({ ...one, correlation }))
      }),
    answer: (key, answer) =>
      Effect.sync(() => kept.get(key)?.answer === undefined && change(key, (one) => ({ ...one, answer }))),
    forget: (key) => Effect.sync(() => void kept.delete(key)),
  }
}
