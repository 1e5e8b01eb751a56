// The part of the WebAssembly API that migrations.ts uses; Node's types leave it to the DOM library, which we do not want.
declare namespace WebAssembly {
  type Imports = Record<string, unknown>;
  function instantiate(
    bytes: Uint8Array,
    imports: Imports,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
}
