/** What several pages of signing in draw alike. */

/** Keeps where somebody wanted to go. */
export const Next = ({ next }: { next?: string }) => (next === undefined ? null : <input type="hidden" name="weiter" value={next} />)
