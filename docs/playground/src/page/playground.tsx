/** The page: a file on one side, on the other what the law says of it. */

import { useCallback, useEffect, useMemo, useState } from "preact/hooks"
import { completionsAt } from "../editor/completions.ts"
import { Editor } from "../editor/editor.tsx"
import { type Place, type PlacedFault, placeFaults, readText, withValue } from "../editor/json-text.ts"
import { casesIn, firstCase, type WorkedCase } from "../examples.ts"
import { fragmentOf, type PageState, stateOf, type Tab, tabs } from "../link.ts"
import type { DecisionLine, Language, LawEdit, Path } from "../protocol.ts"
import { textsOf } from "../texts.ts"
import { DayBar } from "./day-bar.tsx"
import { Decisions } from "./decisions.tsx"
import { FilePanel } from "./file-panel.tsx"
import { ReformPanel } from "./reform-panel.tsx"
import { RulePanel } from "./rule-panel.tsx"
import { panelId, TabList, tabId } from "./tab-list.tsx"
import { useDecisions } from "./use-decisions.ts"
import { useRegister } from "./use-register.ts"

interface PlaygroundProps {
  readonly language: Language
  readonly cases: ReadonlyArray<WorkedCase>
  readonly begin: PageState | undefined
  readonly isBadLink: boolean
  /** Where the invented people lie. */
  readonly register: string
  /** The page in the other language. */
  readonly other: string
  readonly home: string
}

const stateOfCase = (cases: ReadonlyArray<WorkedCase>, id: string): PageState => {
  const found = cases.find((one) => one.id === id)
  return {
    text: found?.file ?? "{}\n",
    tab: "routes",
    rule: "REL-CR",
    edits: [],
    ...(found?.day === undefined ? {} : { day: found.day }),
  }
}

/** Typing is followed after so many milliseconds of rest. */
const rest = 150

