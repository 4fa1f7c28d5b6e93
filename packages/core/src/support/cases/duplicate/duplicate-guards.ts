import type { ProtocolGuards } from "@bazgasht/casework"
import * as Result from "effect/Result"
import { checkGrounds } from "../../../cases/shared-checks.ts"
import { inOrder } from "../../decisions/duplicates/search.ts"
import { type DuplicateLife, refuse } from "./duplicate-protocol.ts"
import { type DuplicateConsequence, namedIn, repeatedIn, type Suspicion } from "./suspicion.ts"

/** What is new of evidence; there has to be something. */
const newEvidence = (
  evidence: ReadonlyArray<string>,
  before: ReadonlyArray<string>,
): Result.Result<ReadonlyArray<string>, DuplicateLife["Refusal"]> => {
  if (evidence.length === 0) return refuse("evidence.missing", "evidence", {})
  const found = inOrder(evidence).filter((item) => !before.includes(item))
  return found.length === 0 ? refuse("evidence.notNew", "evidence", {}) : Result.succeed(found)
}

/** What follows is about the records that are found the same, and about no others. */
const checkConsequence = (
  consequence: DuplicateConsequence,
  { people, subjects }: Suspicion,
): Result.Result<void, DuplicateLife["Refusal"]> => {
  const named = namedIn(consequence)
  if (named.some((id) => !subjects.includes(id) && !people.includes(id)))
    return refuse("consequence.otherSubject", "consequence", {})
  return consequence.kind === "merge" && (named.length < 2 || repeatedIn(named).length > 0)
    ? refuse("consequence.emptyMerge", "consequence.retire", {})
    : Result.void
}

export const guards: ProtocolGuards<DuplicateLife> = {
  suspect: ({ command, setting: { concerned = [], foundDifferent } }) =>
    Result.gen(function* () {
      const { evidence, kind, people } = command
      if (command.subjects.length === 0) return yield* refuse("subjects.missing", "subjects", {})
      if (repeatedIn(command.subjects).length > 0) return yield* refuse("subjects.repeated", "subjects", {})
      const subjects = inOrder(command.subjects)
      yield* newEvidence(evidence, foundDifferent(kind, subjects) ?? [])
      return {
        subjects,
        people: inOrder([...new Set([...people, ...concerned])]),
        evidence: inOrder(evidence),
      }
    }),

  addEvidence: ({ command, state }) =>
    Result.map(newEvidence(command.evidence, state.evidence), (evidence) => ({ evidence })),

  review: "carry",

  findSame: ({ command, state }) =>
    Result.flatMap(checkGrounds(command), () => checkConsequence(command.consequence, state.suspicion)),

  findDifferent: ({ command }) => checkGrounds(command),

  confirm: ({ state: { consequence, grounds } }) => Result.succeed({ grounds, consequence }),

  returnFinding: ({ command }) => checkGrounds(command),

  reopen: ({ command: { evidence }, state }) =>
    Result.gen(function* () {
      // What was merged by mistake may be opened again for a reason alone.
      const found =
        state.stage === "confirmedSame"
          ? inOrder(evidence).filter((item) => !state.evidence.includes(item))
          : yield* newEvidence(evidence, state.evidence)
      return { evidence: found }
    }),
}
