import { expect, test } from "@jest/globals";
import { soundOf } from "./sound";

test.each([
  ["numonia", "pneumonia"],
  ["rinitis", "rhinitis"],
  ["diareah", "diarrhea"],
  ["kolitis", "colitis"],
  ["sellulitis", "cellulitis"],
  ["gastritus", "gastritis"],
  ["sizure", "seizure"],
])("%s sounds like %s", (written, meant) => {
  expect(soundOf(written)).toBe(soundOf(meant));
});

test.each([
  ["hypertension", "hypotension"],
  ["arthritis", "bursitis"],
  ["femur", "fibula"],
])("%s does not sound like %s", (a, b) => {
  expect(soundOf(a)).not.toBe(soundOf(b));
});
