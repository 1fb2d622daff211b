"use strict";
/*
 * Draws what a table says. <figure data-chart="bars|line"> holds a table whose rows start with a
 * name and whose other cells carry data-value (a whole number) beside the words people read. The
 * figure behind a bar is written on it, in the table's own words; the table stays for whoever
 * cannot see the picture.
 */
(() => {
  const library = document.currentScript.dataset.library;
  let loading;

  const load = () =>
    (loading ??= new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = library;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    }));

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const read = (table) => {
    const heads = [...table.tHead.rows[0].cells].slice(1).map((cell) => cell.textContent.trim());
    const rows = [...table.tBodies[0].rows].filter((row) => !row.classList.contains("sp-sum"));
    return {
      names: rows.map((row) => row.cells[0].textContent.trim()),
      series: heads.map((head, index) => ({
        label: head,
        data: rows.map((row) => Number(row.cells[index + 1].dataset.value ?? 0)),
        words: rows.map((row) => row.cells[index + 1].textContent.trim()),
      })),
    };
  };

  const bars = (chart) =>
    chart.data.datasets.flatMap((set, index) =>
      chart.getDatasetMeta(index).data.map((bar, i) => ({
        value: set.data[i],
        words: set.words[i],
        middle: bar.x,
        box: { left: bar.x - bar.width / 2, right: bar.x + bar.width / 2, top: bar.y, bottom: bar.base },
      })),
    );

  const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

  /* The tallest first, whole; a figure that would lie on a bar or on another one stays in the table. */
  const writeOver = (all, pen, width) => {
    const taken = all.filter((bar) => bar.value !== 0).map((bar) => bar.box);
    pen.textAlign = "center";
    for (const bar of all.filter((one) => one.value !== 0).sort((a, b) => b.value - a.value)) {
      const half = pen.measureText(bar.words).width / 2;
      const top = bar.box.top;
      const middle = Math.min(Math.max(bar.middle, half + 2), width - half - 2);
      const room = { left: middle - half - 2, right: middle + half + 2, top: top - 20, bottom: top - 2 };
      if (!taken.some((other) => meet(other, room))) {
        pen.fillText(bar.words, middle, top - 6);
        taken.push(room);
      }
    }
  };

  /* Beside a bar its figure; at a line's last point its name: no legend to decode. */
  const direct = {
    id: "direct",
    afterDatasetsDraw(chart) {
      const pen = chart.ctx;
      pen.save();
      pen.font = `600 14px ${colour("--letters")}`;
      pen.fillStyle = colour("--ink");
      if (chart.config.type === "bar") {
        writeOver(bars(chart), pen, chart.width);
      } else {
        chart.data.datasets.forEach((set, index) => {
          const last = chart.getDatasetMeta(index).data.at(-1);
          pen.textAlign = "right";
          if (last) pen.fillText(set.label, last.x, last.y - 10);
        });
      }
      pen.restore();
    },
  };

  const hues = ["--go", "--info", "--look-ink", "--stop-ink", "--ink-soft"];
  const dashes = [[], [6, 4], [2, 3], [10, 4, 2, 4], [1, 4]];

  const draw = (figure) => {
    const table = figure.querySelector("table");
    const { names, series } = read(table);
    const line = figure.dataset.chart === "line";
    const frame = document.createElement("div");
    frame.className = "sp-chart-canvas";
    const canvas = document.createElement("canvas");
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", table.caption?.textContent ?? "");
    frame.append(canvas);
    figure.prepend(frame);
    const sets = series.map((set, i) => ({
      ...set,
      backgroundColor: colour(hues[i % hues.length]),
      borderColor: colour(hues[i % hues.length]),
      borderDash: line ? dashes[i % dashes.length] : undefined,
      borderRadius: line ? 0 : 4,
      tension: 0,
    }));
    new Chart(canvas, {
      type: line ? "line" : "bar",
      data: { labels: names, datasets: sets },
      plugins: [direct],
      options: {
        maintainAspectRatio: false,
        animation: false,
        layout: { padding: { top: 24 } },
        interaction: { mode: "index", intersect: false },
        plugins: {
          legend: { display: false },
          tooltip: {
            callbacks: { label: (at) => `${at.dataset.label}: ${at.dataset.words[at.dataIndex]}` },
          },
        },
        scales: {
          x: { grid: { display: false }, ticks: { color: colour("--ink"), font: { size: 14 } } },
          y: { display: false, beginAtZero: true },
        },
      },
    });
  };

  const drawAll = async (root) => {
    const figures = [...root.querySelectorAll("figure[data-chart]")].filter(
      (figure) => !("drawn" in figure.dataset),
    );
    if (figures.length === 0) return;
    for (const figure of figures) figure.dataset.drawn = ""; // before waiting: the page may ask again
    await load();
    Chart.defaults.font.family = colour("--letters");
    figures.forEach(draw);
  };

  addEventListener("htmx:load", (event) => drawAll(event.detail.elt.parentElement ?? document));
  drawAll(document);
})();
