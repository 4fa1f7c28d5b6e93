import type { LifeCycle, LifeCycleTypes } from "@bazgasht/casework"
import { capacity, proposal, wageMonth, workAccident } from "@bazgasht/organisation/enterprise"
import { describe, expect, it } from "vitest"
import { enterpriseTerms } from "../../src/organisation/enterprise.ts"
import { iranPack } from "../../src/pack.ts"
import { on } from "../prisoner.ts"

const { today } = on("1404/06/01")
const terms = enterpriseTerms({ pack: iranPack, today })

const lifeCycles = { capacity, proposal, wageMonth, workAccident } as unknown as {
  readonly [kind: string]: LifeCycle<LifeCycleTypes>
}

const offices = new Set(iranPack.actors.keys())

/** Every text of terms that is no citation: an office, or a code. */
const textsOf = (value: unknown): ReadonlyArray<string> => {
  if (typeof value === "string") return [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : []
}

describe("the Iranian terms of enterprise", () => {
  it("are known on a day under the regulation, name an office of the pack for every permission, and cite", () => {
    expect(Object.keys(terms).sort()).toEqual(Object.keys(lifeCycles).sort())
    for (const [kind, of] of Object.entries(terms)) {
      expect(of.citations.length).toBeGreaterThan(0)
      for (const { permission } of Object.values(lifeCycles[kind]?.competences ?? {})) {
        const roles =
          permission === "inspectors"
            ? (terms.proposal?.inspections ?? []).flatMap(({ officers }) => officers)
            : (of as unknown as { readonly [name: string]: ReadonlyArray<string> })[permission]
        expect(roles?.length).toBeGreaterThan(0)
        expect(roles?.filter((role) => !offices.has(role))).toEqual([])
      }
    }
  })

  it("have words for every code", () => {
    const known = new Set([...offices, ...iranPack.vocabulary.keys()])
    const own = new Set(["prison", "inside", "outside", "lastDay"])
    const workplaces = new Set(terms.proposal?.workplaces.map(({ kind }) => kind))
    for (const { citations: _, ...of } of Object.values(terms)) {
      const { workplaces: __, ...codes } = of as typeof of & { readonly workplaces?: unknown }
      expect(
        textsOf(codes).filter((code) => !known.has(code) && !own.has(code) && !workplaces.has(code)),
      ).toEqual([])
    }
  })

  it("are unknown before the regulation, but for those without a number", () => {
    expect(Object.keys(enterpriseTerms({ pack: iranPack, today: on("1399/01/01").today }))).toEqual([
      "wageMonth",
    ])
  })
})
