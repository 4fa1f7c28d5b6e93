import { afterAll, describe, expect, test } from "vitest"
import { checkStorage, storageSaboteurs } from "../../src/index.ts"

describe("the suite finds every broken store", () => {
  const caught: Array<string> = []

  test.each(storageSaboteurs)("$name", async ({ name, store, caughtBy }) => {
    const { failed } = await checkStorage({ store, runs: 2 })
    const names = failed.map((each) => each.name)
    if (names.length > 0) caught.push(`${name}: ${names.length} tests, the first of them "${names[0]}"`)
    expect(names).toContain(caughtBy)
  })

  afterAll(() => {
    console.log(`caught ${caught.length} of ${storageSaboteurs.length}\n${caught.join("\n")}`)
    expect(caught.length).toBe(storageSaboteurs.length)
  })
})
