export type Tab = { href: string; text: string; current: boolean }

/** Views of the same thing, each with an address of its own: links, not buttons. */
export const Tabs = ({ label, tabs }: { label: string; tabs: Tab[] }) => (
  <nav class="tabs" aria-label={label}>
    <ul>
      {tabs.map(({ href, text, current }) => (
        <li>
          <a href={href} aria-current={current ? 'page' : undefined}>{text}</a>
        </li>
      ))}
    </ul>
  </nav>
)
