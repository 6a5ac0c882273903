"""Every term the graph uses, once, as a full IRI; `ontology/policy.ttl` declares each own term, and a test compares.

Terms are plain strings, so that a reader of results needs no RDF library: `NamedNode(vocabulary.SPEAKER)` where one
is needed.  Own terms are few: what PROV, Web Annotation, ORG, SKOS, DCTERMS or schema.org say is said in theirs.
"""

from graph.namespaces import ONTOLOGY, PREFIXES

_DCTERMS = PREFIXES["dcterms"]
_OA = PREFIXES["oa"]
_ORG = PREFIXES["org"]
_RDF = PREFIXES["rdf"]
_RDFS = PREFIXES["rdfs"]
_SCHEMA = PREFIXES["schema"]
_SKOS = PREFIXES["skos"]
_XSD = PREFIXES["xsd"]

# Classes of our own.
ARTICLE = ONTOLOGY + "Article"
STATEMENT = ONTOLOGY + "Statement"
TARGET = ONTOLOGY + "Target"
OFFICIAL = ONTOLOGY + "Official"
AGENCY = ONTOLOGY + "Agency"
OFFICE = ONTOLOGY + "Office"
GROUP = ONTOLOGY + "Group"  # a described source nobody names: "sejumlah ASN"
DOCUMENT = ONTOLOGY + "Document"  # a regulation, letter or release that itself states something
TENURE = ONTOLOGY + "Tenure"
OBSERVATION = ONTOLOGY + "Observation"
INITIATIVE = ONTOLOGY + "Initiative"
REGULATION = ONTOLOGY + "Regulation"
RESPONSIBILITY = ONTOLOGY + "Responsibility"
EVENT = ONTOLOGY + "Event"
CHANGE = ONTOLOGY + "Change"
CONTRADICTION = ONTOLOGY + "Contradiction"
EDGE = ONTOLOGY + "Edge"
COMPARISON = ONTOLOGY + "Comparison"  # two entities that may be one, and the verdict
INCONSISTENCY = ONTOLOGY + "Inconsistency"  # facts about offices that cannot all hold
RUN = ONTOLOGY + "Run"  # one build
RETRACTION = ONTOLOGY + "Retraction"  # the tombstone of a withdrawn article

CLASSES: tuple[str, ...] = (
    ARTICLE,
    STATEMENT,
    TARGET,
    OFFICIAL,
    AGENCY,
    OFFICE,
    GROUP,
    DOCUMENT,
    TENURE,
    OBSERVATION,
    INITIATIVE,
    REGULATION,
    RESPONSIBILITY,
    EVENT,
    CHANGE,
    CONTRADICTION,
    EDGE,
    COMPARISON,
    INCONSISTENCY,
    RETRACTION,
    RUN,
)

# The article.
PUBLISHED_ON = ONTOLOGY + "publishedOn"
OUTLET = ONTOLOGY + "outlet"
FROM_RELEASE = ONTOLOGY + "fromRelease"
DATELINE = ONTOLOGY + "dateline"
MENTIONS = ONTOLOGY + "mentions"
COPY_OF = ONTOLOGY + "copyOf"

# The statement.
IN_ARTICLE = ONTOLOGY + "article"
SPEAKER = ONTOLOGY + "speaker"
SPEAKER_INFERRED_FROM = ONTOLOGY + "inferredFrom"  # the office named alone, whose holder on that day is the speaker
INFERENCE_CONFIDENCE = ONTOLOGY + "inferenceConfidence"
SPOKEN_AS = ONTOLOGY + "office"
SPOKEN_FOR = ONTOLOGY + "agency"
RELAYED_BY = ONTOLOGY + "relayedBy"
KIND = ONTOLOGY + "kind"
MODE = ONTOLOGY + "mode"
CERTAINTY = ONTOLOGY + "certainty"
NEGATED = ONTOLOGY + "negated"
CONDITIONAL = ONTOLOGY + "conditional"
CONDITION = ONTOLOGY + "condition"
ABOUT = ONTOLOGY + "about"
HAS_TARGET = ONTOLOGY + "target"
SAID_ON = ONTOLOGY + "saidOn"
EFFECTIVE_DATE = ONTOLOGY + "effectiveDate"
TEXT = ONTOLOGY + "text"
CUE = ONTOLOGY + "cue"
SOURCE_TEXT = ONTOLOGY + "sourceText"
CONFIDENCE = ONTOLOGY + "confidence"
RULE = ONTOLOGY + "rule"

