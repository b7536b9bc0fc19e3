import { testCellRule } from "../../test/cell-rule";
import { seventhCharacter } from "./seventh-character";

testCellRule(seventhCharacter, {
  valid: [
    { code: "S72.001A" },
    { code: "W21.89XA" },
    { code: "W2189XA" },
    { code: "T07.XXXA" },
    { code: "M80.00XA" },
    { code: "O31.00X0" },
    { code: "E11.9" },
    // More is missing than the 7th character.
    { code: "S72.00" },
    { code: "S72" },
    { code: "E11" },
    { code: "E11.9A" },
    { code: "99213", as: "procedure" },
  ],
  invalid: [
    {
      code: "S72.001",
      suggests: ["S72.001A", "S72.001B", "S72.001C"],
      says: "not complete without a 7th character",
    },
    { code: "S72001", dots: "plain", suggests: ["S72001A"] },
    {
      code: "W21.89",
      suggests: ["W21.89XA", "W21.89XD", "W21.89XS"],
      says: "choose one of A (initial encounter), D (subsequent encounter) or S (sequela)",
    },
    { code: "H35.311", suggests: ["H35.3110"], says: "1 (early dry stage), 2 (intermediate" },
    // Too many to explain in a sentence: the codes offered tell.
    { code: "S42.001", says: "choose one of A, B, D, G, K, P and others" },
    { code: "W21.89X", suggests: ["W21.89XA", "W21.89XD", "W21.89XS"] },
    { code: "T07", suggests: ["T07.XXXA"], says: "placeholder XXX" },
    { code: "W21.89A", repair: "W21.89XA", says: "belongs in the 7th place" },
    { code: "W2189A", repair: "W21.89XA" },
    { code: "W2189A", dots: "plain", repair: "W2189XA" },
    { code: "W21.89XXA", repair: "W21.89XA" },
    { code: "T07XA", repair: "T07.XXXA" },
    // The placeholder may be what was left out, or a digit; what is too many, the placeholder or a digit.
    {
      code: "S30.21D",
      says: /write S30\.21XD, or S30\..* if another character is missing/,
      suggests: ["S30.21XD", "S30.821D"],
    },
    { code: "S32.119XA", says: "is too many", suggests: ["S32.119A", "S32.19XA"] },
    // The dot is wrong as well: more than one slip.
    { code: "S3.30XS", says: "if another character is missing", suggests: ["S33.0XXS"] },
    { code: "S72.001X", suggests: ["S72.001A"], says: "X is not a 7th character of S72.001" },
    { code: "W21.89XB", suggests: ["W21.89XA", "W21.89XD", "W21.89XS"] },
    { code: "S72.001Z", suggests: ["S72.001A"] },
    { code: "E11.9XXA", suggests: ["E11.9"], says: "takes no 7th character" },
    { code: "E11.621A", suggests: ["E11.621"] },
    {
      code: "W21.89",
      beside: "Struck by sports equipment, subsequent encounter",
      suggests: ["W21.89XD"],
    },
  ],
});
