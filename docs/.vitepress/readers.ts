/** Who reads which guide. A guide that no reader is named for stands among the concepts, so that a new page appears by being there. */

/** Guides of one reader, in the order of reading. */
export interface Reader {
  readonly id: string
  readonly title: { readonly fa: string; readonly en: string }
  readonly guides: ReadonlyArray<string>
}

/** The four readers. */
export const readers: ReadonlyArray<Reader> = [
  {
    id: "developer",
    title: { fa: "برای سازندهٔ برنامه", en: "For developers" },
    guides: [
      "for-developers",
      "first-decision",
      "cookbook",
      "in-a-browser",
      "bundling",
      "time-zones",
      "http-service",
      "forms",
      "json",
      "the-portal",
      "supporting-families",
      "jobs-application",
      "debt-prisoners",
      "cases-that-last",
      "a-year-of-the-two-systems",
      "acts-of-an-office",
      "consequences",
      "registers",
      "units",
      "figures",
      "charity",
      "charity-fund",
      "paying-out",
      "enterprise",
      "after-release",
      "letters",
      "rules-over-populations",
    ],
  },
  {
    id: "integrator",
    title: { fa: "برای سازندهٔ آداپتور", en: "For integrators" },
    guides: [
      "for-integrators",
      "writing-a-storage-adapter",
      "writing-a-notification-adapter",
      "where-the-data-lives",
      "more-than-one-machine",
    ],
  },
  {
    id: "analyst",
    title: { fa: "برای تحلیل‌گر", en: "For analysts" },
    guides: ["for-analysts", "simulating-a-reform", "populations"],
  },
  {
    id: "lawyer",
    title: { fa: "برای حقوق‌دان", en: "For lawyers" },
    guides: ["for-lawyers", "iranian-pack", "your-own-pack", "writing-a-rule"],
  },
]
