namespace Ops.Domain.Processes;

/// <summary>What a piece costs and brings that can be ordered only once.</summary>
/// <remarks>Plain amounts of one currency, exact. Two are equal when all their amounts are.</remarks>
public sealed record NewsvendorPrices
{
    /// <summary>Creates prices.</summary>
    /// <param name="price">What a sold piece brings; at least 0.</param>
    /// <param name="cost">What a piece costs; at least 0.</param>
    /// <param name="salvage">What a piece left over still brings; negative if getting rid of it costs.</param>
    /// <param name="penalty">What a piece asked for in vain costs beyond the lost sale; at least 0.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a negative amount, a piece too few that costs nothing, or a piece too many that costs nothing.
    /// </exception>
    public NewsvendorPrices(decimal price, decimal cost, decimal salvage = 0, decimal penalty = 0)
    {
        Price = Guard.InRange(price, 0, decimal.MaxValue, nameof(price));
        Cost = Guard.InRange(cost, 0, decimal.MaxValue, nameof(cost));
        Salvage = salvage;
        Penalty = Guard.InRange(penalty, 0, decimal.MaxValue, nameof(penalty));
        try
        {
            Underage = price - cost + penalty;
            Overage = cost - salvage;
            CriticalRatio = Underage + Overage == 0 ? 0 : Underage / (Underage + Overage);
        }
        catch (OverflowException)
        {
            throw Faults.Overflow(nameof(price), "the amounts are beyond decimal", "work in a larger unit");
        }
        if (Underage <= 0)
            throw Faults.Invalid(nameof(price), "a piece too few costs nothing", "give a price above the cost");
        if (Overage <= 0)
            throw Faults.Invalid(nameof(salvage), "a piece too many costs nothing", "give a salvage below the cost");
    }

    /// <summary>What a sold piece brings.</summary>
    public decimal Price { get; }

    /// <summary>What a piece costs.</summary>
    public decimal Cost { get; }

    /// <summary>What a piece left over still brings.</summary>
    public decimal Salvage { get; }

    /// <summary>What a piece asked for in vain costs beyond the lost sale.</summary>
    public decimal Penalty { get; }

    /// <summary>The cost of a piece too few: price − cost + penalty.</summary>
    public decimal Underage { get; }

    /// <summary>The cost of a piece too many: cost − salvage.</summary>
    public decimal Overage { get; }

    /// <summary>The share of demand to be ready for: underage/(underage + overage).</summary>
    public decimal CriticalRatio { get; }
}
