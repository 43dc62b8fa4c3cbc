// Draws the chart across years: bounds as what they are. The data stand in the page and in the table below.
(() => {
  const box = document.getElementById("chart");
  const data = JSON.parse(document.getElementById("chart-data").textContent);
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const narrow = window.matchMedia("(max-width: 48rem)").matches;
  const symbols = { up: "triangle", down: "triangle", reach: "diamond", exact: "circle", bare: "emptyCircle", band: "circle" };

  const years = [...new Set(data.lines.flatMap((line) => line.points.map((p) => p.year)))].sort();

  const bands = (line, color) => ({
    type: "custom",
    name: line.name,
    tooltip: { show: false },
    silent: true,
    data: line.points.filter((p) => p.mark === "band").map((p) => [String(p.year), p.low, p.high]),
    encode: { x: 0, y: [1, 2] },
    renderItem: (params, api) => {
      const low = api.coord([api.value(0), api.value(1)]);
      const high = api.coord([api.value(0), api.value(2)]);
      return {
        type: "rect",
        shape: { x: low[0] - 7, y: high[1], width: 14, height: Math.max(2, low[1] - high[1]) },
        style: { fill: color, opacity: 0.25 },
      };
    },
  });

  const draw = () => {
    const colors = (css("--series") || "#1d4e89").split(/\s+/);
    const ink = css("--ink");
    const series = data.lines.flatMap((line, i) => {
      const color = colors[i % colors.length];
      const points = line.points.map((p) => ({
        value: [String(p.year), p.value],
        symbol: symbols[p.mark],
        symbolRotate: p.mark === "down" ? 180 : 0,
        symbolSize: p.mark === "band" ? 6 : 12,
        itemStyle: p.breaks.length ? { borderColor: css("--doubt"), borderWidth: 2.5, color } : { color },
        point: p,
      }));
      return [
        { type: "line", name: line.name, data: points, color, lineStyle: { width: 2 }, animation: false, showSymbol: true },
        bands(line, color),
      ];
    });
    const chart = window.echarts.init(box, null, { renderer: "canvas" });
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: "inherit", color: ink },
      grid: { left: 8, right: 24, top: 28, bottom: narrow ? 90 : 64, containLabel: true },
      legend: { type: "scroll", bottom: 0, textStyle: { color: ink }, data: data.lines.map((line) => line.name) },
      tooltip: {
        trigger: "item",
        renderMode: "richText",
        confine: true,
        formatter: (hit) => {
          const p = hit.data.point;
          return `${hit.seriesName}\n${p.year}年：${p.quote}${p.breaks.length ? "\n" + p.breaks.join("、") : ""}`;
        },
      },
      xAxis: { type: "category", data: years.map(String), axisLabel: { color: ink }, boundaryGap: true },
      yAxis: { type: "value", name: data.unit, scale: true, axisLabel: { color: ink }, nameTextStyle: { color: ink }, splitLine: { lineStyle: { color: css("--line") } } },
      series,
    });
    chart.on("click", (hit) => {
      if (hit.data && hit.data.point) {
        window.location.href = hit.data.point.url;
      }
    });
    box.dataset.drawn = "true";
    return chart;
  };

  let chart = draw();
  window.addEventListener("resize", () => chart.resize());
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    chart.dispose();
    chart = draw();
  });
})();
