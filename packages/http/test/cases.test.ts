import { afterAll, describe, expect, it } from "vitest"
import { application, openOffice } from "./office.ts"

const office = await openOffice()
afterAll(() => office.close())
const { ask } = office

const open = (key: string, body: object = application, as: "clerk" | "borrower" = "clerk") =>
  ask("/cases/loan", { as, body, headers: { "idempotency-key": key } })

describe("cases over HTTP", () => {
  it("are begun, and an opening that is sent again is answered as before", async () => {
    const first = await open("open-1")
    expect(first.status).toBe(201)
    expect(first.headers.get("location")).toBe("/cases/loan/loan-1")
    expect(first.headers.get("etag")).toBe('"1"')
    const answer = await first.json()
    expect(answer).toEqual({ subject: "loan-1", version: 1, stage: "applied" })
    const again = await open('"open-1"')
    expect([again.status, await again.json()]).toEqual([201, answer])
  })

  it("are read with an ETag, whole or in part, as the caller may see them", async () => {
    const whole = await ask("/cases/loan/loan-1", { as: "clerk" })
    const part = await ask("/cases/loan/loan-1", { as: "borrower" })
    const [seen, seenInPart] = [await whole.json(), await part.json()]
    expect(seen).toMatchObject({ kind: "loan", subject: "loan-1", version: 1, whole: true })
    expect(Object.keys(seenInPart.state)).toEqual(["stage", "application"])
    expect(whole.headers.get("etag")).not.toBe(part.headers.get("etag"))
    const tag = whole.headers.get("etag") ?? ""
    const unchanged = await ask("/cases/loan/loan-1", {
      as: "clerk",
      headers: { "if-none-match": `W/"x", ${tag}` },
    })
    expect([unchanged.status, await unchanged.text()]).toEqual([304, ""])
    const other = await ask("/cases/loan/loan-1", { as: "stranger" })
    expect([other.status, (await other.json()).code]).toEqual([404, "case.notFound"])
  })

  it("are changed under the version that was read, and by no other", async () => {
    const tag = (await ask("/cases/loan/loan-1", { as: "reviewer" })).headers.get("etag") ?? ""
    const recommend = (key: string, headers: { readonly [name: string]: string }) =>
      ask("/cases/loan/loan-1/commands", {
        as: "reviewer",
        body: { type: "recommend" },
        headers: { "idempotency-key": key, ...headers },
      })
    const unversioned = await recommend("r-1", {})
    expect([unversioned.status, (await unversioned.json()).code]).toEqual([428, "http.versionMissing"])
    const done = await recommend("r-1", { "if-match": tag })
    expect([done.status, await done.json()]).toEqual([
      200,
      { subject: "loan-1", version: 2, stage: "recommended" },
    ])
    expect(done.headers.get("etag")).toBe('"2"')
    const late = await recommend("r-2", { "if-match": tag })
    expect([late.status, (await late.json()).code]).toEqual([412, "version.conflict"])
    const again = await recommend("r-1", { "if-match": tag })
    expect([again.status, (await again.json()).version]).toEqual([200, 2])
  })

  it("say in the language of the asker why a command is refused", async () => {
    const withdraw = (language: string) =>
      ask("/cases/loan/loan-1/commands", {
        as: "clerk",
        body: { type: "reject", reason: "no plan" },
        headers: { "idempotency-key": "x-1", "if-match": '"2"', "accept-language": language },
      })
    const english = await withdraw("de, en-GB;q=0.8")
    expect(english.headers.get("content-type")).toBe("application/problem+json")
    expect(english.headers.get("content-language")).toBe("en")
    expect(await english.json()).toMatchObject({
      type: "/problems/transition.notAllowed",
      status: 409,
      code: "transition.notAllowed",
      detail: expect.stringMatching(/recommended/),
    })
    const persian = await (await withdraw("fa-IR,fa;q=0.9")).json()
    expect(persian.title).toMatch(/^قانون/)
    expect(persian.detail).toMatch(/^[؀-ۿ]/)
    const explained = await (
      await ask(english.status === 409 ? "/problems/transition.notAllowed" : "")
    ).json()
    expect(explained).toMatchObject({ status: 409, title: { fa: persian.title } })
  })

  it("list every entry of a command that is wrong, and repeat none of its values", async () => {
    const wrong = await open("w-1", { ...application, borrower: 7, requested: "much", colour: "red-secret" })
    const problem = await wrong.json()
    expect([wrong.status, problem.code]).toEqual([422, "command.invalid"])
    expect(problem.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
      expect.arrayContaining(["/borrower", "/requested"]),
    )
    expect(JSON.stringify(problem)).not.toMatch(/red-secret|much/)
  })

  it("are found by their attributes, page by page", async () => {
    for (let number = 2; number <= 6; number++)
      expect((await open(`open-${number}`, { ...application, subject: `loan-${number}` })).status).toBe(201)
    const found: Array<string> = []
    let after: string | undefined
    do {
      const next: string = after === undefined ? "" : `&after=${encodeURIComponent(after)}`
      const page = await (await ask(`/cases/loan?stage=applied&limit=2${next}`, { as: "clerk" })).json()
      found.push(...page.cases.map(({ subject }: { subject: string }) => subject))
      after = page.next
    } while (after !== undefined)
    expect(found).toEqual(["loan-2", "loan-3", "loan-4", "loan-5", "loan-6"])
    const several = await (
      await ask("/cases/loan?stage=applied&stage=recommended&sort=-stage", { as: "clerk" })
    ).json()
    expect(several.cases[0].subject).toBe("loan-1")
    const wrong = await ask("/cases/loan?colour=red&limit=0&limit=2", { as: "clerk" })
    const { code, errors } = await wrong.json()
    expect([wrong.status, code, errors.map((one: { path: string }) => one.path)]).toEqual([
      422,
      "request.invalid",
      ["", "limit"],
    ])
  })

  it("show what has happened to those alone who may see the whole", async () => {
    const past = await (await ask("/cases/loan/loan-1/history", { as: "clerk" })).json()
    expect(past.events.map(({ event }: { event: { type: string } }) => event.type)).toEqual([
      "applied",
      "recommended",
    ])
    const page = await (await ask("/cases/loan/loan-1/history?limit=1", { as: "clerk" })).json()
    expect([page.events.length, page.next]).toEqual([1, 1])
    const refused = await ask("/cases/loan/loan-1/history", { as: "borrower" })
    expect([refused.status, (await refused.json()).code]).toEqual([403, "access.notWhole"])
  })

  it.each([
    ["nobody has signed in", undefined, {}, 401, "http.callerUnknown"],
    ["there is no key", "clerk", {}, 400, "http.keyMissing"],
    ["the key is none", "clerk", { "idempotency-key": "ü" }, 400, "http.keyInvalid"],
  ] as const)("are not begun where %s", async (_, as, headers, status, code) => {
    const answer = await ask("/cases/loan", {
      ...(as === undefined ? {} : { as }),
      body: application,
      headers,
    })
    expect([answer.status, (await answer.json()).code]).toEqual([status, code])
  })

  it("ask in which office a command is given by somebody with several", async () => {
    const give = (by: object) =>
      ask("/cases/loan", {
        as: "director",
        body: { ...application, subject: "loan-9", ...by },
        headers: { "idempotency-key": "d-1" },
      })
    const unsaid = await (await give({})).json()
    expect([unsaid.code, unsaid.errors[0].path]).toEqual(["request.invalid", "by.role"])
    const said = await (await give({ by: { role: "setadDieh" } })).json()
    expect(said.code).toBe("actor.notAuthorised")
  })

  it("take no day that has not come, and one body that says otherwise than its address", async () => {
    const future = await open("f-1", { ...application, subject: "loan-8", at: "2030-01-01" })
    expect((await future.json()).errors[0].code).toBe("day.inFuture")
    const past = await open("f-2", { ...application, subject: "loan-8", at: "1404/07/01" })
    expect(past.status).toBe(201)
    const other = await ask("/cases/loan/loan-8/commands", {
      as: "reviewer",
      body: { type: "recommend", subject: "loan-7" },
      headers: { "idempotency-key": "f-3", "if-match": '"1"' },
    })
    expect([other.status, await other.json()]).toMatchObject([
      422,
      { code: "http.fieldsDiffer", path: "subject" },
    ])
  })

  it("say what the caller may do now, and in words why not the rest", async () => {
    const { commands, version } = await (
      await ask("/cases/loan/loan-1/commands", { as: "director", headers: { "accept-language": "fa" } })
    ).json()
    expect(version).toBe(2)
    const byType = new Map(commands.map((one: { readonly type: string }) => [one.type, one]))
    expect(byType.get("approve")).toMatchObject({
      allowed: true,
      roles: ["provincialDirectorate"],
      title: expect.any(String),
    })
    expect(byType.get("secure")).toMatchObject({
      allowed: false,
      refusal: { code: "transition.notAllowed", detail: expect.stringMatching(/^[؀-ۿ]/) },
    })
    const begin = await (await ask("/kinds/loan/commands", { as: "clerk" })).json()
    expect(begin.commands).toMatchObject([{ type: "apply", allowed: true, roles: ["afterCareCentre"] }])
  })

  it("of a person are listed across kinds, as far as the caller may see them", async () => {
    const listed = async (as: "clerk" | "borrower" | "stranger") =>
      (await (await ask("/people/borrower-1/cases", { as })).json()).cases.length
    expect(await listed("clerk")).toBeGreaterThan(5)
    expect(await listed("borrower")).toBe(await listed("clerk"))
    expect(await listed("stranger")).toBe(0)
  })

  it("are verified by those alone who may, from the beginning or from a mark", async () => {
    const verify = (as: "clerk" | "director", body: object = {}) => ask("/verify", { as, body })
    expect((await verify("clerk")).status).toBe(403)
    const whole = await (await verify("director")).json()
    expect(whole).toMatchObject({ intact: true, cases: 7 })
    const { feedHash, position } = whole
    const since = await (await verify("director", { since: { position, feedHash } })).json()
    expect(since).toMatchObject({ intact: true, since: { position } })
    const other = await (await verify("director", { since: { position, feedHash: "0".repeat(64) } })).json()
    expect(other).toMatchObject({ intact: false, code: "audit.unlinked" })
  })
})
