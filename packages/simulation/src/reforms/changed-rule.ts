import {
  type Calendar,
  type Citation,
  type Day,
  type Exception,
  type Node,
  nodeOfRule,
  quantityRule,
  type Rule,
  type Text,
  text,
  type Version,
} from "@bazgasht/rules"
import type { Interval } from "./reform.ts"

/** Outside an interval that has no ends nothing is. */
const isAlways = ({ from, until }: Interval): boolean => from === undefined && until === undefined

const version = (of: Node, { from, until }: Interval): Version => ({
  ...(from === undefined ? {} : { from }),
  ...(until === undefined ? {} : { to: until }),
  of,
})

/** One expression within an interval, none or another outside. The rule's version day selects; its time in force moves inside. */
const over = (rule: Rule, { from, until }: Interval, inside: Node | undefined, outside: Node): Rule =>
  quantityRule(rule.valueKind, {
    ...rule,
    inForce: {},
    expression: {
      op: "versions",
      at: rule.versionDay,
      versions: [
        ...(from === undefined ? [] : [version(outside, { until: from })]),
        ...(inside === undefined
          ? []
          : [
              version(inside, {
                ...(from === undefined ? {} : { from }),
                ...(until === undefined ? {} : { until }),
              }),
            ]),
        ...(until === undefined ? [] : [version(outside, { from: until })]),
      ],
    },
  })

const notRepealed: Text = text("مقرره لغو نشده است", "the provision is not repealed")

/** A rule that is not in force within an interval. A decision gets a clause that says so and cites the reform. */
export const repealedRule = (
  rule: Rule,
  interval: Interval,
  reform: Citation,
  { firstDay }: Calendar,
): Rule => {
  if (rule.valueKind !== "truth")
    return isAlways(interval)
      ? quantityRule(rule.valueKind, { ...rule, inForce: { to: firstDay } })
      : over(rule, interval, undefined, nodeOfRule(rule))
  const clause: Node = {
    op: "clause",
    id: `${rule.id}/repealed`,
    title: notRepealed,
    citations: [reform],
    of: { op: "literal", kind: "truth", value: false },
  }
  return isAlways(interval)
    ? quantityRule(rule.valueKind, { ...rule, inForce: {}, expression: clause })
    : over(rule, interval, clause, nodeOfRule(rule))
}

/** A rule whose wording is another within an interval. Who proposes, reports and decides is said by the new wording, on all days. */
export const replacedRule = (rule: Rule, replacement: Rule, interval: Interval): Rule =>
  isAlways(interval)
    ? replacement
    : over(
        { ...replacement, versionDay: rule.versionDay },
        interval,
        nodeOfRule(replacement),
        nodeOfRule(rule),
      )

const bound = (rule: Rule, relation: "atLeast" | "less", day: Day): Node => ({
  op: "compare",
  relation,
  left: rule.versionDay,
  right: { op: "literal", kind: "day", value: day },
})

const within = (rule: Rule, { from, until }: Interval, condition: Node): Node => {
  const bounds = [
    ...(from === undefined ? [] : [bound(rule, "atLeast", from)]),
    ...(until === undefined ? [] : [bound(rule, "less", until)]),
  ]
  return bounds.length === 0 ? condition : { op: "all", of: [...bounds, condition] }
}

export const exceptionsOf = ({ expression }: Rule): ReadonlyArray<Exception> =>
  expression.op === "unless" ? expression.exceptions : []

/** A rule with one exception more, which applies within an interval. */
export const exceptedRule = (rule: Rule, exception: Exception, interval: Interval): Rule => {
  const added = { ...exception, when: within(rule, interval, exception.when) }
  const { expression } = rule
  return quantityRule(rule.valueKind, {
    ...rule,
    expression:
      expression.op === "unless"
        ? { ...expression, exceptions: [...expression.exceptions, added] }
        : { op: "unless", general: expression, exceptions: [added] },
  })
}
