import { createServer, type Socket } from "node:net"
import type { Notice, SendResult } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { generate } from "selfsigned"
import type { SMTPServerOptions } from "smtp-server"
import { afterEach, describe, expect, test } from "vitest"
import { messageIdOf, type SmtpOptions, smtpNotifier, smtpWording } from "../src/index.ts"
import { answer, type MailServer, mailServer } from "./mail-server.ts"

const text = "سلام\n\nدرخواست شمارهٔ ۱۲ شما پذیرفته شد. می‌توانید <پیگیری> کنید & بپرسید."

const notice: Notice = {
  key: "case-7/notice-1",
  channel: "mail",
  to: "maryam@example.org",
  language: "fa",
  content: { kind: "text", subject: "نتیجهٔ درخواست شما", text },
}

const closing: Array<() => Promise<void>> = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const started = async (options?: SMTPServerOptions): Promise<MailServer> => {
  const server = await mailServer(options)
  closing.push(server.close)
  return server
}

const options = (port: number, more: Partial<SmtpOptions> = {}): SmtpOptions => ({
  host: "127.0.0.1",
  port,
  encryption: "none",
  from: { name: "انجمن حمایت زندانیان", address: "notices@example.org" },
  timeout: "5 seconds",
  ...more,
})

const send = (port: number, sent: Notice = notice, more: Partial<SmtpOptions> = {}): Promise<SendResult> =>
  Effect.runPromise(smtpNotifier(options(port, more)).send(sent))

/** A server that speaks by hand, for what a well-behaved one never does. */
const byHand = async (speak: (socket: Socket, line: string) => void): Promise<number> => {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on("error", () => {})
    socket.write("220 mail\r\n")
    socket.on("data", (chunk) => {
      for (const line of chunk.toString("latin1").split("\r\n").filter(Boolean)) speak(socket, line)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()))
  closing.push(
    () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  )
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("The server has no port.")
  return address.port
}

const polite =
  (data: (socket: Socket, line: string) => void) =>
  (socket: Socket, line: string): void => {
    if (/^(EHLO|HELO|MAIL|RCPT)/.test(line)) socket.write("250 ok\r\n")
    else data(socket, line)
  }

describe("what is sent", () => {
  test("a Persian mail arrives as it was written", async () => {
    const server = await started()
    const messageId = messageIdOf(notice.key, "example.org")
    expect(await send(server.port)).toEqual({ outcome: "accepted", reference: messageId })
    const [mail] = server.mails
    expect(mail).toMatchObject({ subject: "نتیجهٔ درخواست شما", messageId })
    expect(mail?.text?.trim()).toBe(text)
    expect(mail?.from?.value).toEqual([{ address: "notices@example.org", name: "انجمن حمایت زندانیان" }])
    expect(mail?.html).toContain('dir="rtl"')
    expect(mail?.html).toContain("&lt;پیگیری&gt; کنید &amp; بپرسید")
    expect(mail?.headers.get("auto-submitted")).toBe("auto-generated")
  })

  test("isolates values in the form for programs that show HTML, and leaves nothing invisible in it", async () => {
    const server = await started()
    const number = "\u20681403-0017\u2069"
    const said = (text: string) => ({ kind: "text" as const, subject: "پرونده", text })
    await send(server.port, { ...notice, language: "ckb", content: said(`ژمارەی دۆسیە: ${number}.`) })
    const [mail] = server.mails
    expect(mail?.text?.trim()).toBe(`ژمارەی دۆسیە: ${number}.`)
    expect(mail?.html).toContain('<html lang="ckb" dir="rtl">')
    expect(mail?.html).toContain('<bdi style="white-space:nowrap">1403-0017</bdi>')
    expect(mail?.html).not.toMatch(/[\u2066-\u2069]/)
  })

  test("an English mail has no second form", async () => {
    const server = await started()
    await send(server.port, {
      ...notice,
      language: "en",
      content: { kind: "text", subject: "Hello", text: "Hi" },
    })
    expect(server.mails[0]?.html).toBe(false)
  })

  test("the same key has the same Message-ID, another key another one, and no key can be read from it", () => {
    expect(messageIdOf("a", "x.org")).toBe(messageIdOf("a", "x.org"))
    expect(messageIdOf("a", "x.org")).not.toBe(messageIdOf("b", "x.org"))
    expect(messageIdOf("case-7\r\nBcc: x@y", "x.org")).toMatch(/^<[0-9a-f]{32}@x\.org>$/)
  })

  test("a huge line is broken up as mail demands, and is whole on the other side", async () => {
    const server = await started()
    const line = "آ".repeat(200_000)
    expect(await send(server.port, { ...notice, content: { kind: "text", text: line } })).toMatchObject({
      outcome: "accepted",
    })
    expect(server.mails[0]?.text?.trim()).toBe(line)
    expect(Math.max(...(server.raw[0] ?? "").split("\r\n").map((piece) => piece.length))).toBeLessThan(999)
  })

  test("lines that are a single dot stay what they are", async () => {
    const server = await started()
    await send(server.port, { ...notice, language: "en", content: { kind: "text", text: "a\n.\n..\nb" } })
    expect(server.mails[0]?.text?.trim()).toBe("a\n.\n..\nb")
  })

  test.each(["\r\n", "\n", "\r", "\u2028", "\0"])("a subject cannot begin a header (%j)", async (cut) => {
    const server = await started()
    const subject = `a${cut}Bcc: thief@example.org${cut}${cut}body`
    expect(await send(server.port, { ...notice, content: { kind: "text", subject, text } })).toMatchObject({
      outcome: "accepted",
    })
    expect(server.mails[0]?.headers.has("bcc")).toBe(false)
    expect(server.mails[0]?.subject).toBe("a Bcc: thief@example.org body")
  })

  test.each([
    "maryam@example.org\r\nBcc: thief@example.org",
    "maryam@example.org\nRCPT TO:<thief@example.org>",
    "maryam@example.org, thief@example.org",
    "Maryam <maryam@example.org>",
    "maryam@example.org> SIZE=1",
    "maryam@",
    "@example.org",
    "maryam",
    "ma ryam@example.org",
    "maryam@exa\0mple.org",
    "maryam@[127.0.0.1]",
    "a..b@example.org",
    "",
  ])("what is no bare address is refused before anybody is called: %j", async (to) => {
    expect(await send(1, { ...notice, to })).toEqual({ outcome: "rejected", code: "smtp.address" })
  })

  test("a Persian domain is written as servers know it", async () => {
    const recipients: Array<string> = []
    const server = await started({
      onRcptTo: ({ address }, _session, done) => {
        recipients.push(address)
        done()
      },
    })
    expect(await send(server.port, { ...notice, to: "maryam@نامه‌ای.ایران" })).toMatchObject({
      outcome: "accepted",
    })
    expect(recipients).toHaveLength(1)
    expect(recipients[0]).toMatch(/^maryam@(xn--[a-z0-9-]+\.xn--[a-z0-9]+|نامه‌ای\.ایران)$/)
  })

  test("other contents are refused", async () => {
    const content = { kind: "data", type: "x", data: null } as const
    expect(await send(1, { ...notice, content })).toEqual({ outcome: "rejected", code: "smtp.content" })
  })

  test("a sender that is no address is a mistake of the set-up", () => {
    expect(() => smtpNotifier(options(1, { from: { address: "x\r\ny" } }))).toThrow(TypeError)
  })
})

