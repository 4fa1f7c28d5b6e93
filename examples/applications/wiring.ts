import { accessBy, openCasework } from "@bazgasht/casework"
import { caseKinds } from "@bazgasht/core"
import { sqliteStorage } from "@bazgasht/storage-sqlite"
import * as Result from "effect/Result"

const storage = sqliteStorage({ file: "cases.sqlite" })
const kinds = { loans: caseKinds.loan, trainings: caseKinds.training }
const everything = { kinds: ["loan", "training"], relation: "any", see: "whole" } as const
const access = accessBy({ grants: [{ to: ["officer"], ...everything, do: ["apply", "approve"] }] })
const casework = Result.getOrThrow(await openCasework({ storage, kinds, access }))

const caller = { person: "person-1", linked: [], offices: [{ role: "officer" }] }
const found = await casework.cases.loans.find({ caller, query: { limit: 10 } })
console.log(Result.isSuccess(found) ? `${found.success.cases.length} loans` : found.failure.message)
console.log(Result.getOrThrow(await casework.verify()))
await casework.close()
