"""Whether two samples of times differ: median ratio, Mann-Whitney test, and the word for both."""

import math
from dataclasses import dataclass
from itertools import groupby
from statistics import NormalDist, median

USUAL_LIMIT = 1.10  # the ratio of medians up to which a case may slow down
SIGNIFICANCE = 0.01
EXACT_UP_TO = 40  # times in both samples together

SLOWER = "slower"
FASTER = "faster"
SAME = "no difference seen"


@dataclass(frozen=True)
class Comparison:
    """One case on the base and on the change, in nanoseconds."""

    base: list[float]
    change: list[float]
    limit: float = USUAL_LIMIT

    @property
    def ratio(self):
        return median(self.change) / median(self.base)

    @property
    def p_value(self):
        return mann_whitney_p(self.base, self.change)

    @property
    def word(self):
        if self.p_value >= SIGNIFICANCE:
            return SAME
        if self.ratio > self.limit:
            return SLOWER
        return FASTER if self.ratio < 1.0 / USUAL_LIMIT else SAME


def mann_whitney_p(first, second):
    """The two-sided p value that two samples come from one law: exact, ties included, if few.

    Mann and Whitney 1947, "On a Test of Whether One of Two Random Variables Is Stochastically
    Larger than the Other", Annals of Mathematical Statistics 18(1) 50-60.
    """
    ranks = _double_ranks([*first, *second])
    count, total = len(first), len(first) + len(second)
    rank_sum = sum(ranks[:count])
    middle = count * (total + 1)  # of twice the rank sum
    if total <= EXACT_UP_TO:
        ways = _ways_to_sum(ranks, count)
        as_far = sum(n for s, n in ways.items() if abs(s - middle) >= abs(rank_sum - middle))
        return as_far / math.comb(total, count)
    ties = sum(n**3 - n for n in (ranks.count(rank) for rank in set(ranks)))
    variance = count * (total - count) / 12 * (total + 1 - ties / (total * (total - 1)))
    if variance <= 0:
        return 1.0
    away = max(abs(rank_sum - middle) / 2 - 0.5, 0.0) / math.sqrt(variance)
    return min(2.0 * NormalDist().cdf(-away), 1.0)


def _double_ranks(values):
    """Twice the rank of each value, from 2; equal values share the mean of theirs."""
    ranks = [0] * len(values)
    below = 0
    order = sorted(range(len(values)), key=values.__getitem__)
    for _, equal in groupby(order, key=values.__getitem__):
        places = list(equal)
        for place in places:
            ranks[place] = 2 * below + len(places) + 1
        below += len(places)
    return ranks


def _ways_to_sum(ranks, count):
    """In how many ways `count` of the ranks add up to each sum."""
    ways = [{0: 1}] + [{} for _ in range(count)]
    for rank in ranks:
        for taken in range(count, 0, -1):
            for total, number in ways[taken - 1].items():
                ways[taken][total + rank] = ways[taken].get(total + rank, 0) + number
    return ways[count]