/** The page of the playground. */
export const Playground = (props: PlaygroundProps) => {
  const { begin, cases, home, isBadLink, language, other } = props
  const texts = textsOf[language]
  const [state, setState] = useState<PageState>(() => begin ?? stateOfCase(cases, firstCase))
  const [example, setExample] = useState(begin === undefined ? firstCase : "")
  const [notice, setNotice] = useState(isBadLink ? texts.badLink : "")
  const [goTo, setGoTo] = useState<Place>()
  const change = useCallback((part: Partial<PageState>) => setState((before) => ({ ...before, ...part })), [])

  const read = useMemo(() => readText(state.text, language), [state.text, language])
  const { ask, decided, details, faults, fields, lawFaults, next, rule, spans } = useDecisions(language)
  const { json } = read
  useEffect(() => {
    if (json === undefined) return
    const question = { language, file: json.value, edits: state.edits, rule: state.rule }
    const timer = setTimeout(
      () =>
        ask({
          ...question,
          ...(state.day === undefined ? {} : { day: state.day }),
          ...(state.open === "" ? {} : { open: { key: state.open ?? "", rule: state.rule } }),
        }),
      rest,
    )
    return () => clearTimeout(timer)
  }, [json, state.day, state.edits, state.open, state.rule, language])

  const register = useRegister(language, props.register, state.rule, state.edits)

  // The link follows, so that a bookmark and the back button bring the same page.
  useEffect(() => {
    const timer = setTimeout(async () => {
      history.replaceState(null, "", `#${await fragmentOf(state)}`)
    }, 400)
    return () => clearTimeout(timer)
  }, [state])
  useEffect(() => {
    const follow = async (): Promise<void> => {
      const there = await stateOf(location.hash.slice(1))
      if (there !== undefined) setState(there)
    }
    addEventListener("hashchange", follow)
    return () => removeEventListener("hashchange", follow)
  }, [])

  const placed: ReadonlyArray<PlacedFault> = json === undefined ? read.faults : placeFaults(json.tree, faults)

  const share = async (): Promise<void> => {
    history.replaceState(null, "", `#${await fragmentOf(state)}`)
    try {
      await navigator.clipboard.writeText(location.href)
      setNotice(texts.shared)
    } catch {
      // Without leave to write to the clipboard the reader copies it.
      setNotice(texts.shareHere)
    }
  }
  const answer = (path: Path, given: unknown): void => {
    const text = withValue(state.text, path, given)
    change({ text })
    const after = readText(text, language)
    const [there] = placeFaults(after.json?.tree, [{ path, message: "" }])
    if (there !== undefined) setGoTo({ from: there.from, to: there.to })
  }
  const choose = (id: string): void => {
    setExample(id)
    // The changes to the law stay: one tries them on another person.
    setState((before) => ({
      ...stateOfCase(cases, id),
      tab: before.tab,
      rule: before.rule,
      edits: before.edits,
    }))
  }
  const open = (decision: DecisionLine | undefined): void =>
    change(decision === undefined ? { open: "" } : { open: decision.key, rule: decision.rule })
  const edit = useCallback((edits: ReadonlyArray<LawEdit>) => change({ edits }), [change])
  const complete = useCallback(
    (text: string, offset: number) => completionsAt(fields, text, offset),
    [fields],
  )
  const rules = [
    ...new Map(
      (decided?.groups ?? []).flatMap(({ decisions }) =>
        decisions.map(({ rule: id, title }) => [id, { id, title }] as const),
      ),
    ).values(),
  ]
  const openKey = state.open === "" ? undefined : (decided?.open ?? state.open)

  const panels: { readonly [Name in Tab]: () => preact.ComponentChildren } = {
    routes: () =>
      decided === undefined ? (
        <p class="quiet waiting">{texts.deciding}</p>
      ) : (
        <Decisions
          groups={decided.groups}
          day={decided.day}
          spans={spans}
          open={openKey}
          details={details}
          next={next}
          texts={texts}
          onOpen={open}
          onAnswer={answer}
          onRule={(id) => change({ tab: "rule", rule: id })}
        />
      ),
    rule: () => (
      <RulePanel
        rule={rule}
        rules={rules}
        edits={state.edits}
        faults={lawFaults}
        language={language}
        texts={texts}
        onRule={(id) => change({ rule: id })}
        onEdits={edit}
      />
    ),
    reform: () => <ReformPanel {...register} edits={state.edits} language={language} texts={texts} />,
  }

  return (
    <>
      <header class="bar">
        <a class="home" href={home} title={texts.homeTitle}>
          {texts.home}
        </a>
        <h1>{texts.title}</h1>
        <p class="private">{texts.private}</p>
        <button type="button" onClick={share}>
          {texts.share}
        </button>
        <a
          class="language"
          href={other}
          lang={texts.otherLanguage}
          hreflang={texts.otherLanguage}
          onClick={async (event) => {
            event.preventDefault()
            location.href = `${other}#${await fragmentOf(state)}`
          }}
        >
          {texts.other}
        </a>
      </header>
      <p class="notice" role="status">
        {notice}
      </p>
      <main class="layout">
        <FilePanel
          texts={texts}
          groups={casesIn(cases, language, texts.everyday)}
          example={example}
          onExample={choose}
          faults={placed}
          onFault={setGoTo}
        >
          <Editor
            label={texts.editor}
            text={state.text}
            faults={placed}
            goTo={goTo}
            complete={complete}
            onText={(text) => {
              setExample("")
              change({ text })
            }}
          />
        </FilePanel>
        <section class="answers" aria-label={texts.answers}>
          {decided !== undefined && (
            <DayBar
              day={decided.day}
              language={language}
              texts={texts}
              onDay={(day) =>
                setState(({ day: _, ...before }) => (day === undefined ? before : { ...before, day }))
              }
            />
          )}
          {placed.length > 0 && decided !== undefined && <p class="stale">{texts.fixFirst}</p>}
          <TabList chosen={state.tab} texts={texts} onTab={(tab) => change({ tab })} />
          {tabs.map((tab) => (
            <div
              key={tab}
              id={panelId(tab)}
              class="panel"
              role="tabpanel"
              aria-labelledby={tabId(tab)}
              hidden={tab !== state.tab}
            >
              {tab === state.tab && panels[tab]()}
            </div>
          ))}
        </section>
      </main>
    </>
  )
}
