import { describe, expect, test } from "@jest/globals";
import { derivationRoot } from "./root";

describe("derivationRoot", () => {
  test.each([
    ["perforation perforated perforate"],
    ["amputation amputated"],
    ["stiff stiffness"],
    ["dizzy dizziness"],
    ["itchy itching itch"],
    ["tuberculosis tuberculous"],
    ["stenosis stenotic"],
    ["infection infected infective infectious"],
    ["obstruction obstructed obstructive"],
    ["hypertension hypertensive"],
    ["allergy allergic"],
    ["neuropathy neuropathic"],
    ["ischemia ischemic"],
    ["arthritis arthritic"],
    ["fungus fungal"],
    ["artery arterial"],
    ["diabete diabetic"],
    ["rupture ruptured"],
    ["slipped slip"],
  ])("is one for %s", (family) => {
    expect(new Set(family.split(" ").map(derivationRoot)).size).toBe(1);
  });

  test.each([
    ["hypothyroidism", "hyperthyroidism"],
    ["nephritis", "neuritis"],
    ["left", "leftover"],
    ["ulna", "ulcer"],
  ])("keeps %s and %s apart", (a, b) => {
    expect(derivationRoot(a)).not.toBe(derivationRoot(b));
  });
});
