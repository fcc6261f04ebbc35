using System.Numerics;

namespace Ops.Domain.Budgets;

/// <summary>A limit in whole minor units.</summary>
internal readonly record struct FundsLimit(decimal At, long Beyond, SpendingDecision Action)
{
    public static FundsLimit Of(SpendingLimit limit, int places, string place) =>
        new(limit.At, limit.Beyond is { } amount ? MinorUnits.OrThrow(amount, places, place) : 0, limit.Action);

    /// <summary>Share · budget + amount, cut to a whole number.</summary>
    public BigInteger Bound(long budget) => (Exact.Numerator(At) * budget / Exact.PowerOfTen(At.Scale)) + Beyond;
}
