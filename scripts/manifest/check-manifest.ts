import { parseXml, type XmlElement } from "./xml";

/** What the manifest check may ask about the project: an icon's size in pixels, or null if there is no such file. */
type IconSize = (url: string) => number | null;

/**
 * Checks an add-in only manifest of an Excel task pane without a network, by the rules of Microsoft's
 * "Office Add-ins manifest reference" (learn.microsoft.com/javascript/api/manifest). Microsoft's own
 * `office-addin-manifest validate` sends the file to a service; this does not replace it before a submission to
 * the store, it keeps a broken manifest from leaving the house.
 * @returns one sentence a fault; empty when the manifest is sound.
 */
export function checkManifest(xml: string, iconSize: IconSize): string[] {
  const parsed = parseXml(xml);
  if ("fault" in parsed) return [`The file is not well-formed XML: ${parsed.fault}`];
  const manifest = parsed.root;
  return [
    ...checkRoot(manifest),
    ...checkTexts(manifest),
    ...checkAddresses(manifest),
    ...checkResources(manifest),
    ...checkIcons(manifest, iconSize),
    ...checkIds(manifest),
    ...checkOrder(manifest),
    ...checkSharedRuntime(manifest),
  ];
}

/** Children of OfficeApp in the order that the schema demands (OfficeAppManifestV1.1, complexType TaskPaneApp). */
const ROOT_ORDER = [
  "Id",
  "AlternateId",
  "Version",
  "ProviderName",
  "DefaultLocale",
  "DisplayName",
  "Description",
  "IconUrl",
  "HighResolutionIconUrl",
  "SupportUrl",
  "AppDomains",
  "Hosts",
  "Requirements",
  "DefaultSettings",
  "Permissions",
  "VersionOverrides",
  "ExtendedOverrides",
];
const OPTIONAL = ["AlternateId", "Requirements", "ExtendedOverrides"];
const REQUIRED = ROOT_ORDER.filter((name) => !OPTIONAL.includes(name));
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const VERSION = /^\d{1,5}(\.\d{1,5}){1,3}$/;

function checkRoot(manifest: XmlElement): string[] {
  const names = manifest.children.map((child) => child.name);
  const faults = REQUIRED.filter((name) => !names.includes(name)).map(
    (name) => `${name} is missing.`,
  );
  const places = names.map((name) => ROOT_ORDER.indexOf(name));
  names.forEach((name, i) => {
    if (places[i] === -1) faults.push(`${name} is not an element of OfficeApp.`);
    else if (i > 0 && places[i]! < places[i - 1]!)
      faults.push(`${name} stands in the wrong place.`);
  });
  if (manifest.attributes["xsi:type"] !== "TaskPaneApp")
    faults.push("OfficeApp is no TaskPaneApp.");
  if (!GUID.test(textOf(manifest, "Id"))) faults.push("Id is not a GUID.");
  if (!VERSION.test(textOf(manifest, "Version"))) faults.push("Version is not like 1.0.0.0.");
  if (textOf(manifest, "Permissions") !== "ReadWriteDocument") {
    faults.push("Permissions must be ReadWriteDocument: the add-in marks cells.");
  }
  const hosts = manifest
    .all("Host")
    .map((host) => host.attributes.Name ?? host.attributes["xsi:type"]);
  if (hosts.some((host) => host !== "Workbook")) faults.push("Every Host must be Workbook.");
  return faults;
}

/** Children of what stands in VersionOverrides, in the order of its schema ([MS-OWEMXML], task pane 1.0). */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

function checkOrder(manifest: XmlElement): string[] {
  return Object.entries(ORDERS).flatMap(([parent, order]) =>
    manifest.all(parent).flatMap(({ children }) =>
      children.flatMap(({ name }, at) => {
        const place = order.indexOf(name);
        if (place === -1) return [`${name} is not an element of ${parent}.`];
        const before = order.indexOf(children[at - 1]?.name ?? "");
        return place < before ? [`${name} stands in the wrong place in ${parent}.`] : [];
      }),
    ),
  );
}

/**
 * In a shared runtime the pane, the page of the formulas and that of the buttons are one, or it is not shared
 * (Microsoft: "Configure your Office Add-in to use a shared runtime").
 */
function checkSharedRuntime(manifest: XmlElement): string[] {
  const runtime = manifest.all("Runtime")[0];
  if (!runtime) return [];
  const pages = [
    ...manifest.all("FunctionFile"),
    ...["Page", "Action"].flatMap((name) =>
      manifest.all(name).flatMap((element) => element.all("SourceLocation")),
    ),
  ];
  const lives = runtime.attributes.lifetime === "long";
  return [
    ...(lives ? [] : ["The lifetime of the Runtime must be long."]),
    ...pages
      .filter((page) => page.attributes.resid !== runtime.attributes.resid)
      .map((page) => `${page.attributes.resid} is not the page of the shared runtime.`),
  ];
}

