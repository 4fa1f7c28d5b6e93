import { caseKindOf, defineProtocol } from "@bazgasht/casework"
import { runs } from "@bazgasht/properties"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { request } from "../life-cycle/request.ts"
import { testedRequest } from "./requests.ts"

const protocol = defineProtocol({
  stages: {
    open: () => ({
      file: Schema.Struct({ owner: Schema.String, seat: Schema.Struct({ row: Schema.Int }) }),
      clerk: Schema.String,
    }),
  },
  events: { opened: () => ({ clerk: Schema.String }) },
  participations: [],
  commands: { open: { permission: "clerks", moves: { from: "none", event: "opened", to: "open" } } },
  attributes: {
    owner: { type: "identifier", at: "file.owner" },
    row: { type: "number", at: "file.seat.row" },
    clerk: { type: "text", at: "clerk" },
    contact: { type: "text", at: ["clerk", "file.owner"] },
    due: { type: "number", at: { open: "file.dues.last" } },
  },
  access: { unit: "file.unit", assigned: "clerk", beneficiaries: "file.people" },
  refusals: () => ({}),
})

const { schemas } = testedRequest
if (schemas === undefined) throw new Error("the small life cycle has schemas")

// What is read of a state does not depend on the life cycle that made it.
const kind = caseKindOf(protocol, { kind: "file", lifeCycle: request, schemas: () => schemas })

const texts = fc.string({ minLength: 1 })
const states = fc.record(
  {
    stage: fc.constantFrom("none", "open"),
    clerk: texts,
    file: fc.record(
      {
        owner: texts,
        seat: fc.record({ row: fc.integer() }, { requiredKeys: [] }),
        unit: texts,
        dues: fc.array(fc.integer()),
        people: fc.oneof(texts, fc.array(texts)),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ["stage"] },
)

describe("the kind of case of a protocol", () => {
  it("is found by its stage and by what the protocol declares, read where it stands", () =>
    fc.assert(
      fc.property(states, (held) => {
        const state = { ...request.none, ...held } as unknown as typeof request.none
        const found = Object.fromEntries(
          Object.entries(kind.attributes).map(([name, { of }]) => [name, of(state)]),
        )
        expect(found).toEqual({
          stage: held.stage,
          owner: held.file?.owner,
          row: held.file?.seat?.row,
          clerk: held.clerk,
          contact: held.clerk ?? held.file?.owner,
          due: held.stage === "open" ? held.file?.dues?.at(-1) : undefined,
          unit: held.file?.unit,
        })
      }),
      { numRuns: runs(200) },
    ))

  it("hides an attribute from who may not read the field that it stands in", () =>
    expect(Object.values(kind.attributes).map(({ fields, type }) => [type, fields])).toEqual([
      ["identifier", ["file"]],
      ["identifier", ["formerUnits"]],
      ["text", ["stage"]],
      ["identifier", ["file"]],
      ["number", ["file"]],
      ["text", ["clerk"]],
      ["text", ["clerk", "file"]],
      ["number", ["stage", "file"]],
    ]))

  it("has the unit and the people of the paths of its protocol, one or several", () =>
    fc.assert(
      fc.property(states, (held) => {
        const state = { ...request.none, ...held } as unknown as typeof request.none
        const { assigned = [], beneficiaries = [], unit } = kind.accessContextOf(state)
        expect(unit).toBe(held.file?.unit)
        expect(assigned).toEqual(held.clerk === undefined ? [] : [held.clerk])
        const people = held.file?.people ?? []
        expect(beneficiaries).toEqual(typeof people === "string" ? [people] : people)
      }),
      { numRuns: runs(200) },
    ))

  it("takes what is computed in the place of what is declared", () => {
    const computed = caseKindOf(protocol, {
      kind: "file",
      lifeCycle: request,
      schemas: () => schemas,
      attributes: { version: { type: "number", fields: ["version"], of: ({ version }) => version } },
      accessContextOf: () => ({ assigned: ["person-1"] }),
    })
    expect(computed.attributes.version.of(request.none)).toBe(0)
    expect(computed.accessContextOf(request.none)).toEqual({ assigned: ["person-1"] })
  })
})
