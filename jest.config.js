// Tests stand beside their source; test/ holds what spans folders, and test/browser the real-browser tests.
export default {
  testEnvironment: "<rootDir>/test/support/environment.ts",
  roots: ["<rootDir>/src", "<rootDir>/test", "<rootDir>/scripts"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
  testTimeout: 120_000,
  maxWorkers: "100%",
};
