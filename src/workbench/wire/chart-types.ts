/** Excel.ChartType. https://learn.microsoft.com/en-us/javascript/api/excel/excel.charttype */
const COMMON = ["Clustered", "Stacked", "Stacked100"] as const;
const SHAPES = ["Cylinder", "Cone", "Pyramid"] as const;

const after = (stem: string, kinds: readonly string[] = COMMON): string[] =>
  kinds.map((kind) => stem + kind);

/** What can be asked for when a chart is added. */
export const CHART_TYPES: readonly string[] = [
  ...["Column", "3DColumn", "Bar", "3DBar"].flatMap((stem) => after(stem)),
  ...SHAPES.flatMap((shape) => [...after(`${shape}Col`), ...after(`${shape}Bar`), `${shape}Col`]),
  ...["3DColumn", "Line", "3DLine", "LineStacked", "LineStacked100"],
  ...after("LineMarkers", ["", "Stacked", "Stacked100"]),
  ...["Pie", "3DPie", "PieExploded", "3DPieExploded", "PieOfPie", "BarOfPie"],
  ...["Doughnut", "DoughnutExploded", "Radar", "RadarMarkers", "RadarFilled"],
  ...after("XYScatter", ["", "Smooth", "SmoothNoMarkers", "Lines", "LinesNoMarkers"]),
  ...["Area", "3DArea", "AreaStacked", "AreaStacked100", "3DAreaStacked", "3DAreaStacked100"],
  ...after("Surface", ["", "Wireframe", "TopView", "TopViewWireframe"]),
  ...["Bubble", "Bubble3DEffect", "StockHLC", "StockOHLC", "StockVHLC", "StockVOHLC"],
  ...[
    "Histogram",
    "Boxwhisker",
    "Pareto",
    "RegionMap",
    "Treemap",
    "Waterfall",
    "Sunburst",
    "Funnel",
  ],
];
