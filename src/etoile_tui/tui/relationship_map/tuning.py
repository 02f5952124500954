"""The figures that placement and routing are tuned by, all in one table.

They were found by trial, on one real show and a handful of invented ones: a figure was kept when
the maps it gave were read most easily. None follows from a rule. A change of any of them may move
cards and lines on every map.

Units:
    cell: one character cell of the terminal.
    slot: one place of the grid that cards stand in.
    placement point: the unit in which placement_cost.py compares slots. It means nothing else.
    routing point: the cost of one cell of a free horizontal line.
"""

# The grid that cards stand in.

SLOT_PITCH = (24, 7)
"""Cells from the middle of one slot to that of the next, across and down. Raised: more room for
lines and labels, and a larger map. It is the same on every map, so that nobody moves."""
GRID_MARGIN = (2, 4)
"""Columns and rows of cells around the outermost slots. Raised: more lines run outside."""
NARROW_COLUMNS = 2
"""A map of at most so many columns of slots has a margin of one whole slot at its sides: some
labels are too wide for it otherwise. Raised: more maps have the wide margin."""

# The text on cards and along lines.

MAX_CARD_WIDTH = 18
"""Cells that a card of the map is wide at most. Raised: fewer names are shortened, and less room
is left between two cards of a row."""
MAX_TWO_ROW_NAME = 11
"""Cells that the rows of a name are wide at most when there are two. A wider name takes three.
Raised: wider and lower cards."""
MAX_ONE_ROW_NAME = 12
"""Cells that a name is wide at most to stay on one row of a corner's card. Raised: as above."""
SPARE_PORTS = 2
"""Ports (cells where a line can end) that a card has beyond those its lines need. Raised: wider
cards for people with many lines."""
MAX_LABEL_WIDTH = 32
"""Cells that a row of a label is wide at most. Raised: fewer words are shortened, and labels are
harder to place."""
MAX_LABEL_SPLIT = 2
"""Rows that the words of one relationship are split onto at most. Raised: narrower and higher
labels are tried too, and the search takes longer."""
MAX_SPLIT_WORDS = 24
"""Words of a text between which it is split; those that follow stay together. Raised: a long text
takes longer, by the square of the figure."""

# Placement: what a slot costs a person, in placement points.

EDGE_COLUMN_COST, EDGE_ROW_COST = 34, 2
"""Cost of an edge for each column and each row of slots that it spans. Labels need more room
across than down. Raised: edges are shorter across (or down)."""
LONG_STRAIGHT_EDGE_COST = 5
"""Cost of an edge that runs along a row or a column past the next slot. Raised: such people
stand diagonally to each other instead."""
EDGE_CROSSING_COST = 24
"""Cost of each crossing of two edges. Raised: fewer crossings, and longer edges."""
PERSON_ON_EDGE_COST = 29
"""Cost of each person who stands on the straight line of an edge. Raised: fewer edges have to go
around somebody."""
PERSON_ON_EDGE_DISTANCE = (2, 5)
"""Slots (numerator, denominator) from an edge within which somebody stands on it. Raised: more
people count as standing on an edge."""
BUSY_NEIGHBOURS_COST = 7
"""Cost of an edge between two in neighbouring slots who both have other edges. Raised: the slots
beside people with many edges stay free for newcomers."""
OUTWARD_COST = 34
"""Cost of each slot away from the middle, for each of a person's edges and one more. Raised: people
with many edges stay nearer to the middle."""
NEIGHBOUR_COST, STRANGER_COST = 16, 1
"""Cost of standing in neighbouring slots, for each edge of the two; the second is added where the
two have no edge between them. Raised: crowded people stand further apart."""
DISTANCE_COST = 1
"""Cost of each slot between any two, times the edges of the one, times those of the other. Raised:
people with many edges stand nearer to each other."""

PLACEMENT_BUDGET = 200_000
"""Comparisons that placement may make, over all arrivals. When they are spent, newcomers take the
nearest free slot. Raised: larger casts are placed well, and the longest map takes longer."""
LOCAL_SEARCH_PASSES = 4
"""Passes of the local search over the newcomers of one arrival. Raised: slightly better slots, and
more of the budget is spent."""

# Routing: what a line pays, in routing points. A free cell across costs 1.

VERTICAL_COST = 2
"""Cost of a cell up or down. Cells are about twice as high as wide. Raised: lines prefer to run
across."""
TURN_COST = 6
"""Cost of a turn. Raised: straighter, longer lines."""
CROSSING_COST = 12
"""Cost of crossing another line at a right angle. Raised: fewer crossings, and longer lines."""
BESIDE_CARD_COST = 1
"""Cost of a cell right above or below a card. Raised: lines keep further away from cards."""
SPLIT_LABEL_COST = 5
"""Cost of a label that is split onto more rows. Raised: labels are split less often."""
STACKED_LABELS_COST = 6
"""Cost of a label right above or below another label, which could be read as one. Raised: labels
keep further apart."""
BEND_ESTIMATE = 8
"""Cost that the estimate of a line adds where its two cards share neither a row nor a column.
Raised: diagonal lines are laid later."""

# Routing: how far one search goes, in routing points.

SEARCH_LIMIT_MARGIN = 40
"""The first search for a line goes up to a limit: this figure and a multiple of the line's
estimate. Raised: fewer searches have to be repeated, and each takes longer."""
SEARCH_LIMIT_ESTIMATE = (3, 2)
"""That multiple, as numerator and denominator. Raised: as above."""
SEARCH_LIMIT_PREVIOUS = (5, 4)
"""This multiple of what the line cost before is the first limit instead, if it is more. Raised: as
above."""
SEARCH_LIMIT_GROWTH = (2, 8)
"""What a limit is multiplied by after a search without a result: below `HIGH_SEARCH_LIMIT`, and
from there on. Raised: fewer and longer searches."""
HIGH_SEARCH_LIMIT = 1000
"""Where the growth of the limit changes. Raised: more searches for lines that are hard to lay."""

# Routing: the negotiation for congested cells (see router.py), in routing points.

PRESENT_COSTS = (8, 14, 22, 32, 45, 60, 80, 100, 120, 140, 160, 180, 200, 220, 240)
"""Present congestion cost of a cell that another line occupies, round by round. Raised: the rounds
end sooner, with longer lines. A longer table: more rounds."""
SHORT_PRESENT_COSTS = (40, 260)
"""The same for a map of more than `MANY_LINES` lines, which has to be drawn in few rounds."""
MANY_LINES = 45
"""Lines up to which a map gets all rounds. Raised: larger maps are routed better and slower."""
HISTORY_COST = 10
"""History cost that a cell gains in each round in which lines contend for it. Raised: contended
cells are given up sooner, with longer lines."""
REROUTE_ALL_INTERVAL = 4
"""Rounds from one in which all lines are re-routed to the next; in the others only the lines in
conflict are. Raised: faster rounds, and a line without conflicts blocks others for longer."""
FINAL_PRESENT_COST = 400
"""Present congestion cost of the last pass, which tries every line once more, the dearest first.
Raised: the last pass keeps more strictly to free cells."""
SEARCH_BUDGET = 600_000
"""Search nodes that the negotiation may settle on one map. When they are spent, lines stay as they
are. Raised: larger maps are routed better, and the longest map takes longer."""
FINAL_SEARCH_BUDGET = 200_000
"""Search nodes that may be settled after that, for lines still in conflict. Raised: fewer lines go
without a label."""
