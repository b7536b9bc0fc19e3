import type { Command } from "commander";
import type { Surroundings } from "../surroundings";

export function addSearchCommand(_program: Command, _surroundings: Surroundings): void {}
