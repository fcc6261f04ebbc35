namespace Ops.Domain.Kpis;

/// <summary>A fact: what was expected of an element, for example forecast, and what came.</summary>
public readonly record struct ExpectedActual
{
    private readonly string? _key;

    /// <summary>States an element's figures.</summary>
    /// <param name="key">The element.</param>
    /// <param name="expected">What was expected, at least 0.</param>
    /// <param name="actual">What came, at least 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key, or a figure that is negative, NaN or infinite.</exception>
    public ExpectedActual(string key, double expected, double actual)
    {
        _key = Guard.NotBlank(key, nameof(key));
        Expected = Guard.NotNegative(expected, nameof(expected));
        Actual = Guard.NotNegative(actual, nameof(actual));
    }

    /// <summary>The element.</summary>
    public string Key => _key ?? "";

    /// <summary>What was expected.</summary>
    public double Expected { get; }

    /// <summary>What came.</summary>
    public double Actual { get; }
}
