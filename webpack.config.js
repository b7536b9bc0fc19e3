// Two bundles: the pane as it goes to production (dist/), and the workbench page that shows the same pane
// beside a simulated Excel (build/workbench/). The workbench never reaches dist/.
import { createRequire } from "node:module";
import path from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import CssPlugin from "mini-css-extract-plugin";

const root = import.meta.dirname;
const require = createRequire(import.meta.url);
const DEVELOPMENT_ORIGIN = "https://localhost:3000";
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * What the pane may load, and from where: itself, and Office.js from Microsoft (which, in an Excel that is not on one
 * of Microsoft's own servers, asks in a frame whether the person trusts it). Nothing may be sent anywhere else.
 * Fluent UI makes empty style elements and fills them by script: the hash is that of the empty text.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "frame-src https://appsforoffice.microsoft.com",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const rules = [
  {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    use: {
      loader: require.resolve("swc-loader"),
      options: {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
      },
    },
  },
  { test: /\.css$/, use: [CssPlugin.loader, require.resolve("css-loader")] },
  // Code tables keep their names readable and carry their content's hash, so that a host may cache them for ever.
  {
    test: /\.bin$/,
    type: "asset/resource",
    generator: { filename: "codes/[name].[contenthash:10][ext]" },
  },
];

function bundle(mode, output) {
  return {
    mode,
    context: root,
    devtool: mode === "production" ? false : "source-map",
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules },
    performance: { hints: false },
    stats: "errors-warnings",
    output: {
      path: path.join(root, output),
      filename: "[name].[contenthash:10].js",
      chunkFilename: "[name].[contenthash:10].js",
      clean: true,
    },
  };
}

function pane(mode, origin) {
  const common = bundle(mode, "dist");
  return {
    ...common,
    name: "pane",
    entry: {
      taskpane: "./src/addin.tsx",
      // The manifest names this one, so its name stays.
      functions: { import: "./src/functions/no-shared-runtime.ts", filename: "functions.js" },
    },
    plugins: [
      new CssPlugin({ filename: "[name].[contenthash:10].css" }),
      new HtmlPlugin({
        template: "src/taskpane/taskpane.html",
        filename: "taskpane.html",
        chunks: ["taskpane"],
        officeJs: OFFICE_JS,
        csp: CONTENT_SECURITY_POLICY,
        scriptLoading: "defer",
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/icons/*.png" },
          { from: "assets/support.html", to: "support.html" },
          { from: "assets/codes/provenance.json", to: "codes/provenance.json" },
          { from: "src/commands/shortcuts.json" },
          { from: "manifest.xml", transform: servedFrom(origin) },
          { from: "src/functions/functions.json", transform: servedFrom(origin) },
        ],
      }),
    ],
  };
}

/** Puts the real address of the files in place of the one for development. */
function servedFrom(origin) {
  return (text) => text.toString().replaceAll(DEVELOPMENT_ORIGIN, origin);
}

function workbench(mode) {
  return {
    ...bundle(mode, "build/workbench"),
    name: "workbench",
    entry: { workbench: "./src/workbench/page/index.ts" },
    plugins: [
      new CssPlugin({ filename: "[name].[contenthash:10].css" }),
      new HtmlPlugin({ template: "src/workbench/page/workbench.html", filename: "index.html" }),
      new CopyPlugin({ patterns: [{ from: "assets/samples", to: "samples" }] }),
    ],
  };
}

/** The address that the built files will be served from, without a trailing slash; https, as Office demands. */
function readOrigin(env) {
  if (env.origin === undefined) return DEVELOPMENT_ORIGIN;
  const url = URL.canParse(env.origin) ? new URL(env.origin) : null;
  if (url?.protocol !== "https:" || url.search || url.hash) {
    throw new Error(
      `--env origin=${env.origin} is not an https address, such as https://example.org/codes`,
    );
  }
  return url.href.replace(/\/+$/, "");
}

export default (env, argv) => {
  const mode = argv.mode ?? "production";
  const bundles = [pane(mode, readOrigin(env))];
  return env.workbench ? [...bundles, workbench(mode)] : bundles;
};
