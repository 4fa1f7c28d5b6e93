import { readFileSync } from "node:fs"
import { decodeCaseFile, outlook, releaseFacts, releaseHistory } from "@bazgasht/core/release"
import { iran, jalaliDay, releaseRoutes } from "@bazgasht/iran"
import * as Result from "effect/Result"

const written = readFileSync("examples/cases/iran/conditional-release/CR-1.json", "utf8")
const file = Result.getOrThrow(decodeCaseFile(JSON.parse(written), iran))
const today = jalaliDay(1403, 7, 10)
const setting = { pack: iran.pack, today, history: releaseHistory(file, iran, today) }
const { routes } = outlook(releaseRoutes, releaseFacts(file, iran, today), setting)
for (const { rule, outcome } of routes) console.log(rule.id, outcome.outcome)