# The target.
TARGET_KIND = ONTOLOGY + "targetKind"
VALUE = ONTOLOGY + "value"
RELATION = ONTOLOGY + "relation"
EARLIEST = ONTOLOGY + "earliest"
LATEST = ONTOLOGY + "latest"
PRECISION = ONTOLOGY + "precision"
AFTER_EVENT = ONTOLOGY + "event"
LOW = ONTOLOGY + "low"
HIGH = ONTOLOGY + "high"
UNIT = ONTOLOGY + "unit"

# Agencies, offices and who held them.
ACRONYM = ONTOLOGY + "acronym"
VALID_FROM = ONTOLOGY + "validFrom"
VALID_UNTIL = ONTOLOGY + "validUntil"
PREDECESSOR = ONTOLOGY + "predecessor"
SUCCESSOR = ONTOLOGY + "successor"
POST = ONTOLOGY + "post"
STATUS = ONTOLOGY + "status"
START = ONTOLOGY + "start"
END = ONTOLOGY + "end"
FIRST_OBSERVED = ONTOLOGY + "firstObserved"
LAST_OBSERVED = ONTOLOGY + "lastObserved"
OBSERVED_TENURE = ONTOLOGY + "tenure"
OBSERVED_ON = ONTOLOGY + "observedOn"

# Initiatives and who answers for them.
INITIATIVE_KIND = ONTOLOGY + "initiativeKind"
RESPONSIBLE_OFFICE = ONTOLOGY + "responsibleOffice"
RESPONSIBLE_FOR = ONTOLOGY + "initiative"
FIRST_MENTION = ONTOLOGY + "firstMention"
LAST_MENTION = ONTOLOGY + "lastMention"

# Events.
EVENT_KIND = ONTOLOGY + "eventKind"
PARTICIPANT = ONTOLOGY + "participant"
HOST = ONTOLOGY + "host"
PLACE = ONTOLOGY + "place"
DATE = ONTOLOGY + "date"
TOPIC = ONTOLOGY + "topic"

# The ledger.
CHANGE_KIND = ONTOLOGY + "changeKind"
ATTRIBUTE = ONTOLOGY + "attribute"
ON_INITIATIVE = RESPONSIBLE_FOR  # a change, a contradiction and a responsibility concern one initiative alike
BEFORE = ONTOLOGY + "before"
AFTER = ONTOLOGY + "after"
BEFORE_ON = ONTOLOGY + "beforeOn"
BEFORE_VALUE = ONTOLOGY + "beforeValue"
AFTER_VALUE = ONTOLOGY + "afterValue"
BEFORE_OFFICE = ONTOLOGY + "beforeOffice"
AFTER_OFFICE = ONTOLOGY + "afterOffice"
BEFORE_SPEAKER = ONTOLOGY + "beforeSpeaker"
AFTER_SPEAKER = ONTOLOGY + "afterSpeaker"
CHANGED_ON = ONTOLOGY + "changedOn"
LEFT = ONTOLOGY + "left"
RIGHT = ONTOLOGY + "right"

# What awaits a person's judgement.
VERDICT = ONTOLOGY + "verdict"
DECIDED_BY = ONTOLOGY + "decidedBy"
SCORE = ONTOLOGY + "score"
REASON = ONTOLOGY + "reason"
CONCERNS = ONTOLOGY + "concerns"

