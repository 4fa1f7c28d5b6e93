import { readFileSync } from "node:fs"
import { decodeCaseFile, outlook, releaseFacts, releaseHistory } from "@bazgasht/core/release"
import { jalaliDay } from "@bazgasht/iran"
import { iranRelease } from "@bazgasht/iran/release"
import * as Result from "effect/Result"

const written = readFileSync("examples/cases/iran/conditional-release/CR-1.json", "utf8")
const file = Result.getOrThrow(decodeCaseFile(JSON.parse(written), iranRelease))
const today = jalaliDay(1403, 7, 10)
const setting = { pack: iranRelease.pack, today, history: releaseHistory(file, iranRelease, today) }
const { routes } = outlook(iranRelease.release.routes, releaseFacts(file, iranRelease, today), setting)
for (const { rule, outcome } of routes) console.log(rule.id, outcome.outcome)
