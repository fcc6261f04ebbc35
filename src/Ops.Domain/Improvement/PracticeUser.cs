namespace Ops.Domain.Improvement;

/// <summary>A unit, the practices that it follows and its result.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class PracticeUser
{
    /// <summary>Creates the fact.</summary>
    /// <param name="unit">The unit, once in the list.</param>
    /// <param name="result">Its result.</param>
    /// <param name="practices">The practices that it follows, each once; empty when it follows none.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank unit, NaN or infinity.</exception>
    public PracticeUser(string unit, double result, params ReadOnlySpan<string> practices)
    {
        Unit = Guard.NotBlank(unit, nameof(unit));
        Result = Guard.Finite(result, nameof(result));
        Practices = [.. practices];
    }

    /// <summary>The unit.</summary>
    public string Unit { get; }

    /// <summary>Its result.</summary>
    public double Result { get; }

    /// <summary>The practices that it follows.</summary>
    public ImmutableArray<string> Practices { get; }
}
