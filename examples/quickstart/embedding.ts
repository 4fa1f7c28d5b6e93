import { readFileSync } from "node:fs"
import { decodeCaseFile, outlook, releaseFacts, releaseHistory } from "@bazgasht/core/release"
import { iran, iranPack, jalaliDay, releaseRoutes } from "@bazgasht/iran"
import * as Result from "effect/Result"

const document = JSON.parse(readFileSync("examples/cases/iran/conditional-release/CR-1.json", "utf8"))

const file = Result.getOrThrow(decodeCaseFile(document, iran))
const today = jalaliDay(1403, 7, 10)
const setting = { pack: iranPack, today, history: releaseHistory(file, iran, today) }
const { routes } = outlook(releaseRoutes, releaseFacts(file, iran, today), setting)

console.log(routes.map(({ rule, outcome }) => `${rule.id} ${outcome.outcome}`).join("\n"))
