/** Opens the page in the language of its document, in the state of its link. */

import "@fontsource-variable/vazirmatn"
import { render } from "preact"
import { stateOf } from "./link.ts"
import { Playground } from "./page/playground.tsx"
import type { Language } from "./protocol.ts"
import "./style.css"

const place = document.getElementById("page")
const language: Language = document.documentElement.lang === "fa" ? "fa" : "en"

// The guides keep the reader's choice of light or dark there.
const chosen = localStorage.getItem("vitepress-theme-appearance")
if (chosen === "dark" || chosen === "light") document.documentElement.dataset["theme"] = chosen

if (place !== null) {
  const { dataset } = place
  const fragment = location.hash.slice(1)
  const state = fragment === "" ? undefined : await stateOf(fragment)
  const { workedCases } = await import("virtual:worked-cases")
  render(
    <Playground
      language={language}
      cases={workedCases}
      begin={state}
      isBadLink={fragment !== "" && state === undefined}
      register={new URL(dataset["register"] ?? "", location.href).href}
      other={dataset["other"] ?? ""}
      home={dataset["home"] ?? ""}
    />,
    place,
  )
}
