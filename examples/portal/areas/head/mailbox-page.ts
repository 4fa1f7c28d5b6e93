/** The mailbox: every message that was sent, in the words in which its recipient reads it. */

import { renderMessage } from "@bazgasht/casework"
import type { StoredMessage } from "@bazgasht/casework/ports"
import { text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { messageStyle, messageTypes } from "../../messages.ts"
import { nameOf } from "../../names.ts"
import { html } from "../../page/html.ts"
import type { PageContent } from "../../page/page.ts"
import { table } from "../../page/parts.ts"
import type { Visit } from "../../visit.ts"

const words = {
  title: text("پیام‌های فرستاده‌شده", "Messages that were sent"),
  lead: text(
    "پیام پس از ثبت رویداد فرستاده می‌شود و نه پیش از آن. نام و دلیل در هیچ پیامی نیست، و مبلغ فقط در پیام خود گیرنده است.",
    "A message goes out after its event was recorded, and never before. No message holds a name, a reason, or an amount that is not the recipient's own.",
  ),
  to: text("گیرنده", "To"),
  donor: text("خیّر", "a donor"),
  words: text("متن", "Text"),
  status: text("وضعیت", "Status"),
  accepted: text("فرستاده شد", "sent"),
  waiting: text("در صف", "waiting"),
  parked: text("متوقف", "parked"),
  none: text("هنوز پیامی فرستاده نشده است.", "No message was sent yet."),
} as const

const statuses = ["accepted", "waiting", "parked"] as const

/** So many messages are shown, the last first. */
const shown = 100

/** What the mailbox holds. */
export const mailboxPage = async (visit: Visit): Promise<PageContent> => {
  const { portal, say, style } = visit
  const found = await Promise.all(
    statuses.map(async (status) =>
      Result.getOrThrow(await portal.systems.messages(status, { order: "newestFirst" })),
    ),
  )
  const messages = found
    .flat()
    .filter(({ channel }) => channel === "sms")
    .sort((one, other) => other.position - one.position || other.place - one.place)
    .slice(0, shown)
  const wordsOfMessage = (message: StoredMessage): string => {
    const type = messageTypes.find(({ name }) => name === message.template)
    if (type === undefined) return message.template
    const { language } = style
    const said = renderMessage(type, message, { ...messageStyle, language, contents: ["text"] })
    return Result.isSuccess(said) && said.success.kind === "text" ? said.success.text : message.template
  }
  const recipient = ({ recipient: id }: StoredMessage): string =>
    id.startsWith("donor-") ? say(words.donor) : say(nameOf(id))
  return {
    title: say(words.title),
    lead: say(words.lead),
    body: table(
      say(words.title),
      [
        { title: say(words.to), of: recipient },
        { title: say(words.words), of: wordsOfMessage },
        {
          title: say(words.status),
          of: ({ status }) =>
            html`<span class="tag${status === "accepted" ? " good" : ""}">${say(words[status as (typeof statuses)[number]])}</span>`,
        },
      ],
      messages,
      say(words.none),
    ),
  }
}
