// Prints where the browser is that an npm package carries. A process of its own, because Jest runs CommonJS and the
// package is an ES module. The variable makes it unpack the system libraries that it carries beside the browser.
process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
const { default: carried } = await import("@sparticuz/chromium");
const executable = await carried.executablePath();
process.stdout.write(JSON.stringify({ executable, libraries: process.env.LD_LIBRARY_PATH ?? "" }));
