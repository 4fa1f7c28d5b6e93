/** The mails that arrived, as their readers see them. */

import { type Style, text } from "@bazgasht/rules"
import { layoutOf } from "../layout.ts"
import type { Mail } from "./mail-server.ts"

const title = text("ایمیل‌های رسیده", "Mail that arrived")

/** The mails, each under its recipient and its subject. */
export const mailboxLines = (mails: ReadonlyArray<Mail>, style: Style): ReadonlyArray<string> =>
  layoutOf(style).section(
    title,
    mails.flatMap(({ subject, text, to }) => [
      `${to}: ${subject}`,
      ...text.split("\n").map((line) => `  ${line}`),
    ]),
  )
