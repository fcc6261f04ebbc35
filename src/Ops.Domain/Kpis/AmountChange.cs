namespace Ops.Domain.Kpis;

/// <summary>A fact: an element's amount in two periods.</summary>
public readonly record struct AmountChange
{
    private readonly string? _key;

    /// <summary>States an element's two amounts.</summary>
    /// <param name="key">The element.</param>
    /// <param name="baseline">The amount of the base period.</param>
    /// <param name="current">The amount of the current period.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key.</exception>
    public AmountChange(string key, decimal baseline, decimal current)
    {
        _key = Guard.NotBlank(key, nameof(key));
        Base = baseline;
        Current = current;
    }

    /// <summary>The element.</summary>
    public string Key => _key ?? "";

    /// <summary>The amount of the base period.</summary>
    public decimal Base { get; }

    /// <summary>The amount of the current period.</summary>
    public decimal Current { get; }
}
