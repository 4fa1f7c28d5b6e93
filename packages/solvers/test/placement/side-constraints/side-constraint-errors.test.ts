import {
  type PlacementManner,
  type PlacementProblem,
  placeConstrained,
  type SideConstraintErrorCode,
  type SideConstraints,
} from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { largerConstrained, reordered } from "./constrained-problems.ts"

const problem = (constraints: SideConstraints): PlacementProblem => ({
  instance: {
    candidates: [{ id: "a" }, { id: "b" }, { id: "c" }],
    openings: [
      { id: "bakery", seats: 2 },
      { id: "smithy", seats: 1 },
    ],
    pairs: [
      { candidate: 0, opening: 0, fit: 3 },
      { candidate: 1, opening: 0, fit: 2 },
      { candidate: 2, opening: 1, fit: 1 },
    ],
  },
  preferences: {
    candidates: [{ values: {} }, { values: {} }, { values: {} }],
    policy: { keys: [], tieBreaker: { kind: "lottery", seed: "1404-07" } },
  },
  constraints,
})

const refusals = (of: PlacementProblem, manner: PlacementManner = { mode: "stable" }) => {
  const placed = placeConstrained(of, manner)
  return Result.isFailure(placed)
    ? placed.failure.map(({ _tag, message: _message, text: _text, ...error }) => ({ ...error }))
    : []
}

interface Wrong {
  readonly constraints: SideConstraints
  readonly ids: Readonly<Record<string, string>>
}

const quota = { id: "q", category: "women", openings: ["bakery"] }
const kept = (seats: number) => ({ seats, unusedSeats: "kept" as const })

const wrongs: Readonly<Record<SideConstraintErrorCode, Wrong>> = {
  "constraint.unknownCandidate": {
    constraints: { groups: [{ id: "g", members: ["a", "nobody"] }] },
    ids: { candidate: "nobody", group: "g" },
  },
  "constraint.unknownOpening": {
    constraints: { quotas: [{ ...quota, openings: ["nowhere"] }] },
    ids: { opening: "nowhere", quota: "q" },
  },
  "traits.duplicate": {
    constraints: { candidates: [{ candidate: "a" }, { candidate: "a" }] },
    ids: { candidate: "a" },
  },
  "traits.useNotWhole": {
    constraints: { candidates: [{ candidate: "a", uses: { tools: -1 } }] },
    ids: { candidate: "a", dimension: "tools" },
  },
  "capacities.duplicate": {
    constraints: {
      openings: [
        { opening: "bakery", capacities: {} },
        { opening: "bakery", capacities: {} },
      ],
    },
    ids: { opening: "bakery" },
  },
  "capacities.notWhole": {
    constraints: { openings: [{ opening: "bakery", capacities: { tools: 0.5 } }] },
    ids: { opening: "bakery", dimension: "tools" },
  },
  "group.duplicate": {
    constraints: {
      groups: [
        { id: "g", members: ["a"] },
        { id: "g", members: ["b"] },
      ],
    },
    ids: { group: "g" },
  },
  "group.empty": { constraints: { groups: [{ id: "g", members: [] }] }, ids: { group: "g" } },
  "group.memberTwice": {
    constraints: { groups: [{ id: "g", members: ["a", "a"] }] },
    ids: { candidate: "a", group: "g" },
  },
  "group.memberOfTwo": {
    constraints: {
      groups: [
        { id: "h", members: ["a", "b"] },
        { id: "g", members: ["a", "c"] },
      ],
    },
    ids: { candidate: "a", group: "h" },
  },
  "group.keptApart": {
    constraints: { groups: [{ id: "g", members: ["a", "b"] }], apart: [["b", "a"]] },
    ids: { candidate: "a", group: "g" },
  },
  "apart.fromOneself": { constraints: { apart: [["a", "a"]] }, ids: { candidate: "a" } },
  "quota.duplicate": { constraints: { quotas: [quota, quota] }, ids: { quota: "q" } },
  "quota.noOpenings": { constraints: { quotas: [{ ...quota, openings: [] }] }, ids: { quota: "q" } },
  "quota.openingTwice": {
    constraints: { quotas: [{ ...quota, openings: ["bakery", "bakery"] }] },
    ids: { quota: "q", opening: "bakery" },
  },
  "quota.notWhole": { constraints: { quotas: [{ ...quota, atMost: -1 }] }, ids: { quota: "q" } },
  "quota.reservedAboveSeats": {
    constraints: { quotas: [{ ...quota, reserved: kept(3) }] },
    ids: { quota: "q" },
  },
  "quota.reservedAboveCeiling": {
    constraints: { quotas: [{ ...quota, atMost: 1, reserved: kept(2) }] },
    ids: { quota: "q" },
  },
}

describe("what is wrong with side constraints", () => {
  it.each(Object.entries(wrongs))(
    "is %s, with the ids of those whom it concerns",
    (code, { constraints, ids }) => {
      expect(refusals(problem(constraints))).toEqual([{ code, ...ids }])
    },
  )

  it("is told all at once, beside what is wrong with the instance", () => {
    const { instance, ...rest } = problem({ apart: [["a", "a"]], groups: [{ id: "g", members: [] }] })
    const pairs = [...instance.pairs, { candidate: 0, opening: 7, fit: 1 }]
    expect(refusals({ ...rest, instance: { ...instance, pairs } }).map(({ code }) => code)).toEqual([
      "placement.unknownPlace",
      "apart.fromOneself",
      "group.empty",
    ])
  })

  it("is nothing where what one code forbids is just allowed", () => {
    expect(
      refusals(
        problem({
          groups: [{ id: "g", members: ["a", "b"] }],
          apart: [
            ["a", "c"],
            ["c", "a"],
          ],
          quotas: [{ ...quota, atMost: 2, reserved: kept(2) }],
          candidates: [{ candidate: "a", uses: { tools: 1_000_000_000 } }],
          openings: [{ opening: "bakery", capacities: { tools: 0 } }],
        }),
      ),
    ).toEqual([])
  })

  it("is the same in whatever order everything is listed", () =>
    fc.assert(
      fc.property(
        largerConstrained
          .map(({ constraints, ...rest }) => ({
            ...rest,
            constraints: {
              ...constraints,
              groups: [...(constraints.groups ?? []), { id: "group-0", members: ["nobody", "person-0"] }],
              quotas: [...(constraints.quotas ?? []), { ...quota, atMost: -1 }],
            },
          }))
          .chain((wrong) => fc.tuple(fc.constant(wrong), reordered(wrong))),
        ([one, other]) => {
          expect(refusals(one)).not.toEqual([])
          expect(refusals(other)).toEqual(refusals(one))
        },
      ),
    ))
})

describe("a limit of nodes", () => {
  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1_000_001])("is not %d", (nodeLimit) => {
    expect(refusals(problem({}), { mode: "bestFit", nodeLimit })).toEqual([
      { code: "placement.nodeLimitNotCount" },
    ])
  })

  it("is any other, to the greatest", () => {
    expect(refusals(problem({ apart: [["a", "b"]] }), { mode: "bestFit", nodeLimit: 1_000_000 })).toEqual([])
  })
})
