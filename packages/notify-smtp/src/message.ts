/** A notice as a message of internet mail (RFC 5322, MIME). */

import { createHash } from "node:crypto"
import type { Notice } from "@bazgasht/casework/ports"
import MailComposer from "nodemailer/lib/mail-composer"

/** Who writes. */
export interface Sender {
  /** Shown instead of the address; may be Persian. */
  readonly name?: string
  readonly address: string
}

/**
 * The Message-ID of a notice: of one key always the same, and nothing of the key can be read from it. Mailboxes that drop doubles know them by it.
 *
 * @example
 * messageIdOf("notice-1", "example.org") // "<…32 hexadecimal digits…@example.org>"
 */
export const messageIdOf = (key: string, domain: string): string =>
  `<${createHash("sha256").update(key).digest("hex").slice(0, 32)}@${domain}>`

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")

const isolated = /\u2068([^\u2068\u2069]*)\u2069/g

/** Whether the first letter that stands in no isolate is read from the right. */
const isFromTheRight = (text: string): boolean =>
  /\p{Script=Arabic}/u.test(/\p{Letter}/u.exec(text.replaceAll(isolated, ""))?.[0] ?? "")

// Programs that show plain text from the left garble text from the right that holds numbers and Latin words. Elements isolate values here:
// who copies a file number copies nothing invisible with it. A number with dashes is not broken at the end of a line.
const inElement = (_: string, value: string): string =>
  /\s/.test(value) ? `<bdi>${value}</bdi>` : `<bdi style="white-space:nowrap">${value}</bdi>`

const rightToLeft = (text: string, language: string): string =>
  `<!doctype html><html lang="${escaped(language)}" dir="rtl"><body dir="rtl"><div dir="rtl" style="white-space:pre-wrap;font:16px/1.7 Vazirmatn,Tahoma,sans-serif">${escaped(
    text,
  ).replaceAll(isolated, inElement)}</div></body></html>`

const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").trim()

/** The bytes of a message. */
export const messageOf = async (
  { key, language }: Notice,
  content: { readonly subject?: string; readonly text: string },
  from: Sender,
  to: string,
  messageId: string,
  date: Date,
): Promise<Buffer> => {
  const mail = new MailComposer({
    from: { name: oneLine(from.name ?? ""), address: from.address },
    to: { name: "", address: to },
    subject: oneLine(content.subject ?? ""),
    messageId,
    date,
    headers: { "auto-submitted": "auto-generated", "content-language": language },
    text: content.text,
    ...(isFromTheRight(content.text) && { html: rightToLeft(content.text, language) }),
    textEncoding: "base64",
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
  mail.baseBoundary = createHash("sha256").update(`boundary ${key}`).digest("hex").slice(0, 32)
  return mail.build()
}
