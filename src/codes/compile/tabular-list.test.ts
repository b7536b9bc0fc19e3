import { expect, test } from "@jest/globals";
import { parseTabularList } from "./tabular-list";

const XML = `<?xml version="1.0" encoding="utf-8"?>
<ICD10CM.tabular>
  <introduction><introSection type="title"><title>Excludes1</title></introSection></introduction>
  <chapter>
    <name>4</name>
    <desc>Endocrine diseases (E00-E89)</desc>
    <excludes1><note>disorders specific to newborn (P70-P74)</note></excludes1>
    <section id="E08-E13">
      <desc>Diabetes mellitus (E08-E13)</desc>
      <diag>
        <name>E08</name>
        <desc>Diabetes mellitus due to underlying condition</desc>
        <codeFirst><note>the underlying condition, such as:</note><note>cystic fibrosis (E84.-)</note></codeFirst>
        <excludes2><note>neonatal diabetes (P70.2)</note></excludes2>
        <includes><note>told in words (A00)</note></includes>
        <inclusionTerm><note>not read</note></inclusionTerm>
        <sevenChrDef>
          <extension char="1">right eye</extension>
          <extension>another wording</extension>
        </sevenChrDef>
        <diag>
          <name>E08.0</name>
          <desc>With hyperosmolarity</desc>
          <excludes1><note>Kimmelstiel &amp; Wilson (N08)</note></excludes1>
        </diag>
      </diag>
    </section>
  </chapter>
</ICD10CM.tabular>`;

const range = (first: string, last = first) => ({ first, last, rest: "" });

test("each note is read with the chapter, section or code at which it stands", () => {
  expect(parseTabularList(XML).notes).toEqual([
    {
      kind: "excludes1",
      at: range("E00", "E89"),
      lines: ["disorders specific to newborn (P70-P74)"],
    },
    {
      kind: "codeFirst",
      at: range("E08"),
      lines: ["the underlying condition, such as:", "cystic fibrosis (E84.-)"],
    },
    { kind: "excludes2", at: range("E08"), lines: ["neonatal diabetes (P70.2)"] },
    { kind: "includes", at: range("E08"), lines: ["told in words (A00)"] },
    { kind: "excludes1", at: range("E080"), lines: ["Kimmelstiel & Wilson (N08)"] },
  ]);
});

test("7th characters are read with what they mean, other wordings left out", () => {
  expect(parseTabularList(XML).sevenths).toEqual([
    { at: range("E08"), meanings: [{ character: "1", means: "right eye" }] },
  ]);
});
