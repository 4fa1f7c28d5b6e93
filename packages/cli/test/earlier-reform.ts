/** A reform that lets people ask for conditional release earlier. */
export const earlierReform = `
reform: earlier
title: { fa: زودتر, en: earlier }
changes:
  - { set: conditionalRelease.shareOfOtherTerm, to: 1/4 }
`
