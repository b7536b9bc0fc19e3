import type { Step } from "./jobs";

/** Histories that once failed, with what went wrong. */
export const KEPT: readonly (readonly Step[])[] = [
  // Columns came in before our write, and again before it was put back: codes were lost.
  [
    {
      job: "fill",
      acts: [
        [6, { kind: "insertColumn", at: 0 }],
        [7, { kind: "insertColumn", at: 0 }],
      ],
    },
    { job: "mark", acts: [] },
  ],
  // A row came in while flags were cleared: their header stayed.
  [
    { job: "mark", acts: [] },
    { job: "clear", acts: [[8, { kind: "insertRow", at: 0, count: 1 }]] },
    { job: "mark", acts: [] },
  ],
  // A column came in while the lines were read: dates were taken for codes, and codes written over.
  [
    { job: "overwrite", acts: [[9, { kind: "insertColumn", at: 0 }]] },
    { job: "overwrite", acts: [[10, { kind: "insertColumn", at: 0 }]] },
    { job: "overwrite", acts: [[11, { kind: "insertColumn", at: 0 }]] },
  ],
  // Our column was deleted just before the flags were written: they came to stand in a blank one for good.
  ...[16, 17, 18, 19].map((sync): Step[] => [
    { job: "mark", acts: [[sync, { kind: "deleteOurColumn", which: 0 }]] },
  ]),
  // Lines were sorted between reading and writing: texts beside the same code in another line could not be undone.
  [
    {
      job: "fill",
      acts: [
        [1, { kind: "insertRow", at: 3, count: 1 }],
        [13, { kind: "sort", by: 0, descending: true }],
      ],
    },
    { job: "mark", acts: [[1, { kind: "sort", by: 0, descending: false }]] },
  ],
  // Lines moved while a misplaced text was put back, and once more: some texts stayed beside other codes.
  [
    { job: "fillNew", acts: [[1, { kind: "sort", by: 0, descending: true }]] },
    {
      job: "overwrite",
      acts: [
        [14, { kind: "sort", by: 0, descending: false }],
        [16, { kind: "insertRow", at: 0, count: 1 }],
      ],
    },
  ],
  // A blank column came in where one was to be undone: its cells passed for done, and the Undo was lost.
  [
    { job: "overwrite", acts: [] },
    { job: "undo", acts: [[5, { kind: "insertColumn", at: 3 }]] },
    { job: "mark", acts: [] },
  ],
  // A sort, and then the column that told the lines apart was deleted: our texts stayed where they had landed.
  [
    {
      job: "fillNew",
      acts: [
        [15, { kind: "sort", by: 0, descending: true }],
        [16, { kind: "deleteColumn", at: 1 }],
      ],
    },
    { job: "mark", acts: [] },
  ],
  // A sort while flags were cleared: they were put back where they had come to stand, and could not be found again.
  [
    { job: "mark", acts: [] },
    { job: "clear", acts: [[8, { kind: "sort", by: 0, descending: true }]] },
    { job: "mark", acts: [] },
  ],
  // A row was deleted, lines sorted and a row inserted around one write: a text was put back on another's line.
  [
    {
      job: "fillNew",
      acts: [
        [15, { kind: "deleteRow", at: 0, count: 1 }],
        [16, { kind: "sort", by: 0, descending: true }],
        [17, { kind: "insertRow", at: 0, count: 1 }],
      ],
    },
    { job: "mark", acts: [] },
  ],
  // A row came in while Undo looked for its column: it was taken for gone, and nothing was undone.
  ...[2, 3, 4, 5].map((sync): Step[] => [
    { job: "fillNew", acts: [] },
    { job: "undo", acts: [[sync, { kind: "insertRow", at: 0, count: 1 }]] },
  ]),
  // A sort under our write, and then an edit of the line that the text had landed on: it was no longer known again.
  [
    {
      job: "fill",
      acts: [
        [16, { kind: "sort", by: 0, descending: true }],
        [17, { kind: "type", line: 0, column: 11 }],
      ],
    },
  ],
  // A line without a claim number moved: its old place, blank now, passed for put back.
  [
    { job: "fill", acts: [[1, { kind: "paste", line: 4, column: 7, lines: 5 }]] },
    {
      job: "mark",
      acts: [
        [1, { kind: "insertRow", at: 1, count: 1 }],
        [1, { kind: "sort", by: 0, descending: false }],
      ],
    },
  ],
  // A blank row came in right below the header, and a formula that spilled into it: the next check took it for a second
  // row of the header, and wrote "Code check" there.
  [
    {
      job: "mark",
      acts: [
        [1, { kind: "insertRow", at: 11, count: 1 }],
        [1, { kind: "spill", line: 0, column: 1, lines: 2 }],
      ],
    },
    { job: "mark", acts: [] },
  ],
  // A row came in above as a table's cells were emptied again: its header was emptied, and Excel named it anew.
  [
    { job: "fill", acts: [] },
    { job: "mark", acts: [] },
    { job: "undo", acts: [[8, { kind: "insertRow", at: 0, count: 1 }]] },
    { job: "mark", acts: [] },
  ],
  // A formula came in where our write landed, and its line was sorted away before it was given back.
  [
    {
      job: "overwrite",
      acts: [
        [18, { kind: "sort", by: 0, descending: true }],
        [17, { kind: "spill", line: 0, column: 0, lines: 2 }],
      ],
    },
    { job: "mark", acts: [] },
  ],
];
