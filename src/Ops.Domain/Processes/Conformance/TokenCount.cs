namespace Ops.Domain.Processes;

/// <summary>The tokens of a replay.</summary>
/// <param name="Produced">Put on places, those of the initial marking included.</param>
/// <param name="Consumed">Taken from places, those of the final marking included.</param>
/// <param name="Missing">Taken although they were not there.</param>
/// <param name="Remaining">Left over at the end.</param>
public readonly record struct TokenCount(long Produced, long Consumed, long Missing, long Remaining)
{
    /// <summary>½(1 − missing/consumed) + ½(1 − remaining/produced); null if nothing was produced or nothing consumed.</summary>
    public double? Fitness =>
        Produced == 0 || Consumed == 0 ? null : 0.5 * (1 - (double)Missing / Consumed) + 0.5 * (1 - (double)Remaining / Produced);

    internal TokenCount Times(long cases) => new(Produced * cases, Consumed * cases, Missing * cases, Remaining * cases);

    internal TokenCount Plus(TokenCount other) =>
        new(Produced + other.Produced, Consumed + other.Consumed, Missing + other.Missing, Remaining + other.Remaining);
}
