import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  describeLifeCycle,
  holds as holdsOf,
  type Run,
} from "../../../casework/test/life-cycle/laws.ts"
import type { CampaignLife } from "../../src/charity/campaign/campaign-protocol.ts"
import { testedCampaign } from "./campaign-sequences.ts"

describeLifeCycle(testedCampaign)

const holds = (property: (run: Run<CampaignLife>) => void) => holdsOf(testedCampaign, property, 400)

describe("every sequence of commands to a campaign", () => {
  it("takes for the person no more than is wanted, splits each batch to the last unit, and loses nothing", () =>
    holds(({ turns }) => {
      for (const { after } of turns) {
        if (after.stage === "none") continue
        const { batches, given, over, wanted } = after
        expect(given).toBeLessThanOrEqual(wanted)
        for (const batch of batches) expect(batch.meant + batch.over).toBe(batch.amount)
        expect(given + over).toBe(batches.reduce((sum, { amount }) => sum + amount, 0))
        expect(new Set(batches.map(({ batch }) => batch)).size).toBe(batches.length)
      }
    }))

  it("counts only what a confirmed batch of it comes to", () =>
    holds((run) => {
      for (const { command } of acceptedIn(run))
        if (command.type === "count") expect(command.amount).toBe(run.setting.confirmed)
    }))

  it("is reached once as much came in as was wanted, and not before", () =>
    holds(({ turns }) => {
      for (const { after } of turns) {
        if (after.stage === "open") expect(after.given).toBeLessThan(after.wanted)
        if (after.stage === "reached") expect(after.given).toBe(after.wanted)
      }
    }))

  it("counts what comes after its end as over", () =>
    holds((run) => {
      for (const { after, before, command } of acceptedIn(run))
        if (command.type === "count" && before.stage !== "none" && before.stage !== "open")
          expect("given" in after && after.given).toBe(before.given)
    }))

  it("closes before its day only when it is reached", () =>
    holds((run) => {
      for (const { before, command } of acceptedIn(run))
        if (command.type === "close" && before.stage === "open")
          expect(command.at > before.until || before.given >= before.wanted).toBe(true)
    }))
})
