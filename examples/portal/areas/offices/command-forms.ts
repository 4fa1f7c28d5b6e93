/** The form of a command: from its schema alone, and for a few commands with parts that the portal works out from the file of today. */

import type { AnyState } from "@bazgasht/casework"
import type { JsonSchema } from "@bazgasht/casework/law"
import { scoreOf } from "@bazgasht/core/support"
import { type CommandForm, commandForm, type WrittenCommand } from "@bazgasht/forms/commands"
import { iranPack, supportProgramme } from "@bazgasht/iran"
import { type Text, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { KindName } from "../../command.ts"
import type { Person } from "../../people.ts"
import type { Portal } from "../../portal.ts"
import type { Visit } from "../../visit.ts"
import { type OpenedCase, outlookOfHousehold } from "../family/family-file.ts"

/** What the portal works out for a command, instead of asking for it. */
interface WorkedOut {
  /** What it does, in words. */
  readonly note: Text
  /** The fields that it works out; `undefined` where that cannot be done. */
  readonly fields: ReadonlyArray<string>
  readonly of: (portal: Portal, state: never) => object | Promise<object | undefined>
}

/** Screens a family by the rule of cover. */
const screen = async (portal: Portal, state: OpenedCase): Promise<object | undefined> => {
  const outlook = await outlookOfHousehold(portal, state.file.household, state)
  if (outlook === undefined) return undefined
  const { missing, outcome, receipt } = outlook.cover
  switch (outcome.outcome) {
    case "eligible":
      return { outcome: { kind: "yes" }, receipt }
    case "referred":
      return { outcome: { kind: "referred", payer: outcome.to.id }, receipt }
    case "undetermined":
      return {
        outcome: { kind: "undetermined", missing: missing.questions.map(({ unknown }) => unknown.id) },
        receipt,
      }
    case "barred":
      return { outcome: { kind: "no", grounds: outcome.grounds.map(({ id }) => id) }, receipt }
    case "notYet":
      return { outcome: { kind: "no", grounds: outcome.awaits.map(({ id }) => id) }, receipt }
  }
}

/** Scores the need of a family. */
const score = async (portal: Portal, state: OpenedCase): Promise<object | undefined> => {
  const outlook = await outlookOfHousehold(portal, state.file.household, state)
  if (outlook === undefined) return undefined
  const setting = { pack: iranPack, today: portal.today }
  const need = Result.getOrThrow(scoreOf(supportProgramme.needScore, outlook.facts, setting))
  return {
    score: need.proven,
    breakdown: need.contributions.flatMap(({ points, rule }) =>
      points === undefined ? [] : [{ indicator: rule.id, points }],
    ),
  }
}

const workedOut: { readonly [command: string]: WorkedOut } = {
  "supportCase.screen": {
    note: text(
      "قاعدهٔ شمول (FAM-1) روی پروندهٔ امروز اجرا و رسید آن ثبت می‌شود.",
      "The rule of cover (FAM-1) is decided on the file of today, and its receipt is recorded.",
    ),
    fields: ["outcome", "receipt"],
    of: screen,
  },
  "supportCase.recordAssessment": {
    note: text("امتیاز نیاز از روی پروندهٔ امروز حساب می‌شود.", "The need is scored by the file of today."),
    fields: ["score", "breakdown"],
    of: score,
  },
  "supportCase.supplyFact": {
    note: text(
      "آنچه کم بود رسیده است؛ پرونده دوباره بررسی می‌شود.",
      "What was missing has come; the case is screened again.",
    ),
    fields: ["facts"],
    of: (_portal, state: Extract<OpenedCase, { readonly stage: "awaitingInformation" }>) => ({
      facts: state.missing,
    }),
  },
}

/** The codes among which a text is chosen, by the end of its path: how they begin in the words of the pack, or each of them. */
const codesOf: { readonly [path: string]: string | ReadonlyArray<string> } = {
  "suspend.reason": "suspension.",
  "resume.reason": "suspension.",
  "close.outcome": "closing.",
  "graduate.criteria.criterion": "graduation.",
  "register.members.relation": ["spouse", "child", "parent", "sibling", "grandparent", "grandchild", "other"],
  "joinMember.member.relation": [
    "spouse",
    "child",
    "parent",
    "sibling",
    "grandparent",
    "grandchild",
    "other",
  ],
  "afterCare.end.reason": "afterCare.",
  channel: "gift.",
  "campaign.open.purpose": "campaign.",
  "sponsorship.offer.form": "sponsorship.",
  "goods.item": "goods.",
  "source.kind": "source.",
  "referral.send.purpose": "referral.",
  "referral.answer.outcome": "answer.",
  "proposal.inspect.inspection": "inspection.",
  "evaluate.findings.criterion": "contract.",
  "examination.causes": "cause.",
  "place.has": "equipment.",
  "paymentBatch.open.debtor": "account.",
  "orders.purpose": "payment.",
  "unit.found.kind": "unit.",
}

const choicesAt = (path: string) => {
  const parts = path.split(".")
  const end = parts.map((_, place) => parts.slice(place).join(".")).find((one) => Object.hasOwn(codesOf, one))
  const codes = end === undefined ? undefined : codesOf[end]
  if (codes === undefined) return undefined
  const { vocabulary } = iranPack
  const list =
    typeof codes === "string" ? [...vocabulary.keys()].filter((code) => code.startsWith(codes)) : codes
  return list.map((code) => ({ code, title: vocabulary.get(code) ?? text(code, code) }))
}

/** The form of a command of the portal. */
export interface ActionForm {
  readonly form: CommandForm
  /** What the portal works out by itself, in words. */
  readonly note?: Text
  /** What it works out; nothing where the form asks for everything. */
  readonly worksOut: WorkedOut["of"]
}

/** The form of a command. */
export const formOf = (kind: KindName, type: string, schema: JsonSchema): ActionForm => {
  const form = commandForm(
    { kind, type, schema },
    { choices: (path) => choicesAt(`${kind}.${type}.${path}`) },
  )
  const own = workedOut[`${kind}.${type}`]
  if (own === undefined) return { form, worksOut: () => ({}) }
  const fields = form.fields.filter(({ name }) => !own.fields.includes(name))
  return { form: { ...form, fields }, note: own.note, worksOut: own.of }
}

/** What a command repeats of its case: what was computed, and what it is about. Under other names the case speaks of something else. */
const repeats = (name: string): boolean =>
  name.endsWith("Digest") || ["obligation", "key", "allotment", "movement", "gift", "grant"].includes(name)

/** Every text that stands somewhere in a state under a name, or as the id of what a list of that name holds. */
const textsUnder = (value: unknown, name: string): ReadonlyArray<string> => {
  if (Array.isArray(value)) return value.flatMap((one) => textsUnder(one, name))
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, of]) => {
    if (key === name && typeof of === "string") return [of]
    if (key === `${name}s` && Array.isArray(of))
      return of.flatMap((one: { readonly id?: unknown }) => (typeof one?.id === "string" ? [one.id] : []))
    return textsUnder(of, name)
  })
}

/** What stands in a form before anybody writes: the day of today, the unit of the officer, and what the case says once and only once under the name of a field. */
export const prefilled = (
  { day, portal }: Visit,
  { unit }: Person,
  { fields }: CommandForm,
  state: AnyState,
): WrittenCommand =>
  Object.fromEntries(
    fields.flatMap(({ kind, name, required }) => {
      if (name === "unit" && state.stage === "none" && unit !== undefined) return [[name, unit]]
      if (!required) return []
      if (kind === "day") return [[name, day(portal.today)]]
      if (kind !== "text" || !repeats(name)) return []
      const [only, ...others] = [...new Set(textsUnder(state, name))]
      return only === undefined || others.length > 0 ? [] : [[name, only]]
    }),
  )
