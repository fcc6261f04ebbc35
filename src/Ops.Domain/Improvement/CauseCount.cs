namespace Ops.Domain.Improvement;

/// <summary>How much one cause accounts for. The same cause may stand several times.</summary>
public readonly record struct CauseCount
{
    /// <summary>Creates the fact.</summary>
    /// <param name="category">The cause.</param>
    /// <param name="value">How much; at least 0. Checked in the analysis.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank category.</exception>
    public CauseCount(string category, decimal value)
    {
        Category = Guard.NotBlank(category, nameof(category));
        Value = value;
    }

    /// <summary>The cause.</summary>
    public string Category { get; }

    /// <summary>How much.</summary>
    public decimal Value { get; }
}
