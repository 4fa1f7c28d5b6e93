/** A form over a file as a value: what is asked now, what was answered, what is open. It is plain JSON, and every step gives a new one. */

import {
  answerQuestion,
  type CaseFileError,
  type Jurisdiction,
  type NextQuestion,
  openRoutes,
  type QuestionOptions,
  questions,
} from "@bazgasht/core"
import type { CaseFile } from "@bazgasht/core/release"
import type { FamilyFile } from "@bazgasht/core/support"
import type { Rule, Text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type FieldError, fieldErrorOf } from "./field-error.ts"
import { type FormField, fieldOfQuestion } from "./form-field.ts"

/** A file that a form can ask about. */
export type AskedFor = CaseFile | FamilyFile

/** What a form is about: the routes that its answers are to settle, the law, and the day. The same for every step of one form. */
export interface FormSubject extends Omit<QuestionOptions, "limit"> {
  readonly routes: ReadonlyArray<Rule<boolean>>
  readonly jurisdiction: Jurisdiction
  /** Most fields that are shown at once. 1 where it is absent: one question after the other. */
  readonly atOnce?: number
}

/** A field that was answered, or said not to be known. */
export interface FormEntry {
  readonly field: FormField
  /** What was answered, as it was written; absent where it is not known. */
  readonly answer?: { readonly value: unknown }
}

/** What was answered at once, and is undone at once. */
export type FormStep = ReadonlyArray<FormEntry>

/** How far a form has come. */
export interface FormProgress {
  /** Fields that were answered, and those that were said not to be known. */
  readonly answered: number
  readonly unknown: number
  /** Of how many routes the outcome is known, and how many there are. */
  readonly settled: number
  readonly routes: number
}

/** A form at one moment. Plain JSON. */
export interface FileForm<File extends AskedFor = AskedFor> {
  /** The file as it was before the first answer, and with every answer. */
  readonly before: File
  readonly file: File
  readonly steps: ReadonlyArray<FormStep>
  /** What is asked now, the most useful first. Empty where nothing more can be asked. */
  readonly fields: ReadonlyArray<FormField>
  /** What is wrong with the last answers, by the ids of their fields. Nothing wrong is written into the file. */
  readonly errors: { readonly [field: string]: ReadonlyArray<FieldError> }
  /** The routes whose outcome is not known yet. Where no field is asked, they stay open until somebody knows more. */
  readonly open: ReadonlyArray<{ readonly id: string; readonly title: Text }>
  readonly progress: FormProgress
}

/**
 * What stands in a form: of each field that was asked, the last entry, in the order in which they were asked first.
 *
 * @example
 * const subject = { routes: [parole], jurisdiction: ruritania, today: gregorianDay(2025, 4, 30) }
 * const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1" }, ruritania))
 * formEntries(beginForm(file, subject)) // => []
 */
export const formEntries = ({ steps }: Pick<FileForm, "steps">): ReadonlyArray<FormEntry> => [
  ...new Map(steps.flat().map((entry) => [entry.field.id, entry])).values(),
]

const fieldsAfter = (
  file: AskedFor,
  entries: ReadonlyArray<FormEntry>,
  { atOnce = 1, jurisdiction, routes, ...options }: FormSubject,
): ReadonlyArray<FormField> => {
  const unknown = new Set(entries.filter(({ answer }) => answer === undefined).map(({ field }) => field.id))
  // What was said not to be known comes again among the best questions, and is passed over.
  const asked = questions(routes, file, jurisdiction, { ...options, limit: atOnce + unknown.size })
  return asked
    .filter(({ id }) => !unknown.has(id))
    .slice(0, atOnce)
    .map((question) =>
      fieldOfQuestion(
        question,
        file.kind === "family" ? "family-file" : "case-file",
        jurisdiction,
        options.today,
      ),
    )
}

const formAfter = <File extends AskedFor>(
  before: File,
  file: File,
  steps: ReadonlyArray<FormStep>,
  subject: FormSubject,
  errors: FileForm["errors"] = {},
): FileForm<File> => {
  const { atOnce: _, jurisdiction, routes, ...options } = subject
  const ids = openRoutes(routes, file, jurisdiction, options)
  const entries = formEntries({ steps })
  const answered = entries.filter(({ answer }) => answer !== undefined).length
  return {
    before,
    file,
    steps,
    fields: ids.length === 0 ? [] : fieldsAfter(file, entries, subject),
    errors,
    open: routes.filter(({ id }) => ids.includes(id)).map(({ id, title }) => ({ id, title })),
    progress: {
      answered,
      unknown: entries.length - answered,
      settled: routes.length - ids.length,
      routes: routes.length,
    },
  }
}

