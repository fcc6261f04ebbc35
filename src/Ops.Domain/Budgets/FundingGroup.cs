namespace Ops.Domain.Budgets;

/// <summary>What several items may receive together. Groups may overlap.</summary>
public sealed class FundingGroup
{
    /// <summary>Creates a group.</summary>
    /// <param name="id">Its key; unique in its list.</param>
    /// <param name="items">The keys of its items, each once.</param>
    /// <param name="minimum">The least sum; null for none.</param>
    /// <param name="maximum">The largest sum; null for none.</param>
    /// <param name="maximumCount">How many of its items may receive something; null for no limit.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key.</exception>
    public FundingGroup(string id, ReadOnlySpan<string> items, Money? minimum = null, Money? maximum = null, int? maximumCount = null)
    {
        Id = Guard.NotBlank(id, nameof(id));
        foreach (string item in items)
            Guard.NotBlank(item, nameof(items));
        Items = [.. items];
        Minimum = minimum;
        Maximum = maximum;
        MaximumCount = maximumCount;
    }

    /// <summary>Its key.</summary>
    public string Id { get; }

    /// <summary>The keys of its items.</summary>
    public ImmutableArray<string> Items { get; }

    /// <summary>The least sum.</summary>
    public Money? Minimum { get; }

    /// <summary>The largest sum.</summary>
    public Money? Maximum { get; }

    /// <summary>How many of its items may receive something.</summary>
    public int? MaximumCount { get; }
}
