namespace Ops.Domain.Risks;

/// <summary>How often a risk strikes in a year and what it then costs.</summary>
public readonly record struct RiskEstimate
{
    private readonly string? _id;
    private readonly string? _category;

    /// <summary>Creates an estimate.</summary>
    /// <param name="id">The risk.</param>
    /// <param name="category">Its category.</param>
    /// <param name="frequency">Events a year, at least 0.</param>
    /// <param name="impact">Loss of an event, at least 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank text, a figure that is negative, NaN or infinite.</exception>
    public RiskEstimate(string id, string category, double frequency, double impact)
    {
        _id = Guard.NotBlank(id, nameof(id));
        _category = Guard.NotBlank(category, nameof(category));
        Frequency = Guard.NotNegative(frequency, nameof(frequency));
        Impact = Guard.NotNegative(impact, nameof(impact));
    }

    /// <summary>The risk.</summary>
    public string Id => _id ?? "";

    /// <summary>Its category.</summary>
    public string Category => _category ?? "";

    /// <summary>Events a year.</summary>
    public double Frequency { get; }

    /// <summary>Loss of an event.</summary>
    public double Impact { get; }
}
