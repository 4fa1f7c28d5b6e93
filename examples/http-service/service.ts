/**
 * A service that decides files of prisoners and families, and keeps loans for work in a file of SQLite.
 *
 * @module
 */

import { accessBy, openCasework } from "@bazgasht/casework"
import { underLaws } from "@bazgasht/casework/law"
import { caseKinds } from "@bazgasht/core"
import { loanWording } from "@bazgasht/core/employment"
import { httpService, type RequestEntry } from "@bazgasht/http"
import { iran, iranLaws, iranPack } from "@bazgasht/iran"
import type { Day } from "@bazgasht/rules"
import { sqliteStorage } from "@bazgasht/storage-sqlite"
import * as Result from "effect/Result"
import { policy } from "./policy.ts"
import { openSessions } from "./sessions.ts"

/** What the service is opened with. */
export interface ServiceOptions {
  /** The file of its cases. */
  readonly file: string
  readonly today: () => Day
  readonly log?: (entry: RequestEntry) => void
}

/** Opens the service. It is one function from requests to responses, and the tokens of those who may ask. */
export const openService = async ({ file, log, today }: ServiceOptions) => {
  const { loan } = caseKinds
  const kinds = underLaws({ loan }, { loan: iranLaws({ pack: iranPack }).loan })
  const casework = Result.getOrThrow(
    await openCasework({ storage: sqliteStorage({ file }), kinds, access: accessBy(policy) }),
  )
  const { callerOf, tokens } = openSessions()
  const service = httpService({
    jurisdiction: iran,
    today,
    caller: callerOf,
    cases: {
      kinds,
      casework,
      wordings: { loan: loanWording },
      mayVerify: ({ offices }) => offices.some(({ role }) => role === "provincialDirectorate"),
    },
    ...(log === undefined ? {} : { log }),
    // In this example nothing is personal; elsewhere keep it where personal data may be kept.
    onDefect: (defect, request) => console.error(request, defect),
  })
  return { ...service, tokens, close: casework.close }
}
