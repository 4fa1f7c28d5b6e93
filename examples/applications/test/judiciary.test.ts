import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { iranPack, jalali } from "@bazgasht/iran"
import { tooLong } from "@bazgasht/properties/plain-sentences"
import type { Style } from "@bazgasht/rules"
import { isolate } from "@bazgasht/rules/wording"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { messageTypes } from "../judiciary/messages.ts"
import { type JudiciaryRun, runJudiciary } from "../judiciary/run.ts"

const root = resolve(import.meta.dirname, "../../..")
const style: Style = { language: "en", calendar: jalali, pack: iranPack }

const whomToAsk = "پرسش دارید؟ از مددکار زندان بپرسید. فرستنده: دفتر اجرای احکام کیفری."

let folder: string
let first: JudiciaryRun
let second: JudiciaryRun

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "judiciary-"))
  const file = join(folder, "cases.sqlite")
  first = await runJudiciary(file, style)
  second = await runJudiciary(file, style)
})

afterAll(() => rmSync(folder, { recursive: true }))

const refused = ({ happenings }: JudiciaryRun) =>
  happenings
    .filter(({ isDone }) => !isDone)
    .map(({ command, inWords, subject }) => `${subject} ${command.en}: ${inWords(style)}`)

describe("what people are notified", () => {
  const texts = messageTypes.flatMap(({ channels, name }) =>
    Object.values(channels).flatMap(({ subject, text }) =>
      [subject, text].flatMap((each) => (each === undefined ? [] : [[name, each] as const])),
    ),
  )

  it("is there in four languages, each in its own letters, in sentences of at most twelve words", () => {
    for (const [name, text] of texts) {
      expect([name, Object.keys(text).toSorted()]).toEqual([name, ["ar", "ckb", "en", "fa"]])
      for (const said of Object.values(text)) expect([name, tooLong(said)]).toEqual([name, []])
      expect([name, text.fa]).toEqual([name, expect.not.stringMatching(/[يكىة٠-٩ێڕڵۆەڤ]/)])
      expect([name, text["ar"]]).toEqual([name, expect.not.stringMatching(/[یکگچپژێڕڵۆە\u200c]/)])
      expect([name, text["ckb"]]).toEqual([name, expect.not.stringMatching(/[يكىةث\u200c]/)])
    }
  })

  it("says that nobody has reviewed it, in the languages of which that is so and in no other", () => {
    for (const { channels, name } of messageTypes) {
      const { ar, ckb, en, fa }: Record<string, string> = { ...channels["mail"]?.text }
      expect([name, ar, ckb]).toEqual([
        name,
        expect.stringContaining("لم يراجع محامٍ"),
        expect.stringContaining("هیچ یاساناسێکی کوردزمان"),
      ])
      for (const said of [fa, en])
        expect([name, said]).toEqual([name, expect.not.stringMatching(/review|بازبینی/)])
    }
  })

  it("says whom to ask and who writes", () => {
    for (const { channels, name } of messageTypes)
      expect([name, channels["mail"]?.text?.fa]).toEqual([name, expect.stringMatching(/بپرسید\. فرستنده: /)])
  })
})