describe("what a server says", () => {
  test("451 to the recipient (greylisting): later", async () => {
    const server = await started({ onRcptTo: (_address, _session, done) => done(answer(451)) })
    expect(await send(server.port)).toEqual({ outcome: "retryable", code: "smtp.deferred" })
  })

  test("550 to the recipient: never, and its words are not passed on", async () => {
    const server = await started({
      onRcptTo: (_address, _session, done) => done(answer(550, "no maryam@example.org")),
    })
    expect(await send(server.port)).toEqual({ outcome: "rejected", code: "smtp.refused" })
  })

  test.each([
    [452, { outcome: "retryable", code: "smtp.deferred" }],
    [554, { outcome: "rejected", code: "smtp.refused" }],
  ])("%i after the message", async (code, result) => {
    const server = await started({
      onData: (stream, _session, done) => {
        stream.resume()
        stream.on("end", () => done(answer(code)))
      },
    })
    expect(await send(server.port)).toEqual(result)
  })

  test("too large for what the server announces: never", async () => {
    const server = await started({ size: 100 })
    expect(await send(server.port)).toMatchObject({ outcome: "rejected" })
    expect(server.raw).toEqual([])
  })

  test("a password that is refused rejects no notice, and is not told", async () => {
    const server = await started({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ password }, _session, done) =>
        password === "right" ? done(null, { user: "u" }) : done(answer(535, `wrong: ${password}`)),
    })
    const login = (password: string) => ({ login: { user: "u", password: Redacted.make(password) } })
    expect(await send(server.port, notice, login("secret-1"))).toEqual({
      outcome: "retryable",
      code: "smtp.credentials",
    })
    expect(await send(server.port, notice, login("right"))).toMatchObject({ outcome: "accepted" })
  })

  test("554 in the greeting is about the server, not about the notice", async () => {
    const port = await byHand(() => {})
    expect(await send(port, notice, { timeout: 300 })).toEqual({ outcome: "retryable", code: "smtp.time" })
    const server = await started({ onConnect: (_session, done) => done(answer(554)) })
    expect(await send(server.port)).toEqual({ outcome: "retryable", code: "smtp.connection" })
  })
})

