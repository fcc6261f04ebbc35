using NodaTime;

namespace Ops.Domain.Decisions;

/// <summary>What came of a decision.</summary>
public readonly record struct DecisionOutcome
{
    /// <summary>Creates the fact.</summary>
    /// <param name="decision">The decision, once in the list.</param>
    /// <param name="on">The day on which it was known; not before the decision.</param>
    /// <param name="value">What the chosen option brought.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank text, NaN or infinity.</exception>
    public DecisionOutcome(string decision, LocalDate on, double value)
    {
        Decision = Guard.NotBlank(decision, nameof(decision));
        On = on;
        Value = Guard.Finite(value, nameof(value));
    }

    /// <summary>The decision.</summary>
    public string Decision { get; }

    /// <summary>The day on which it was known.</summary>
    public LocalDate On { get; }

    /// <summary>What the chosen option brought.</summary>
    public double Value { get; }
}
