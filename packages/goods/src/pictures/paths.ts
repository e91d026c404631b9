/** Path data. Numbers are rounded: a tenth of a unit is not seen at 600 pixels. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export function box(x: number, y: number, width: number, height: number, radius = 0): string {
  const r = Math.min(radius, width / 2, height / 2);
  if (r === 0) return `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}z`;
  const arc = (dx: number, dy: number) => `a${n(r)} ${n(r)} 0 0 1 ${n(dx)} ${n(dy)}`;
  return `M${n(x + r)} ${n(y)}h${n(width - 2 * r)}${arc(r, r)}v${n(height - 2 * r)}${arc(-r, r)}h${n(2 * r - width)}${arc(-r, -r)}v${n(2 * r - height)}${arc(r, -r)}z`;
}

export function oval(cx: number, cy: number, rx: number, ry = rx): string {
  return `M${n(cx - rx)} ${n(cy)}a${n(rx)} ${n(ry)} 0 1 1 ${n(2 * rx)} 0a${n(rx)} ${n(ry)} 0 1 1 ${n(-2 * rx)} 0z`;
}

/** A vessel seen a little from above: rim and foot are the halves of ovals. */
export function vessel(
  cx: number,
  top: number,
  topRadius: number,
  foot: number,
  footRadius: number,
  belly = 0,
): string {
  const middle = (top + foot) / 2;
  const curve = foot - (foot - top) * 0.15;
  return (
    `M${n(cx - topRadius)} ${n(top)}Q${n(cx - (topRadius + footRadius) / 2 - belly)} ${n(middle)} ${n(cx - footRadius)} ${n(curve)}` +
    `Q${n(cx - footRadius * 0.9)} ${n(foot)} ${n(cx)} ${n(foot)}Q${n(cx + footRadius * 0.9)} ${n(foot)} ${n(cx + footRadius)} ${n(curve)}` +
    `Q${n(cx + (topRadius + footRadius) / 2 + belly)} ${n(middle)} ${n(cx + topRadius)} ${n(top)}z`
  );
}

export function heart(cx: number, cy: number, size: number): string {
  const at = (x: number, y: number) => `${n(cx + x * size)} ${n(cy + y * size)}`;
  return `M${at(0, 0.95)}C${at(-0.55, 0.5)} ${at(-1.05, 0.1)} ${at(-1.05, -0.38)}C${at(-1.05, -0.75)} ${at(-0.78, -0.92)} ${at(-0.52, -0.92)}C${at(-0.26, -0.92)} ${at(-0.08, -0.76)} ${at(0, -0.54)}C${at(0.08, -0.76)} ${at(0.26, -0.92)} ${at(0.52, -0.92)}C${at(0.78, -0.92)} ${at(1.05, -0.75)} ${at(1.05, -0.38)}C${at(1.05, 0.1)} ${at(0.55, 0.5)} ${at(0, 0.95)}z`;
}

export function star(cx: number, cy: number, radius: number, points = 5, inner = 0.45): string {
  const corners = Array.from({ length: points * 2 }, (_, at) => {
    const angle = (Math.PI * at) / points - Math.PI / 2;
    const reach = at % 2 ? radius * inner : radius;
    return `${n(cx + reach * Math.cos(angle))} ${n(cy + reach * Math.sin(angle))}`;
  });
  return `M${corners.join('L')}z`;
}
