import { caseKinds } from "@bazgasht/core"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { acceptedIn, runsOf } from "../../../casework/test/life-cycle/laws.ts"
import { everyKind as everyCoreKind } from "../../../core/test/cases/every-kind.ts"
import { organisationKinds } from "../../src/organisation-kinds.ts"
import { everyKind } from "./every-kind.ts"

const kinds = { ...caseKinds, ...organisationKinds }

/** Stages hold no distribution of goods: a stock has thousands of them, and its history alone has each. */
const withoutRoom = ["stock"]

describe("a case that names a household", () => {
  it("is found by it, whatever its kind", () => {
    const naming = Object.values(kinds).flatMap(({ kind, schemas }) => {
      const { state, event } = schemas()
      const written = [state, event].map((schema) => JSON.stringify(Schema.toJsonSchemaDocument(schema)))
      return written.some((schema) => schema.includes('"household":')) ? [kind] : []
    })
    const found = Object.values(kinds).flatMap(({ kind, partiesOf }) =>
      partiesOf === undefined ? [] : [kind],
    )
    expect(naming.filter((kind) => !found.includes(kind))).toEqual(withoutRoom)
    // These name it by their own id, or hold it as a record or a payee.
    expect(found.filter((kind) => !naming.includes(kind)).sort()).toEqual(["familyRecord", "payeeAccount"])
  })

  it("keeps the household that a command names, from the command on", async () => {
    const kept = new Set<string>()
    for (const name of [everyCoreKind, everyKind])
      for (const live of Object.values(name))
        await live(async (kind, tested) => {
          if (kind.partiesOf === undefined) return
          for (const run of fc.sample(runsOf(tested), 40))
            for (const { after, command } of acceptedIn(run)) {
              const household: unknown = Reflect.get(command, "household")
              // Another household goes into this one, or comes out of it.
              if (typeof household !== "string" || kind.kind === "household") continue
              const ids = kind.partiesOf(after).map(({ id }) => id)
              expect([kind.kind, ids]).toEqual([kind.kind, expect.arrayContaining([household])])
              kept.add(kind.kind)
            }
        })
    expect([...kept].sort()).toEqual(["entitlement", "grievance", "referral", "sponsorship", "supportCase"])
  })
})
