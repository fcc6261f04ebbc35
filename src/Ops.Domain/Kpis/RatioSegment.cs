namespace Ops.Domain.Kpis;

/// <summary>A fact: one segment's numerator and denominator in two periods.</summary>
public readonly record struct RatioSegment
{
    private readonly string? _key;

    /// <summary>States a segment's two periods.</summary>
    /// <param name="key">The segment.</param>
    /// <param name="baseNumerator">Numerator of the base period.</param>
    /// <param name="baseDenominator">Denominator of the base period.</param>
    /// <param name="numerator">Numerator of the current period.</param>
    /// <param name="denominator">Denominator of the current period.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key.</exception>
    public RatioSegment(string key, decimal baseNumerator, decimal baseDenominator, decimal numerator, decimal denominator)
    {
        _key = Guard.NotBlank(key, nameof(key));
        BaseNumerator = baseNumerator;
        BaseDenominator = baseDenominator;
        Numerator = numerator;
        Denominator = denominator;
    }

    /// <summary>The segment.</summary>
    public string Key => _key ?? "";

    /// <summary>Numerator of the base period.</summary>
    public decimal BaseNumerator { get; }

    /// <summary>Denominator of the base period.</summary>
    public decimal BaseDenominator { get; }

    /// <summary>Numerator of the current period.</summary>
    public decimal Numerator { get; }

    /// <summary>Denominator of the current period.</summary>
    public decimal Denominator { get; }
}
