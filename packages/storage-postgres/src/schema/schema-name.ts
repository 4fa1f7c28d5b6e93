/** Names of schemas. They stand in the text of statements, so nothing else may. */

import type { StorageError } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { invalid } from "../failure.ts"

const schemaName = /^[a-z][a-z0-9_]{0,62}$/

/** Refuses what is no name of a schema of ours. */
export const checkSchemaName = (schema: string): Effect.Effect<void, StorageError> =>
  schemaName.test(schema) && !schema.startsWith("pg_")
    ? Effect.void
    : invalid(
        "schema of small letters, digits and _, at most 63, a letter first, and not of the server itself",
      )
