import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { checkManifest } from "./check-manifest";

const manifest = readFileSync(path.join(__dirname, "../../manifest.xml"), "utf8");
const iconSize = (url: string) => Number(/-(\d+)\.png$/.exec(url)?.[1] ?? 0) || null;
const faultsAfter = (from: string | RegExp, to: string) =>
  checkManifest(manifest.replace(from, to), iconSize);

test("the project's own manifest is sound", () => {
  expect(checkManifest(manifest, iconSize)).toEqual([]);
});

test.each([
  ["a broken tag", "</OfficeApp>", "", "not well-formed"],
  ["a bad id", /<Id>.*<\/Id>/, "<Id>42</Id>", "Id is not a GUID"],
  ["a missing version", /<Version>.*<\/Version>/, "", "Version is missing"],
  ["an http address", /https:\/\/localhost:3000\/taskpane.html/, "http://x.org/", "not an https"],
  [
    "an undefined resource",
    'resid="Open.Tip"',
    'resid="Nope"',
    "Nope is used but not in Resources",
  ],
  ["a ribbon icon left out", '<bt:Image size="80" resid="Icon.80"/>', "", "80 pixels is missing"],
  ["an icon of the wrong size", 'icon-64.png"/>', 'icon-48.png"/>', "48 pixels instead of 64"],
  ["a long name", 'DisplayName DefaultValue="', `$&${"x".repeat(126)}`, "longer than 125"],
  ["another host", 'Name="Workbook"', 'Name="Document"', "Every Host must be Workbook"],
  ["an http address of the key map", 'Url="https://localhost', 'Url="http://x', "not an https"],
  [
    "a button with another page than the runtime's",
    '<FunctionFile resid="Pane.Url"',
    '<FunctionFile resid="Support.Url"',
    "not the page of the shared runtime",
  ],
  ["a runtime that ends with the pane", 'lifetime="long"', "", "must be long"],
  ["less permission", "ReadWriteDocument", "ReadDocument", "Permissions must be ReadWriteDocument"],
])("%s is told", (_what, from, to, fault) => {
  expect(faultsAfter(from, to).join("\n")).toContain(fault);
});

test("elements out of the schema's order are told", () => {
  const swapped = manifest.replace(
    /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
    "$2$1",
  );
  expect(checkManifest(swapped, iconSize)).toEqual(["Version stands in the wrong place."]);
});

test("elements of a Host out of the schema's order are told", () => {
  const swapped = manifest.replace(/(<Runtimes>[^]*<\/Runtimes>)([^]*<\/AllFormFactors>)/, "$2$1");
  expect(checkManifest(swapped, iconSize)).toEqual(["Runtimes stands in the wrong place in Host."]);
});
