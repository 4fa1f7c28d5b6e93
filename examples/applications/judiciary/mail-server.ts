/**
 * A real mail server on this machine, and what it got. An application has one of its provider instead.
 *
 * @module
 */

import { simpleParser } from "mailparser"
import { SMTPServer } from "smtp-server"

/** A mail as its reader sees it. */
export interface Mail {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** A mail server that runs. */
export interface MailServer {
  readonly port: number
  readonly mails: ReadonlyArray<Mail>
  readonly close: () => Promise<void>
}

/** Starts a mail server on a free port. */
export const startMailServer = async (): Promise<MailServer> => {
  const mails: Array<Mail> = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    closeTimeout: 100,
    onData: (stream, { envelope: { rcptTo } }, done) => {
      simpleParser(stream).then(({ messageId = "", subject = "", text = "" }) => {
        const to = rcptTo.map(({ address }) => address).join(", ")
        mails.push({ id: messageId, to, subject, text: text.trim() })
        done(null)
      }, done)
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => resolve())
  })
  const address = server.server.address()
  if (address === null || typeof address === "string") throw new Error("The mail server has no port.")
  return { port: address.port, mails, close: () => new Promise((resolve) => server.close(() => resolve())) }
}
