import type { BrokenRecord, BrokenRecordCode, VerifyProgress } from "@bazgasht/casework"
import type { StorageError } from "@bazgasht/casework/ports"
import { inLanguage, type Style, type Text, text, wordsOf } from "@bazgasht/rules"
import { Item, type Line, type Part } from "../report/report.ts"
import type { Audited } from "./audit.ts"

const findings: { readonly [Code in BrokenRecordCode]: Text } = {
  "audit.altered": text("دست‌کاری شده است", "was altered"),
  "audit.missing": text("نیست", "is missing"),
  "audit.reordered": text("جابه‌جا شده است", "was moved: it stands further on"),
  "audit.added": text("افزوده شده است", "was added: nothing was committed here"),
  "audit.unlinked": text(
    "به رویداد پیش از خود پیوند ندارد؛ یکی از این دو دست‌کاری شده است",
    "does not follow the one before it: one of the two was altered",
  ),
  "audit.stale": text("در جایی نیست که رویدادهایش به آن می‌رسند", "does not stand where its events end"),
  "audit.unreadable": text("خوانا نیست", "cannot be read"),
  "audit.misindexed": text(
    "در نمایه درست ثبت نشده است و با جست‌وجو به‌درستی پیدا نمی‌شود",
    "is not found as it should be: its entry in the index was altered",
  ),
}

const unread: { readonly [Code in StorageError["code"]]?: Text } = {
  "storage.unavailable": text("پایگاه باز نشد یا پاسخ نداد", "the store cannot be opened or does not answer"),
  "storage.invalid": text("این پایگاهِ پرونده نیست", "this is no store of cases"),
  "storage.unsupported": text(
    "نگارش این پایگاه با این برنامه سازگار نیست",
    "the store is of another version",
  ),
  "storage.corrupt": text("آنچه در پایگاه است خوانا نیست", "what is stored cannot be read"),
}

const words = {
  whole: text("دست‌نخورده", "whole"),
  event: text("رویداد", "event"),
  ofFeed: text("در دفتر رویدادها", "of the feed"),
  case: text("پرونده", "case"),
  message: text("پیام", "message"),
  of: text("از", "of"),
  messages: text("پیام‌ها", "messages"),
  notCovered: text("این‌ها بررسی نشده‌اند", "not verified"),
  messagesNotCovered: text(
    "پیام‌هایی که با رویدادی پیش از مهر شدن پیام‌ها آمده‌اند و درستی آن‌ها معلوم نیست",
    "messages of events from before messages were sealed",
  ),
  casesNotCovered: text(
    "سند و نمایهٔ پرونده‌هایی از انواعی که این برنامه نمی‌شناسد",
    "documents and attributes of cases of kinds that this program does not know",
  ),
  dispatchNotCovered: text(
    "نتیجهٔ ارسال پیام‌ها (تلاش‌ها، پاسخ درگاه‌ها، رسیدها) و زمان ارسال آن‌ها",
    "what became of messages (attempts, answers of gateways, receipts) and when they were due",
  ),
  onTrust: text(
    "آنچه تا نشان پیشین آمده بود و هیچ رویداد تازه‌تری به آن نرسیده است: رویدادها، پیام‌ها و پرونده‌ها تا رویداد",
    "what an earlier mark covers and no later event touches: events, messages and cases up to event",
  ),
  endNotCovered: text(
    "اینکه چیزی از پایان دفتر رویدادها برداشته شده است یا نه: این را فقط نشانی که جای دیگری مانده است نشان می‌دهد (--kept)",
    "whether events were taken from the end of the feed: only a mark that was kept elsewhere shows it (--kept)",
  ),
  misclaimed: text(
    "پرونده‌هایی که آنچه باید فقط نزد آن‌ها باشد نزد آن‌ها ثبت نیست یا بیش از آن ثبت است (bazgasht claim آن‌ها را نام می‌برد)",
    "cases that do not hold what they claim for themselves alone, or hold more (`bazgasht claim` names them)",
  ),
  version: text("نسخهٔ", "version"),
  events: text("رویدادها", "events"),
  cases: text("پرونده‌ها", "cases"),
  expected: text("انتظار می‌رفت", "expected"),
  found: text("یافته شد", "found"),
  field: text("در", "seen in"),
  mark: text("این نشان را در جای دیگری نگه دارید", "keep this mark elsewhere"),
}

