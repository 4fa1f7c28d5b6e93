import {
  type AccessPolicy,
  AccessRefused,
  accessBy,
  accessPolicySchema,
  accessRefusalInWords,
  authorize,
  type Caller,
  CaseNotFound,
  callerSchema,
  type caseRelations,
  everythingRefused,
  type Visibility,
  visibilityOf,
} from "@bazgasht/casework"
import { runs } from "@bazgasht/properties"
import type { Style } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { pack } from "../empty-pack.ts"
import { jalali } from "../jalali-of-icu.ts"
import { commands, roles } from "../services/requests.ts"
import { callers, contexts, grants, hierarchyOf, isBelow, parents, policies } from "./arbitrary-access.ts"

const requests = fc.record({
  kind: fc.constantFrom("request", "loan"),
  type: fc.constantFrom(...commands),
  role: fc.constantFrom(...roles),
})

const asSelf = (caller: Caller, { role, ...request }: { kind: string; type: string; role: string }) => ({
  ...request,
  by: { id: caller.person, role },
})

const isWithin = (less: Visibility, more: Visibility): boolean => {
  if (less === "none" || more === "whole") return true
  return less !== "whole" && more !== "none" && [...less].every((field) => more.has(field))
}

describe("a policy", () => {
  it("grants nothing where it has no grant", () => {
    fc.assert(
      fc.property(callers, requests, contexts, (caller, request, context) => {
        expect(visibilityOf(everythingRefused, caller, context)).toBe("none")
        expect(authorize(everythingRefused, caller, asSelf(caller, request), context).allowed).toBe(false)
        expect(authorize(everythingRefused, caller, asSelf(caller, request), undefined).allowed).toBe(false)
      }),
    )
  })

  it("never takes away by a grant that is added, and does not depend on the order of its grants", () => {
    fc.assert(
      fc.property(
        policies,
        grants,
        callers,
        requests,
        contexts,
        (policy, grant, caller, request, context) => {
          const more: AccessPolicy = { grants: [grant, ...policy.grants] }
          const turned: AccessPolicy = { grants: more.grants.toReversed() }
          const given = asSelf(caller, request)
          expect(isWithin(visibilityOf(policy, caller, context), visibilityOf(more, caller, context))).toBe(
            true,
          )
          if (authorize(policy, caller, given, context).allowed)
            expect(authorize(more, caller, given, context).allowed).toBe(true)
          expect(authorize(turned, caller, given, context)).toEqual(authorize(more, caller, given, context))
          expect(visibilityOf(turned, caller, context)).toEqual(visibilityOf(more, caller, context))
        },
      ),
      { numRuns: runs(1000) },
    )
  })

  it("explains a refusal alike whatever the case is", () => {
    fc.assert(
      fc.property(policies, callers, requests, contexts, contexts, (policy, caller, request, one, other) => {
        const given = asSelf(caller, request)
        const [first, second] = [one, other].map((context) => authorize(policy, caller, given, context))
        if (first?.allowed === false && second?.allowed === false) expect(first).toEqual(second)
      }),
      { numRuns: runs(1000) },
    )
  })

  it("lets nobody act in another name, or in an office that he does not hold", () => {
    fc.assert(
      fc.property(callers, requests, contexts, (caller, { role, ...request }, context) => {
        const policy: AccessPolicy = {
          grants: [{ to: roles, kinds: ["request", "loan"], relation: "any", do: commands }],
        }
        const other = { ...request, by: { id: "somebody else", role } }
        expect(authorize(policy, caller, other, context)).toEqual({ allowed: false, reason: "notCaller" })
        const held = caller.offices.some((office) => office.role === role)
        expect(authorize(policy, caller, asSelf(caller, { ...request, role }), context).allowed).toBe(held)
      }),
    )
  })

  const seeing = (relation: (typeof caseRelations)[number]): AccessPolicy => ({
    grants: [{ to: ["board"], kinds: ["loan"], relation, see: "whole" }],
  })
  const inUnit = { person: "person-1", linked: ["person-2"], offices: [{ role: "board", unit: "unit-1" }] }
  const nothing = { kind: "loan", subject: "loan-1", assigned: [], beneficiaries: [] }

  it.each([
    ["any", {}, "whole"],
    ["ownUnit", {}, "none"],
    ["ownUnit", { unit: "unit-1" }, "whole"],
    ["ownUnit", { unit: "unit-2" }, "none"],
    ["formerUnit", {}, "none"],
    ["formerUnit", { unit: "unit-1" }, "none"],
    ["formerUnit", { unit: "unit-2", formerUnit: "unit-1" }, "whole"],
    ["otherUnit", {}, "none"],
    ["otherUnit", { unit: "unit-1" }, "none"],
    ["otherUnit", { unit: "unit-2" }, "whole"],
    ["assigned", { assigned: ["person-2"] }, "whole"],
    ["assigned", { beneficiaries: ["person-1"] }, "none"],
    ["beneficiary", { beneficiaries: ["person-2"] }, "whole"],
    ["beneficiary", { assigned: ["person-1"] }, "none"],
  ] as const)("knows the relation %s to a case with %o: %s", (relation, known, visibility) => {
    expect(visibilityOf(seeing(relation), inUnit, { ...nothing, ...known })).toBe(visibility)
    const elsewhere = { ...inUnit, offices: [{ role: "family", unit: "unit-1" }] }
    expect(visibilityOf(seeing(relation), elsewhere, { ...nothing, ...known })).toBe("none")
  })

  it("does not take the unit of one office for that of another", () => {
    const caller = {
      ...inUnit,
      offices: [
        { role: "board", unit: "unit-1" },
        { role: "family", unit: "unit-2" },
      ],
    }
    expect(visibilityOf(seeing("ownUnit"), caller, { ...nothing, unit: "unit-2" })).toBe("none")
  })

  it("holds an office in a unit for every unit below it, and for no other", () => {
    fc.assert(
      fc.property(callers, contexts, parents, requests, (caller, context, all, request) => {
        const units = caller.offices
          .filter(({ role }) => role === request.role)
          .flatMap(({ unit }) => unit ?? [])
        const { unit } = context
        const own = unit !== undefined && units.some((held) => isBelow(all, unit, held))
        const other = unit !== undefined && units.length > 0 && !own
        const gave = context.formerUnit
        const former = gave !== undefined && units.some((held) => isBelow(all, gave, held))
        for (const [relation, holds] of [
          ["ownUnit", own],
          ["otherUnit", other],
          ["formerUnit", former],
        ] as const) {
          const policy: AccessPolicy = {
            grants: [
              { to: [request.role], kinds: ["request", "loan"], relation, see: "whole", do: [request.type] },
            ],
          }
          const access = accessBy(policy, { units: Effect.succeed(hierarchyOf(all)) })
          const given = { ...asSelf(caller, request), kind: context.kind }
          expect(Effect.runSync(access.canRead(caller, context))).toBe(holds ? "whole" : "none")
          expect(Effect.runSync(access.authorize(caller, given, context)).allowed).toBe(holds)
          const readable = access.readingUnits?.(caller, context.kind) ?? Effect.succeed([])
          if (relation === "ownUnit" && unit !== undefined)
            expect(Effect.runSync(readable).includes(unit)).toBe(holds)
          const readableBefore =
            access.readingUnits?.(caller, context.kind, "formerUnit") ?? Effect.succeed([])
          if (relation === "formerUnit" && gave !== undefined)
            expect(Effect.runSync(readableBefore).includes(gave)).toBe(holds)
        }
      }),
      { numRuns: runs(1000) },
    )
  })

  it("asks for the unit of a case that does not know it, and refuses where nobody knows", () => {
    const see = (unit: string | undefined) =>
      Effect.runSync(accessBy(seeing("ownUnit"), () => Effect.succeed(unit)).canRead(inUnit, nothing))
    expect([see("unit-1"), see("unit-2"), see(undefined)]).toEqual(["whole", "none", "none"])
  })

  it("survives JSON, and refuses what it does not know", () => {
    const decode = Schema.decodeUnknownSync(accessPolicySchema(), { onExcessProperty: "error" })
    fc.assert(
      fc.property(policies, (policy) => {
        expect(decode(JSON.parse(JSON.stringify(policy)))).toEqual(JSON.parse(JSON.stringify(policy)))
      }),
    )
    expect(() => decode({ grants: [{ to: ["a"], kinds: ["loan"], relation: "everybody" }] })).toThrow()
    expect(() => decode({ grants: [], denials: [] })).toThrow()
    expect(Schema.is(callerSchema())(inUnit)).toBe(true)
    expect(Schema.is(callerSchema())({ ...inUnit, person: "" })).toBe(false)
  })
})

describe("refusals of access in words", () => {
  const style = (language: "fa" | "en"): Style => ({ language, calendar: jalali, pack })
  const refused = { kind: "loan", to: [], relations: [] }

  it("say in both languages what was refused", () => {
    const refusals = [
      new CaseNotFound({ code: "case.notFound", kind: "loan", subject: "loan-1" }),
      ...(["access.notCaller", "access.notGranted", "access.notWhole"] as const).map(
        (code) => new AccessRefused({ code, ...refused }),
      ),
    ]
    for (const refusal of refusals) {
      expect(accessRefusalInWords(refusal, style("fa"))).toMatch(/^[^A-Za-z]+\.$/)
      expect(accessRefusalInWords(refusal, style("en"))).toMatch(/^[A-Z][^\u0600-\u06ff]+\.$/)
      expect(accessRefusalInWords(refusal, style("en"))).not.toContain("loan-1")
    }
  })

  it("name the offices that may", () => {
    const refusal = new AccessRefused({
      ...refused,
      code: "access.notGranted",
      params: { to: ["treasurer"] },
    })
    expect(accessRefusalInWords(refusal, style("en"))).toBe(
      "You are not permitted to do this. Permitted: treasurer.",
    )
  })
})
