import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type DatedDocument, inOrder } from "../../clearance/dated-document.ts"
import { checkDocuments } from "../../clearance/required-document.ts"
import {
  type PlacementGuard,
  type PlacementIn,
  type PlacementRefusal,
  refuse,
} from "../placement-protocol.ts"
import { documentsAskedIn, type PlacementDocument } from "../placement-terms.ts"
import { checkCustodyStated } from "./custody.ts"
import { checkBroken } from "./findings.ts"

type Checked = Result.Result<void, PlacementRefusal>

/** Refuses a document that ends before the placement does, where it has to hold until then. */
const checkUntilEnd = (
  brought: ReadonlyArray<DatedDocument>,
  required: ReadonlyArray<PlacementDocument>,
  end: Day,
): Checked => {
  const lasting = required.filter(({ untilEnd }) => untilEnd).map(({ document }) => document)
  for (const { document, to } of brought)
    if (to !== undefined && to < end && lasting.includes(document))
      return refuse("document.endsEarly", "documents", { document, to, end })
  return Result.succeed(undefined)
}

const stageAfter = ({ stage }: PlacementIn<"accepted" | "cleared" | "active" | "paused">) =>
  stage === "active" || stage === "paused" ? stage : "cleared"

/** Clears it by the papers that the terms ask for, or anew by later ones. */
export const clear: PlacementGuard<"clear"> = ({ command, setting: { terms }, state }) =>
  Result.gen(function* () {
    const { at, custodyDigest } = command
    const {
      period,
      seat: { custody },
    } = state.proposal
    const required = documentsAskedIn(custody, terms)
    const documents = inOrder(command.documents)
    yield* checkDocuments(documents, required, at)
    yield* checkUntilEnd(documents, required, period.to)
    yield* checkCustodyStated(custodyDigest, custody)
    return {
      type: "cleared" as const,
      stage: stageAfter(state),
      documents,
      ...(custodyDigest === undefined ? {} : { custodyDigest }),
    }
  })

/** Refuses the clearance, for a reason. */
export const refuseClearance: PlacementGuard<"refuseClearance"> = ({
  command: { reason },
  state: { proposal },
}) =>
  reason.trim() === ""
    ? refuse("reason.missing", "reason", {})
    : Result.succeed({ type: "clearanceRefused", stage: "refused", reason, frees: proposal.seat.opening })

/** Takes it back because a hard constraint no longer holds, or because the unit is closed. */
export const withdraw: PlacementGuard<"withdraw"> = ({
  command: { at, ground },
  setting: { terms },
  state: { proposal },
}) =>
  Result.gen(function* () {
    if (ground.kind === "constraintBroken") yield* checkBroken(ground.finding, terms, at, "ground.finding")
    return {
      type: "withdrawn" as const,
      stage: "withdrawn" as const,
      ground,
      frees: proposal.seat.opening,
    }
  })
