import type { Node } from "../../expression.ts"
import { kindOf } from "../../language/kinds.ts"
import { nodeOfRule, type Rule } from "../../law/rule.ts"
import type { Ground } from "../proof.ts"
import type { Target } from "./ways.ts"

/** A kind of answer: of a condition `yes` or `no`, of a rule also `referred`, of a quantity a `value`. */
export type Goal = "yes" | "no" | "referred" | "value"

/** An expression, its possible answers, and its label. */
export interface LegalQuestion {
  readonly node: Node
  readonly targets: ReadonlyArray<{ readonly goal: Goal; readonly target: Target }>
  readonly called: Ground | undefined
}

/** The expression of a rule, or an expression itself. */
export const nodeOf = (subject: Rule | Node): Node => ("op" in subject ? subject : nodeOfRule(subject))

const code = (value: string): Node => ({ op: "literal", kind: "code", value })
const towards = (goal: Goal, value: boolean | string) => ({ goal, target: { value } })

/** A rule behind its referrals, the first of which goes first. */
const withReferrals = ({ referrals }: Rule, decides: Node): Node =>
  referrals.reduceRight<Node>(
    (otherwise, { id, when }) => ({ op: "when", condition: when, gives: code(`referred ${id}`), otherwise }),
    { op: "when", condition: decides, gives: code("yes"), otherwise: code("no") },
  )

const yesOrNo = [towards("yes", true), towards("no", false)]
const anyValue: LegalQuestion["targets"] = [{ goal: "value", target: "known" }]

/** The question of a rule or an expression. */
export const questionOf = (subject: Rule | Node): LegalQuestion => {
  if ("op" in subject)
    return { node: subject, targets: kindOf(subject) === "truth" ? yesOrNo : anyValue, called: undefined }
  const { citations, id, referrals, title, valueKind } = subject
  const called: Ground = { id, title, citations }
  const node = nodeOfRule(subject)
  if (valueKind !== "truth") return { node, targets: anyValue, called }
  if (referrals.length === 0) return { node, targets: yesOrNo, called }
  return {
    node: withReferrals(subject, node),
    targets: [
      towards("yes", "yes"),
      towards("no", "no"),
      ...referrals.map((referral) => towards("referred", `referred ${referral.id}`)),
    ],
    called,
  }
}
