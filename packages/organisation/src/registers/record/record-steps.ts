import type { AnyEvent, ProtocolSteps } from "@bazgasht/casework"
import type { RecordLife } from "./record-protocol.ts"
import type { FieldStatement, RecordedStatement, StatementCorrection, StatementSource } from "./statement.ts"

/** Who made a change, and when. */
type Occasion = Pick<AnyEvent, "at" | "by">

/** The statements with more of them. */
export const withStatements = (
  before: ReadonlyArray<RecordedStatement>,
  statements: ReadonlyArray<FieldStatement>,
  source: StatementSource,
  { at, by }: Occasion,
): ReadonlyArray<RecordedStatement> => [
  ...before,
  ...statements.map((statement, place) => ({
    number: before.length + place + 1,
    ...statement,
    source,
    recordedOn: at,
    by,
  })),
]

/** The statements, some of which are known to be wrong, with what is said in their place. */
export const withCorrections = (
  before: ReadonlyArray<RecordedStatement>,
  corrections: ReadonlyArray<StatementCorrection>,
  { reason, source }: { readonly reason: string; readonly source: StatementSource },
  { at, by }: Occasion,
): ReadonlyArray<RecordedStatement> => {
  const wrong = new Set(corrections.map(({ number }) => number))
  const known = before.map((statement) =>
    wrong.has(statement.number) ? { ...statement, corrected: { on: at, reason, by } } : statement,
  )
  const right = corrections.flatMap(({ becomes, number }) => {
    const corrected = before[number - 1]
    return becomes === undefined || corrected === undefined
      ? []
      : [{ field: corrected.field, ...becomes, corrects: number }]
  })
  return [
    ...known,
    ...right.map((statement, place) => ({
      number: before.length + place + 1,
      ...statement,
      source,
      recordedOn: at,
      by,
    })),
  ]
}

export const steps: ProtocolSteps<RecordLife> = {
  registered: (_, event) => ({ statements: withStatements([], event.statements, event.source, event) }),
  stated: (state, event) => ({
    statements: withStatements(state.statements, event.statements, event.source, event),
  }),
  corrected: (state, event) => ({
    statements: withCorrections(state.statements, event.corrections, event, event),
  }),
  moved: "carry",
  closed: "carry",
  reopened: "carry",
  merged: "carry",
}
