import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { type Browser, chromium, type Page } from "playwright-core"
import { build, type PreviewServer, preview } from "vite"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

const configFile = resolve(import.meta.dirname, "../vite.config.ts")
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"

const pages = ["html", "react", "vue"]
const languages = ["fa", "en"] as const
const widths = { desk: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } }

/** What comes to be so; a busy machine takes its time. */
const soon = <A>(of: () => A | Promise<A>) => expect.poll(of, { timeout: 20_000 })

describe("the elements in a browser", () => {
  let folder: string
  let server: PreviewServer
  let browser: Browser
  const complaints: Array<string> = []

  const open = async (
    name: string,
    language: "fa" | "en" = "fa",
    width: keyof typeof widths = "desk",
    rest = "",
  ): Promise<Page> => {
    const page = await browser.newPage({ viewport: widths[width] })
    page.setDefaultTimeout(15_000)
    page.on("pageerror", ({ message }) => complaints.push(`${name}: ${message}`))
    page.on("console", (said) => {
      if (said.type() === "error" && !said.text().includes("favicon"))
        complaints.push(`${name}: ${said.text()}`)
    })
    await page.goto(`${server.resolvedUrls?.local[0]}${name}.html?lang=${language}${rest}`)
    await page.locator("bazgasht-question").first().waitFor()
    return page
  }

  const asked = (page: Page): Promise<string | null> =>
    page.locator("bazgasht-question").first().getAttribute("name")
  const said = async (page: Page): Promise<string> =>
    (await page.locator("bazgasht-form .progress").textContent()) ?? ""
  /** The question, in the tree of the elements, that has the focus. */
  const focused = (page: Page): Promise<string | null | undefined> =>
    page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute("name"))
  const faultsOf = (page: Page): Promise<ReadonlyArray<string>> =>
    page.evaluate(async () => {
      const run = (
        globalThis as unknown as {
          axe: { run: () => Promise<{ violations: Array<{ id: string; nodes: Array<{ html: string }> }> }> }
        }
      ).axe.run
      const { violations } = await run()
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`))
    })

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "forms-"))
    const outDir = join(folder, "pages")
    await build({ configFile, logLevel: "error", build: { outDir } })
    server = await preview({
      configFile,
      logLevel: "error",
      build: { outDir },
      preview: { host: "127.0.0.1", port: 0, headers: { "content-security-policy": policy } },
    })
    browser = await chromium.launch({
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: ["--no-sandbox"],
    })
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await server?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(pages)("are answered by keyboard alone, undone and passed over: %s", async (name) => {
    const page = await open(name)
    const first = await asked(page)
    await page.keyboard.press("Tab")
    await soon(() => focused(page)).toBe(first)
    // Nothing is answered: it says so, and stays.
    await page.locator("bazgasht-form button.continue").press("Enter")
    await soon(() => page.locator("bazgasht-question .error").first().textContent()).toContain("نمی‌دانم")
    expect(await asked(page)).toBe(first)
    expect(await page.locator('bazgasht-question [aria-invalid="true"]').count()).toBeGreaterThan(0)

    await page.locator("bazgasht-form button.unknown").press("Enter")
    await soon(() => asked(page)).not.toBe(first)
    const second = await asked(page)
    await soon(() => focused(page)).toBe(second)
    expect(await said(page)).toContain("نمی‌دانم: ۱")

    await page.locator("bazgasht-form button.back").press("Enter")
    await soon(() => asked(page)).toBe(first)
    expect(await said(page)).toContain("نمی‌دانم: ۰")
    await page.close()
  })

  it("take a day in Persian digits, and say what is wrong with one that is none", async () => {
    const page = await open("html")
    const day = page.locator('bazgasht-question input[type="text"]')
    for (let step = 0; step < 12 && (await day.count()) === 0; step++) {
      const before = await asked(page)
      await page.locator("bazgasht-form button.unknown").click()
      await soon(() => asked(page)).not.toBe(before)
    }
    const name = await asked(page)
    expect(await page.locator("bazgasht-question .help").textContent()).toContain("۱۴۰۴/۰۷/۰۱")
    await day.pressSequentially("1403/13/01")
    expect(await day.inputValue()).toBe("۱۴۰۳/۱۳/۰۱")
    await day.press("Enter")
    await soon(() => page.locator("bazgasht-question .error").textContent()).toContain("پذیرفته نشد")
    expect(await asked(page)).toBe(name)
    // What was typed is kept, and is mended where it stands.
    expect(await day.inputValue()).toBe("۱۴۰۳/۱۳/۰۱")
    await soon(() => focused(page)).toBe(name)
    await day.fill("1403/05/01")
    await day.press("Enter")
    await soon(() => said(page)).toContain("پاسخ‌ها: ۱")
    await page.close()
  })

  it("ask for the parts of an object and for the rows of a list, and say at a part what is wrong in it", async () => {
    const page = await open("html", "fa", "phone", "&file=empty")
    const part = (name: string) => page.locator(`bazgasht-question [id="${name}"]`)
    await page.evaluate(axe)
    const term = "sentences[0].punishments.imprisonment.term"
    /** Says of one question after the other that it is not known. */
    const passUntil = async (isMeant: (name: string) => boolean): Promise<void> => {
      for (;;) {
        const before = (await asked(page)) ?? ""
        if (isMeant(before)) return
        await page.locator("bazgasht-form button.unknown").click()
        await soon(() => asked(page)).not.toBe(before)
      }
    }
    await passUntil((name) => name === "sentences[0].punishments")
    await part("sentences[0].punishments.imprisonment.kind").selectOption("tazir")
    await part(term).pressSequentially("long")
    await page.locator("bazgasht-form button.continue").click()
    await soon(() => page.locator(`[id="${term}-wrong"]`).textContent()).toContain("پذیرفته نشد")
    expect(await page.locator("bazgasht-question #error").textContent()).toBe(
      "بخش‌های مشخص‌شدهٔ زیر را درست کنید.",
    )
    // What was written is kept beside it.
    expect(await part("sentences[0].punishments.imprisonment.kind").inputValue()).toBe("tazir")
    expect(await part(term).getAttribute("aria-invalid")).toBe("true")
    expect(await faultsOf(page)).toEqual([])
    await part(term).fill("4y")
    await page.locator("bazgasht-form button.continue").click()
    await soon(() => said(page)).toContain("پاسخ‌ها: ۱")

    await passUntil((name) => name === "custody.detention")
    const list = await asked(page)
    await part(`${list}[0].from`).pressSequentially("1401/02/01")
    expect(await part(`${list}[0].from`).inputValue()).toBe("۱۴۰۱/۰۲/۰۱")
    await part(`${list}[0].to`).fill("1401/03/01")
    await page.locator("bazgasht-question button.add").press("Enter")
    await part(`${list}[1].from`).waitFor()
    // The new row takes the focus, and the first keeps what was written.
    expect(await part(`${list}[0].from`).inputValue()).toBe("۱۴۰۱/۰۲/۰۱")
    expect(await faultsOf(page)).toEqual([])
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0)
    await page.locator("bazgasht-form button.continue").click()
    await soon(() => said(page)).toContain("پاسخ‌ها: ۲")
    await page.close()
  })

  it("send the answer of a question with the form around it", async () => {
    const page = await open("html")
    const sent = await page.evaluate(() => {
      const form = document.createElement("form")
      const question = document.createElement("bazgasht-question")
      question.setAttribute("name", "agrees")
      form.append(question)
      document.body.append(form)
      const label = { fa: "موافق است", en: "agrees" }
      Object.assign(question, {
        field: {
          ...{ id: "agrees", path: ["agrees"], kind: "truth", label, question: label, help: label },
          ...{ reasons: [], facts: [], settles: { alone: 0, together: 0, open: 1 } },
        },
      })
      const before = form.checkValidity()
      const radio = question.shadowRoot?.querySelector<HTMLInputElement>('input[value="true"]')
      radio?.click()
      const during = [form.checkValidity(), new FormData(form).get("agrees")]
      form.reset()
      return [before, ...during, new FormData(form).get("agrees")]
    })
    expect(sent).toEqual([false, true, "true", null])
    await page.close()
  })

  it("have no fault that axe finds, stay within the page, and follow the direction of its language", async () => {
    for (const language of languages)
      for (const width of ["desk", "phone"] as const) {
        const page = await open("html", language, width)
        await page.evaluate(axe)
        const summary = page.locator("bazgasht-question summary").first()
        await summary.click()
        expect(await faultsOf(page)).toEqual([])
        const { direction, fits } = await page.evaluate(() => {
          const form = document.querySelector("bazgasht-form")?.shadowRoot
          const question = form?.querySelector("bazgasht-question")?.shadowRoot?.querySelector("div")
          return {
            direction: question ? getComputedStyle(question).direction : "none",
            fits: document.documentElement.scrollWidth <= window.innerWidth,
          }
        })
        expect({ direction, fits }).toEqual({ direction: language === "fa" ? "rtl" : "ltr", fits: true })
        const folderOfPictures = process.env["PICTURES"]
        if (folderOfPictures !== undefined)
          await page.screenshot({ path: join(folderOfPictures, `${language}-${width}.png`), fullPage: true })
        await page.close()
      }
  })

  it("complain of nothing, under a strict content policy", () => {
    expect(complaints).toEqual([])
  })
})
