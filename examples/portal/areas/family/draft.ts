/** An application while it is filled in: the file as it is written so far, and what was left open. It travels with the form, and nothing of it is kept before it is sent. */

import { askAboutFamily, type FieldQuestion, missingFields } from "@bazgasht/core"
import {
  decodeFamilyFile,
  type FamilyFile,
  type FamilyOutlook,
  familyCase,
  familyOutlook,
} from "@bazgasht/core/support"
import { iran, iranPack, supportProgramme } from "@bazgasht/iran"
import type { Day, Decision } from "@bazgasht/rules"
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
  /** Paths of the fields that were left open. */
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

type Path = FieldQuestion["field"]["path"]

/** The path of a field as one text. */
const pathInText = (path: Path): string => path.join("/")

/** A value with another at a path. */
const withWritten = (at: Written | undefined, [step, ...rest]: Path, value: Written): Written => {
  if (step === undefined) return value
  if (typeof step === "number") {
    const list = Array.isArray(at) ? [...at] : []
    list[step] = withWritten(list[step], rest, value)
    return list
  }
  const fields =
    typeof at === "object" && !Array.isArray(at) ? (at as { readonly [field: string]: Written }) : {}
  return { ...fields, [step]: withWritten(fields[step], rest, value) }
}

/** The file that a draft comes to. */
const fileOf = ({ document }: Draft, today: Day): FamilyFile | undefined =>
  Result.getOrUndefined(decodeFamilyFile(document, iran, { today }))

/** A draft with an answer; `undefined` where the file would contradict itself. */
export const withAnswer = (draft: Draft, path: Path, value: Written, today: Day): Draft | undefined => {
  const document = withWritten(draft.document, path, value) as Draft["document"]
  const next = { ...draft, document, asked: draft.asked + 1 }
  return fileOf(next, today) === undefined ? undefined : next
}

/** A draft with a question left open. */
export const leftOpen = (draft: Draft, path: Path): Draft => ({
  ...draft,
  open: [...draft.open, pathInText(path)],
  asked: draft.asked + 1,
})

/** What is known of a draft: the decisions of today, and the next question; absent once nothing more is to be asked. */
export interface DraftToday {
  readonly outlook: FamilyOutlook
  readonly question?: FieldQuestion
}

const isAskable = ({ field: { kind } }: FieldQuestion): boolean =>
  kind !== "object" && kind !== "term" && kind !== "ratio"

/** Reads a draft as of today: what is decided, and the question that settles most. */
export const readToday = (draft: Draft, today: Day): DraftToday | undefined => {
  const file = fileOf(draft, today)
  if (file === undefined) return undefined
  const family = familyCase(file, iran, today)
  const setting = { pack: iranPack, today }
  const outlook = familyOutlook(family, supportProgramme, setting)
  const next = (decision: Decision): FieldQuestion | undefined =>
    decision.outcome.outcome === "undetermined"
      ? missingFields(decision, askAboutFamily(file, iran, today), setting).questions.find(
          (one) => isAskable(one) && !draft.open.includes(pathInText(one.field.path)),
        )
      : undefined
  const isCovered = outlook.cover.outcome.outcome === "eligible"
  const help = [outlook.bridging, ...outlook.householdHelp.map(({ decision }) => decision)]
  const asked = isCovered ? [outlook.cover, ...help] : [outlook.cover]
  const question = asked.map(next).find((one) => one !== undefined)
  return { outlook, ...(question === undefined ? {} : { question }) }
}
