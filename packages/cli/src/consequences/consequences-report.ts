import { dispatchWording, isDispatchCode } from "@bazgasht/casework"
import { consequenceWording, isConsequenceCode } from "@bazgasht/casework/consequences"
import type { MessageStatus, StoredMessage } from "@bazgasht/casework/ports"
import { consequenceTitles } from "@bazgasht/organisation/consequences"
import { type Day, inLanguage, type Style, type Text, text } from "@bazgasht/rules"
import { caseWordings } from "../codes/case-wordings.ts"
import { kindTitles } from "../codes/kind-titles.ts"
import {
  type ColumnOf,
  dayColumn,
  day as dayData,
  Item,
  namedTable,
  type Part,
  sayerOf,
  wordsColumn,
} from "../report/report.ts"

const words = {
  title: text("آنچه از یک پرونده برای پرونده‌های دیگر در پی می‌آید", "What follows for other cases"),
  day: text("تاریخ", "day"),
  cause: text("از پروندهٔ", "of the case"),
  follows: text("پیامد", "what follows"),
  to: text("برای", "for"),
  status: text("وضعیت", "status"),
  why: text("علت", "why"),
  id: text("شناسهٔ پیام", "message"),
  nothing: text("چیزی در پی نمی‌آید", "nothing follows"),
  waiting: text("در انتظار اجرا", "to be carried out"),
  unknown: text("نامعلوم", "unknown"),
  accepted: text("انجام‌شده", "carried out"),
  rejected: text("ردشده", "refused"),
  parked: text("متوقف‌شده", "parked"),
  withdrawn: text("پس‌گرفته‌شده", "withdrawn"),
} as const

const sayIn = sayerOf(words)

const titleOfKind = (style: Style, kind: string): string =>
  Object.hasOwn(kindTitles, kind) ? inLanguage(style, kindTitles[kind as keyof typeof kindTitles]) : kind

/** The kind to which a consequence gives its command: its queue is named by it. */
const givesTo = ({ recipient }: StoredMessage): string =>
  recipient.slice(0, Math.max(0, recipient.indexOf("/")))

const dayOf = ({ parameters }: StoredMessage): Day | undefined =>
  typeof parameters["at"] === "number" ? (parameters["at"] as Day) : undefined

/** The sentence of a refusal of the other case, where it needs no value of the command. */
const refusalOf = (kind: string, code: string): Text | undefined => {
  const { sentences } = ((caseWordings as { readonly [kind: string]: unknown })[kind] ?? {}) as {
    readonly sentences?: { readonly [code: string]: { readonly fa: unknown; readonly en: unknown } }
  }
  const sentence = sentences !== undefined && Object.hasOwn(sentences, code) ? sentences[code] : undefined
  return typeof sentence?.fa === "string" && typeof sentence.en === "string"
    ? text(sentence.fa, sentence.en)
    : undefined
}

const whyIn = (style: Style, message: StoredMessage): string | undefined => {
  const { failure } = message
  if (failure === undefined) return undefined
  if (isConsequenceCode(failure)) return inLanguage(style, consequenceWording(failure))
  if (isDispatchCode(failure)) return inLanguage(style, dispatchWording(failure))
  const refusal = refusalOf(givesTo(message), failure)
  return refusal === undefined ? failure : inLanguage(style, refusal)
}

/** What follows from events of a store, for a reader and for a program. */
export const consequencesReport = (
  style: Style,
  messages: ReadonlyArray<StoredMessage>,
  status: MessageStatus | undefined,
): Item => {
  const say = sayIn(style)
  const titles = consequenceTitles()
  const titleOf = (name: string): string => {
    const title = titles.get(name)
    return title === undefined ? name : inLanguage(style, title)
  }
  const columns: ReadonlyArray<ColumnOf<StoredMessage>> = [
    dayColumn(say("day"), dayOf),
    wordsColumn(say("cause"), ({ kind, subject }) => `${titleOfKind(style, kind)} ${subject}`),
    wordsColumn(say("follows"), ({ template }) => titleOf(template)),
    wordsColumn(say("to"), (message) => titleOfKind(style, givesTo(message))),
    wordsColumn(say("status"), (message) => say(message.status)),
    wordsColumn(say("why"), (message) => whyIn(style, message)),
    wordsColumn(say("id"), ({ id }) => id),
  ]
  return new Item(
    () => ({
      format: "bazgasht.consequences/1",
      ...(status === undefined ? {} : { status }),
      consequences: messages.map((message) => {
        const { failure, id, kind, reference, subject, template } = message
        const day = dayOf(message)
        return {
          message: id,
          consequence: template,
          kind,
          subject,
          gives: givesTo(message),
          status: message.status,
          ...(day === undefined ? {} : { day: dayData(day) }),
          ...(failure === undefined ? {} : { failure }),
          ...(reference === undefined ? {} : { reference }),
        }
      }),
    }),
    (): ReadonlyArray<Part> => [
      { tone: "heading", text: say("title") },
      messages.length === 0 ? say("nothing") : namedTable("consequences", messages, columns),
    ],
  )
}
