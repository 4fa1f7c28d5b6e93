import { decideConstraints, prepareConstraints } from "@bazgasht/core/placement"
import { type Answer, type Count, decide, type Facts, type Value } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { employmentProgramme } from "../../src/index.ts"
import { day, on, term } from "../prisoner.ts"
import { course, ruleOf, worker, workshop } from "./worker.ts"

const today = on("1404/06/01")
const { constraints } = employmentProgramme

type Changes = Readonly<Record<string, Facts[string] | undefined>>

const without = (facts: Facts, changes: Changes): Facts =>
  Object.fromEntries(
    Object.entries({ ...facts, ...changes }).flatMap(([id, value]) =>
      value === undefined ? [] : [[id, value] as const],
    ),
  )

const answer = (id: string, facts: Facts, setting = today): Answer =>
  decide(ruleOf(id), facts, setting).answer

const nowhere = { opening: { id: "opening-1", kind: "work", seats: 1 as Count }, facts: {} } as const

const pair = { ...worker, ...workshop }
const learner = { ...worker, ...course }

describe("the hard constraints of Iran", () => {
  it.each(constraints.map(({ id }) => id))(
    "%s is met by somebody who fits, at work and in a course",
    (id) => {
      expect(answer(id, pair)).toBe("yes")
      expect(answer(id, learner)).toBe("yes")
    },
  )

  it.each<[string, string, Facts, Changes, Answer]>([
    ["no consent to work", "EMP-4", pair, { consentToWork: false }, "no"],
    ["consent unknown", "EMP-4", pair, { consentToWork: undefined }, "unknown"],
    ["training is asked of whom it concerns", "EMP-4", pair, { consentToTraining: false }, "yes"],
    ["no consent to training", "EMP-4", learner, { consentToTraining: false }, "no"],
    ["work is no matter of a course", "EMP-4", learner, { consentToWork: false }, "yes"],

    [
      "not confirmed",
      "EMP-2",
      pair,
      { councilPlacements: [{ workplace: "semiOpen", confirmed: false }] },
      "no",
    ],
    ["confirmation unknown", "EMP-2", pair, { councilPlacements: [{ workplace: "semiOpen" }] }, "unknown"],
    ["another place", "EMP-2", pair, { councilPlacements: [{ workplace: "closed", confirmed: true }] }, "no"],
    ["no decision known", "EMP-2", pair, { councilPlacements: undefined }, "unknown"],
    [
      "nobody places after release",
      "EMP-2",
      pair,
      { councilPlacements: [], openingAfterRelease: true },
      "yes",
    ],

    ["the class itself", "EMP-OPENING-security", pair, { securityClass: 3 }, "yes"],
    ["one class higher", "EMP-OPENING-security", pair, { securityClass: 4 }, "no"],
    ["class unknown", "EMP-OPENING-security", pair, { securityClass: undefined }, "unknown"],
    [
      "every class",
      "EMP-OPENING-security",
      pair,
      { securityClass: undefined, openingHighestSecurityClass: 9 },
      "yes",
    ],

    [
      "an excluded offence",
      "EMP-OPENING-offence",
      pair,
      { differentOffences: [{ offence: "tazir.other" }, { offence: "fraud" }] },
      "no",
    ],
    ["record unknown", "EMP-OPENING-offence", pair, { differentOffences: undefined }, "unknown"],
    [
      "nothing excluded",
      "EMP-OPENING-offence",
      pair,
      { differentOffences: undefined, excludedOffences: [] },
      "yes",
    ],
    ["exclusions unknown", "EMP-OPENING-offence", pair, { excludedOffences: undefined }, "unknown"],

    ["unfit", "EMP-OPENING-health", pair, { fitForWork: false }, "no"],
    ["fitness unknown", "EMP-OPENING-health", pair, { fitForWork: undefined }, "unknown"],
    [
      "a forbidden activity",
      "EMP-OPENING-health",
      pair,
      { openingDemands: [{ activity: "activity.dust" }] },
      "no",
    ],
    ["restrictions unknown", "EMP-OPENING-health", pair, { medicalRestrictions: undefined }, "unknown"],
    [
      "nothing demanded",
      "EMP-OPENING-health",
      pair,
      { medicalRestrictions: undefined, openingDemands: [] },
      "yes",
    ],

    [
      "a certificate lacks",
      "EMP-OPENING-certificates",
      pair,
      { skillCertificates: [{ occupation: "7531" }] },
      "no",
    ],
    ["certificates unknown", "EMP-OPENING-certificates", pair, { skillCertificates: undefined }, "unknown"],
    [
      "none required",
      "EMP-OPENING-certificates",
      pair,
      { skillCertificates: undefined, requiredCertificates: [] },
      "yes",
    ],
    ["a level lower", "EMP-OPENING-education", pair, { educationLevel: 2 }, "no"],
    ["education unknown", "EMP-OPENING-education", pair, { educationLevel: undefined }, "unknown"],
    [
      "no level required",
      "EMP-OPENING-education",
      pair,
      { educationLevel: undefined, openingMinimumEducation: 0 },
      "yes",
    ],

    ["skills lack", "EMP-OPENING-skills", pair, { essentialSkillsHeld: false }, "no"],
    [
      "skills are taught",
      "EMP-OPENING-skills",
      pair,
      { essentialSkillsHeld: false, openingTrainsOnTheJob: true },
      "yes",
    ],
    ["skills unknown", "EMP-OPENING-skills", pair, { essentialSkillsHeld: undefined }, "unknown"],
    ["kept apart", "EMP-OPENING-apart", pair, { keptApartThere: true }, "no"],
    ["unknown who is there", "EMP-OPENING-apart", pair, { keptApartThere: undefined }, "unknown"],
    ["out of reach", "EMP-OPENING-reach", pair, { withinReach: false }, "no"],
    ["reach unknown", "EMP-OPENING-reach", pair, { withinReach: undefined }, "unknown"],
    ["women only", "EMP-OPENING-sex", pair, { openingSex: "female" }, "no"],
    ["anybody", "EMP-OPENING-sex", pair, { openingSex: "any", sex: undefined }, "yes"],
    ["sex unknown", "EMP-OPENING-sex", pair, { sex: undefined }, "unknown"],

    [
      "a course to the day of release",
      "EMP-OPENING-time",
      learner,
      { expectedReleaseDay: day("1404/12/29") },
      "yes",
    ],
    ["a course a day longer", "EMP-OPENING-time", learner, { expectedReleaseDay: day("1404/12/28") }, "no"],
    [
      "a course that goes on elsewhere",
      "EMP-OPENING-time",
      learner,
      { expectedReleaseDay: day("1404/12/28"), openingTransferable: true },
      "yes",
    ],
    [
      "one that starts on the day of release",
      "EMP-OPENING-time",
      learner,
      { expectedReleaseDay: day("1404/07/01"), openingTransferable: true },
      "yes",
    ],
    [
      "one that starts a day after",
      "EMP-OPENING-time",
      learner,
      { expectedReleaseDay: day("1404/06/31"), openingTransferable: true },
      "no",
    ],
    [
      "unknown whether it goes on",
      "EMP-OPENING-time",
      learner,
      { expectedReleaseDay: day("1404/12/28"), openingTransferable: undefined },
      "unknown",
    ],
    ["six months to release", "EMP-OPENING-time", pair, { expectedReleaseDay: day("1405/01/01") }, "yes"],
    ["a day less", "EMP-OPENING-time", pair, { expectedReleaseDay: day("1404/12/29") }, "no"],
    [
      "release unknown",
      "EMP-OPENING-time",
      pair,
      { expectedReleaseDay: undefined, releaseForeseen: undefined },
      "unknown",
    ],
    ["life", "EMP-OPENING-time", pair, { expectedReleaseDay: undefined, releaseForeseen: false }, "yes"],
    [
      "life and after release",
      "EMP-OPENING-time",
      pair,
      { expectedReleaseDay: undefined, releaseForeseen: false, openingAfterRelease: true },
      "no",
    ],
    [
      "released by the start",
      "EMP-OPENING-time",
      pair,
      { openingAfterRelease: true, expectedReleaseDay: day("1404/07/01") },
      "yes",
    ],
    [
      "released a day later",
      "EMP-OPENING-time",
      pair,
      { openingAfterRelease: true, expectedReleaseDay: day("1404/07/02") },
      "no",
    ],
    [
      "released already",
      "EMP-OPENING-time",
      pair,
      {
        openingAfterRelease: true,
        expectedReleaseDay: undefined,
        releaseForeseen: undefined,
        finallyReleased: true,
      },
      "yes",
    ],

    [
      "permission to the last day of a course",
      "EMP-OPENING-permission",
      learner,
      { openingWorkplace: "outsideEmployer" },
      "yes",
    ],
    [
      "permission a day shorter",
      "EMP-OPENING-permission",
      learner,
      { openingWorkplace: "outsideEmployer", outsidePermissionUntil: day("1404/12/28") },
      "no",
    ],
    [
      "permission for the time to stay",
      "EMP-OPENING-permission",
      pair,
      { openingWorkplace: "outsideEmployer" },
      "yes",
    ],
    [
      "permission shorter than that",
      "EMP-OPENING-permission",
      pair,
      { openingWorkplace: "outsideEmployer", outsidePermissionUntil: day("1404/12/28") },
      "no",
    ],
    [
      "permission over before the start",
      "EMP-OPENING-permission",
      pair,
      {
        openingWorkplace: "outsideEmployer",
        openingMinimumStay: term(0),
        outsidePermissionUntil: day("1404/06/31"),
      },
      "no",
    ],
    [
      "permission unknown",
      "EMP-OPENING-permission",
      pair,
      { openingWorkplace: "outsideEmployer", outsidePermissionUntil: undefined },
      "unknown",
    ],
    [
      "no permission needed within",
      "EMP-OPENING-permission",
      pair,
      { outsidePermissionUntil: undefined },
      "yes",
    ],
    [
      "no permission needed after release",
      "EMP-OPENING-permission",
      pair,
      { openingWorkplace: "outsideEmployer", openingAfterRelease: true, outsidePermissionUntil: undefined },
      "yes",
    ],

    ["a public post while serving", "EMP-9/opening", pair, { openingPublicPost: true }, "no"],
    [
      "a public post after an unintentional offence",
      "EMP-9/opening",
      pair,
      { openingPublicPost: true, offenceIntentional: false },
      "yes",
    ],
    [
      "a public post with an unknown record",
      "EMP-9/opening",
      pair,
      { openingPublicPost: true, offenceIntentional: false, earlierConvictions: undefined },
      "unknown",
    ],
    ["another post with an unknown record", "EMP-9/opening", pair, { earlierConvictions: undefined }, "yes"],

    ["a rial below the floor", "EMP-5/wage", pair, { openingMonthlyWage: 103_909_679 }, "no"],
    [
      "no promise of that pay",
      "EMP-5/wage",
      pair,
      { openingMonthlyWage: 1, openingLabourLawPay: false },
      "yes",
    ],
    [
      "unknown what is promised",
      "EMP-5/wage",
      pair,
      { openingMonthlyWage: 1, openingLabourLawPay: undefined },
      "unknown",
    ],
    ["wage unknown", "EMP-5/wage", pair, { openingMonthlyWage: undefined }, "unknown"],
    [
      "part-time work below it",
      "EMP-5/wage",
      pair,
      { openingMonthlyWage: 50_000_000, openingFullTime: false },
      "unknown",
    ],
    [
      "part-time work that was looked into",
      "EMP-5/wage",
      pair,
      { openingMonthlyWage: 50_000_000, openingFullTime: false, partTimePayLawful: true },
      "yes",
    ],
    ["a course pays nothing", "EMP-5/wage", learner, { openingMonthlyWage: 0 }, "yes"],
  ])("%s: %s", (_what, id, facts, changes, expected) => {
    expect(answer(id, without(facts, changes))).toBe(expected)
  })

  it.each<[string, string, Value | undefined, Answer]>([
    ["1384/09/20", "guarding", undefined, "no"],
    ["1400/02/19", "disciplinary", undefined, "no"],
    ["1400/02/19", "administrative", undefined, "no"],
    ["1400/02/19", "internalService", undefined, "yes"],
    ["1400/02/20", "administrative", undefined, "unknown"],
    ["1400/02/20", "administrative", true, "yes"],
    ["1400/02/20", "guarding", false, "no"],
    ["1404/06/01", "internalService", undefined, "yes"],
    ["1384/09/19", "other", undefined, "unknown"],
  ])("EMP-8 on %s, a post of %s that was found open (%s): %s", (written, post, found, expected) => {
    const facts = without(pair, { openingPost: post, postOpenToPrisoners: found })
    expect(answer("EMP-8", facts, on(written))).toBe(expected)
    expect(answer("EMP-8", { ...facts, openingAfterRelease: true }, on(written))).toBe("yes")
  })

  it("place nobody where a single fact more is unknown than Kleene logic can do without", () => {
    const { answers, areMet } = prepareConstraints(constraints, today)
    // What is true of a pair is stated among the facts of the person here.
    const person = (facts: Facts) => ({ id: "case-1", facts, work: {} })
    expect(areMet(person(pair), nowhere)).toBe(true)
    fc.assert(
      fc.property(fc.subarray(Object.keys(pair), { minLength: 1 }), (left) => {
        const facts = without(pair, Object.fromEntries(left.map((id) => [id, undefined])))
        const said = answers(person(facts), nowhere)
        expect(said).not.toContain("no")
        expect(areMet(person(facts), nowhere)).toBe(said.every((answer) => answer === "yes"))
      }),
    )
  })

  it("tell from which day an opening is open to somebody who waits for it", () => {
    const facts = { ...pair, openingPublicPost: true, imposedTerm: term(3), endOfTerm: day("1404/02/01") }
    const [decision] = decideConstraints(
      [ruleOf("EMP-9/opening")],
      { id: "case-1", facts, work: {} },
      nowhere,
      today,
    )
    expect(decision?.outcome).toMatchObject({ outcome: "notYet", from: day("1406/02/01") })
  })
})
