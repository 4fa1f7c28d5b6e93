/** A real mail server inside the test, and what it got. */
import { type ParsedMail, simpleParser } from "mailparser"
import { SMTPServer, type SMTPServerOptions } from "smtp-server"

export interface MailServer {
  readonly port: number
  readonly raw: Array<string>
  readonly mails: Array<ParsedMail>
  readonly close: () => Promise<void>
}

/** An answer of a server that is no plain yes. */
export const answer = (responseCode: number, words = "no"): Error =>
  Object.assign(new Error(words), { responseCode })

export const mailServer = async (options: SMTPServerOptions = {}): Promise<MailServer> => {
  const raw: Array<string> = []
  const mails: Array<ParsedMail> = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    closeTimeout: 100,
    onData: async (stream, _session, done) => {
      const chunks: Array<Buffer> = []
      for await (const chunk of stream) chunks.push(chunk as Buffer)
      const message = Buffer.concat(chunks)
      raw.push(message.toString("latin1"))
      mails.push(await simpleParser(message))
      done(null)
    },
    ...options,
  })
  server.on("error", () => {})
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()))
  const address = server.server.address()
  if (address === null || typeof address === "string") throw new Error("The server has no port.")
  return {
    port: address.port,
    raw,
    mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
