/** A rule in words beside its data, and its numbers; all of them can be changed. */

import { useEffect, useState } from "preact/hooks"
import { Editor } from "../editor/editor.tsx"
import { placeFaults, type ReadText, readText } from "../editor/json-text.ts"
import type { Fault, Language, LawEdit, ParameterView, RuleView } from "../protocol.ts"
import { digitsIn, type Texts } from "../texts.ts"
import { Outline } from "./outline.tsx"
import { dayOf, inLatinDigits, valueOfKind } from "./typed-value.ts"

interface RulePanelProps {
  readonly rule: RuleView | undefined
  readonly rules: ReadonlyArray<{ readonly id: string; readonly title: string }>
  readonly edits: ReadonlyArray<LawEdit>
  readonly faults: ReadonlyArray<Fault>
  readonly language: Language
  readonly texts: Texts
  readonly onRule: (rule: string) => void
  readonly onEdits: (edits: ReadonlyArray<LawEdit>) => void
}

const isOf = (edit: LawEdit, of: LawEdit["of"], id: string): boolean => edit.of === of && edit.id === id

const placeOfEdit = (edits: ReadonlyArray<LawEdit>, of: LawEdit["of"], id: string): number =>
  edits.findIndex((edit) => isOf(edit, of, id))

const withEdit = (edits: ReadonlyArray<LawEdit>, edit: LawEdit): ReadonlyArray<LawEdit> => {
  const others = edits.filter((one) => !isOf(one, edit.of, edit.id))
  return [...others, edit]
}

interface NumberRowProps extends Pick<RulePanelProps, "language" | "texts"> {
  readonly parameter: ParameterView
  readonly fault: Fault | undefined
  readonly onWrite: (value: unknown) => void
}

const NumberRow = ({ fault, language, onWrite, parameter, texts }: NumberRowProps) => {
  const { edited, id, kind, sources, since, title, words, written } = parameter
  const [typed, setTyped] = useState(written)
  const shown = digitsIn(language, written)
  useEffect(() => setTyped(shown), [shown])
  const field = `number-${id}`
  return (
    <li class={edited ? "edited" : ""}>
      <label for={field}>
        {title}
        {edited && <span class="badge">{texts.edited}</span>}
      </label>
      <input
        id={field}
        dir="ltr"
        autocomplete="off"
        value={typed}
        aria-invalid={fault !== undefined}
        aria-describedby={`${field}-says`}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onChange={() => {
          if (inLatinDigits(typed).trim() !== written) onWrite(valueOfKind(kind, typed))
        }}
      />
      <span id={`${field}-says`} class={fault === undefined ? "quiet" : "wrong"}>
        {fault?.message ??
          [words, since === undefined ? undefined : texts.since(since), ...sources]
            .filter((part) => part !== undefined)
            .join(" · ")}
      </span>
    </li>
  )
}

/** The rule, and what may be changed in it. */
export const RulePanel = (props: RulePanelProps) => {
  const { edits, faults, language, onEdits, onRule, rule, rules, texts } = props
  const [text, setText] = useState(rule?.data ?? "")
  const [read, setRead] = useState<ReadText>({ faults: [] })
  const [from, setFrom] = useState(digitsIn(language, edits[0]?.from ?? ""))
  const [isWrongDay, setWrongDay] = useState(false)
  // What one types stays as it is typed; it is written anew only where it says something else.
  useEffect(() => {
    if (rule === undefined) return
    const own = readText(text, language)
    const isSame =
      own.json !== undefined && JSON.stringify(own.json.value) === JSON.stringify(JSON.parse(rule.data))
    const isTyping = placeOfEdit(edits, "rule", rule.id) >= 0 && own.json === undefined
    if (!isSame && !isTyping) {
      setText(rule.data)
      setRead(readText(rule.data, language))
    }
  }, [rule?.id, rule?.data])
  if (rule === undefined) return <p class="quiet waiting">{texts.deciding}</p>
  const since = dayOf(from) === undefined ? {} : { from: inLatinDigits(from).trim() }
  const place = placeOfEdit(edits, "rule", rule.id)
  const ofRule = faults.filter(({ path }) => path[0] === place && place >= 0)
  const inText =
    read.faults.length > 0
      ? read.faults
      : placeFaults(
          read.json?.tree,
          ofRule.map(({ message, path }) => ({ message, path: path.slice(2) })),
        )
  const write = (typed: string): void => {
    setText(typed)
    const now = readText(typed, language)
    setRead(now)
    if (now.json !== undefined)
      onEdits(withEdit(edits, { of: "rule", id: rule.id, data: now.json.value, ...since }))
  }
  const moveTo = (typed: string): void => {
    setFrom(typed)
    const isDay = dayOf(typed) !== undefined
    setWrongDay(typed.trim() !== "" && !isDay)
    if (typed.trim() !== "" && !isDay) return
    onEdits(
      edits.map(
        ({ from: _, ...edit }) => (isDay ? { ...edit, from: inLatinDigits(typed).trim() } : edit) as LawEdit,
      ),
    )
  }
  return (
    <div class="rule">
      <div class="choose">
        <label for="rule">{texts.ruleOf}</label>
        <select id="rule" value={rule.id} onChange={({ currentTarget }) => onRule(currentTarget.value)}>
          {(rules.some(({ id }) => id === rule.id) ? rules : [rule, ...rules]).map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
      {edits.length > 0 && (
        <p class="edits">
          <span>{texts.edits(edits.length)}</span>
          <button type="button" onClick={() => onEdits([])}>
            {texts.undo}
          </button>
        </p>
      )}
      {faults.length > 0 && (
        <p class="wrong" role="alert">
          {texts.refusedEdit}: {faults[0]?.message}
        </p>
      )}
      {rule.parameters.length > 0 && (
        <section>
          <h3>{texts.numbers}</h3>
          <p class="quiet">{texts.numbersHint}</p>
          <ul class="numbers">
            {rule.parameters.map((parameter) => (
              <NumberRow
                key={parameter.id}
                parameter={parameter}
                language={language}
                texts={texts}
                fault={faults.find(({ path }) => path[0] === placeOfEdit(edits, "parameter", parameter.id))}
                onWrite={(value) =>
                  onEdits(withEdit(edits, { of: "parameter", id: parameter.id, value, ...since }))
                }
              />
            ))}
          </ul>
          <p class="from">
            <label for="holds-from">{texts.holdsFrom}</label>
            <input
              id="holds-from"
              dir="ltr"
              autocomplete="off"
              placeholder={texts.always}
              value={from}
              aria-invalid={isWrongDay}
              aria-describedby="holds-hint"
              // An answer that arrives meanwhile draws the field anew, and leaves what is being typed.
              onInput={({ currentTarget }) => setFrom(currentTarget.value)}
              onChange={({ currentTarget }) => moveTo(currentTarget.value)}
            />
            <span id="holds-hint" class={isWrongDay ? "wrong" : "quiet"}>
              {isWrongDay ? texts.notADay : texts.holdsHint}
            </span>
          </p>
        </section>
      )}
      <div class="beside">
        <section>
          <h3>{texts.inWords}</h3>
          <p class="title">{rule.words.text}</p>
          <Outline lines={rule.words.of} texts={texts} />
        </section>
        <section>
          <h3>
            {texts.asData}
            {rule.edited && <span class="badge">{texts.edited}</span>}
          </h3>
          <p class="quiet">{texts.asDataHint}</p>
          <Editor label={texts.ruleEditor} text={text} faults={inText} onText={write} />
        </section>
      </div>
    </div>
  )
}
