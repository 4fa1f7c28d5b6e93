/**
 * `bazgasht claim STORE`: claims what stored cases say is theirs, for a store that was filled before their kinds claimed anything.
 *
 * @module
 */

import {
  AlreadyClaimed,
  type CaseName,
  type ClaimedCases,
  type ContestedClaim,
  claimExisting,
  problemInWords,
} from "@bazgasht/casework"
import type { caseKinds } from "@bazgasht/core"
import { iranPack } from "@bazgasht/iran"
import { inLanguage, text, wordsOf } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { wordingOf } from "../codes/case-wordings.ts"
import { lastValue, weekOf } from "../command-line/settings.ts"
import { print } from "../rendering/json.ts"
import { page, type Voice, voiceOf } from "../rendering/voice.ts"
import { shownAddress } from "../stores/address.ts"
import { auditLines } from "../stores/audit-lines.ts"
import { kindsByWeek } from "../stores/kinds-by-week.ts"
import { type AsyncCommand, done, failed, notReached } from "./command.ts"

const words = {
  cases: text("پرونده‌هایی که چیزی را ادعا می‌کنند", "cases that may claim something"),
  changed: text("ثبت‌شده", "claimed for"),
  contested: text("ادعاهایی که پروندهٔ دیگری دارد", "claims that another case holds"),
  unreadable: text("پرونده‌هایی که خوانا نیستند", "cases that cannot be read"),
  notRead: text("خوانا نیست و ادعایی برای آن ثبت نشد", "cannot be read, and nothing was claimed for it"),
  holder: text("نزد", "held by"),
}

const nameOf = ({ kind, subject }: CaseName): string => `${kind}/${subject}`

/** The sentence that an officer of the second case is told when it takes something anew. */
const contestedLine = (voice: Voice, { claim, holder, ...name }: ContestedClaim): string => {
  const { kind, subject } = name
  const held = new AlreadyClaimed({ code: "claim.held", kind, subject, claim })
  // Claims were made for the kinds of `kindsByWeek` alone.
  const wording = wordingOf(kind as keyof typeof caseKinds)
  const said = problemInWords(wording, held, { ...voice, pack: iranPack })
  return `${voice.paint("bad", "✗")} ${nameOf(name)}: ${said} ${inLanguage(voice, words.holder)} ${nameOf(holder)} ${voice.paint("quiet", `[${claim}]`)}`
}

const lines = (
  voice: Voice,
  store: string,
  { cases, changed, contested, unreadable }: ClaimedCases,
): ReadonlyArray<string> => {
  const { number, separator } = wordsOf(voice)
  const count = (of: keyof typeof words, many: number): string =>
    `${inLanguage(voice, words[of])}: ${number(many)}`
  const isWhole = contested.length + unreadable.length === 0
  return [
    ...contested.map((one) => contestedLine(voice, one)),
    ...unreadable.map(
      (name) => `${voice.paint("bad", "✗")} ${nameOf(name)}: ${inLanguage(voice, words.notRead)}`,
    ),
    `${voice.paint(isWhole ? "good" : "bad", isWhole ? "✓" : "✗")} ${store}: ${[
      count("cases", cases),
      count("changed", changed),
      count("contested", contested.length),
      count("unreadable", unreadable.length),
    ].join(separator)}`,
  ]
}

/** What a claim that two cases make is about, for programs: the key holds a digest, and names nobody. */
const contestedJson = ({ claim, holder, key, kind, subject }: ContestedClaim) => ({
  ...{ claim, key, case: { kind, subject }, holder },
})

/** Claims for the cases of a store. */
export const claimForStore: AsyncCommand = async ([address = ""], options, platform) => {
  const asked = Result.all([voiceOf(options, platform, iranPack), weekOf(options)])
  if (Result.isFailure(asked)) return Result.fail(asked.failure)
  const [voice, week] = asked.success
  const schema = lastValue(options, "schema")
  const json = options.has("json")
  const store = shownAddress(address)
  const answer = await Effect.runPromise(
    Effect.result(
      Effect.scoped(
        Effect.flatMap(
          platform.openStore(address, { write: true, ...(schema === undefined ? {} : { schema }) }),
          (storage) => claimExisting(storage, kindsByWeek(week)),
        ),
      ),
    ),
  )
  if (Result.isFailure(answer)) {
    const { code, expected } = answer.failure
    if (json) print(platform, { format: "bazgasht.claim/1", error: { store, code, expected } })
    else platform.print(page(voice, auditLines(voice, { store, state: "unread", error: answer.failure })))
    return Result.succeed(notReached)
  }
  const { contested, unreadable, ...counts } = answer.success
  if (json)
    print(platform, {
      format: "bazgasht.claim/1",
      store,
      ...counts,
      contested: contested.map(contestedJson),
      unreadable,
    })
  else platform.print(page(voice, lines(voice, store, answer.success)))
  return Result.succeed(contested.length + unreadable.length === 0 ? done : failed)
}
