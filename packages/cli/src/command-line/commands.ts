import type { CommandDeclaration } from "./declaration.ts"
import { check } from "./declarations/check.ts"
import { claim } from "./declarations/claim.ts"
import { codes } from "./declarations/codes.ts"
import { coverage } from "./declarations/coverage.ts"
import { cycle } from "./declarations/cycle.ts"
import { decide } from "./declarations/decide.ts"
import { describe } from "./declarations/describe.ts"
import { fund } from "./declarations/fund.ts"
import { messages } from "./declarations/messages.ts"
import { place } from "./declarations/place.ts"
import { population } from "./declarations/population.ts"
import { replay } from "./declarations/replay.ts"
import { rules } from "./declarations/rules.ts"
import { simulate } from "./declarations/simulate.ts"
import { verify } from "./declarations/verify.ts"

/** The commands, in the order of the help. */
export const commands: ReadonlyArray<CommandDeclaration> = [
  decide,
  check,
  verify,
  replay,
  messages,
  claim,
  cycle,
  place,
  simulate,
  fund,
  describe,
  rules,
  coverage,
  population,
  codes,
]
