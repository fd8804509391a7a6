import { engineering } from './engineering';
import { leadershipLens } from './leadership-lens';
import { peopleManager } from './people-manager';
import { productAndProject } from './product-and-project';
import { quickStart } from './quick-start';
import type { Template } from './template';

/** The templates by the name that their address has, in the order in which they are offered. */
export const templates = {
  'quick-start': quickStart,
  engineering,
  'people-manager': peopleManager,
  'product-and-project': productAndProject,
  'leadership-lens': leadershipLens,
} satisfies Record<string, Template>;

export type TemplateName = keyof typeof templates;

/** All names, in the order in which they are offered. */
export const templateNames = Object.keys(templates) as TemplateName[];

/** Whether an address names a template. */
export const isTemplateName = (name: string): name is TemplateName => Object.hasOwn(templates, name);
