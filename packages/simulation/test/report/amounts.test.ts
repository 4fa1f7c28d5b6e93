import { iranPack, jalali } from "@bazgasht/iran"
import { expect, test } from "vitest"
import { layoutOf } from "../../src/index.ts"
import { whole } from "../../src/report/reform/amounts.ts"

test("the sign of a number stands at its left in both languages, where the text around it runs to the left too", () => {
  const [persian, english] = (["fa", "en"] as const).map((language) =>
    layoutOf({ language, calendar: jalali, pack: iranPack }),
  )
  if (persian === undefined || english === undefined) throw new Error("there are two languages")
  expect(whole(english, -1234n)).toBe("−1,234")
  // A mark of the left-to-right direction keeps the sign from going behind the last digit.
  expect(whole(persian, -1234n)).toBe("\u200e−۱٬۲۳۴")
  expect(whole(persian, 1234)).toBe("۱٬۲۳۴")
})
