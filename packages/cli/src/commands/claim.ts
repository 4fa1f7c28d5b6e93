import {
  AlreadyClaimed,
  type ClaimedCases,
  type ContestedClaim,
  claimExisting,
  problemInWords,
} from "@bazgasht/casework"
import type { CaseName } from "@bazgasht/casework/ports"
import { inLanguage, type Style, text, wordsOf } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { wordingOf } from "../codes/case-wordings.ts"
import { weekOf } from "../command-line/settings.ts"
import { printReport } from "../output.ts"
import { shownAddress } from "../platform.ts"
import { Item, type Line } from "../report/report.ts"
import { kindsByWeek } from "../stores/audit.ts"
import { onStore } from "../stores/on-store.ts"
import { type AsyncCommand, done, failed, notReached } from "./command.ts"

const format = "bazgasht.claim/1"

const words = {
  cases: text("پرونده‌هایی که چیزی را ادعا می‌کنند", "cases that may claim something"),
  changed: text("ثبت‌شده", "claimed for"),
  contested: text("ادعاهایی که پروندهٔ دیگری دارد", "claims that another case holds"),
  unreadable: text("پرونده‌هایی که خوانا نیستند", "cases that cannot be read"),
  notRead: text("خوانا نیست و ادعایی برای آن ثبت نشد", "cannot be read, and nothing was claimed for it"),
  holder: text("نزد", "held by"),
}

const nameOf = ({ kind, subject }: CaseName): string => `${kind}/${subject}`

/** The sentence that an officer reads when a second case claims something. The key in the data holds a digest and no name. */
const contestedReport = (style: Style, { claim, holder, key, kind, subject }: ContestedClaim): Item =>
  new Item(
    () => ({ claim, key, case: { kind, subject }, holder }),
    () => {
      const held = new AlreadyClaimed({ code: "claim.held", kind, subject, params: { claim } })
      // Claims were made for the kinds of `kindsByWeek` alone.
      const wording = wordingOf(kind as Parameters<typeof wordingOf>[0])
      const said = problemInWords(wording, held, style)
      return [
        [
          { tone: "bad", text: "✗" },
          ` ${nameOf({ kind, subject })}: ${said} ${inLanguage(style, words.holder)} ${nameOf(holder)} `,
          { tone: "quiet", text: `[${claim}]` },
        ],
      ]
    },
  )

const claimReport = (style: Style, store: string, found: ClaimedCases): Item => {
  const { contested, unreadable, ...counts } = found
  const reports = contested.map((one) => contestedReport(style, one))
  const isWhole = contested.length + unreadable.length === 0
  return new Item(
    () => ({ format, store, ...counts, contested: reports, unreadable }),
    () => {
      const { number, separator } = wordsOf(style)
      const count = (of: keyof typeof words, many: number): string =>
        `${inLanguage(style, words[of])}: ${number(many)}`
      const counted = [
        count("cases", found.cases),
        count("changed", found.changed),
        count("contested", contested.length),
        count("unreadable", unreadable.length),
      ].join(separator)
      return [
        ...reports,
        ...unreadable.map(
          (name): Line => [
            { tone: "bad", text: "✗" },
            ` ${nameOf(name)}: ${inLanguage(style, words.notRead)}`,
          ],
        ),
        [{ tone: isWhole ? "good" : "bad", text: isWhole ? "✓" : "✗" }, ` ${store}: ${counted}`],
      ]
    },
  )
}

/** `bazgasht claim STORE`: claims what stored cases say is theirs, for a store that was filled before their kinds claimed anything. */
export const claimForStore: AsyncCommand = async (context) => {
  const { operands, options, style } = context
  const [address = ""] = operands
  const week = weekOf(options)
  if (Result.isFailure(week)) return Result.fail(week.failure)
  const claimed = await onStore(context, format, true, (storage) =>
    claimExisting(storage, kindsByWeek(week.success)),
  )
  if (claimed === undefined) return Result.succeed(notReached)
  printReport(context, claimReport(style, shownAddress(address), claimed))
  return Result.succeed(claimed.contested.length + claimed.unreadable.length === 0 ? done : failed)
}
