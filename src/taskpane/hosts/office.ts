/// <reference types="office-js" />

/** Where office.js is; the build says. */
declare const OFFICE_SCRIPT: string;

/** The parts of a page that tell whether Office shows it. */
export interface PageSurroundings {
  readonly location: { readonly search: string; readonly hash: string };
  readonly name: string;
  readonly sessionStorage?: Pick<Storage, 'getItem'>;
  readonly external?: unknown;
  readonly agaveHost?: unknown;
}

/**
 * Whether Office shows the page, told by what Office itself puts there for office.js to find: a parameter of the address,
 * the frame's name, an object of the window, or what office.js noted in the session before a reload. Elsewhere the page
 * stands alone, and need not load the 4 MB.
 */
export function isInOffice(page: PageSurroundings): boolean {
  if (/[?&#]_host_Info=/i.test(page.location.search + page.location.hash)) return true;
  if (tells(page.external) || tells(page.agaveHost)) return true;
  try {
    const named = JSON.parse(page.name) as { readonly hostInfo?: unknown } | null;
    if (typeof named?.hostInfo === 'string') return true;
  } catch {
    // A name that is no JSON is nobody's message.
  }
  try {
    return Boolean(page.sessionStorage?.getItem('hostInfoValue'));
  } catch {
    return false;
  }
}

function tells(object: unknown): boolean {
  return typeof object === 'object' && object !== null && 'GetHostInfo' in object;
}

/** Loads office.js and waits until it is ready: which program shows the page, null for none. Throws where it cannot. */
export async function startOffice(): Promise<Office.HostType | null> {
  // office.js takes these away, and puts nothing in their place.
  const { pushState, replaceState } = window.history;
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = OFFICE_SCRIPT;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`cannot load ${OFFICE_SCRIPT}`));
    document.head.append(script);
  });
  const { host } = await Office.onReady();
  window.history.pushState = pushState;
  window.history.replaceState = replaceState;
  return host;
}

/** How Office looks around the pane; null where it does not say. Office must have started. */
export function officeTheme(): 'light' | 'dark' | null {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? '');
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? 'dark' : 'light';
}
