export const styleSheet = `:root {
  --ink: #24303a;
  --quiet: #5c6873;
  --line: #e3e6ea;
  --accent: #0f5c66;
}

* {
  box-sizing: border-box;
}

body {
  margin: 0;
  color: var(--ink);
  background: #f6f7f8;
  font:
    16px / 1.7 "Segoe UI",
    system-ui,
    "Noto Sans",
    sans-serif;
}

:lang(fa) {
  /* Noto Naskh Arabic comes last: it writes four, six and seven in their Urdu forms. */
  font-family: Vazirmatn, "Noto Sans Arabic", Tahoma, "Noto Naskh Arabic", sans-serif;
}

header,
main {
  max-width: 940px;
  margin: 0 auto;
  padding: 0 24px;
}

header {
  padding-top: 40px;
}

header > a {
  float: inline-end;
  color: var(--accent);
}

h1 {
  margin: 0;
  font-size: 30px;
  line-height: 1.4;
}

h2 {
  margin: 0 0 8px;
  font-size: 21px;
}

header p,
.caption {
  color: var(--quiet);
}

.caption {
  margin: 4px 0 14px;
  font-size: 14px;
}

.lead {
  margin: 0;
  font-weight: 600;
}

section {
  margin: 22px 0;
  padding: 22px 26px;
  background: #fff;
  border: 1px solid var(--line);
  border-radius: 10px;
  break-inside: avoid;
}

.cards {
  display: flex;
  flex-wrap: wrap;
  gap: 12px;
  margin: 20px 0 0;
  padding: 0;
  list-style: none;
}

.cards li {
  flex: 1 1 170px;
  padding: 12px 18px;
  background: #fff;
  border: 1px solid var(--line);
  border-inline-start: 4px solid var(--accent);
  border-radius: 8px;
}

.cards b {
  display: block;
  font-size: 26px;
  line-height: 1.3;
}

figure {
  margin: 0;
}

figure > svg {
  max-width: 100%;
  height: auto;
  color: var(--ink);
  font-family: inherit;
}

figure .narrow {
  display: none;
}

.legend {
  display: flex;
  flex-wrap: wrap;
  gap: 4px 18px;
  margin: 0 0 6px;
  padding: 0;
  font-size: 14px;
  list-style: none;
}

.legend svg,
.legend i {
  margin-inline-end: 7px;
  vertical-align: middle;
}

.legend i {
  display: inline-block;
  width: 22px;
  border-top: 2px dashed;
}

.patterns {
  position: absolute;
}

summary {
  margin-top: 8px;
  color: var(--accent);
  font-size: 14px;
  cursor: pointer;
}

.columns {
  overflow-x: auto;
}

table {
  width: 100%;
  margin-top: 8px;
  border-collapse: collapse;
  font-size: 14px;
}

th,
td {
  padding: 5px 8px;
  text-align: start;
  vertical-align: top;
  border-bottom: 1px solid var(--line);
  overflow-wrap: break-word;
}

/* Digests have no place to break at. */
.digest {
  font-family: ui-monospace, monospace;
  font-size: 12px;
  overflow-wrap: anywhere;
}

.numeric {
  text-align: right;
  font-variant-numeric: tabular-nums;
}

/* The clauses of a rule are indented by spaces. */
td {
  white-space: pre-wrap;
}

td.numeric {
  white-space: nowrap;
}

/* The equally wide digits of the Persian typeface stand too far apart to be read as one number. */
:lang(fa) .numeric,
:lang(fa) svg * {
  font-variant-numeric: normal;
}

@media (max-width: 600px) {
  header,
  main {
    padding: 0 12px;
  }

  section {
    padding: 14px 12px;
  }

  h1 {
    font-size: 23px;
  }

  header > a {
    margin-inline-start: 14px;
  }

  figure .wide {
    display: none;
  }

  figure .narrow {
    display: block;
    width: 100%;
  }

  /* Wider tables than the screen are moved sideways; a word is never broken to save that. */
  td:not(.numeric) {
    min-width: 9em;
  }

  td.digest {
    min-width: 200px;
  }

  /* A shadow at the side says that the table goes on there. */
  .columns {
    background:
      linear-gradient(to right, #fff 30%, #fff0) left / 32px 100% no-repeat local,
      linear-gradient(to left, #fff 30%, #fff0) right / 32px 100% no-repeat local,
      linear-gradient(to right, #24303a2e, #24303a00) left / 12px 100% no-repeat scroll,
      linear-gradient(to left, #24303a2e, #24303a00) right / 12px 100% no-repeat scroll;
  }
}

@page {
  size: A4;
  margin: 14mm;
}

@media print {
  body {
    font-size: 12px;
    background: #fff;
  }

  header,
  main {
    max-width: none;
    padding: 0;
  }

  section {
    margin: 12px 0;
    padding: 12px 14px;
    break-inside: auto;
  }

  h2,
  figure,
  .pictured,
  .columns:not(.tall) tr {
    break-inside: avoid;
  }

  /* Rows that are as long as whole rules go on where there is room, and on the next sheet below the same heading. */
  .tall td {
    orphans: 3;
    widows: 3;
  }

  /* A picture stands on one sheet with its title. */
  figure > svg {
    display: block;
    max-height: 215mm;
    margin: 0 auto;
  }

  /* On paper nothing can be opened: the numbers stand below the picture. */
  summary {
    display: none;
  }

  details::details-content {
    content-visibility: visible;
    block-size: auto;
    opacity: 1;
  }

  .many table {
    font-size: 8px;
  }

  .many th,
  .many td {
    padding: 3px 2px;
  }

  /* A short table stands on one sheet, and neither the first nor the last rows of a long one stand alone. */
  section:not(:has(svg, .tall, tbody tr:nth-child(16))) {
    break-inside: avoid;
  }

  details table:not(:has(tbody tr:nth-child(16))) {
    break-inside: avoid;
  }

  .columns:not(.tall) tbody tr:first-child:not(:last-child),
  .columns:not(.tall) tbody tr:nth-last-child(2),
  .columns:not(.tall) tbody tr:nth-last-child(3) {
    break-after: avoid;
  }

  /* A title does not stand alone at the foot of a sheet. */
  h2,
  .lead,
  .caption,
  thead {
    break-after: avoid;
  }

  table,
  .caption {
    font-size: 11px;
  }

  .columns {
    overflow: visible;
  }

  thead {
    display: table-header-group;
  }

  header > a {
    display: none;
  }
}
`
