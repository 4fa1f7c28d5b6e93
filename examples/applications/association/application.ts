/**
 * The library inside an application that uses Effect: it is there for as long as a scope lasts.
 *
 * @module
 */

import { accessBy, makeCasework, memoryReceipts } from "@bazgasht/casework"
import { iranPack, jalali } from "@bazgasht/iran"
import { webhookNotifier } from "@bazgasht/notify-webhook"
import { gregorian } from "@bazgasht/rules"
import { type PostgresStorageOptions, postgresStorage } from "@bazgasht/storage-postgres"
import * as Effect from "effect/Effect"
import type * as Redacted from "effect/Redacted"
import { cycles, families, loans, payments } from "./kinds.ts"
import { messageTypes as types } from "./messages.ts"
import { recipientsAt } from "./people.ts"
import { policy } from "./policy.ts"

const access = accessBy(policy)
const style = { pack: iranPack, calendars: { fa: jalali, en: gregorian } }

/** The application over a database. The receiver is on this machine here; elsewhere leave both permissions out. */
export const openAssociation = (
  database: PostgresStorageOptions,
  receiver: string,
  secret: Redacted.Redacted<string>,
) =>
  Effect.gen(function* () {
    const storage = postgresStorage(database)
    const casework = yield* makeCasework({
      storage,
      receipts: memoryReceipts,
      kinds: { families, cycles, payments, loans },
      access,
    })
    const source = "https://association.example"
    const here = { unencrypted: true, privateAddresses: true }
    const webhook = webhookNotifier({ source, secrets: [secret], ...here })
    const recipients = recipientsAt(receiver)
    const dispatcher = yield* casework.dispatcher({ types, notifiers: [webhook], recipients, style })
    return { casework, dispatcher }
  })

/** The application while it is open. */
export type Association = Effect.Success<ReturnType<typeof openAssociation>>
