import { entriesOf, type Fields, field, isFields, listOf, textField, textOf } from '../data/fields';
import { FrameworkBuilder } from '../imported/framework-builder';
import { ImportError } from '../imported/import-error';
import type { ImportedFramework } from '../imported/imported-framework';
import { addTree, type TreeItem } from '../imported/tree-items';

type Node = { id: string; types: string[]; own: unknown; row: number; inside: string };

/** The name behind a vocabulary's prefix or address: `esco:Skill` and `http://…#Skill` are both "Skill". */
const localName = (name: string) => name.split(/[/#:]/).pop() ?? name;

const typesOf = (value: unknown) => listOf(field(value, '@type', 'type')).map((type) => localName(textOf(type)));

/** Every node of the data: those of the graph, and those that stand inside others with a type of their own. */
function nodesOf(document: unknown): Node[] {
  const data = unwrapped(document);
  const graph = field(data, '@graph');
  const nodes: Node[] = [];
  const collect = (value: unknown, inside: string, depth: number): void => {
    if (Array.isArray(value)) {
      for (const one of value) collect(one, inside, depth);
      return;
    }
    if (!isFields(value) || depth > 20) return;
    const types = typesOf(value);
    const isNode = types.length > 0 || depth === 0;
    const id = textField(value, '@id', 'id') || (isNode ? `_:${nodes.length + 1}` : '');
    if (isNode) nodes.push({ id, types, own: withShortNames(value), row: nodes.length + 1, inside });
    for (const [key, one] of entriesOf(value))
      if (key !== '@context' && typeof one === 'object') collect(one, isNode ? id : inside, depth + 1);
  };
  collect(Array.isArray(graph) ? graph : data, '', 0);
  return nodes;
}

/** A registry hands out a graph inside an envelope of its own. */
function unwrapped(data: unknown): unknown {
  if (field(data, '@graph', '@context') !== undefined) return data;
  return entriesOf(data).find(([, one]) => field(one, '@graph') !== undefined)?.[1] ?? data;
}

const knownPrefix = /^(skos|rdfs|schema|ceasn|dcterms|owl):/;

/** Names of fields may be whole addresses, or have a prefix of the file's own; the name behind it is added where it is free. */
function withShortNames(value: Fields): Fields {
  const long = Object.keys(value).filter((key) => key.includes(':') && !knownPrefix.test(key));
  if (long.length === 0) return value;
  const own = new Map(Object.entries(value));
  for (const key of long) if (!own.has(localName(key))) own.set(localName(key), value[key]);
  return Object.fromEntries(own);
}

const kinds = {
  whole: /^(competence|competency)?framework$|^conceptscheme$|^definedtermset$|^richskilldescriptorcollection$/i,
  area: /^(competence|competency|skill)?(area|domain|cluster|group|category)$/i,
  competency: /^(competence|competency|skill|capability|concept|ability|definedterm|richskilldescriptor|knowledgeskillcompetence)$/i,
  level: /^(proficiency|competence|competency|skill|mastery)?level$/i,
  statement: /^(competence|competency|level|proficiency)?(statement|descriptor|expectation)$/i,
  outcome: /^(learningoutcome|outcome|indicator|knowledge|attitude|performanceindicator|behaviou?ralindicator)$/i,
};
const is = (node: Node, kind: keyof typeof kinds) => node.types.some((type) => kinds[kind].test(type));

/** Whether data is a graph that names competencies. */
export const isJsonLd = (data: unknown): boolean =>
  (Array.isArray(data) ? data : [unwrapped(data)]).some((one) => field(one, '@graph', '@context', '@type') !== undefined) &&
  nodesOf(data).some((node) => is(node, 'competency'));

const titles = [
  'name',
  'skillName',
  'prefLabel',
  'label',
  'title',
  'competencyLabel',
  'skos:prefLabel',
  'rdfs:label',
  'schema:name',
  'ceasn:competencyLabel',
  'ceasn:name',
  'dcterms:title',
];
const statements = [
  'description',
  'skillStatement',
  'definition',
  'competencyText',
  'skos:definition',
  'dcterms:description',
  'schema:description',
  'ceasn:competencyText',
  'ceasn:description',
  'comment',
  'text',
];
const codes = ['notation', 'codedNotation', 'code', 'skos:notation', 'ceasn:codedNotation', 'termCode', 'identifier'];
const parents = [
  'competence_area_id',
  'area',
  'inArea',
  'broader',
  'skos:broader',
  'isChildOf',
  'ceasn:isChildOf',
  'isPartOf',
  'ceasn:isPartOf',
  'partOf',
  'parent',
  'belongsTo',
  'broaderSkill',
  'inDefinedTermSet',
];
const children = [
  'narrower',
  'skos:narrower',
  'hasChild',
  'ceasn:hasChild',
  'hasPart',
  'hasCompetence',
  'hasTopChild',
  'ceasn:hasTopChild',
  'competences',
  'competencies',
];

/** Reads a JSON-LD graph such as DigComp's: areas, competencies, levels, and the statements that join the two. Throws ImportError. */
export function readJsonLd(data: unknown, title: string): ImportedFramework {
  const graph = new Graph(nodesOf(data));
  const whole = graph.nodes.find((node) => is(node, 'whole'));
  const builder = new FrameworkBuilder('json-ld', (whole && textField(whole.own, ...titles)) || title);
  if (whole)
    builder.describeWhole({
      description: textField(whole.own, ...statements),
      version: textField(whole.own, 'version', 'versionInfo', 'owl:versionInfo'),
      publisher: textField(whole.own, 'publisherName', 'ceasn:publisherName', 'publisher', 'creator'),
      sourceUri: whole.id.startsWith('http') ? whole.id : textField(whole.own, 'source', 'url'),
      license: textField(whole.own, 'license', 'licence'),
    });
  const items = graph.nodes.filter((node) => is(node, 'area') || is(node, 'competency') || is(node, 'outcome'));
  items.sort((a, b) => graph.placeOf(a) - graph.placeOf(b));
  if (!items.some((node) => is(node, 'competency'))) throw new ImportError('noFramework');
  const typed = items.some((node) => is(node, 'area') || is(node, 'outcome'));
  const ids = addTree(
    builder,
    items.map((node) => graph.itemOf(node, typed)),
  );
  addStatements(builder, graph, ids);
  return builder.finish();
}

/** The nodes by id; an id may be given whole or by its last part, and a level by the beginning of its id. */
class Graph {
  private readonly byId = new Map<string, Node>();
  private readonly above = new Map<string, string>();
  private readonly places = new Map<string, number>();

  constructor(readonly nodes: readonly Node[]) {
    for (const node of nodes) if (node.id !== '' && !this.byId.has(node.id)) this.byId.set(node.id, node);
    // Others may name a node without the version at the end of its id.
    for (const node of nodes) {
      const unversioned = node.id.replace(/\/\d+$/, '');
      if (unversioned !== '' && !this.byId.has(unversioned)) this.byId.set(unversioned, node);
    }
    for (const node of nodes) {
      for (const name of children) for (const [at, child] of listOf(field(node.own, name)).entries()) this.putBelow(child, node, at);
      const relation = node.types.includes('Relation') ? textField(node.own, 'relationType') : '';
      const [source, target] = [field(node.own, 'source'), field(node.own, 'target')];
      if (/^(narrows|isChildOf)$/i.test(relation)) this.putBelow(source, this.find(target));
      else if (/^(broadens|hasChild)$/i.test(relation)) this.putBelow(target, this.find(source));
    }
  }

  private putBelow(child: unknown, parent: Node | undefined, at = 0): void {
    const found = this.find(child);
    if (!found || !parent || found === parent) return;
    if (!this.above.has(found.id)) this.above.set(found.id, parent.id);
    if (!this.places.has(found.id)) this.places.set(found.id, at);
  }

  /** Where a node stands among its siblings, as far as the graph says it. */
  placeOf(node: Node): number {
    const listed = Number(textField(node.own, 'ceasn:listID', 'listID', 'ceasn:listId', 'position', 'sequenceNumber') || Number.NaN);
    return Number.isFinite(listed) ? listed : (this.places.get(node.id) ?? 0);
  }

  find(value: unknown): Node | undefined {
    return this.byId.get(isFields(value) ? textField(value, '@id', 'id') : textOf(value));
  }

  /** The first node of a kind that any field of another names. */
  linked(node: Node, wanted: (other: Node) => boolean, preferred: readonly string[] = []): Node | undefined {
    const values = [
      ...preferred.map((name) => field(node.own, name)),
      ...entriesOf(node.own).flatMap(([key, value]) => (key === '@id' || key === 'id' ? [] : [value])),
    ];
    for (const value of values)
      for (const one of listOf(value)) {
        const found = this.find(one);
        if (found && found !== node && wanted(found)) return found;
      }
    return undefined;
  }

  itemOf(node: Node, typed: boolean): TreeItem {
    const kind = is(node, 'outcome') ? 'indicator' : is(node, 'area') ? 'area' : typed ? 'competency' : null;
    const text = textField(node.own, ...statements);
    const name = textField(node.own, ...titles);
    return {
      key: node.id || `\n${node.row}`,
      parent: this.parentOf(node, kind),
      kind,
      title: name || text,
      code: textField(node.own, ...codes),
      statement: name === '' ? '' : text,
      // A node without a name of its own gets one from its title.
      id: node.id.startsWith('_:') ? '' : node.id,
      place: { row: node.row, column: '@graph' },
    };
  }

  private parentOf(node: Node, kind: TreeItem['kind']): string | null {
    const mayHold = (other: Node) =>
      kind === 'indicator' ? is(other, 'competency') : is(other, 'area') || (kind === null && is(other, 'competency'));
    for (const name of parents)
      for (const value of listOf(field(node.own, name))) {
        const found = this.find(value);
        if (found && found !== node && (mayHold(found) || is(found, 'competency')) && !is(found, 'whole')) return found.id;
      }
    const holder = this.byId.get(this.above.get(node.id) ?? node.inside);
    if (holder && (is(holder, 'area') || is(holder, 'competency'))) return holder.id;
    if (kind === null || kind === 'area') return null;
    // An outcome may name the statement that it belongs to, and only that the competency.
    const statement = kind === 'indicator' ? this.linked(node, (other) => is(other, 'statement')) : undefined;
    return (this.linked(node, mayHold) ?? (statement && this.linked(statement, mayHold)))?.id ?? null;
  }

  /** The level that a statement is of, and the word for it where the graph has finer levels than its statements name. */
  levelOf(node: Node): { level: Node; label: string } | undefined {
    const exact = this.linked(node, (other) => is(other, 'level'));
    if (exact) return { level: exact, label: levelLabel(exact) };
    const levels = this.nodes.filter((other) => is(other, 'level'));
    for (const [key, value] of entriesOf(node.own)) {
      if (!/level|proficiency/i.test(key)) continue;
      const said = localName(isFields(value) ? textField(value, '@id') : textOf(value)).toLowerCase();
      const found =
        said === ''
          ? undefined
          : levels.find(
              (other) =>
                localName(other.id).toLowerCase().startsWith(said) ||
                [levelLabel(other), groupLabel(other)].some((label) => label.toLowerCase() === said),
            );
      if (found) return { level: found, label: groupLabel(found) };
    }
    return undefined;
  }
}

const levelLabel = (level: Node) =>
  textField(level.own, 'name', 'prefLabel', 'label', 'title', 'eight_levels_name', 'skos:prefLabel', 'rdfs:label') || groupLabel(level);
const groupLabel = (level: Node) =>
  textField(level.own, 'four_levels_name', 'group') || textField(level.own, ...titles) || localName(level.id);

/** What each competency asks at each level; statements of one cell stand below one another. */
function addStatements(builder: FrameworkBuilder, graph: Graph, ids: ReadonlyMap<string, string>): void {
  const statements = graph.nodes.filter((node) => is(node, 'statement'));
  const found = statements.map((node) => ({
    node,
    of: graph.levelOf(node),
    competency: graph.linked(node, (other) => is(other, 'competency')),
  }));
  const exact = found.every(({ of }) => of === undefined || of.label === levelLabel(of.level));
  const labels = new Map<string, string>();
  for (const level of graph.nodes.filter((node) => is(node, 'level'))) {
    const label = exact ? levelLabel(level) : groupLabel(level);
    if (!labels.has(label)) labels.set(label, builder.level(label, false, exact ? localName(level.id) : undefined));
  }
  for (const { node, of, competency } of found) {
    const place = { row: node.row, column: '@graph' };
    const text = textField(node.own, 'description', 'text', 'statement', ...titles);
    const id = competency && ids.get(competency.id);
    if (!id) builder.warn('competencyUnknown', place, { competency: text.slice(0, 80) }, true);
    else if (!of) builder.warn('levelMissing', place, {}, true);
    else builder.expect(id, builder.level(exact ? levelLabel(of.level) : groupLabel(of.level)), text, place, true, { indicators: [text] });
  }
}
