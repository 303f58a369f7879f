"""The paired randomisation test (Fisher's), two-sided.

If two systems were one, it would be chance which of them has which of a query's two values, so each difference could
as well have the other sign. The test gives the differences random signs, many times, and counts how often their sum
is at least as far from zero as the one observed.
"""
import random

ROUNDS = 10_000
SEED = 1


def p_value(differences, rounds=ROUNDS, seed=SEED):
    """The probability of a sum as far from zero under random signs; the same for the same input, never zero."""
    differences = [d for d in differences if d]  # a sign changes nothing of zero
    rng = random.Random(seed)
    observed = abs(sum(differences)) - 1e-9  # sums in another order differ in their last bits
    # Eight queries at a time: a random byte is eight signs, and the table has the sum for each byte.
    tables = [signed_sums(differences[i:i + 8]) for i in range(0, len(differences), 8)]
    extreme = sum(abs(sum(table[byte] for table, byte in zip(tables, rng.randbytes(len(tables))))) >= observed
                  for _ in range(rounds))
    return (extreme + 1) / (rounds + 1)


def signed_sums(differences):
    """The sums of up to eight differences, by the byte whose bits say which of them change their sign."""
    sums = [0.0]
    for d in differences:
        sums = [s + d for s in sums] + [s - d for s in sums]
    return sums * (256 // len(sums))
