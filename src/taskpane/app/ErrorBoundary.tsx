import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** What to show in place of what broke. */
  readonly fallback: (error: unknown, again: () => void) => ReactNode;
}

/** Keeps an error of a view from taking the rest of the pane with it. */
export class ErrorBoundary extends Component<Props, { readonly failed: { readonly error: unknown } | null }> {
  override state: { readonly failed: { readonly error: unknown } | null } = { failed: null };

  static getDerivedStateFromError(error: unknown): { failed: { error: unknown } } {
    return { failed: { error } };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    if (!failed) return this.props.children;
    return this.props.fallback(failed.error, () => this.setState({ failed: null }));
  }
}
