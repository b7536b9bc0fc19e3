/** What webpack makes of `import.meta.webpackContext` over asset files: it gives the address of each. */
interface ImportMeta {
  webpackContext(folder: string, options: { readonly regExp: RegExp }): (file: string) => string;
}