# What a build brought.
NUMBER = ONTOLOGY + "number"
ADDED_IN = ONTOLOGY + "addedIn"
CHANGED_IN = ONTOLOGY + "changedIn"
WITHDRAWN_IN = ONTOLOGY + "withdrawnIn"
GOAL_OF = ONTOLOGY + "goalOf"  # the target is the initiative's own
LACKS = ONTOLOGY + "lacks"  # what a node misses: "type", "label", "evidence" ...

# Edges as nodes, with their evidence.
EDGE_FROM = ONTOLOGY + "from"
EDGE_RELATION = RELATION  # as the target's: how this end stands to that one
EDGE_TO = ONTOLOGY + "to"
EVIDENCE = ONTOLOGY + "evidence"
WEIGHT = ONTOLOGY + "weight"

# Direct relations, which the rules in ontology/rules make; each has an Edge beside it.
HOLDS_OFFICE = ONTOLOGY + "holdsOffice"
HELD_OFFICE = ONTOLOGY + "heldOffice"
ACTS_IN_OFFICE = ONTOLOGY + "actsInOffice"
ELECTED_TO = ONTOLOGY + "electedTo"
WORKS_FOR = ONTOLOGY + "worksFor"
SPOKE_ABOUT = ONTOLOGY + "spokeAbout"
INVOLVED_IN = ONTOLOGY + "involvedIn"
BASED_ON = ONTOLOGY + "basedOn"
MET_WITH = ONTOLOGY + "metWith"
RELAYED = ONTOLOGY + "relayed"

RELATIONS: tuple[str, ...] = (
    HOLDS_OFFICE,
    HELD_OFFICE,
    ACTS_IN_OFFICE,
    ELECTED_TO,
    WORKS_FOR,
    SPOKE_ABOUT,
    INVOLVED_IN,
    BASED_ON,
    MET_WITH,
    RELAYED,
)

# Other people's terms that the graph uses.
TYPE = _RDF + "type"
LABEL = _RDFS + "label"
COMMENT = _RDFS + "comment"
PREF_LABEL = _SKOS + "prefLabel"
ALT_LABEL = _SKOS + "altLabel"
DEFINITION = _SKOS + "definition"
NOTATION = _SKOS + "notation"
BROADER = _SKOS + "broader"
RELATED = _SKOS + "related"
IN_SCHEME = _SKOS + "inScheme"
CONCEPT = _SKOS + "Concept"
SAME_AS = PREFIXES["owl"] + "sameAs"
TITLE = _DCTERMS + "title"
SOURCE = _DCTERMS + "source"
URL = _SCHEMA + "url"
AUTHOR = _SCHEMA + "author"
DATE_PUBLISHED = _SCHEMA + "datePublished"
HAS_SELECTOR = _OA + "hasSelector"
POSITION_SELECTOR = _OA + "TextPositionSelector"
QUOTE_SELECTOR = _OA + "TextQuoteSelector"
SELECTOR_START = _OA + "start"
SELECTOR_END = _OA + "end"
EXACT = _OA + "exact"
PREFIX = _OA + "prefix"
SUFFIX = _OA + "suffix"
POST_IN = _ORG + "postIn"
MEMBER = _ORG + "member"
SUB_ORGANIZATION_OF = _ORG + "subOrganizationOf"

XSD_DATE = _XSD + "date"
XSD_DATE_TIME = _XSD + "dateTime"
XSD_YEAR_MONTH = _XSD + "gYearMonth"
XSD_YEAR = _XSD + "gYear"
XSD_BOOLEAN = _XSD + "boolean"
XSD_DECIMAL = _XSD + "decimal"
XSD_INTEGER = _XSD + "integer"
XSD_STRING = _XSD + "string"

SCHEMES: tuple[str, ...] = ("kind", "mode", "certainty", "status", "relation", "change", "event", "verdict")


def own_terms() -> tuple[str, ...]:
    """Every term of our own namespace that is named above, sorted, each once.

    >>> STATEMENT in own_terms() and TYPE not in own_terms()
    True
    """
    values = (value for name, value in globals().items() if name.isupper() and isinstance(value, str))
    return tuple(sorted({value for value in values if value.startswith(ONTOLOGY) and value != ONTOLOGY}))
