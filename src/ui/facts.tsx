import type { ComponentChildren } from 'preact'

export type Fact = [name: string, value: ComponentChildren]

/** What is known of something, name by name. `isTop`: it stands first on the page of an entry. */
export const Facts = ({ facts, isTop = false }: { facts: readonly Fact[]; isTop?: boolean }) => (
  <dl class={isTop ? 'facts entry-top' : 'facts'}>
    {facts.map(([name, value]) => (
      <div>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
