import * as Schema from "effect/Schema"
import * as SchemaGetter from "effect/SchemaGetter"

/**
 * The key under which a status is stored in states and events. Version 0.1 wrote it so; events are never rewritten, and a document is
 * held against the events as it was written.
 */
export const storedStatus = { status: "standing" } as const

/** A part of a document with its status under today's key; anything else as it is. */
export const withStatus = (part: unknown): unknown => {
  if (typeof part !== "object" || part === null || !("standing" in part) || "status" in part) return part
  const { standing: status, ...others } = part
  return { status, ...others }
}

/** A schema that also reads what version 0.1 wrote, with the status under its former key. It writes today's. */
export const readsFormerStatus = <A>(schema: Schema.Codec<A, unknown>): Schema.Codec<A, unknown> =>
  Schema.Unknown.pipe(
    Schema.decodeTo(schema, {
      decode: SchemaGetter.transform(withStatus),
      encode: SchemaGetter.transform((written: unknown) => written),
    }),
  )
