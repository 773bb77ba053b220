/** From one figure to the other; drawn, since not every font of an office has the sign. */
export function Arrow() {
  return (
    <svg width="14" height="10" viewBox="0 0 14 10" role="img" aria-label="→">
      <path d="M1 5h11M9 1.5 12.5 5 9 8.5" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </svg>
  );
}
