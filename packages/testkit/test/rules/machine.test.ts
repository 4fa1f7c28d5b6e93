import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"

const answers = (environment: { readonly TZ: string; readonly LANG: string }): string => {
  const { LANG } = environment
  const { stderr, stdout } = spawnSync(
    process.execPath,
    [
      "--conditions=bazgasht-source",
      "--no-warnings",
      fileURLToPath(new URL("machine-answers.ts", import.meta.url)),
    ],
    {
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, ...environment, LC_ALL: LANG, LANGUAGE: LANG },
    },
  )
  expect(stderr).toBe("")
  return stdout
}

describe("X10: the machine", () => {
  const expected = answers({ TZ: "UTC", LANG: "C" })

  it("answers at all", () => {
    expect(expected.split("\n").length).toBeGreaterThan(500)
  })

  it.each([
    { TZ: "Asia/Tehran", LANG: "fa_IR.UTF-8" },
    { TZ: "America/St_Johns", LANG: "tr_TR.UTF-8" },
    { TZ: "Pacific/Apia", LANG: "ar_EG.UTF-8" },
  ])("answers the same in $TZ under $LANG", (environment) => {
    // A plain comparison: a difference of megabytes is no message.
    expect(answers(environment) === expected).toBe(true)
  })
})
