import { inLanguage, type Style, type Text, wordsOf } from "@bazgasht/rules"
import type { AccessRefused, CaseNotFound } from "../access/access-error.ts"
import { accessRefusalInWords } from "../access/wording.ts"
import { failureWording } from "../failure/failure-wording.ts"
import { formatPath } from "../input/input-error.ts"
import { type OtherCaseWording, type RefusalWording, refusalInWords } from "../life-cycle/refusal-wording.ts"
import type { AnyRefusal } from "../life-cycle/transition.ts"
import { StorageError } from "../ports/storage/storage-error.ts"
import {
  AlreadyClaimed,
  CaseConflict,
  CommandInvalid,
  CommandRefused,
  LawUnknown,
  QueryError,
} from "./service-error.ts"

/** What keeps a service from doing what it is asked. */
export type ServiceProblem<Refusal extends AnyRefusal> =
  | AccessRefused
  | CaseNotFound
  | CaseConflict
  | AlreadyClaimed
  | LawUnknown
  | CommandInvalid
  | CommandRefused<Refusal>
  | QueryError
  | StorageError

/** What another case holds, with its id where the caller may know of it. */
const claimedInWords = (
  { claims = {} }: OtherCaseWording,
  { code, params: { claim, holder } }: AlreadyClaimed,
  style: Style,
): string => {
  const known = Object.hasOwn(claims, claim) ? claims[claim] : undefined
  const said = withoutStop(inLanguage(style, known ?? failureWording(AlreadyClaimed.sentences, code)))
  return holder === undefined ? `${said}.` : `${said}: ${holder.subject}.`
}

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, "")

const withList = (style: Style, said: Text, entries: ReadonlyArray<string>): string =>
  `${withoutStop(inLanguage(style, said))}: ${wordsOf(style).list(entries)}.`

/**
 * Says to the caller why a service did not do what they asked, by the wording of the life cycle. The sentence holds no value of a case beyond those of
 * the refusal.
 *
 * @example
 * const style = { language: "en", calendar: jalali, pack: iranPack } as const
 * problemInWords(leniencyWording, new CaseNotFound({ code: "case.notFound", kind: "leniency", subject: "1404-0017" }), style)
 * // => "There is no such case, or none that is open to you."
 */
export const problemInWords = <Refusal extends AnyRefusal>(
  wording: RefusalWording<Refusal>,
  problem: ServiceProblem<Refusal>,
  style: Style,
): string => {
  switch (problem._tag) {
    case "AccessRefused":
    case "CaseNotFound":
      return accessRefusalInWords(problem, style)
    case "CommandRefused":
      return refusalInWords(wording, CommandRefused.refusalOf(problem), style)
    case "CaseConflict":
      return inLanguage(style, failureWording(CaseConflict.sentences, problem.code))
    case "LawUnknown":
      return inLanguage(style, failureWording(LawUnknown.sentences, problem.code))
    case "AlreadyClaimed":
      return claimedInWords(wording, problem, style)
    case "CommandInvalid":
      return withList(style, failureWording(CommandInvalid.sentences, problem.code), [
        ...new Set(problem.params.faults.map(({ path }) => formatPath(path))),
      ])
    case "QueryError": {
      const { attribute, expected } = problem.params
      return withList(
        style,
        failureWording(QueryError.sentences, problem.code),
        attribute === undefined ? expected : [attribute],
      )
    }
    case "StorageError":
      return inLanguage(style, failureWording(StorageError.sentences, problem.code))
  }
}
