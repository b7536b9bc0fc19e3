// The arrows of the architecture, and what each room may touch. See README, "The rooms".
import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Rooms from the core outwards. A room may import from itself and from the rooms that stand before it. */
const PURE_ROOMS = ["codes", "claims", "rules", "check"];
const EDGES = [
  "excel",
  "files",
  "own-tables",
  "taskpane",
  "functions",
  "commands",
  "cli",
  "workbench",
];

const OUTSIDE = [
  {
    group: ["node:*", "fs", "path", "react", "react-dom", "react/*", "@fluentui/*"],
    message: "This room is pure: no Node, no React.",
  },
];

/**
 * `files` knows sheets as files, nothing of codes; `own-tables` knows both, for the files of codes that a practice
 * brings; `excel` knows Office.js; only the faces know all.
 */
const MAY_NOT_IMPORT = {
  codes: ["claims", "rules", "check", ...EDGES],
  claims: ["rules", "check", ...EDGES],
  rules: EDGES,
  check: EDGES,
  files: EDGES.filter((room) => room !== "files"),
  "own-tables": [
    "rules",
    "check",
    ...EDGES.filter((room) => room !== "files" && room !== "own-tables"),
  ],
  excel: EDGES.filter((room) => room !== "excel"),
  taskpane: ["cli", "files", "workbench", "functions", "commands"],
  functions: ["excel", "cli", "files", "workbench", "commands"],
  commands: ["excel", "cli", "files", "workbench", "functions"],
  cli: ["excel", "taskpane", "workbench", "functions", "commands"],
  workbench: ["excel", "taskpane", "cli", "functions", "commands"],
};

const isPure = (room) => PURE_ROOMS.includes(room) || room === "own-tables";

const wall = ([room, forbidden]) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  ignores: ["**/*.test.ts", "**/*.test.tsx", "src/codes/compile/**"],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(${forbidden.join("|")})(/|$)`,
            message: `${room}/ may not know this room: arrows point towards codes/.`,
          },
          ...(isPure(room) ? OUTSIDE : []),
        ],
      },
    ],
    ...(isPure(room) && {
      "no-restricted-globals": [
        "error",
        "Office",
        "Excel",
        "OfficeExtension",
        "window",
        "document",
        "process",
        "Buffer",
        "localStorage",
        "fetch",
      ],
    }),
  },
});

export default tseslint.config(
  { ignores: ["node_modules/", "build/", "dist/", "coverage/", "test/output/"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      // The compiler's noUncheckedIndexedAccess asks for a word where an index is known to be in bounds.
      "@typescript-eslint/no-non-null-assertion": "off",
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  {
    // What only the types tell: a promise that nobody waits for, a case that nobody thought of, a test of what is so.
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
      "@typescript-eslint/restrict-plus-operands": "error",
      "@typescript-eslint/return-await": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    // A test may look into what JSON.parse gives without saying first what it is.
    files: ["**/*.{ts,tsx}"],
    ignores: ["**/*.test.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-base-to-string": "error",
      "@typescript-eslint/no-unsafe-argument": "error",
      "@typescript-eslint/no-unsafe-assignment": "error",
      "@typescript-eslint/no-unsafe-call": "error",
      "@typescript-eslint/no-unsafe-member-access": "error",
      "@typescript-eslint/no-unsafe-return": "error",
    },
  },
  ...Object.entries(MAY_NOT_IMPORT).map(wall),
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/workbench/**", "**/*.test.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "Literal[regex.pattern=/\\(\\?<[=!]/]",
          message:
            "Safari before 16.4 cannot read a lookbehind, and then the whole pane stays blank.",
        },
      ],
    },
  },
  { files: ["src/taskpane/**/*.{ts,tsx}"], ...reactHooks.configs.flat.recommended },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/no-context-sync-in-loop": "off",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/no-office-initialize": "error",
    },
  },
  {
    files: ["scripts/**", "src/cli/**", "src/codes/compile/**", "test/**", "*.config.js"],
    rules: { "no-console": "off" },
  },
  {
    files: ["*.config.js", "**/*.mjs"],
    languageOptions: { globals: { process: "readonly", URL: "readonly" } },
  },
);
