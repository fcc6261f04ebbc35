namespace Ops.Domain.Customers;

/// <summary>Facts of one theme, a category of a closed list: how often it was mentioned in each period, and how in the last one.</summary>
/// <remarks>What the numbers may be is checked where they are used. Compared by reference.</remarks>
public sealed class ThemeCounts
{
    /// <summary>Creates the counts.</summary>
    /// <param name="theme">The theme's name.</param>
    /// <param name="counts">Mentions, one number for each period.</param>
    /// <param name="positive">Mentions of the last period that praise.</param>
    /// <param name="negative">Mentions of the last period that complain.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank name.</exception>
    public ThemeCounts(string theme, ReadOnlySpan<long> counts, long positive = 0, long negative = 0)
    {
        Theme = Guard.NotBlank(theme, nameof(theme));
        Counts = [.. counts];
        Positive = positive;
        Negative = negative;
    }

    /// <summary>The theme's name.</summary>
    public string Theme { get; }

    /// <summary>Mentions, one number for each period.</summary>
    public ImmutableArray<long> Counts { get; }

    /// <summary>Mentions of the last period that praise.</summary>
    public long Positive { get; }

    /// <summary>Mentions of the last period that complain.</summary>
    public long Negative { get; }
}
