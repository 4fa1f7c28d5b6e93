import {
  findingOf,
  type Opening,
  opening,
  type PlacementLife,
  placement,
  seatOf,
  workplaceOf,
} from "@bazgasht/core/employment"
import { decideConstraints, openingCase } from "@bazgasht/core/placement"
import { describe, expect, it } from "vitest"
import { employmentProgramme, employmentTerms, iran, jalali } from "../../../src/index.ts"
import { day, on } from "../../prisoner.ts"
import { playing, type WrittenFor } from "../terms/play.ts"
import { fileOf, himself, terms } from "./file.ts"
import { paper } from "./placement.ts"
import { caseOn, ready } from "./readiness.ts"
import { tailoring } from "./round.ts"
import { done, known, rials } from "./telling.ts"

const shop: Opening = {
  ...tailoring,
  id: "shop",
  workplace: "outsideEmployer",
  afterRelease: true,
  start: day("1404/03/01"),
}
const freed = caseOn(
  fileOf("p-1", { finallyReleased: true, conditionallyReleased: false }),
  ready,
  day("1404/02/10"),
)
const shopSeat = known(
  seatOf(
    done(
      playing(opening, shop.id, { terms: terms.opening })([
        {
          type: "prepare",
          on: "1404/02/03",
          as: "employer",
          unit: "shop-1",
          ...known(workplaceOf(shop)),
          employer: "employer-1",
          seats: 1,
          capacities: {},
        },
        {
          type: "clear",
          on: "1404/02/05",
          as: "provincialDirectorate",
          documents: [
            paper("workplaceSecurity", "headOfPrison", "1404/02/05"),
            paper("workplaceHealth", "prisonDoctor", "1404/02/05"),
          ],
        },
        { type: "begin", on: "1404/02/06", as: "headOfPrison" },
        { type: "reserve", on: "1404/02/09", as: "socialWorker", placement: "placement-2", takes: {} },
      ]),
    ).state,
    "placement-2",
    terms.opening,
  ),
)
const playEmployment = playing(placement, "placement-2", {
  terms: known(employmentTerms(on("1404/02/10")).placement),
  calendar: jalali,
  placementRuns: ["round-2"],
})
const offeredByEmployer: ReadonlyArray<WrittenFor<PlacementLife>> = [
  {
    type: "propose",
    on: "1404/02/10",
    as: "afterCareCentre",
    prisoner: freed.id,
    seat: shopSeat,
    period: { from: day("1404/03/01"), to: day("1405/03/01") },
    findings: decideConstraints(
      employmentProgramme.constraints,
      freed,
      openingCase(shop, iran, day("1404/02/10")),
      on("1404/02/10"),
    ).map(findingOf),
    basis: { kind: "run", run: "round-2" },
  },
  {
    type: "offer",
    on: "1404/02/11",
    as: "afterCareCentre",
    conditions: { wage: { amount: rials(120_000_000), per: "month" }, weeklyHours: 44, deductions: [] },
    informedOn: day("1404/02/11"),
  },
  { type: "accept", on: "1404/02/12", ...himself },
  { type: "clear", on: "1404/02/15", as: "headOfPrison", documents: [] },
]
const startAtEmployer = {
  type: "start",
  on: "1404/03/01",
  as: "afterCareCentre",
  seat: shopSeat,
  release: paper("releaseCertificate", "headOfPrison", "1404/02/01"),
} as const satisfies WrittenFor<PlacementLife>
const employed = done(playEmployment([...offeredByEmployer, startAtEmployer])).state

describe("the way of one prisoner: an employer outside", () => {
  it("leads after his release to an employer outside, and neither council nor judge is asked", () => {
    expect(shopSeat.custody).toBe("released")
    expect(employed).toMatchObject({ stage: "active", clearance: { documents: [] } })
    const { release: _, ...withoutRelease } = startAtEmployer
    expect(playEmployment([...offeredByEmployer, withoutRelease]).refusal).toMatchObject({
      code: "document.missing",
      params: { documents: ["releaseCertificate"] },
    })
  })
})
