import { readFileSync } from "node:fs"
import { decodeCaseFile, outlook, releaseFacts, releaseHistory } from "@bazgasht/core/release"
import { jalaliDay } from "@bazgasht/iran"
import { conditionalRelease, iranRoutes } from "@bazgasht/iran/routes"
import * as Result from "effect/Result"

const law = iranRoutes(conditionalRelease)
const written = readFileSync("examples/cases/iran/conditional-release/CR-1.json", "utf8")
const file = Result.getOrThrow(decodeCaseFile(JSON.parse(written), law))
const today = jalaliDay(1403, 7, 10)
const setting = { pack: law.pack, today, history: releaseHistory(file, law, today) }
const { routes } = outlook(law.release.routes, releaseFacts(file, law, today), setting)
for (const { rule, outcome } of routes) console.log(rule.title.en, outcome.outcome)
