/**
 * Words of markup, of style sheets, and of pages about badges in general. They say nothing of a person, so a report may
 * hold them even where they also stand in a text of the page.
 */
export const interfaceWords: ReadonlySet<string> = new Set(
  `
  html head body main nav header footer section article aside div span p a ul ol li dl dt dd h1 h2 h3 h4 h5 h6 table
  thead tbody tfoot tr td th caption col colgroup form label input button select option textarea fieldset legend output
  progress meter details summary dialog img picture source video audio track canvas svg path figure figcaption iframe
  embed object param script style link meta title base template slot noscript strong em b i u s small sub sup mark code
  pre blockquote q cite abbr time data address br hr wbr map area bdi bdo kbd samp var del ins ruby math search menu
  href src alt type rel role lang dir class id name value content property charset media width height for action method
  hidden disabled checked required readonly multiple placeholder tabindex target loading decoding srcset sizes async
  defer crossorigin integrity nonce viewport description image url site keywords robots generator theme color canonical
  icon stylesheet preload prefetch text javascript json application module plain http equiv itemprop itemscope itemtype
  aria expanded selected current labelledby describedby controls live busy modal haspopup level controlled
  wrapper wrap container inner outer box row column grid item items list lists card cards tile tiles block group field
  fields panel tab tabs page pages view layout left right top bottom center start end first last heading subheading
  subtitle body copy banner hero modal popup tooltip overlay dropdown toggle icon icons logo avatar badge badges btn
  primary secondary active inactive default large medium micro tiny wide narrow full empty loading loaded root app react
  css sc js test testid rendered props state query key user users profile profiles account accomplishment accomplishments
  certificate certificates certification credential credentials course courses program programs specialization learner
  learn learning earner earned earning issued issuer issue issuing date dates expires expiry expired expiration skill
  skills criteria criterion award awards assertion evidence recipient partner partners organization organizations org
  entity entities verify verified verification valid invalid status share shared sharing public private download print
  view embed embedded edit settings sign login logout dashboard record records catalog catalogue template templates
  progress grade score completed completion count total number more next previous all see show hide open close about
  graph context graphql apollo props typename initial preloaded window nodes edges element elements linked
  and the for from with this that your you not are was has have can all its who what
  sort per trk
  projects degrees instructor images downloads assets static home api cert professional specializations obi external program
  credly coursera edx acclaim open twitter facebook whatsapp email
  `
    .trim()
    .split(/\s+/),
);