/** Which event or case is meant: its place in the feed, its case and its place there. */
const eventOf = (style: Style, { kind, params, subject }: BrokenRecord): string => {
  const { field, position, version } = params
  const say = (of: keyof typeof words): string => inLanguage(style, words[of])
  const { number } = wordsOf(style)
  const list = (parts: ReadonlyArray<string>): string => parts.join(style.language === "fa" ? "، " : ", ")
  const ofCase =
    kind === undefined && subject === undefined ? [] : [`${say("case")} ${kind ?? "?"}/${subject ?? "?"}`]
  const ofVersion = version === undefined ? [] : [`${say("version")} ${number(version)}`]
  const inside = [...ofCase, ...ofVersion]
  if (position === undefined) return list(inside)
  const event = `${say("event")} ${number(position)} ${say("ofFeed")}`
  return inside.length === 0 || field === "document" ? event : `${event} (${list(inside)})`
}

/** Which message is meant, by its place among those of its event, counted from one as people do. */
const messageOf = (style: Style, { params: { messageId, place } }: BrokenRecord): string => {
  const { number } = wordsOf(style)
  const ordinal = place === undefined ? [] : [number(place + 1)]
  const id = messageId === undefined ? [] : [`(${messageId})`]
  return [inLanguage(style, words.message), ...ordinal, ...id].join(" ")
}

const isOfMessage = ({ params: { field } }: BrokenRecord): boolean => field === "message" || field === "place"

const placeOf = (style: Style, record: BrokenRecord): string =>
  isOfMessage(record)
    ? [messageOf(style, record), inLanguage(style, words.of), eventOf(style, record)].join(" ")
    : eventOf(style, record)

/** What was expected, as a reader of the language can take it: a store says it in an English sentence, or by a value. */
const expectedFor = ({ language }: Style, expected: string | number | undefined) =>
  language === "fa" && typeof expected === "string" && expected.includes(" ") ? undefined : expected

/** A line with its sign before it, and a code after it. */
const marked = (tone: "good" | "bad", said: string, code?: string): Line => [
  { tone, text: tone === "good" ? "✓" : "✗" },
  ` ${said}`,
  ...(code === undefined ? [] : [" ", { tone: "quiet", text: `[${code}]` } as const]),
]

const brokenParts = (style: Style, store: string, record: BrokenRecord): ReadonlyArray<Part> => {
  const say = (of: keyof typeof words): string => inLanguage(style, words[of])
  const { separator } = wordsOf(style)
  const { code, params } = record
  const { field, found } = params
  const expected = expectedFor(style, params.expected)
  const shown = [
    `${say("field")} ${field}`,
    ...(expected === undefined ? [] : [`${say("expected")}: ${expected}`]),
    ...(found === undefined ? [] : [`${say("found")}: ${found}`]),
  ]
  return [
    marked("bad", `${store}: ${placeOf(style, record)} ${inLanguage(style, findings[code])}`, code),
    // The place of a message is said already.
    ...(isOfMessage(record) && code !== "audit.unreadable" ? [] : [`    ${shown.join(separator)}`]),
  ]
}

/** That a store could not be read to its end, and why. */
const unreadLine = (style: Style, store: string, error: StorageError): Line => {
  const { code } = error
  const why = unread[code] ?? text("پایگاه پاسخ نداد", "the store did not answer")
  const expected = expectedFor(style, error.params.expected)
  const wanted = expected === undefined ? "" : ` (${inLanguage(style, words.expected)}: ${expected})`
  return marked("bad", `${store}: ${inLanguage(style, why)}${wanted}`, code)
}

