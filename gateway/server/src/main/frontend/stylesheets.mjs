// Installs the pinned stylesheets when the lock file changed, and copies them with their licences.
// usage: node stylesheets.mjs <folder to install in> <folder to copy to>
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const [install, target] = process.argv.slice(2);

const stylesheets = {
  "theme.css": ["@nl-design-system-unstable/voorbeeld-design-tokens", "dist/theme.css"],
  "utrecht.css": ["@utrecht/component-library-css", "dist/index.css"],
  "step-marker.css": ["@gemeente-denhaag/step-marker", "dist/index.css"],
  "process-steps.css": ["@gemeente-denhaag/process-steps", "dist/index.css"],
  "contact-timeline.css": ["@gemeente-denhaag/contact-timeline", "dist/index.css"],
  "side-navigation.css": ["@gemeente-denhaag/side-navigation", "dist/index.css"],
};

const sources = ["package.json", "package-lock.json", ".npmrc", "stylesheets.mjs"];
const wanted = sources.map((name) => readFileSync(join(here, name), "utf8")).join("\n");
const installed = join(install, "installed");
const copied = join(target, "NOTICE.md");
const read = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");

if (read(installed) !== wanted) {
  mkdirSync(install, { recursive: true });
  for (const name of sources) cpSync(join(here, name), join(install, name));
  const npm = spawnSync("npm", ["ci", "--ignore-scripts", "--loglevel=error"], {
    cwd: install,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) {
    console.error("The stylesheets could not be installed: `npm ci` failed. Is npm there, and its registry reachable?");
    process.exit(1);
  }
  writeFileSync(installed, wanted);
} else if (existsSync(copied)) {
  process.exit(0);
}

mkdirSync(target, { recursive: true });
const notices = Object.entries(stylesheets).map(([name, [pkg, path]]) => {
  const folder = join(install, "node_modules", pkg);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const text = name.replace(".css", ".LICENSE.md");
  cpSync(join(folder, path), join(target, name));
  cpSync(join(folder, "LICENSE.md"), join(target, text));
  return `| ${name} | ${pkg} | ${version} | ${license} | ${text} |`;
});
writeFileSync(
  copied,
  ["# Stylesheets of others", "", "| file | package | version | licence | its text |", "|---|---|---|---|---|", ...notices, ""].join("\n"),
);