describe("the judiciary", () => {
  it("brings a petition from the prisoner's word to supervision", () => {
    const done = first.happenings.filter(({ isDone, subject }) => isDone && subject === "1403-0017")
    expect(done.map(({ command, inWords }) => [command.en, inWords(style)])).toEqual([
      ["opening the petition", "asked for"],
      ["filing a report", "asked for"],
      ["confirming a report", "asked for"],
      ["proposing it to the decider", "ready for decision"],
      ["granting", "granted and not carried out yet"],
      ["carrying out", "carried out, before the period is fixed"],
      ["fixing the period of supervision", "period of supervision"],
    ])
  })

  it("refuses what nobody has granted, what another has to decide, and hides what is not to be seen", () => {
    expect(refused(first)).toEqual([
      "1403-0017 opening the petition: Only the person who would benefit acts as “the sentenced person”, and that person acts in no other office.",
      "1403-0017 withdrawing the petition: There is no such case, or none that is open to you.",
      "1403-0017 filing a report: There is no such case, or none that is open to you.",
      "1403-0017 granting: In the stage “asked for” this is not possible: “granting”.",
      "1403-0017 granting: This may not be done by the person who confirmed a report; another person has to do it.",
      "1403-0043 opening the petition: You are not permitted to do this. Permitted: the sentenced person.",
      "course-1 applying for the course: Training is voluntary, and only the trainee's own consent counts.",
    ])
  })

  it("shows each person what is his to see", () => {
    expect(first.visible.map(({ isWhole, subject, who }) => [who.title.en, subject, isWhole])).toEqual([
      ["prisoner 1", "1403-0017", false],
      ["prisoner 2", "1403-0042", false],
      ["head of prison 1", "1403-0017", true],
      ["head of prison 2", "1403-0042", true],
      ["judge for the execution of sentences", "1403-0017", true],
      ["judge for the execution of sentences", "1403-0042", true],
    ])
  })

  it("tells people by mail of what was committed, in their language, and of nothing else", () => {
    const mails = first.mails.map(({ subject, text, to }) => `${to}: ${subject}: ${text}`)
    expect(mails.toSorted()).toEqual(
      [
        "complainant@mail.example: Conditional release was granted: The court granted conditional release to the person convicted on your complaint. File number: 1403-0017. Day of the decision: 2024/10/01. They must follow the orders of the court. Your right to compensation remains.\nDo you have a question? Ask the office for the execution of sentences. From: this office.",
        `prisoner-1@mail.example: آزادی مشروط شما آغاز شد: آزادی مشروط شما آغاز شد. شمارهٔ پرونده: ${isolate("1403-0017")}. دورهٔ مراقبت تا ${isolate("۱۴۰۶/۰۳/۱۰")} ادامه دارد. تا آن روز دستورهای دادگاه را رعایت کنید. اگر نشانی شما عوض شد، خبر بدهید.\n${whomToAsk}`,
        `prisoner-1@mail.example: با درخواست شما موافقت شد: دادگاه با آزادی مشروط شما موافقت کرد. شمارهٔ پرونده: ${isolate("1403-0017")}. تاریخ تصمیم: ${isolate("۱۴۰۳/۰۷/۱۰")}. زندان روز آزادی را به شما می‌گوید. دستورهای دادگاه را رعایت کنید.\n${whomToAsk}`,
        `prisoner-1@mail.example: درخواست شما ثبت شد: درخواست آزادی مشروط شما ثبت شد. شمارهٔ پرونده: ${isolate("1403-0017")}. تاریخ ثبت: ${isolate("۱۴۰۳/۰۶/۰۱")}. قاضی اجرای احکام آن را بررسی می‌کند. فعلاً لازم نیست کاری بکنید.\n${whomToAsk}`,
        `prisoner-1@mail.example: نام شما در دوره ثبت شد: نام شما در دورهٔ حرفه‌آموزی ثبت شد. دوره از ${isolate("۱۴۰۳/۰۷/۱۵")} آغاز می‌شود. اگر نمی‌خواهید شرکت کنید، به مددکار بگویید. نخواستن به زیان شما نیست.\n${whomToAsk}`,
      ].toSorted(),
    )
    expect(new Set(first.mails.map(({ id }) => id)).size).toBe(first.mails.length)
    const kept = first.messages.map(({ recipient, status }) => `${recipient}: ${status}`)
    expect(kept.filter((line) => !line.endsWith("accepted"))).toEqual(["person-12: withdrawn"])
  })

  it("can be run again: nothing happens twice, and no message is sent twice", () => {
    expect(second.mails).toEqual([])
    expect(second.messages).toEqual(first.messages)
    expect(second.verified).toEqual(first.verified)
    expect(second.visible).toEqual(first.visible)
    const done = ({ happenings }: JudiciaryRun) => happenings.map(({ isDone }) => isDone)
    expect(done(second)).toEqual(done(first))
  })

  it("keeps its file for its owner alone, and no address or name in it", () => {
    const file = join(folder, "cases.sqlite")
    expect(statSync(file).mode & 0o077).toBe(0)
    const database = new DatabaseSync(file)
    database.exec("pragma wal_checkpoint(truncate)")
    database.close()
    expect(readFileSync(file, "latin1")).not.toContain("mail.example")
  })

  it.each(["en", "fa"])("runs from one command (%s)", (language) => {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      [
        "--conditions=bazgasht-source",
        `${root}/examples/applications/judiciary/main.ts`,
        "--lang",
        language,
        "--file",
        join(folder, `${language}.sqlite`),
      ],
      { cwd: folder, encoding: "utf8" },
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    if (language === "en")
      expect(stdout).toMatch(/What happened[\s\S]*Who sees[\s\S]*Mail that[\s\S]*What became[\s\S]*run: 5\n/)
    else {
      expect(stdout).toMatch(/روند کار[\s\S]*می‌بیند[\s\S]*ایمیل[\s\S]*نتیجهٔ ارسال[\s\S]*اجرا رسید: ۵\n/)
      // Addresses, ids and the mail to a recipient who reads English stay as they are.
      const [, work = ""] = /روند کار([\s\S]*)ایمیل‌های/.exec(stdout) ?? []
      expect(work.replaceAll(/course-1|1403-\d+/g, "")).not.toMatch(/[0-9A-Za-z]/)
    }
  })
})
