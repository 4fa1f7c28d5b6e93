import { isolate } from "@bazgasht/rules/wording"
import fc from "fast-check"
import { expect, test } from "vitest"
import { html } from "../page/html.ts"

const marks = /[\u2066-\u2069]/

test("a value that a text isolates stands in an element of its own, and a short one is not broken", () => {
  const said = `پروندهٔ ${isolate("F-000001")} از ${isolate("Reza Kazemi")}`
  expect(html`<h1>${said}</h1>`.toString()).toBe(
    '<h1>پروندهٔ <bdi dir="auto" class="whole">F-000001</bdi> از <bdi dir="auto">Reza Kazemi</bdi></h1>',
  )
  expect(html`<p>${isolate(`رضا (${isolate("P-000001")})`)}</p>`.toString()).toBe(
    '<p><bdi dir="auto">رضا (<bdi dir="auto" class="whole">P-000001</bdi>)</bdi></p>',
  )
})

test("an attribute, a choice and a written text keep a value as it is", () => {
  const value = isolate("F-1")
  const [name, path] = ["a", "b"]
  for (const [made, text] of [
    [html`<a href="/${name}/${value}">x</a>`, `<a href="/a/${value}">x</a>`],
    [html`<td data-title="${value}"></td>`, `<td data-title="${value}"></td>`],
    [html` title="${path} ${value}"`, ` title="b ${value}"`],
    [html`<option value="${name}">${value}</option>`, `<option value="a">${value}</option>`],
    [html`<textarea name="${name}">${value}</textarea>`, `<textarea name="a">${value}</textarea>`],
    [html`<title>${path} · ${value}</title>`, `<title>b · ${value}</title>`],
  ] as const)
    expect(made.toString()).toBe(text)
})

test("no mark is left in a text, whatever is isolated in it, and nothing else is lost or becomes markup", () => {
  const written = fc.string({
    unit: fc.constantFrom("\u2066", "\u2067", "\u2068", "\u2069", "<", "&", '"', "a", " ", "۱"),
  })
  fc.assert(
    fc.property(written, (text) => {
      const shown = html`<p>${[text, html`<b>${text}</b>`]}</p>`.toString()
      expect(shown).not.toMatch(marks)
      const plain = shown.replaceAll(/<\/?(?:p|b|bdi)(?: dir="(?:auto|ltr|rtl)")?(?: class="whole")?>/g, "")
      const kept = html`${text.replaceAll(/[\u2066-\u2069]/g, "")}`.toString()
      expect(plain).toBe(kept + kept)
      expect(shown.match(/<bdi/g)?.length ?? 0).toBe(shown.match(/<\/bdi>/g)?.length ?? 0)
    }),
  )
})
