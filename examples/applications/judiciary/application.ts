/**
 * The library inside an application: a store, kinds of cases, who may do what, and how people are notified.
 *
 * @module
 */

import { accessBy, type CaseworkOptions, memoryReceipts, openCasework } from "@bazgasht/casework"
import { iranPack, jalali } from "@bazgasht/iran"
import { smtpNotifier } from "@bazgasht/notify-smtp"
import { gregorian } from "@bazgasht/rules"
import { sqliteStorage } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { courses, petitions } from "./kinds.ts"
import { messageTypes as types } from "./messages.ts"
import { prisonOf, recipients } from "./people.ts"
import { policy } from "./policy.ts"

const access = accessBy(policy, ({ beneficiaries: [prisoner = ""] }) =>
  Effect.succeed(prisonOf.get(prisoner)),
)
const style = { pack: iranPack, calendars: { fa: jalali, en: gregorian } }

/** Opens the application over a file. With `storage` it is kept elsewhere: that is the one line that changes. */
export const openJudiciary = async (
  file: string,
  mailServer: number,
  storage: CaseworkOptions<never>["storage"] = sqliteStorage({ file }),
) => {
  const casework = Result.getOrThrow(
    await openCasework({ storage, receipts: memoryReceipts, kinds: { petitions, courses }, access }),
  )
  const from = { name: "دادگستری نمونه", address: "notices@judiciary.example" }
  const mail = smtpNotifier({ host: "127.0.0.1", port: mailServer, encryption: "none", from })
  const sender = Result.getOrThrow(await casework.dispatcher({ types, notifiers: [mail], recipients, style }))
  return { casework, sender }
}

/** The application while it is open. */
export type Judiciary = Awaited<ReturnType<typeof openJudiciary>>
