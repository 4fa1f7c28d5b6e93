/**
 * The mails that arrived, as their readers see them.
 *
 * @module
 */

import { type Style, text } from "@bazgasht/rules"
import { layoutOf } from "../layout.ts"
import type { Mail } from "./mail-server.ts"

const words = {
  title: text("ایمیل‌های رسیده", "Mail that arrived"),
  to: text("گیرنده", "to"),
  subject: text("موضوع", "subject"),
  text: text("متن", "text"),
}

/** The mails that arrived, as a table. */
export const mailboxLines = (mails: ReadonlyArray<Mail>, style: Style): ReadonlyArray<string> => {
  const { section, table } = layoutOf(style)
  return section(
    words.title,
    table(
      [words.to, words.subject, words.text],
      mails.map((mail) => [mail.to, mail.subject, mail.text]),
    ),
  )
}
