/**
 * What a store holds after all: what became of every message, and whether the record is whole.
 *
 * @module
 */

import type { VerifiedStore } from "@bazgasht/casework"
import type { MessageStatus, StoredMessage } from "@bazgasht/casework/ports"
import { type Style, type Text, text } from "@bazgasht/rules"
import { layoutOf } from "./layout.ts"

/** Every status that a message may have, in words. */
export const statuses: { readonly [Status in MessageStatus]: Text } = {
  waiting: text("در انتظار ارسال", "waiting to be sent"),
  unknown: text("نامعلوم: شاید رسیده باشد", "unknown: it may have arrived"),
  accepted: text("پذیرفته‌شده", "accepted"),
  rejected: text("ردشده", "rejected"),
  parked: text("متوقف تا بررسی شود", "parked until somebody has looked"),
  withdrawn: text("پس‌گرفته: گیرنده رضایت نداده است", "withdrawn: the recipient has not agreed"),
}

const words = {
  title: text("نتیجهٔ ارسال پیام‌ها", "What became of the messages"),
  subject: text("پرونده", "case"),
  recipient: text("گیرنده", "recipient"),
  type: text("پیام", "message"),
  status: text("وضعیت", "status"),
  verified: text("رویدادهای ثبت‌شده و درست", "events, every one as it was entered"),
  cases: text("پرونده‌ها", "cases"),
  sentNow: text("پیام‌هایی که در این اجرا رسید", "messages that arrived in this run"),
  record: text("سابقهٔ ثبت‌شده", "The record"),
}

/** What became of the messages, and whether the record is whole. */
export const keepingLines = (
  messages: ReadonlyArray<StoredMessage>,
  { cases, position }: Pick<VerifiedStore, "cases" | "position">,
  arrived: number,
  style: Style,
): ReadonlyArray<string> => {
  const { number, say, section, table } = layoutOf(style)
  return [
    ...section(
      words.title,
      table(
        [words.subject, words.recipient, words.type, words.status],
        messages
          .toSorted((one, other) => one.position - other.position || one.place - other.place)
          .map(({ recipient, status, subject, template }) => [
            subject,
            recipient,
            template,
            say(statuses[status]),
          ]),
      ),
    ),
    ...section(words.record, [
      `${say(words.cases)}: ${number(cases)}`,
      `${say(words.verified)}: ${number(position)}`,
      `${say(words.sentNow)}: ${number(arrived)}`,
    ]),
  ]
}
