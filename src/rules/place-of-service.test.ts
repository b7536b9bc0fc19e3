import { testCellRule } from "../../test/cell-rule";
import { placeOfService } from "./place-of-service";

testCellRule(placeOfService, {
  valid: [
    { code: "11", as: "placeOfService" },
    { code: 11, as: "placeOfService" },
    { code: "02", as: "placeOfService" },
    { code: "99", as: "placeOfService" },
    { code: "", as: "placeOfService" },
    { code: "10", as: "placeOfService", on: 20220101 },
    { code: "27", as: "placeOfService", on: 20231001 },
    { code: "66", as: "placeOfService", on: 20240801 },
    // For any date of service, once the claim is processed from 2016 on (MLN Matters MM9231).
    { code: "19", as: "placeOfService", on: 20151231 },
    { code: "02", as: "placeOfService", on: 20170101 },
    { code: "58", as: "placeOfService", on: 20200101 },
    { code: "11", as: "placeOfService", on: 20300101 },
    // Nothing is known of these days.
    { code: "77", as: "placeOfService", on: 20150930 },
    // For other rules to say.
    { code: 2, as: "placeOfService" },
    { code: "111", as: "placeOfService" },
    { code: "Office", as: "placeOfService" },
    { code: "77", as: "modifier" },
  ],
  invalid: [
    { code: "77", as: "placeOfService", on: 20240115, says: "77 is not a place of service" },
    { code: 36, as: "placeOfService", on: 20240801 },
    { code: "77 ", as: "placeOfService", on: 20240115, also: ["code-spacing"] },
    {
      code: "77",
      as: "placeOfService",
      on: 20240802,
      severity: "warning",
      says: "ends on 08/01/2024",
    },
    { code: "10", as: "placeOfService", on: 20211231, says: "only from 01/01/2022 on" },
    { code: "27", as: "placeOfService", on: 20230930 },
    // CMS's list of May 2024 names it, for August: no change request is known to us, so that we only warn in between.
    { code: "66", as: "placeOfService", on: 20240430, severity: "error" },
    {
      code: "66",
      as: "placeOfService",
      on: 20240501,
      severity: "warning",
      says: "only from 08/01/2024 on",
    },
    { code: "66", as: "placeOfService", on: 20240731, severity: "warning" },
    { code: "02", as: "placeOfService", on: 20161231 },
    { code: "58", as: "placeOfService", on: 20191231 },
  ],
});