describe("what breaks", () => {
  test("nobody listens: later", async () => {
    const server = await mailServer()
    await server.close()
    expect(await send(server.port)).toEqual({ outcome: "retryable", code: "smtp.connection" })
  })

  test("cut off at DATA: nothing was taken", async () => {
    const port = await byHand(polite((socket) => socket.destroy()))
    expect(await send(port)).toEqual({ outcome: "retryable", code: "smtp.connection" })
  })

  test("silence at DATA: nothing was taken", async () => {
    const port = await byHand(polite(() => {}))
    expect(await send(port, notice, { timeout: 300 })).toEqual({ outcome: "retryable", code: "smtp.time" })
  })

  test("cut off in the middle of a message that does not fit on the way: nothing was taken", async () => {
    const port = await byHand(
      polite((socket, line) => {
        if (line !== "DATA") return
        socket.write("354 go\r\n")
        socket.pause()
        setTimeout(() => socket.resetAndDestroy(), 300)
      }),
    )
    const content = { kind: "text", text: "x".repeat(2 ** 25) } as const
    expect(await send(port, { ...notice, language: "en", content })).toEqual({
      outcome: "retryable",
      code: "smtp.connection",
    })
  })

  test("cut off after the final dot: nobody knows", async () => {
    const port = await byHand(
      polite((socket, line) => {
        if (line === "DATA") socket.write("354 go\r\n")
        else if (line === ".") socket.destroy()
      }),
    )
    expect(await send(port)).toEqual({
      outcome: "unknown",
      code: "smtp.broken",
      reference: messageIdOf(notice.key, "example.org"),
    })
  })

  test("silence after the final dot: nobody knows, though the mail arrived", async () => {
    const server = await started({
      onData: (stream) => {
        stream.resume()
      },
    })
    expect(await send(server.port, notice, { timeout: 500 })).toEqual({
      outcome: "unknown",
      code: "smtp.unanswered",
      reference: messageIdOf(notice.key, "example.org"),
    })
  })

  test("421 after the final dot is an answer: not taken", async () => {
    const port = await byHand(
      polite((socket, line) => {
        if (line === "DATA") socket.write("354 go\r\n")
        else if (line === ".") socket.end("421 going down\r\n")
      }),
    )
    expect(await send(port)).toEqual({ outcome: "retryable", code: "smtp.deferred" })
  })

  test.each(["what?", "999 taken", "250", "2xx ok"])("nonsense after the final dot: %s", async (nonsense) => {
    const port = await byHand(
      polite((socket, line) => {
        if (line === "DATA") socket.write("354 go\r\n")
        else if (line === ".") socket.write(`${nonsense}\r\n`)
      }),
    )
    expect((await send(port, notice, { timeout: 300 })).outcome).toBe(
      nonsense === "250" ? "accepted" : "unknown",
    )
  })

  test("a yes that is said twice is one yes", async () => {
    const port = await byHand(
      polite((socket, line) => {
        if (line === "DATA") socket.write("354 go\r\n")
        else if (line === ".") socket.write("250 taken\r\n250 taken\r\n")
      }),
    )
    expect(await send(port)).toMatchObject({ outcome: "accepted" })
  })

  test("a server that is slow but answers is waited for", async () => {
    const server = await started({
      onData: (stream, _session, done) => {
        stream.resume()
        stream.on("end", () => setTimeout(() => done(null), 700))
      },
    })
    expect(await send(server.port)).toMatchObject({ outcome: "accepted" })
  })

  test("cut off after the yes, instead of a good-bye: taken", async () => {
    const port = await byHand(
      polite((socket, line) => {
        if (line === "DATA") socket.write("354 go\r\n")
        else if (line === ".") socket.write("250 taken\r\n", () => socket.destroy())
      }),
    )
    expect(await send(port)).toMatchObject({ outcome: "accepted" })
  })
})

describe("encryption", () => {
  test("where a server does not encrypt, nothing is sent", async () => {
    const server = await started()
    expect(await send(server.port, notice, { encryption: "startTls" })).toEqual({
      outcome: "retryable",
      code: "smtp.encryption",
    })
    expect(server.raw).toEqual([])
  })

  test("a certificate of nobody known is not trusted, one of an authority that was named is", async () => {
    const made = await generate([{ name: "commonName", value: "localhost" }], { keySize: 2048 })
    const { port } = await started({ secure: true, key: made.private, cert: made.cert })
    const over = { encryption: "tls", host: "localhost" } as const
    expect(await send(port, notice, over)).toMatchObject({ outcome: "retryable" })
    const authorities = made.cert
    expect(await send(port, notice, { ...over, authorities })).toMatchObject({ outcome: "accepted" })
  })
})

test("an interrupted sending closes its connection", async () => {
  let closed = false
  const port = await byHand((socket) => {
    socket.on("close", () => {
      closed = true
    })
  })
  await Effect.runPromise(Effect.timeoutOption(smtpNotifier(options(port)).send(notice), 200))
  await expect.poll(() => closed).toBe(true)
})

test("every code has a sentence in both languages", () => {
  expect(smtpWording("smtp.deferred").fa).toMatch(/\p{Script=Arabic}/u)
})
