/**
 * A process that carries out the consequences that wait in a store, until none is due: `carrier.ts <file> <step>`. It kills itself at that
 * statement, as {@link dyingAt} says.
 */

import { makeCasework } from "@bazgasht/casework"
import { Storage } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { access, consequences, kinds } from "../../../testkit/test/consequences/bells.ts"
import { openDatabase } from "../../src/open-database.ts"
import { storageOver } from "../../src/storage.ts"
import { dyingAt } from "./dying.ts"

const [file = "", step = "0"] = process.argv.slice(2)

const connection = Result.getOrThrow(openDatabase(file))
const storage = Layer.succeed(Storage, storageOver(dyingAt(connection, step, () => true)))

const program = Effect.gen(function* () {
  const { dispatcher } = yield* makeCasework({ storage, kinds, access, consequences })
  const { once } = yield* dispatcher({ owner: `carrier-${process.pid}`, timeout: "1 second" })
  while ((yield* once) > 0);
})

await Effect.runPromise(Effect.scoped(program))
connection.database.close()