/** That a store could not be read to its end, as the document of a command in its place. */
export const unreadReport = (style: Style, format: string, store: string, error: StorageError): Item =>
  new Item(
    () => ({ format, error: { store, code: error.code, expected: error.params.expected } }),
    () => [unreadLine(style, store, error)],
  )

/** How far an audit has come, in a line. */
export const progressLine = (style: Style, store: string, { cases, events }: VerifyProgress): string => {
  const { number, separator } = wordsOf(style)
  const counted = [
    `${inLanguage(style, words.events)}: ${number(events)}`,
    ...(cases === 0 ? [] : [`${inLanguage(style, words.cases)}: ${number(cases)}`]),
  ]
  return `${store}  ${counted.join(separator)}`
}

/** A mark as `--kept` takes it. */
export const writtenMark = ({
  feedHash,
  position,
}: {
  readonly position: number
  readonly feedHash: string
}): string => `${position}:${feedHash}`

/** What an audit that found nothing wrong did not look at. */
const notCoveredLines = (
  style: Style,
  { keptMark, verified }: Audited & { readonly state: "whole" },
): ReadonlyArray<string> => {
  const say = (of: keyof typeof words): string => inLanguage(style, words[of])
  const { number } = wordsOf(style)
  const { casesNotCovered, kindsNotCovered, messagesNotCovered } = verified
  const parts = [
    ...(verified.since === undefined ? [] : [`${say("onTrust")} ${number(verified.since.position)}`]),
    ...(messagesNotCovered > 0 ? [`${say("messagesNotCovered")}: ${number(messagesNotCovered)}`] : []),
    ...(casesNotCovered > 0
      ? [`${say("casesNotCovered")}: ${number(casesNotCovered)} (${kindsNotCovered.join(" ")})`]
      : []),
    say("dispatchNotCovered"),
    ...(keptMark ? [] : [say("endNotCovered")]),
  ]
  return [`    ${say("notCovered")}:`, ...parts.map((part) => `      ${part}`)]
}

const wholeParts = (style: Style, audited: Audited & { readonly state: "whole" }): ReadonlyArray<Part> => {
  const { store, verified } = audited
  const say = (of: keyof typeof words): string => inLanguage(style, words[of])
  const { number, separator } = wordsOf(style)
  const counted = [
    `${say("events")}: ${number(verified.position)}`,
    `${say("cases")}: ${number(verified.cases)}`,
    `${say("messages")}: ${number(verified.messages)}`,
  ]
  return [
    marked("good", `${store}: ${say("whole")}${separator}${counted.join(separator)}`),
    ...(verified.misclaimed === undefined
      ? []
      : [`    ${say("misclaimed")}: ${number(verified.misclaimed)}`]),
    ...notCoveredLines(style, audited),
    `    ${say("mark")}: --kept ${writtenMark(verified)}`,
  ]
}

export const auditReport = (style: Style, audited: Audited): Item => {
  const { state, store } = audited
  switch (state) {
    case "whole":
      return new Item(
        () => {
          const {
            casesNotCovered,
            feedHash,
            kindsNotCovered,
            messagesNotCovered,
            position,
            since,
            ...verified
          } = audited.verified
          const mark = writtenMark({ position, feedHash })
          const endOfFeed = !audited.keptMark
          const onTrust = since === undefined ? {} : { upTo: since.position }
          const notCovered = { casesNotCovered, kindsNotCovered, messagesNotCovered, endOfFeed, ...onTrust }
          return { store, state, events: position, ...verified, messagesNotCovered, notCovered, mark }
        },
        () => wholeParts(style, audited),
      )
    case "broken":
      return new Item(
        () => {
          const { code, kind, params, subject } = audited.record
          const { expected, field, found, messageId, place, position, version } = params
          const record = { code, kind, subject, version, position, place, messageId, field, expected, found }
          return { store, state, record }
        },
        () => brokenParts(style, store, audited.record),
      )
    case "unread":
      return new Item(
        () => {
          const { code, params } = audited.error
          return { store, state, error: { code, expected: params.expected } }
        },
        () => [unreadLine(style, store, audited.error)],
      )
  }
}
