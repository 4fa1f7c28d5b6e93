import { makeConvicts } from "./case.ts"
import { closures, generated, proof } from "./columns/bazgasht.ts"
import { hand } from "./columns/hand.ts"
import { jsonLogicEngine, jsonLogicJs } from "./columns/json-logic.ts"
import { jsonRulesEngine } from "./columns/json-rules-engine.ts"
import { publicodes } from "./columns/publicodes.ts"
import { compare } from "./compare.ts"

await compare(
  hand,
  [generated, closures, proof, jsonLogicEngine, jsonLogicJs, jsonRulesEngine, publicodes],
  makeConvicts(200_000, 58),
  console.log,
)
