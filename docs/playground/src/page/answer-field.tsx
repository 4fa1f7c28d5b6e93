/** Answers a question by writing a field of the file. */

import { useState } from "preact/hooks"
import type { FieldAsked, Path } from "../protocol.ts"
import type { Texts } from "../texts.ts"
import { inLatinDigits, valueOfKind } from "./typed-value.ts"

interface AnswerProps {
  readonly asked: FieldAsked
  readonly texts: Texts
  readonly onAnswer: (path: Path, value: unknown) => void
}

/** More choices than these stand in a list that opens. */
const mostButtons = 4

const hints: { readonly [kind: string]: string } = {
  day: "1404/07/01",
  term: "1y 6m",
  count: "0",
  money: "0",
  ratio: "1/2",
}

/** Buttons, a list, or a field, as the kind of the question asks for. */
export const AnswerField = ({ asked, onAnswer, texts }: AnswerProps) => {
  const [typed, setTyped] = useState("")
  const { choices, kind, path, question } = asked
  const give = (value: unknown): void => onAnswer(path, value)
  if (kind === "object")
    return (
      <button type="button" onClick={() => give({})}>
        {texts.emptyObject}
      </button>
    )
  if (choices.length > 0 && choices.length <= mostButtons)
    return (
      // biome-ignore lint/a11y/useSemanticElements: a group of buttons of one question is no set of form fields.
      <span class="choices" role="group" aria-label={question}>
        {choices.map(({ label, value }) => (
          <button type="button" key={label} onClick={() => give(value)}>
            {label}
          </button>
        ))}
      </span>
    )
  if (choices.length > 0)
    return (
      <select
        aria-label={question}
        onChange={({ currentTarget }) => {
          const choice = choices[Number(currentTarget.value)]
          if (choice !== undefined) give(choice.value)
        }}
      >
        <option value="">{texts.choose}</option>
        {choices.map(({ label }, place) => (
          <option key={label} value={String(place)}>
            {label}
          </option>
        ))}
      </select>
    )
  return (
    <form
      class="choices"
      onSubmit={(event) => {
        event.preventDefault()
        const value = inLatinDigits(typed).trim()
        // Of a file, a share is a text too.
        if (value !== "") give(kind === "ratio" ? value : valueOfKind(kind, value))
      }}
    >
      <input
        aria-label={question}
        dir="ltr"
        placeholder={hints[kind] ?? ""}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <button type="submit">{texts.set}</button>
    </form>
  )
}
