namespace Ops.Domain.Kpis;

/// <summary>A fact of an indicator: what was measured in a segment in a period.</summary>
/// <typeparam name="TMeasure">The kind of fact, which follows from how the indicator adds up.</typeparam>
public readonly record struct KpiFact<TMeasure>
    where TMeasure : struct
{
    private readonly string? _segment;
    private readonly string? _period;

    /// <summary>States a fact.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="period">The period.</param>
    /// <param name="value">What was measured.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank name.</exception>
    public KpiFact(string segment, string period, TMeasure value)
    {
        _segment = Guard.NotBlank(segment, nameof(segment));
        _period = Guard.NotBlank(period, nameof(period));
        Value = value;
    }

    /// <summary>The segment.</summary>
    public string Segment => _segment ?? "";

    /// <summary>The period.</summary>
    public string Period => _period ?? "";

    /// <summary>What was measured.</summary>
    public TMeasure Value { get; }
}
