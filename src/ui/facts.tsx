import type { ComponentChildren } from 'preact'

export type Fact = { name: string; value: ComponentChildren }

/** Names and values, one below the other; side by side where there is room. */
export const Facts = ({ facts }: { facts: Fact[] }) => (
  <dl class="facts">
    {facts.map(({ name, value }) => (
      <div>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
