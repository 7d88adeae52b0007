import { Component, type TargetedFocusEvent } from 'preact';
import type { Notice } from '../plan/notice.ts';
import { isPrivateWindow } from '../platform/visit-storage.ts';
import type { HideScope } from '../settings/hiding.ts';
import { DossierView } from '../ui/dossier.tsx';
import { Flag } from '../ui/flag.tsx';
import { Action, trusted } from './action.tsx';
import { Foot, OfferList } from './foot.tsx';

interface Props {
  notice: Notice;
  onHide(scope: HideScope): void;
  /** Given itself once it is drawn, and null when it goes. */
  onDrawn?(banner: Banner | null): void;
  /** How often the keyboard command asked for the details: each time they open or fold. */
  timesAsked?: number;
}

type Panel = 'details' | 'offers' | 'hide';

interface State {
  open: Panel | null;
  /** Made small by the user, until the next page. */
  isFolded: boolean;
  /** What was announced: the headline, once, shortly after the banner came. */
  said: string;
}

/** Long enough for a screen reader to have noticed the empty region, without which it says nothing. */
const ANNOUNCE_AFTER = 500;

/**
 * The bar at the top of a listed site, and behind its buttons all that is known, lawful offers, and ways to hide it.
 * A class, because the hooks would weigh as much as the dossier.
 */
export class Banner extends Component<Props, State> {
  override state: State = { open: null, isFolded: false, said: '' };
  /** The button whose panel is open. */
  private opener: HTMLElement | undefined;
  /** Where the page had the focus before it came to us. */
  private before: EventTarget | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  override componentDidMount() {
    this.props.onDrawn?.(this);
    this.timer = setTimeout(() => this.setState({ said: this.props.notice.headline }), ANNOUNCE_AFTER);
  }

  override componentWillUnmount() {
    this.props.onDrawn?.(null);
    clearTimeout(this.timer);
  }

  override render({ notice }: Props, { open, isFolded, said }: State) {
    const { flag, flagText, headline, context, offers, labels, language } = notice;
    return (
      <section
        class={`pavillon notice ${isFolded ? 'folded' : ''} ${open ? 'open' : ''}`}
        lang={language}
        dir="ltr"
        aria-label={labels.region}
        onKeyDown={trusted(this.onKeyDown)}
        onFocusIn={this.onFocusIn}
      >
        <div class={`bar ${flag}`}>
          {isFolded || (
            <>
              <Flag state={flag} text={flagText} />
              <div class="facts">
                <h2 class="lead">{headline}</h2>
                <p class="sub">{context.join(' · ')}</p>
              </div>
            </>
          )}
          <div class="buttons">
            {isFolded || (
              <>
                {this.toggle('details')}
                {offers && this.toggle('offers')}
                {this.hides().length > 0 && this.toggle('hide')}
              </>
            )}
            <Action
              text={isFolded ? labels.expand : labels.collapse}
              act={this.fold}
              look="icon"
              isExpanded={!isFolded}
            >
              {isFolded ? <Flag state={flag} text={flagText} /> : <Chevron />}
            </Action>
          </div>
        </div>
        {open && <div class="panel">{this.panel(open)}</div>}
        <p class="announcement" role="status">
          {said}
        </p>
      </section>
    );
  }

  private toggle(panel: Panel) {
    const { open } = this.state;
    return (
      <Action
        text={this.props.notice.labels[panel]}
        act={({ currentTarget }) => {
          this.opener = currentTarget;
          this.setState({ open: open === panel ? null : panel });
        }}
        {...(panel === 'details' && { look: 'main' })}
        isExpanded={open === panel}
      />
    );
  }

  private panel(open: Panel) {
    const { notice } = this.props;
    const { context, dossiers, fallback, labels, offers } = notice;
    if (open === 'offers') return offers && <OfferList {...offers} />;
    if (open === 'hide') {
      return (
        <fieldset>
          <legend>{labels.hideQuestion}</legend>
          {this.hides().map((scope) => (
            <Action key={scope} text={labels.hides[scope]} act={() => this.hide(scope)} />
          ))}
          <Action text={labels.keep} act={this.close} />
        </fieldset>
      );
    }
    return (
      <>
        {fallback && <p lang={fallback.language}>{fallback.text}</p>}
        {dossiers.length === 0 && context.map((line) => <p key={line}>{line}</p>)}
        {dossiers.map((dossier) => (
          <DossierView key={dossier.id} dossier={dossier} labels={labels} withName={dossiers.length > 1} />
        ))}
        <Foot notice={notice} />
      </>
    );
  }

  /** A private window forgets when it is closed: it can promise no more than a visit. */
  private hides(): HideScope[] {
    return this.props.notice.hides.filter((scope) => scope === 'visit' || !isPrivateWindow());
  }

  /** As the keyboard command asks: no button of ours was pressed, and the focus stays in the page. */
  toggleDetails() {
    const isOpen = this.state.open === 'details';
    this.setState({ open: isOpen ? null : 'details', isFolded: false });
  }

  private close = () => {
    this.opener?.focus();
    this.setState({ open: null });
  };

  private fold = () => this.setState({ open: null, isFolded: !this.state.isFolded });

  private hide(scope: HideScope) {
    const { before } = this;
    if (before instanceof HTMLElement || before instanceof SVGElement) before.focus({ preventScroll: true });
    this.props.onHide(scope);
  }

  private onFocusIn = ({ relatedTarget, currentTarget }: TargetedFocusEvent<HTMLElement>) => {
    const isOurs = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (!isOurs) this.before = relatedTarget;
  };

  /** Closes the innermost that is open; then the banner itself, as far as it may be closed. */
  private onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (this.state.open) this.close();
    else if (this.hides().length > 0) this.hide('visit');
    else if (!this.state.isFolded) this.fold();
  };
}

function Chevron() {
  return (
    <svg class="chevron" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M2 8l4-4 4 4" fill="none" stroke="currentColor" stroke-width="2" />
    </svg>
  );
}
