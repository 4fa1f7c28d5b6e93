import * as Schema from "effect/Schema"
import type { AnyKind } from "./served-kind.ts"

/** A schema by its name, so that the served document says it once. */
const named = (name: string, schema: Schema.Top): Schema.Top => schema.annotate({ identifier: name })

/** The name of a kind as the beginning or the end of another: `Loan`. */
export const titledKind = ({ kind }: Pick<AnyKind, "kind">): string =>
  `${kind[0]?.toUpperCase()}${kind.slice(1)}`

const stateSchemaOf = ({ kind, schemas }: AnyKind): Schema.Top =>
  named(`${titledKind({ kind })}State`, schemas().state)

/** A case as a caller sees it: the whole state, or some fields of it. */
export const visibleSchemaOf = (kind: AnyKind): Schema.Top => {
  const common = { kind: Schema.Literal(kind.kind), subject: Schema.String, version: Schema.Natural }
  return named(
    `${titledKind(kind)}Case`,
    Schema.Union([
      Schema.Struct({ ...common, whole: Schema.Literal(true), state: stateSchemaOf(kind) }),
      Schema.Struct({
        ...common,
        whole: Schema.Literal(false),
        state: Schema.Record(Schema.String, Schema.Unknown),
      }),
    ]),
  )
}

/** A page of cases. */
export const foundSchemaOf = (kind: AnyKind): Schema.Top =>
  Schema.Struct({ cases: Schema.Array(visibleSchemaOf(kind)), next: Schema.optionalKey(Schema.String) })

/** A page of what has happened in a case. */
export const pastSchemaOf = ({ kind, schemas }: AnyKind): Schema.Top =>
  Schema.Struct({
    events: Schema.Array(
      Schema.Struct({
        event: named(`${titledKind({ kind })}Event`, schemas().event),
        position: Schema.Natural,
        hash: Schema.String,
      }),
    ),
    next: Schema.optionalKey(Schema.Natural),
  })