/**
 * Begins a form over a file. It asks only for what could still change the outcome of a route.
 *
 * @example
 * const subject = { routes: [parole], jurisdiction: ruritania, today: gregorianDay(2025, 4, 30) }
 * const punishments = { imprisonment: { kind: "custody", term: "4y" } }
 * const sentences = [{ offence: "forgery", punishments, hearing: { day: "2025/04/01" } }]
 * const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1", sentences, events: [] }, ruritania))
 * const form = beginForm(file, subject)
 * form.fields.map(({ id, kind }) => [id, kind]) // => [["reports.boardAgrees", "truth"]]
 * form.progress // => { answered: 0, unknown: 0, settled: 0, routes: 1 }
 */
export const beginForm = <File extends AskedFor>(file: File, subject: FormSubject): FileForm<File> =>
  formAfter(file, file, [], subject)

type Written<File> = Result.Result<File, ReadonlyArray<CaseFileError>>

const write = <File extends AskedFor>(
  file: File,
  { kind, path }: Pick<NextQuestion, "kind" | "path">,
  value: unknown,
  { jurisdiction, today }: FormSubject,
): Written<File> => answerQuestion(file, { kind, path }, value, jurisdiction, { today })

/** Why a field cannot be answered here: it is asked neither now nor before. */
const notAsked = (id: string): FieldError => ({
  code: "form.notAsked",
  text: {
    fa: "این فرم اکنون چنین چیزی نمی‌پرسد.",
    en: "The form does not ask this now.",
  },
  path: id,
})

/**
 * The form after some answers, by the ids of its fields. What is wrong with an answer stands among the errors, and that answer is not written; the
 * others are. The order of the answers does not matter, as long as none of them contradicts another. An earlier answer is changed by answering its field again.
 *
 * @example
 * const subject = { routes: [parole], jurisdiction: ruritania, today: gregorianDay(2025, 4, 30) }
 * const punishments = { imprisonment: { kind: "custody", term: "4y" } }
 * const sentences = [{ offence: "forgery", punishments, hearing: { day: "2025/04/01" } }]
 * const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1", sentences, events: [] }, ruritania))
 * const form = beginForm(file, subject)
 * answerForm(form, { "reports.boardAgrees": true }, subject).progress.answered // => 1
 * const wrong = answerForm(form, { "reports.boardAgrees": "perhaps" }, subject)
 * wrong.errors["reports.boardAgrees"]?.map(({ code }) => code) // => ["field.wrongKind"]
 */
export const answerForm = <File extends AskedFor>(
  form: FileForm<File>,
  answers: { readonly [field: string]: unknown },
  subject: FormSubject,
): FileForm<File> => {
  const asked = [...form.fields, ...formEntries(form).map(({ field }) => field)]
  const errors: { [field: string]: ReadonlyArray<FieldError> } = {}
  const step: Array<FormEntry> = []
  let { file } = form
  for (const [id, value] of Object.entries(answers)) {
    const field = asked.find((one) => one.id === id)
    const written = field === undefined ? undefined : write(file, field, value, subject)
    if (field === undefined || written === undefined) errors[id] = [notAsked(id)]
    else if (Result.isFailure(written)) errors[id] = written.failure.map(fieldErrorOf)
    else {
      file = written.success
      step.push({ field, answer: { value } })
    }
  }
  return formAfter(form.before, file, step.length === 0 ? form.steps : [...form.steps, step], subject, errors)
}

/**
 * The form after somebody said that they do not know a field: it is passed over, and nothing is written. Answering it later is possible; see {@link answerForm}.
 *
 * @example
 * const subject = { routes: [parole], jurisdiction: ruritania, today: gregorianDay(2025, 4, 30) }
 * const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1" }, ruritania))
 * const form = beginForm(file, subject)
 * const [first] = form.fields
 * const passed = first === undefined ? form : leaveOpen(form, first.id, subject)
 * passed.progress.unknown // => 1
 * passed.fields.some(({ id }) => id === first?.id) // => false
 */
export const leaveOpen = <File extends AskedFor>(
  form: FileForm<File>,
  id: string,
  subject: FormSubject,
): FileForm<File> => {
  const field = form.fields.find((one) => one.id === id)
  return field === undefined
    ? formAfter(form.before, form.file, form.steps, subject, { [id]: [notAsked(id)] })
    : formAfter(form.before, form.file, [...form.steps, [{ field }]], subject)
}

/**
 * The form as it was before its last step. A form without steps stays what it is.
 *
 * @example
 * const subject = { routes: [parole], jurisdiction: ruritania, today: gregorianDay(2025, 4, 30) }
 * const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1" }, ruritania))
 * const form = beginForm(file, subject)
 * const [first] = form.fields
 * const passed = first === undefined ? form : leaveOpen(form, first.id, subject)
 * undoStep(passed, subject).fields.map(({ id }) => id) // => form.fields.map(({ id }) => id)
 */
export const undoStep = <File extends AskedFor>(
  form: FileForm<File>,
  subject: FormSubject,
): FileForm<File> => {
  const steps = form.steps.slice(0, -1)
  let file = form.before
  for (const { answer, field } of steps.flat()) {
    if (answer === undefined) continue
    const written = write(file, field, answer.value, subject)
    if (Result.isSuccess(written)) file = written.success
  }
  return formAfter(form.before, file, steps, subject)
}
