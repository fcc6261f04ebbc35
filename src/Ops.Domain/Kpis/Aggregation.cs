namespace Ops.Domain.Kpis;

/// <summary>How an indicator adds up: the six kinds, each with facts of its own type, so that a wrong roll-up cannot be written.</summary>
/// <remarks>
/// <see cref="Additive"/> for flows, <see cref="SemiAdditive"/> for stocks, <see cref="RatioOfSums"/>, <see cref="WeightedMean"/>,
/// <see cref="DistinctCount"/> and <see cref="SampleQuantile"/>. There are no others.
/// </remarks>
public abstract class Aggregation
{
    private protected Aggregation(MissingRule missing)
    {
        Missing = Guard.Defined(missing, nameof(missing));
    }

    /// <summary>What is done with a cell for which there is no fact.</summary>
    public MissingRule Missing { get; }

    /// <summary>The kind, in words.</summary>
    public abstract Phrase Name { get; }

    private protected static MissingRule Without(MissingRule missing, params ReadOnlySpan<MissingRule> refused) =>
        refused.Contains(missing)
            ? throw Faults.Invalid(nameof(missing), $"{missing} has no meaning for this kind of indicator", "ignore, propagate or fail")
            : missing;
}
