import { accessBy, openCasework, valueOrThrow } from "@bazgasht/casework"
import { caseKinds } from "@bazgasht/core"
import { sqliteStorage } from "@bazgasht/storage-sqlite"

const storage = sqliteStorage({ file: "cases.sqlite" })
const kinds = { loans: caseKinds.loan, trainings: caseKinds.training }
const everything = { kinds: ["loan", "training"], relation: "any", see: "whole" } as const
const access = accessBy({ grants: [{ to: ["officer"], ...everything, do: ["apply", "approve"] }] })
const casework = valueOrThrow(await openCasework({ storage, kinds, access }))

const caller = { person: "person-1", linked: [], offices: [{ role: "officer" }] }
const found = await casework.cases.loans.find({ caller, query: { limit: 10 } })
console.log(found.ok ? `${found.value.cases.length} loans` : found.error.code)
console.log(valueOrThrow(await casework.verify()))
await casework.close()
