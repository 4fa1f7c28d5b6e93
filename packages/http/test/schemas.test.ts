import { jsonSchemas } from "@bazgasht/core/json"
import { iran } from "@bazgasht/iran"
import { afterAll, describe, expect, it } from "vitest"
import { openOffice } from "./office.ts"

const office = await openOffice()
afterAll(() => office.close())

describe("schemas over HTTP", () => {
  it("are the strict ones that the library publishes", async () => {
    const { schemas } = await (await office.ask("/schemas")).json()
    expect(schemas).toEqual([
      ...["prisoner", "family", "opening", "question"],
      ...["outlook", "debtOutlook", "employmentOutlook", "familyOutlook"],
    ])
    const published = Object.values(jsonSchemas(iran)).map((make) => JSON.stringify(make()))
    for (const name of schemas) {
      const served = await (await office.ask(`/schemas/${name}`)).json()
      expect(published).toContain(JSON.stringify(served))
    }
  })
})
