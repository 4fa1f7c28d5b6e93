/**
 * How the elements look where the page says nothing: custom properties `--bazgasht-*` and the parts of the elements change it. Lengths follow the
 * direction of writing.
 */
const css = `
:host { display: block; font: inherit; color: inherit; line-height: 1.6; }
:host([hidden]) { display: none; }
*, *::before { box-sizing: border-box; }
fieldset { border: 0; margin: 0; padding: 0; min-inline-size: 0; }
legend, label.question { display: block; padding: 0; font-weight: 600; font-size: var(--bazgasht-question-size, 1.125rem); margin-block-end: .25rem; }
.help { margin: 0 0 .5rem; color: var(--bazgasht-muted, #4a5560); }
.choice { display: flex; align-items: center; gap: .625rem; min-block-size: 2.75rem; cursor: pointer; }
.choice input { inline-size: 1.25rem; block-size: 1.25rem; flex: none; accent-color: var(--bazgasht-accent, #0b5c74); }
input[type="text"], select { font: inherit; color: inherit; background: var(--bazgasht-field, #fff); inline-size: 100%; max-inline-size: 24rem; min-block-size: 2.75rem; padding: .375rem .75rem; border: 1px solid var(--bazgasht-border, #6b7780); border-radius: var(--bazgasht-radius, .375rem); }
[aria-invalid="true"] { border-color: var(--bazgasht-error, #a3131b); border-width: 2px; }
textarea { font: inherit; color: inherit; background: var(--bazgasht-field, #fff); inline-size: 100%; max-inline-size: 24rem; padding: .375rem .75rem; border: 1px solid var(--bazgasht-border, #6b7780); border-radius: var(--bazgasht-radius, .375rem); }
fieldset.part { border: 1px solid var(--bazgasht-border, #6b7780); border-radius: var(--bazgasht-radius, .375rem); padding: .5rem .875rem .875rem; margin-block: .75rem; }
.part-field { margin-block-start: .75rem; }
.part-title { font-weight: 600; }
.error { margin: .5rem 0 0; color: var(--bazgasht-error, #a3131b); font-weight: 600; }
.error:empty, .result:empty { display: none; }
details { margin-block-start: .5rem; }
summary { cursor: pointer; min-block-size: 2rem; color: var(--bazgasht-accent, #0b5c74); inline-size: fit-content; }
details p, details ul { margin: .25rem 0; }
ul { padding-inline-start: 1.25rem; }
:focus-visible { outline: 3px solid var(--bazgasht-focus, #d98e04); outline-offset: 2px; }
.actions { display: flex; flex-wrap: wrap; gap: .75rem; margin-block-start: 1.25rem; }
button { font: inherit; min-block-size: 2.75rem; padding: .375rem 1.25rem; border-radius: var(--bazgasht-radius, .375rem); border: 1px solid var(--bazgasht-accent, #0b5c74); background: transparent; color: var(--bazgasht-accent, #0b5c74); cursor: pointer; }
button.main { background: var(--bazgasht-accent, #0b5c74); color: var(--bazgasht-on-accent, #fff); }
button:disabled { opacity: .5; cursor: default; }
.progress { margin: 0 0 .5rem; color: var(--bazgasht-muted, #4a5560); }
progress { display: block; inline-size: 100%; block-size: .5rem; margin-block-end: 1.5rem; accent-color: var(--bazgasht-accent, #0b5c74); }
.asked { display: grid; gap: 1.75rem; }
.unknown { margin-block-start: .5rem; }
@media (forced-colors: active) { button, input, select, textarea, fieldset.part { border-color: ButtonText; } }
`

let sheet: CSSStyleSheet | undefined

/** The style sheet that all elements share; made of a text, it needs no inline style, which a strict content policy forbids. */
export const elementSheet = (): CSSStyleSheet => {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
  }
  return sheet
}
