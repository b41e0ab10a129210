/**
 * The parts of Firefox's privileged world that the driver uses, loosely typed: they exist only
 * inside the functions that run in Firefox's own window.
 */
declare namespace Gecko {
  interface BrowserElement extends Element {
    permanentKey?: object;
  }
  interface Menu extends Element {
    label: string;
    hidden: boolean;
    openMenu(open: boolean): void;
  }
  interface MenuPopup extends Element {
    state: string;
    activateItem(item: Element): void;
    hidePopup(): void;
  }
  interface Principal {
    addonPolicy?: { id: string };
  }
  interface HttpChannel {
    URI: { spec: string };
    loadInfo: { triggeringPrincipal?: Principal; loadingPrincipal?: Principal };
  }
  interface Subject {
    QueryInterface(type: unknown): HttpChannel;
  }
  interface TextInputProcessor {
    beginInputTransactionForTests(window: Window): boolean;
    keydown(event: KeyboardEvent): number;
    keyup(event: KeyboardEvent): boolean;
  }
}

declare const ChromeUtils: {
  // biome-ignore lint/suspicious/noExplicitAny: modules of Firefox have no types here
  importESModule(url: string): any;
};
declare const CustomizableUI: { addWidgetToArea(widget: string, area: string): void };
declare const Services: {
  wm: { getEnumerator(type: string): Iterable<Window> };
  obs: { addObserver(observer: { observe(subject: Gecko.Subject): void }, topic: string): void };
};
declare const WebExtensionPolicy: {
  getByID(id: string): {
    extension: {
      backgroundState: string;
      terminateBackground(options: object): Promise<void>;
    };
  };
};
declare const Cc: Record<string, { createInstance(type: unknown): Gecko.TextInputProcessor }>;
declare const Ci: { nsITextInputProcessor: unknown; nsIHttpChannel: unknown };
