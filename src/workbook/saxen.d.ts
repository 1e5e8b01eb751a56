// saxen comes without types; these are of the part that we use.
declare module "saxen" {
  export class Parser {
    on(event: "openTag", hear: (name: string, attributes: () => Record<string, string> | false) => void): this;
    on(event: "closeTag", hear: (name: string) => void): this;
    on(event: "text" | "cdata" | "attention", hear: (text: string) => void): this;
    /** Parses what is complete and keeps the rest for the next call. */
    write(xml: string): this;
    end(): Error | null;
  }
}
