import { extent, max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import scrollama from 'scrollama';

const steps = [...document.querySelectorAll<HTMLElement>('.step')];
const points = steps.map(({ dataset }) => ({ x: Number(dataset.x), y: Number(dataset.y) }));
const svg = document.querySelector('svg')!;
const path = document.createElementNS(svg.namespaceURI, 'path') as SVGPathElement;
const dot = document.createElementNS(svg.namespaceURI, 'circle') as SVGCircleElement;
dot.setAttribute('r', '6');
svg.append(path, dot);
let now = 0;

function draw(): void {
  const { width, height } = svg.getBoundingClientRect();
  const x = scaleLinear(extent(points, (point) => point.x) as [number, number], [24, width - 24]);
  const y = scaleLinear([0, max(points, (point) => point.y) ?? 1], [height - 24, 24]).nice();
  const along = line<(typeof points)[number]>(
    (point) => x(point.x),
    (point) => y(point.y),
  );
  path.setAttribute('d', along(points.slice(0, now + 1)) ?? '');
  dot.setAttribute('cx', String(x(points[now]!.x)));
  dot.setAttribute('cy', String(y(points[now]!.y)));
}

scrollama()
  .setup({ step: '.step', offset: 0.8 })
  .onStepEnter(({ element, index }) => {
    steps.forEach((step) => step.classList.toggle('is-active', step === element));
    now = index;
    draw();
  });
addEventListener('resize', draw);
draw();
