import type { Language, Localized } from '../../../platform/language.ts'
import { Zoomable } from '../../../ui/zoomable.tsx'
import { germanOn } from '../../../ui/german.tsx'
import type { Component, Net, Shape } from '../graph.ts'
import type { Drawing } from '../layout.ts'
import { texts } from '../texts.ts'

/** What each shape stands for. */
export type Legend = readonly { shape: Shape; text: Localized }[]

type DrawingProps = { drawing: Drawing; legend: Legend; language: Language; hrefOf(id: string): string; /** The one it is about, if it is about one. */ centre?: string }

/** For the pointer only, as the maps are: keyboard and screen reader take the list below, which says the same. */
const drawn = { 'aria-hidden': 'true', focusable: 'false' } as const

export const NetDrawing = ({ drawing, legend, language, hrefOf, centre }: DrawingProps) => {
  const words = texts[language]
  const used = legend.filter(({ shape }) => drawing.nodes.some((node) => node.shape === shape))
  const labels = new Map(drawing.labels.map((label) => [label.id, label]))
  return (
    <figure class="net-figure">
      <Zoomable label={words.drawing} language={language}>
        <div class="net-frame" role="region" aria-label={words.drawing} tabindex={0}>
          <svg class={drawing.width > 600 ? 'net-drawing net-drawing--large' : 'net-drawing'} viewBox={`0 0 ${drawing.width} ${drawing.height}`} {...drawn}>
            {drawing.lines.map(({ x1, y1, x2, y2, joint }) => <path class={joint ? 'net-line net-line--joint' : 'net-line'} d={`M${x1} ${y1}L${x2} ${y2}`} />)}
            {drawing.nodes.map(({ id, name, degree, shape, x, y, size }) => {
              const label = labels.get(id)
              return (
                <a href={hrefOf(id)} tabindex={-1} class={id === centre ? 'net-node net-node--centre' : 'net-node'}>
                  <path d={outlineOf(shape, x, y, size)}><title>{words.titleOf(name, degree)}</title></path>
                  {label && <text x={Math.round(label.x)} y={label.y} text-anchor={label.anchor} dominant-baseline="central" lang={germanOn(language)}>{label.text}</text>}
                </a>
              )
            })}
          </svg>
        </div>
      </Zoomable>
      <figcaption>
        <p class="visually-hidden">{words.legend}</p>
        <ul class="net-legend">
          {used.map(({ shape, text }) => (
            <li><svg class="net-sign" viewBox="0 0 20 20" {...drawn}><path d={outlineOf(shape, 10, 10, 7)} /></svg>{text[language]}</li>
          ))}
          {([['belonging', false], ['joint', true]] as const).filter(([, joint]) => drawing.lines.some((line) => line.joint === joint)).map(([line, joint]) => (
            <li><svg class="net-sign" viewBox="0 0 20 20" {...drawn}><path class={joint ? 'net-line net-line--joint' : 'net-line'} d="M1 10H19" /></svg>{words.lines[line]}</li>
          ))}
        </ul>
        <p class="quiet">{words.sizes}</p>
      </figcaption>
    </figure>
  )
}

/** Of about the same area each. */
function outlineOf(shape: Shape, x: number, y: number, size: number): string {
  const corners = (points: readonly (readonly [number, number])[]) => `M${points.map(([dx, dy]) => `${round(x + dx * size)} ${round(y + dy * size)}`).join('L')}Z`
  if (shape === 'square') return corners([[-0.88, -0.88], [0.88, -0.88], [0.88, 0.88], [-0.88, 0.88]])
  if (shape === 'diamond') return corners([[0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]])
  if (shape === 'triangle') return corners([[0, -1.2], [1.15, 0.85], [-1.15, 0.85]])
  if (shape === 'hexagon') return corners([[-1.05, 0], [-0.53, -0.92], [0.53, -0.92], [1.05, 0], [0.53, 0.92], [-0.53, 0.92]])
  return `M${round(x - size)} ${y}a${size} ${size} 0 1 0 ${round(size * 2)} 0a${size} ${size} 0 1 0 ${round(-size * 2)} 0Z`
}

const round = (number: number): number => Math.round(number * 10) / 10

type ListProps = { net: Net; language: Language; hrefOf(id: string): string; /** Where what joins several is to be read. */ jointHref(id: string): string }

/** The same in words: every line of the drawing stands in it. */
export const NetList = (props: ListProps) => (
  <div class="net-list">
    {props.net.components.map((component) => (
      <section>
        {props.net.components.length > 1 && <h3>{texts[props.language].component(shortName(props, component.ids[0]), component.ids.length)}</h3>}
        <Belonging {...props} component={component} />
      </section>
    ))}
  </div>
)

const shortName = ({ net }: Pick<ListProps, 'net'>, id: string): string => {
  const node = net.nodes.find((one) => one.id === id)
  return node?.short ?? node?.name ?? id
}

const Belonging = (props: ListProps & { component: Component }) => {
  const { component, net, language, hrefOf, jointHref } = props
  const words = texts[language]
  const names = new Map(net.nodes.map(({ id, name, short }) => [id, short ?? name]))
  const links = (ids: readonly string[]) => ids.map((id, at) => <>{at > 0 && ', '}<a href={hrefOf(id)} lang={germanOn(language)}>{names.get(id)}</a></>)
  return (
    <ul>
      {component.hubs.map(({ id, as, total, members }) => (
        <li><strong><a href={hrefOf(id)} lang={germanOn(language)}>{names.get(id)}</a></strong> – {words.members[as](total)}{total > members.length ? words.among : ': '}{links(members)}</li>
      ))}
      {component.joints.map(({ id, name, members }) => <li>{words.joint} <a href={jointHref(id)} lang={germanOn(language)}>{name}</a>: {links(members)}</li>)}
    </ul>
  )
}