/** Longest texts, in characters (manifest reference: DisplayName, Description, Supertip; Resources/String). */
const LONGEST = { DisplayName: 125, Description: 250, ShortStrings: 125, LongStrings: 250 };

function checkTexts(manifest: XmlElement): string[] {
  const texts = [
    ...manifest.children
      .filter((child) => child.name === "DisplayName" || child.name === "Description")
      .map((child) => ({ element: child, limit: LONGEST[child.name as keyof typeof LONGEST] })),
    ...(["ShortStrings", "LongStrings"] as const).flatMap((list) =>
      manifest
        .all(list)
        .flatMap((strings) =>
          strings.children.map((element) => ({ element, limit: LONGEST[list] })),
        ),
    ),
  ];
  return texts.flatMap(({ element, limit }) => {
    const text = element.attributes.DefaultValue ?? "";
    const name = element.attributes.id ?? element.name;
    if (text.trim() === "") return [`${name} has no text.`];
    return text.length > limit ? [`${name} is longer than ${limit} characters.`] : [];
  });
}

function checkAddresses(manifest: XmlElement): string[] {
  const addresses = manifest
    .all()
    .flatMap((element) =>
      element.name === "AppDomain"
        ? [element.text]
        : /Url$|^SourceLocation$|^Image$|^ExtendedOverrides$/.test(element.name)
          ? [element.attributes.DefaultValue ?? element.attributes.Url].filter(
              (value) => value !== undefined,
            )
          : [],
    );
  return addresses
    .filter((address) => !URL.canParse(address) || new URL(address).protocol !== "https:")
    .map((address) => `${address} is not an https address.`);
}

function checkResources(manifest: XmlElement): string[] {
  const resources = manifest.all("Resources").flatMap((element) => element.all());
  const defined = new Set(resources.map((element) => element.attributes.id).filter(Boolean));
  const used = manifest
    .all()
    .map((element) => element.attributes.resid)
    .filter((id) => id !== undefined);
  return [
    ...used.filter((id) => !defined.has(id)).map((id) => `${id} is used but not in Resources.`),
    ...[...defined]
      .filter((id) => !used.includes(id!))
      .map((id) => `${id} is in Resources but not used.`),
    ...[...defined]
      .filter((id) => id!.length > 32)
      .map((id) => `${id} is longer than 32 characters.`),
  ];
}

/** Sizes that each ribbon Icon must have (manifest reference, element Icon). */
const REQUIRED_ICON_SIZES = [16, 32, 80];

function checkIcons(manifest: XmlElement, iconSize: IconSize): string[] {
  const address = new Map(
    manifest.all("Image").map((image) => [image.attributes.id, image.attributes.DefaultValue]),
  );
  const wanted = manifest.all("Icon").flatMap((icon) => {
    const sizes = icon.children.map((image) => Number(image.attributes.size));
    return [
      ...REQUIRED_ICON_SIZES.filter((size) => !sizes.includes(size)).map((size) => ({
        size,
        url: "",
      })),
      ...icon.children.map((image) => ({
        size: Number(image.attributes.size),
        url: address.get(image.attributes.resid) ?? "",
      })),
    ];
  });
  const own = [
    { size: 32, url: manifest.find("IconUrl")?.attributes.DefaultValue ?? "" },
    { size: 64, url: manifest.find("HighResolutionIconUrl")?.attributes.DefaultValue ?? "" },
  ];
  return [...own, ...wanted].flatMap(({ size, url }) => {
    if (url === "") return [`An icon of ${size} pixels is missing.`];
    const found = iconSize(url);
    if (found === null) return [`The icon ${url} does not exist.`];
    return found === size ? [] : [`The icon ${url} has ${found} pixels instead of ${size}.`];
  });
}

function checkIds(manifest: XmlElement): string[] {
  const ids = ["Group", "Control"].flatMap((name) =>
    manifest.all(name).map((element) => element.attributes.id ?? ""),
  );
  return [
    ...ids.filter((id) => id === "").map(() => "A Group or Control has no id."),
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `The id ${id} is used twice.`),
    ...ids
      .filter((id) => id.length > 125)
      .map((id) => `The id ${id} is longer than 125 characters.`),
  ];
}

function textOf(parent: XmlElement, name: string): string {
  return parent.find(name)?.text.trim() ?? "";
}
