/** Style sheets are bundled by webpack; a module that imports one has nothing to call. */
declare module "*.css";
