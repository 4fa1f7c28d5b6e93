import { dispatchWording, isDispatchCode } from "@bazgasht/casework"
import { describe, expect, it } from "vitest"

describe("what a dispatcher notes of a message that did not go", () => {
  it("has a sentence in each language", () => {
    const { fa, en } = dispatchWording("notification.refused")
    expect(fa).toBe("همهٔ درگاه‌ها پیام را رد کردند.")
    expect(en).toBe("Every gateway refused the message.")
  })

  it("is told from what a gateway says", () => {
    expect(isDispatchCode("recipient.gone")).toBe(true)
    for (const code of ["smtp.refused", "toString", "__proto__", ""]) expect(isDispatchCode(code)).toBe(false)
  })
})
