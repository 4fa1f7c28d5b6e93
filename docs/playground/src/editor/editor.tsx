/** A JSON editor with faults at their places. It lives in a shadow root, where its styles need no inline style sheet. */

import {
  autocompletion,
  type Completion,
  type CompletionSource,
  closeBrackets,
} from "@codemirror/autocomplete"
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands"
import { json } from "@codemirror/lang-json"
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from "@codemirror/language"
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint"
import { Annotation, EditorState } from "@codemirror/state"
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
  tooltips,
} from "@codemirror/view"
import { tags } from "@lezer/highlight"
import { useEffect, useRef } from "preact/hooks"
import type { PlacedFault } from "./json-text.ts"

/** What may be written at a place: names of fields, or values. */
export type Complete = (text: string, offset: number) => ReadonlyArray<Completion>

interface EditorProps {
  readonly label: string
  readonly text: string
  readonly faults: ReadonlyArray<PlacedFault>
  readonly onText: (text: string) => void
  readonly complete?: Complete
  /** A place to go to; each object once. */
  readonly goTo?: { readonly from: number; readonly to: number } | undefined
  readonly describedBy?: string
}

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--code-name)" },
  { tag: tags.string, color: "var(--code-text)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--code-value)" },
  { tag: [tags.punctuation, tags.separator, tags.bracket], color: "var(--quiet)" },
])

const theme = EditorView.theme({
  "&": { height: "100%", fontSize: "13px", color: "var(--ink)", backgroundColor: "var(--sheet)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.6", overflow: "auto" },
  ".cm-content": { caretColor: "var(--accent)", padding: "10px 0" },
  ".cm-cursor": { borderLeftColor: "var(--accent)", borderLeftWidth: "2px" },
  ".cm-gutters": { backgroundColor: "var(--sheet)", color: "var(--quiet)", border: "none" },
  ".cm-activeLine": { backgroundColor: "var(--hover)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--selection)",
  },
  ".cm-tooltip": {
    backgroundColor: "var(--sheet)",
    border: "1px solid var(--line)",
    borderRadius: "6px",
    boxShadow: "0 6px 20px rgb(0 0 0 / 0.12)",
    color: "var(--ink)",
  },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "var(--accent)",
    color: "var(--on-accent)",
  },
  ".cm-completionDetail": { fontStyle: "normal", fontFamily: "var(--text)", opacity: "0.8" },
  ".cm-diagnostic": { fontFamily: "var(--text)", padding: "6px 10px", unicodeBidi: "plaintext" },
})

/** Marks what the page itself writes, so that it is not taken for typing. */
const ofPage = Annotation.define<boolean>()

const completions =
  (complete: () => Complete | undefined): CompletionSource =>
  (context) => {
    const word = context.matchBefore(/"?[\p{L}\p{N}._-]*/u)
    const options = complete()?.(context.state.doc.toString(), context.pos) ?? []
    if (options.length === 0 || (word === null && !context.explicit)) return null
    return { from: word?.from ?? context.pos, options }
  }

/** The editor. */
export const Editor = ({ complete, describedBy, faults, goTo, label, onText, text }: EditorProps) => {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | undefined>(undefined)
  const latest = useRef({ complete, onText })
  /** What was typed and has not come back as the text of the page. */
  const given = useRef<Array<string>>([])
  latest.current = { complete, onText }

  useEffect(() => {
    const element = host.current
    if (element === null) return
    const root = element.shadowRoot ?? element.attachShadow({ mode: "open" })
    const made = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: text,
        extensions: [
          lineNumbers(),
          history(),
          drawSelection(),
          indentOnInput(),
          bracketMatching(),
          closeBrackets(),
          highlightActiveLine(),
          lintGutter(),
          tooltips({ position: "absolute" }),
          autocompletion({ override: [completions(() => latest.current.complete)] }),
          json(),
          syntaxHighlighting(colours),
          theme,
          EditorView.lineWrapping,
          // Tab leaves the editor: who uses the keyboard alone is not caught in it.
          keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
          EditorView.contentAttributes.of({
            "aria-label": label,
            dir: "ltr",
            tabindex: "0",
            spellcheck: "false",
            autocapitalize: "off",
            ...(describedBy === undefined ? {} : { "aria-describedby": describedBy }),
          }),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged || update.transactions.some((one) => one.annotation(ofPage) === true))
              return
            const typed = update.state.doc.toString()
            given.current.push(typed)
            latest.current.onText(typed)
          }),
        ],
      }),
    })
    view.current = made
    return () => made.destroy()
    // The editor is made once; what changes comes in below.
  }, [])

  useEffect(() => {
    const made = view.current
    if (made === undefined) return
    // What was typed comes back a moment later, when more may have been typed already.
    const place = given.current.indexOf(text)
    given.current = given.current.slice(place + 1)
    if (place >= 0 || made.state.doc.toString() === text) return
    given.current = []
    made.dispatch({
      changes: { from: 0, to: made.state.doc.length, insert: text },
      annotations: ofPage.of(true),
    })
  }, [text])

  useEffect(() => {
    const made = view.current
    if (made === undefined) return
    const { length } = made.state.doc
    made.dispatch(
      setDiagnostics(
        made.state,
        faults.map(({ from, message, to }) => ({
          from: Math.min(from, length),
          to: Math.min(to, length),
          severity: "error" as const,
          message,
        })),
      ),
    )
  }, [faults, text])

  useEffect(() => {
    const made = view.current
    if (made === undefined || goTo === undefined) return
    const { length } = made.state.doc
    made.dispatch({
      selection: { anchor: Math.min(goTo.from, length), head: Math.min(goTo.to, length) },
      scrollIntoView: true,
    })
    made.focus()
  }, [goTo])

  return <div class="editor" dir="ltr" ref={host} />
}
