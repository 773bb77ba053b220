import type { Engine } from './engine';
import { Store } from './session/store';

/**
 * The core, which comes as a chunk of its own. Whoever asks for it first makes it known to all; an asking that failed is
 * no hindrance to the next.
 */
export class LateEngine {
  /** Null until the chunk is there. */
  readonly state = new Store<{ readonly engine: Engine | null }>({ engine: null });

  /** @param bring asks for the chunk; rejects where it does not come */
  constructor(private readonly bring: () => Promise<Engine>) {}

  /** The core, as soon as it is there. Rejects where it does not come; then it can be asked for again. */
  readonly load = async (): Promise<Engine> => {
    const engine = await this.bring();
    if (this.state.get().engine !== engine) this.state.change({ engine });
    return engine;
  };
}
