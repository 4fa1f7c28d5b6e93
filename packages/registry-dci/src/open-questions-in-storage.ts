import { type Json, type StorageAdapter, StorageError } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { OpenQuestion, OpenQuestions } from "./open-questions.ts"

const common = { source: Schema.String, on: Schema.Number }

const storedSchema = () =>
  Schema.Struct({
    question: Schema.Struct({
      key: Schema.String,
      identifier: Schema.Struct({ kind: Schema.String, value: Schema.String }),
      programme: Schema.optionalKey(Schema.String),
      on: Schema.Number,
    }),
    until: Schema.Number,
    correlation: Schema.optionalKey(Schema.String),
    answer: Schema.optionalKey(
      Schema.Union([
        Schema.Struct({
          answer: Schema.Literal("yes"),
          ...common,
          programmes: Schema.Array(Schema.String),
        }),
        Schema.Struct({ answer: Schema.Literal("no"), ...common }),
        Schema.Struct({ answer: Schema.Literal("unknown"), ...common, code: Schema.String }),
      ]),
    ),
  })

const corrupt = () =>
  new StorageError({ code: "storage.corrupt", params: { expected: "an open question as it was kept" } })

const unsupported = () =>
  Effect.fail(
    new StorageError({
      code: "storage.unsupported",
      params: { capability: "projections", expected: "a store that keeps tables" },
    }),
  )

const read = (value: Json): Effect.Effect<OpenQuestion, StorageError> =>
  Schema.decodeUnknownEffect(storedSchema())(value).pipe(
    Effect.mapBoth({ onFailure: corrupt, onSuccess: (stored) => stored as OpenQuestion }),
  )

/**
 * Open questions in a store: they outlive the process that asked, and several processes share them. They stand in a kept table of their own, which no feed
 * computes: it is backed up with the store, and not dropped.
 *
 * @param source - the code of the agency, as the registry names it
 * @example
 * const asking = openQuestionsInStorage(tablesInMemory(), "welfareOrganization")
 * await Effect.runPromise(asking.find("question-1")) // => undefined
 */
export const openQuestionsInStorage = (
  { keepRows = unsupported, keptRows = unsupported }: Pick<StorageAdapter, "keepRows" | "keptRows">,
  source: string,
): OpenQuestions => {
  const projection = `openQuestions/${source}`
  const at = Effect.fnUntraced(function* (key: string) {
    const { position, rows } = yield* keptRows({ projection, keys: [key] })
    const [row] = rows
    return { position, one: row === undefined ? undefined : yield* read(row.value) }
  })
  /** Changes a question as it is by then; whoever comes second reads again. */
  const change = <Answer>(
    key: string,
    to: (one: OpenQuestion | undefined) => {
      readonly answer: Answer
      readonly row?: { readonly value?: Json }
    },
  ): Effect.Effect<Answer, StorageError> =>
    Effect.gen(function* () {
      const { one, position } = yield* at(key)
      const { answer, row } = to(one)
      if (row !== undefined)
        yield* keepRows({
          projection,
          expectedPosition: position,
          position: position + 1,
          rows: [{ key, ...row }],
        })
      return answer
    }).pipe(Effect.catchTag("PositionConflict", () => Effect.suspend(() => change(key, to))))
  const kept = (one: OpenQuestion): { readonly value: Json } => ({ value: { ...one } as unknown as Json })
  return {
    find: (key) => Effect.map(at(key), ({ one }) => one),
    open: (asked) =>
      change(asked.question.key, (one) =>
        one === undefined ? { answer: asked, row: kept(asked) } : { answer: one },
      ),
    acknowledge: (key, correlation) =>
      change(key, (one) =>
        one === undefined ? { answer: undefined } : { answer: undefined, row: kept({ ...one, correlation }) },
      ),
    answer: (key, answer) =>
      change(key, (one) =>
        one === undefined || one.answer !== undefined
          ? { answer: false }
          : { answer: true, row: kept({ ...one, answer }) },
      ),
    forget: (key) =>
      change(key, (one) => (one === undefined ? { answer: undefined } : { answer: undefined, row: {} })),
  }
}
