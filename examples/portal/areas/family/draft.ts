/** An application while it is filled in: the file as it is written so far, and what was left open. It travels with the form, and nothing of it is kept before it is sent. */

import { answerQuestion, type NextQuestion, questions } from "@bazgasht/core"
import {
  decodeFamilyFile,
  encodeFamilyFile,
  type FamilyFile,
  type FamilyOutlook,
  familyCase,
  familyOutlook,
} from "@bazgasht/core/support"
import { type FieldParts, fieldParts } from "@bazgasht/forms"
import { iran, iranPack, supportProgramme } from "@bazgasht/iran"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"

/** A written value at any depth of a file. */
export type Written =
  | boolean
  | number
  | string
  | ReadonlyArray<Written>
  | { readonly [field: string]: Written }

/** An application while it is filled in. */
export interface Draft {
  /** The association that it is sent to. */
  readonly unit: string
  readonly document: { readonly [field: string]: Written }
  /** Ids of the questions that were left open. */
  readonly open: ReadonlyArray<string>
  /** How many questions were answered or left open. */
  readonly asked: number
}

interface WrittenMembers {
  readonly household?: { readonly members?: ReadonlyArray<{ readonly person?: unknown } | null> }
}

/** Whether a draft is of one person: its first member is that person, and the ids of all others begin with theirs. */
const isOf = ({ document }: Draft, person: string): boolean => {
  const { members = [] } = (document as WrittenMembers).household ?? {}
  const ids = members.map((member) => member?.person)
  return (
    ids[0] === person && ids.slice(1).every((id) => typeof id === "string" && id.startsWith(`${person}-`))
  )
}

/** Reads a person's draft from its form; `undefined` where somebody has changed it into something else. */
export const readDraft = (written: unknown, person: string): Draft | undefined => {
  if (typeof written !== "string") return undefined
  try {
    const draft: Partial<Draft> | null = JSON.parse(written)
    const isDraft =
      typeof draft?.unit === "string" &&
      typeof draft.document === "object" &&
      draft.document !== null &&
      Array.isArray(draft.open) &&
      typeof draft.asked === "number"
    return isDraft && isOf(draft as Draft, person) ? (draft as Draft) : undefined
  } catch {
    return undefined
  }
}

/** The file that a draft comes to. */
const fileOf = ({ document }: Draft, today: Day): FamilyFile | undefined =>
  Result.getOrUndefined(decodeFamilyFile(document, iran, { today }))

/** A draft with an answer; `undefined` where the file would contradict itself. */
export const withAnswer = (
  draft: Draft,
  question: NextQuestion,
  value: Written,
  today: Day,
): Draft | undefined => {
  const file = fileOf(draft, today)
  if (file === undefined) return undefined
  const answered = answerQuestion(file, question, value, iran, { today })
  const document = Result.flatMap(answered, (one) => encodeFamilyFile(one, iran))
  return Result.isFailure(document)
    ? undefined
    : { ...draft, document: document.success as Draft["document"], asked: draft.asked + 1 }
}

/** A draft with a question left open. */
export const leftOpen = (draft: Draft, { id }: NextQuestion): Draft => ({
  ...draft,
  open: [...draft.open, id],
  asked: draft.asked + 1,
})

/** What is known of a draft: the decisions of today, and the next question; absent once nothing more is to be asked. */
export interface DraftToday {
  readonly outlook: FamilyOutlook
  readonly question?: NextQuestion
  /** What is asked for in parts, where the answer is a list or an object. */
  readonly parts?: FieldParts
}

/** Kinds of answers for which the portal has an input. */
const askable: ReadonlySet<string> = new Set([
  ...["truth", "code", "count", "money", "day", "term", "list", "object"],
])

/** Reads a draft as of today: what is decided, and the question that settles most. */
export const readToday = (draft: Draft, today: Day): DraftToday | undefined => {
  const file = fileOf(draft, today)
  if (file === undefined) return undefined
  const outlook = familyOutlook(familyCase(file, iran, today), supportProgramme, { pack: iranPack, today })
  const { bridging, cover, householdHelp } = outlook
  // Nobody is asked about help for which the family is not covered.
  const decisions =
    cover.outcome.outcome === "eligible"
      ? [bridging, ...householdHelp.map(({ decision }) => decision)]
      : [cover]
  const rules = decisions.map(({ rule }) => rule)
  const question = questions(rules, file, iran, { today, limit: draft.open.length + 8 }).find(
    ({ id, kind }) => askable.has(kind) && !draft.open.includes(id),
  )
  const parts = question === undefined ? undefined : fieldParts(question, "family-file", iran, today)
  return {
    outlook,
    ...(question === undefined ? {} : { question }),
    ...(parts === undefined ? {} : { parts }),
  }
}
