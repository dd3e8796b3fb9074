/** A line for each server: its figures along an axis whose places are named. */
export interface Plot {
  readonly title: string;
  readonly places: readonly string[];
  readonly unit: string;
  readonly lines: ReadonlyMap<string, readonly number[]>;
}

const WIDTH = 720;
const HEIGHT = 360;
const AXES = { left: 70, right: 500, top: 60, bottom: 310 };
const INK = '#1f2933';
const FAINT = '#d5dbe1';
const COLOURS = ['#43a047', '#1e88e5', '#8e24aa', '#fb8c00', '#d81b60', '#6d4c41', '#546e7a'];

/** Draws figures that differ by far: the axis is logarithmic. */
export function draw({ title, places, unit, lines }: Plot): string {
  const figures = Array.from(lines.values()).flat();
  const [low, high] = [Math.log10(Math.min(...figures)), Math.log10(Math.max(...figures))];
  const [first, last] = [Math.floor(low), Math.max(Math.ceil(high), Math.floor(low) + 1)];
  const x = (index: number) =>
    AXES.left + ((index + 0.5) * (AXES.right - AXES.left)) / Math.max(places.length, 1);
  const y = (figure: number) =>
    AXES.bottom - ((Math.log10(figure) - first) * (AXES.bottom - AXES.top)) / (last - first);

  const grid = Array.from({ length: last - first + 1 }, (_, step) => {
    const figure = 10 ** (first + step);
    return [
      `<path d="M${AXES.left} ${y(figure)}H${AXES.right}" stroke="${FAINT}"/>`,
      `<text x="${AXES.left - 8}" y="${y(figure) + 4}" text-anchor="end">${figure.toLocaleString('en')}</text>`,
    ].join('\n');
  });
  const names = places.map(
    (name, index) => `<text x="${x(index)}" y="${AXES.bottom + 20}" text-anchor="middle">${name}</text>`,
  );
  const drawn = Array.from(lines, ([name, values], index) => {
    const colour = COLOURS[index % COLOURS.length] ?? INK;
    const points = values.map((value, place) => `${x(place)},${y(value).toFixed(1)}`);
    const row = AXES.top + index * 20;
    return [
      `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...points.map((point) => `<circle cx="${point.split(',').join('" cy="')}" r="3" fill="${colour}"/>`),
      `<rect x="${AXES.right + 16}" y="${row}" width="12" height="12" fill="${colour}"/>`,
      `<text x="${AXES.right + 34}" y="${row + 10}">${name}</text>`,
    ].join('\n');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" fill="${INK}" role="img" aria-label="${title}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>
<text x="12" y="26" font-size="15" font-weight="600">${title}</text>
<text x="12" y="46">${unit}</text>
${[...grid, ...names, ...drawn].join('\n')}
</svg>
`;
}
