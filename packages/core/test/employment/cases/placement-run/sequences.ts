/** Arbitrary sequences of commands to a placement run. */

import * as fc from "fast-check"
import {
  chosen,
  commandBy,
  type Occasion,
  type Tested,
} from "../../../../../casework/test/life-cycle/laws.ts"
import {
  placementRun,
  placementRunSchemas,
} from "../../../../src/employment/cases/placement-run/placement-run.ts"
import type { PlacementRunLife } from "../../../../src/employment/cases/placement-run/placement-run-protocol.ts"
import type { PlacementRunSetting } from "../../../../src/employment/cases/placement-run/placement-run-terms.ts"

const setting: PlacementRunSetting = {
  policyDigest: "policy-1",
  terms: { citations: [], recorders: ["officer"], committers: ["council", "officer"] },
}

const contentOf = (
  type: PlacementRunLife["Command"]["type"],
  { at, choices: { first, second, sound }, state }: Occasion<PlacementRunLife>,
): object => {
  switch (type) {
    case "record": {
      const seats = Array.from({ length: first % 4 }, (_, place) => ({
        prisoner: `prisoner-${place + (second % 2)}`,
        opening: `opening-${place % 2}`,
      }))
      return {
        day: sound || second % 3 > 0 ? at : at + 1,
        inputDigest: "input-1",
        recordDigest: `record-${second % 3}`,
        seats: sound || seats.length === 0 ? seats : [...seats, seats[0]],
        unplaced: first,
      }
    }
    case "commit":
      return { recordDigest: sound && "result" in state ? state.result.recordDigest : "record-of-another" }
    case "abandon":
      return { reason: sound ? chosen(["a wrong opening", "a later round"], first) : " " }
  }
}

export const tested: Tested<PlacementRunLife> = {
  name: "placement run",
  lifeCycle: placementRun,
  setting: fc.constant(setting),
  command: commandBy({
    lifeCycle: placementRun,
    subject: "round-1",
    roles: ["officer", "council", "head"],
    seldom: ["abandon"],
    contentOf,
  }),
  schemas: placementRunSchemas(),
}
