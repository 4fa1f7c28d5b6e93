import {
  type AccessPolicy,
  accessBy,
  caseRelations,
  checkPolicy,
  type Grant,
  openCasework,
  type PolicyFlaw,
} from "@bazgasht/casework"
import { caseKinds } from "@bazgasht/core"
import { iranPack } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import { memoryStorage } from "@bazgasht/storage-memory"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, test } from "vitest"

const kinds = { petitions: caseKinds.leniency, loans: caseKinds.loan }
const vocabulary = { kinds: Object.values(kinds), roles: [...iranPack.actors.keys()] }
const commands = {
  leniency: Object.keys(kinds.petitions.lifeCycle.competences),
  loan: Object.keys(kinds.loans.lifeCycle.competences),
}

const grants: fc.Arbitrary<Grant> = fc.constantFrom("leniency" as const, "loan" as const).chain((kind) =>
  fc.record({
    to: fc.subarray(vocabulary.roles, { minLength: 1 }),
    kinds: fc.constant([kind]),
    relation: fc.constantFrom(...caseRelations),
    see: fc.oneof(fc.constant("whole" as const), fc.subarray(["stage", "version", "participants"])),
    do: fc.subarray(commands[kind]),
  }),
)

/** A name with one letter doubled: near to what was meant, and no name. */
const slipOf = (name: string): string => `${name}${name.at(-1)}`

/** One name of a grant written wrongly, and what is to be said of it. */
const slips: ReadonlyArray<(grant: Grant) => readonly [Grant, PolicyFlaw["code"], string]> = [
  (grant) => {
    const [kind = ""] = grant.kinds
    return [{ ...grant, kinds: [slipOf(kind)] }, "policy.kindUnknown", kind]
  },
  (grant) => {
    const [role = ""] = grant.to
    return [{ ...grant, to: [slipOf(role)] }, "policy.roleUnknown", role]
  },
  (grant) => [
    { ...grant, relation: slipOf(grant.relation) } as never,
    "policy.relationUnknown",
    grant.relation,
  ],
  (grant) => {
    const [command = ""] = commands[grant.kinds[0] as "loan"]
    return [{ ...grant, do: [slipOf(command)] }, "policy.commandUnknown", command]
  },
  (grant) => [{ ...grant, see: [slipOf("stage")] }, "policy.fieldUnknown", "stage"],
]

describe("an access policy", () => {
  test("that names what there is may be used", () =>
    fc.assert(
      fc.property(fc.array(grants), (sound) => {
        expect(checkPolicy({ grants: sound }, vocabulary)).toEqual(Result.succeed({ grants: sound }))
      }),
      { numRuns: runs(200) },
    ))

  test("with a slip in it is refused with the grant, the name, and what was meant", () =>
    fc.assert(
      fc.property(fc.array(grants), grants, fc.constantFrom(...slips), (sound, grant, slip) => {
        const [wrong, code, meant] = slip(grant)
        const checked = checkPolicy({ grants: [...sound, wrong] }, vocabulary)
        const { message, params } = Result.getOrThrow(Result.flip(checked))
        expect(params.flaws).toMatchObject([{ code, grant: sound.length, name: slipOf(meant) }])
        expect(params.flaws[0]?.nearest[0]).toBe(meant)
        expect(message).toContain(`“${meant}”`)
      }),
      { numRuns: runs(400) },
    ))

  test("is checked when casework is opened with it, by its kinds and roles", async () => {
    const opened = (policy: AccessPolicy) =>
      openCasework({
        ...{ storage: memoryStorage(), kinds },
        access: accessBy(policy, { roles: vocabulary.roles }),
      })
    const grant = { to: ["court"], kinds: ["leniency"], relation: "any", see: "whole" } as const
    await Result.getOrThrow(await opened({ grants: [grant] })).close()
    for (const wrong of [
      { ...grant, kinds: ["lenincy"] },
      { ...grant, to: ["cuort"] },
      { ...grant, do: ["grnt"] },
    ])
      expect(await opened({ grants: [wrong] })).toMatchObject({ failure: { code: "policy.invalid" } })
  })
})
