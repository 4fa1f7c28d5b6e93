/** How an application goes on: it begins, a question is answered or left open, and it is sent to the association. */

import { officer } from "@bazgasht/example-systems/offices.ts"
import { readParts } from "@bazgasht/forms"
import { jalali } from "@bazgasht/iran"
import { familyRegister, statementsOfDocument } from "@bazgasht/organisation/registers"
import { type Day, formatDay, latinDigits, parseDay } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { newCode } from "../../codes.ts"
import { type AskedCommand, command, commands } from "../../command.ts"
import { writtenIn } from "../../page/command-fields.ts"
import type { Person } from "../../people.ts"
import type { Visit } from "../../visit.ts"
import { readAmount } from "../public/giving-pages.ts"
import { type Draft, leftOpen, readToday, type Written, withAnswer } from "./draft.ts"

interface Form {
  readonly [name: string]: unknown
}

const dayIn = (written: unknown): Day | undefined =>
  Result.getOrUndefined(parseDay(jalali, latinDigits(String(written ?? "").trim())))

const relations = ["spouse", "parent", "child"]

/** Begins an application; `undefined` where what is written cannot be read. */
export const beginDraft = ({ portal }: Visit, { id }: Person, form: Form): Draft | undefined => {
  const arrest = dayIn(form["arrest"])
  const unit = portal.country.associations.find((one) => one.unit === form["unit"])?.unit
  const relation = relations.find((one) => one === form["relation"])
  const children = Math.min(8, readAmount(String(form["children"] ?? "0")) ?? 0)
  if (arrest === undefined || arrest > portal.today || unit === undefined || relation === undefined)
    return undefined
  const joined = formatDay(jalali, arrest)
  return {
    unit,
    open: [],
    asked: 0,
    document: {
      id: "application",
      kind: "family",
      household: {
        members: [
          { person: id, relation, roles: ["head", "primaryRecipient"], joined },
          ...Array.from({ length: children }, (_, place) => ({
            ...{ person: `${id}-child-${place + 1}`, relation: "child", roles: [], joined },
          })),
        ],
      },
      custody: [{ from: joined }],
    },
  }
}

/** An answer as a file has it; `undefined` where it cannot be read. */
const writtenAnswer = (kind: string, answer: string): Written | undefined => {
  switch (kind) {
    case "truth":
      return answer === "true" ? true : answer === "false" ? false : undefined
    case "list":
      return answer === "[]" ? [] : undefined
    case "day": {
      const day = dayIn(answer)
      return day === undefined ? undefined : formatDay(jalali, day)
    }
    case "count":
    case "money":
      return readAmount(answer)
    default:
      return answer === "" ? undefined : answer
  }
}

/** The draft after an answer, and whether the answer could be taken. */
export const answered = (
  { portal }: Visit,
  draft: Draft,
  form: Form,
): { readonly draft: Draft; readonly isTaken: boolean } => {
  const { parts, question } = readToday(draft, portal.today) ?? {}
  if (question === undefined) return { draft, isTaken: true }
  if (form["do"] === "open") return { draft: leftOpen(draft, question), isTaken: true }
  const value =
    parts === undefined || form["none"] === "yes"
      ? writtenAnswer(question.kind, form["none"] === "yes" ? "[]" : String(form["answer"] ?? "").trim())
      : (Result.getOrUndefined(readParts(parts, writtenIn(form))) as Written | undefined)
  const next = value === undefined ? undefined : withAnswer(draft, question, value, portal.today)
  return next === undefined ? { draft, isTaken: false } : { draft: next, isTaken: true }
}

interface Fields {
  readonly [field: string]: Written
}

/** What the papers say beside who belongs to the family, which the household itself keeps. */
const factsOf = ({ document }: Draft): Fields => {
  const { household, ...rest } = document as Fields & {
    readonly household: Fields & { readonly members: ReadonlyArray<Fields> }
  }
  const { members, ...facts } = household
  return {
    ...rest,
    household: facts,
    members: members.map(({ joined: _joined, relation: _relation, roles: _roles, ...member }) => member),
  }
}

/** Sends an application: the association's intake registers the family, and the family itself opens its case. */
export const sendApplication = async (
  visit: Visit,
  person: Person,
  draft: Draft,
): Promise<Result.Result<unknown, string>> => {
  const unit = visit.portal.country.associations.find((one) => one.unit === draft.unit)?.unit ?? ""
  const code = newCode("H")
  const household = `household-${code}`
  const intake = officer(`${unit}-intake`, "socialWorker", unit)
  const { custody, household: written } = draft.document as unknown as {
    readonly custody: ReadonlyArray<{ readonly from: string }>
    readonly household: {
      readonly members: ReadonlyArray<{ readonly person: string; readonly joined: string }>
    }
  }
  const members = written.members.map((member) => ({ ...member, joined: dayIn(member.joined) }))
  const registered = await commands(visit, intake, [
    {
      kind: "household",
      subject: household,
      type: "register",
      fields: {
        unit,
        area: unit,
        members: members.map(({ joined, person: id, ...member }) => kept({ ...member, joined, person: id })),
      },
    },
    {
      kind: "familyRecord",
      subject: household,
      type: "register",
      fields: {
        unit,
        statements: statementsOfDocument(familyRegister.fields, factsOf(draft)),
        source: { kind: "source.self" },
      },
    },
  ] satisfies ReadonlyArray<AskedCommand>)
  if (Result.isFailure(registered)) return registered
  return command(visit, person, {
    kind: "supportCase",
    subject: `support-${code}`,
    type: "open",
    fields: {
      household,
      association: unit,
      members: members.map(({ person: id }) => id),
      basis: { kind: "consent", document: `consent-${code}` },
      custody: { episode: `custody-${code}`, from: dayIn(custody[0]?.from) },
    },
  })
}

/** Of a member, what a household keeps. */
const kept = ({
  birthDay,
  joined,
  person,
  relation,
  roles,
}: {
  readonly [field: string]: unknown
}): object => {
  const born = dayIn(birthDay)
  return { person, relation, joined, roles, ...(born === undefined ? {} : { birthDay: born }) }
}
