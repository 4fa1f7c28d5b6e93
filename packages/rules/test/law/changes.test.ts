import {
  bar,
  code,
  digestOf,
  type Expression,
  is,
  moreThan,
  not,
  type Parameter,
  type Rule,
  type RulePack,
  share,
  text,
  when,
  years,
} from "@bazgasht/rules"
import { lawChanges, packBetween } from "@bazgasht/rules/data"
import { describe, expect, it } from "vitest"
import {
  act,
  conditionalRelease,
  goodConduct,
  imposedTerm,
  kind,
  minimumSum,
  pack,
  shareToServe,
} from "../small-law.ts"

const withRule = (of: RulePack, rule: Rule): RulePack => ({
  ...of,
  rules: new Map([...of.rules, [rule.id, rule]]),
})
const withParameter = (of: RulePack, parameter: Parameter): RulePack => ({
  ...of,
  parameters: new Map([...of.parameters, [parameter.id, parameter]]),
})

const general = conditionalRelease.expression as Extract<Expression, { op: "unless" }>
const clauses = general.general as Extract<Expression, { op: "all" }>

/** Good conduct no longer asked, a new bar, no bar for earlier use; a smaller sum; another share. */
const strictConduct = { ...(clauses.of[1] as Extract<Expression, { op: "clause" }>), of: not(goodConduct) }
const reform = withParameter(
  withRule(
    withRule(pack, {
      ...conditionalRelease,
      expression: {
        ...general,
        general: { ...clauses, of: [clauses.of[0] as Expression, strictConduct] },
        exceptions: [
          ...general.exceptions.filter(({ id }) => id !== "used"),
          bar({ id: "new", title: text("تازه", "new"), citations: [act], when: is(kind, code("tazir")) }),
        ],
      },
    }),
    { ...shareToServe, expression: when(moreThan(imposedTerm, years(5)), share(1, 2), share(1, 4)) },
  ),
  { ...minimumSum, values: minimumSum.values.slice(0, 2) },
)

describe("changes between two versions of a pack", () => {
  it("are the innermost parts that have a label", () => {
    expect(lawChanges(pack, reform).map(({ id, part, how }) => [id, part, how])).toEqual([
      ["rule:conditionalRelease#conduct", "clause", "changed"],
      ["rule:conditionalRelease#used", "exception", "removed"],
      ["rule:conditionalRelease#new", "exception", "added"],
      ["rule:shareToServe", "rule", "changed"],
      ["parameter:minimumSum", "parameter", "changed"],
    ])
  })

  it("are none between a pack and itself", () => {
    expect(lawChanges(pack, pack)).toEqual([])
  })

  it("made one by one lead from the one version to the other", () => {
    const ids = lawChanges(pack, reform).map(({ id }) => id)
    const written = (of: RulePack) =>
      digestOf({ rules: [...of.rules], parameters: [...of.parameters], policies: [...of.policies] })
    expect(written(packBetween(pack, reform, []))).toBe(written(pack))
    expect(written(packBetween(pack, reform, ids))).toBe(written(reform))
    for (const id of ids) {
      const between = packBetween(pack, reform, [id])
      expect(lawChanges(pack, between).map((change) => change.id)).toEqual([id])
      expect(lawChanges(between, reform).map((change) => change.id)).toEqual(
        ids.filter((other) => other !== id),
      )
    }
  })

  it("are distinguished in rules whose ids begin alike", () => {
    const ids = ["r", "r/one", "r/two"]
    const withAll = (rule: Rule): RulePack => ({
      ...pack,
      rules: new Map([...pack.rules, ...ids.map((id) => [id, { ...rule, id }] as const)]),
    })
    const before = withAll(conditionalRelease)
    const after = withAll(reform.rules.get(conditionalRelease.id) as Rule)
    const changes = lawChanges(before, after)
    for (const id of ids)
      expect(changes.filter(({ rule }) => rule === id).map((change) => change.id)).toEqual(
        ["conduct", "used", "new"].map((label) => `rule:${id}#${label}`),
      )
    for (const { id, rule } of changes) {
      const between = packBetween(before, after, [id])
      const changed = ids.filter(
        (one) => digestOf(between.rules.get(one)) !== digestOf(before.rules.get(one)),
      )
      expect(changed).toEqual([rule])
    }
  })

  it("are of the whole rule where something around its expression changes", () => {
    const later = withRule(pack, { ...conditionalRelease, inForce: {} })
    expect(lawChanges(pack, later)).toEqual([
      {
        id: "rule:conditionalRelease",
        rule: "conditionalRelease",
        part: "rule",
        how: "changed",
        title: conditionalRelease.title,
        citations: [act],
      },
    ])
  })
})
