/** What a list has to draw: which stretch of it may be seen, in pixels from its top, and how tall its rows are. */
export interface WindowState {
  readonly top: number;
  readonly bottom: number;
  readonly heights: ReadonlyMap<string, number>;
}

/** The stretch moves in steps, so that not every pixel of scrolling draws the list anew. */
const STEP = 200;
/** Tell which row the user is at. */
const AT_A_ROW = ['focusin', 'pointerover'] as const;

/**
 * Watches where a list stands in the page and how tall its rows are, and keeps the row that the user is at where it
 * is when rows above it come, go or change their height. Works with whatever ancestor scrolls.
 */
export class RowWindow {
  private state: WindowState;
  private list: HTMLElement | null = null;
  private readonly rows = new Map<string, HTMLElement>();
  private readonly refs = new Map<string, (element: HTMLElement | null) => void>();
  private readonly listeners = new Set<() => void>();
  private resized: ResizeObserver | null = null;
  private anchor: { readonly key: string; readonly top: number } | null = null;

  constructor(heights: ReadonlyMap<string, number> = new Map()) {
    this.state = { top: 0, bottom: typeof window === 'undefined' ? STEP * 4 : window.innerHeight, heights };
  }

  readonly get = (): WindowState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The ref of the element that holds the rows. */
  readonly attach = (list: HTMLElement | null): void => {
    if (this.list) {
      window.removeEventListener('scroll', this.scrolled, true);
      window.removeEventListener('resize', this.look);
      for (const kind of AT_A_ROW) this.list.removeEventListener(kind, this.look);
      this.resized?.disconnect();
      this.resized = null;
    }
    this.list = list;
    if (!list) return;
    // Scroll events do not bubble, but they are captured: whichever ancestor scrolls is heard.
    window.addEventListener('scroll', this.scrolled, true);
    window.addEventListener('resize', this.look);
    for (const kind of AT_A_ROW) list.addEventListener(kind, this.look);
    if (typeof ResizeObserver === 'function') {
      this.resized = new ResizeObserver(() => this.measure());
      for (const row of this.rows.values()) this.resized.observe(row);
    }
  };

  /** The ref of one row: the same function for the same key. */
  rowRef(key: string): (element: HTMLElement | null) => void {
    const known = this.refs.get(key);
    if (known) return known;
    const ref = (element: HTMLElement | null): void => {
      const earlier = this.rows.get(key);
      if (earlier) this.resized?.unobserve(earlier);
      if (element) {
        this.rows.set(key, element);
        this.resized?.observe(element);
      } else {
        this.rows.delete(key);
        this.refs.delete(key);
      }
    };
    this.refs.set(key, ref);
    return ref;
  }

  /** After every drawing: measures what is there, and puts the row that was seen first back where it was. */
  settle(): void {
    const row = this.anchor ? this.rows.get(this.anchor.key) : undefined;
    if (row && this.anchor) {
      const moved = row.getBoundingClientRect().top - this.anchor.top;
      const scroller = moved === 0 ? null : scrollerOf(row);
      if (scroller && scroller.scrollTop > 0) scroller.scrollTop += moved;
    }
    this.measure();
    this.look();
  }

  private readonly scrolled = (event: Event): void => {
    if (event.target instanceof Node && this.list && event.target.contains(this.list)) this.look();
  };

  private readonly look = (): void => {
    if (!this.list) return;
    const { top } = this.list.getBoundingClientRect();
    const scroller = scrollerOf(this.list);
    const edge = scroller ? Math.max(0, scroller.getBoundingClientRect().top) : 0;
    this.anchor = this.firstSeen(edge);
    const first = Math.floor(-top / STEP) * STEP;
    const last = Math.ceil((window.innerHeight - top) / STEP) * STEP;
    if (first !== this.state.top || last !== this.state.bottom) this.change({ top: first, bottom: last });
  };

  /** The row that the user is at, by mouse or keyboard, where it can be seen; else the first that begins in view. */
  private firstSeen(edge: number): { key: string; top: number } | null {
    let found: { key: string; top: number } | null = null;
    for (const [key, row] of this.rows) {
      const { top, bottom } = row.getBoundingClientRect();
      if (bottom <= edge || bottom <= top || top >= window.innerHeight) continue;
      if (top >= edge && row.matches(':hover, :focus-within')) return { key, top };
      const isBetter = !found || (found.top < edge ? top > found.top : top >= edge && top < found.top);
      if (isBetter) found = { key, top };
    }
    return found;
  }

  private measure(): void {
    let heights: Map<string, number> | null = null;
    for (const [key, row] of this.rows) {
      const height = row.offsetHeight;
      if (height === 0 || this.state.heights.get(key) === height) continue;
      heights ??= new Map(this.state.heights);
      heights.set(key, height);
    }
    if (heights) this.change({ heights });
  }

  private change(part: Partial<WindowState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of [...this.listeners]) listener();
  }
}

/** The element that scrolls an element; the page itself where no other does. */
export function scrollerOf(element: HTMLElement): Element | null {
  for (let one = element.parentElement; one; one = one.parentElement) {
    const { overflowY } = window.getComputedStyle(one);
    if (overflowY === 'auto' || overflowY === 'scroll') return one;
  }
  return document.scrollingElement;
}
