using NodaTime;

namespace Ops.Domain.Goals;

/// <summary>A figure of a key result as someone reported it (打点).</summary>
public readonly record struct CheckIn
{
    private readonly string? _keyResult;

    /// <summary>Creates a check-in.</summary>
    /// <param name="keyResult">The key result.</param>
    /// <param name="at">When.</param>
    /// <param name="value">The figure.</param>
    /// <param name="confidence">How sure the owner is to arrive, 0 to 1; null if it was not said. It is an opinion and enters no figure.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key, NaN, infinity, a confidence outside 0 to 1.</exception>
    public CheckIn(string keyResult, Instant at, double value, double? confidence = null)
    {
        _keyResult = Guard.NotBlank(keyResult, nameof(keyResult));
        At = at;
        Value = Guard.Finite(value, nameof(value));
        Confidence = confidence is { } share ? Guard.Probability(share, nameof(confidence)) : null;
    }

    /// <summary>The key result.</summary>
    public string KeyResult => _keyResult ?? "";

    /// <summary>When.</summary>
    public Instant At { get; }

    /// <summary>The figure.</summary>
    public double Value { get; }

    /// <summary>How sure the owner is to arrive, 0 to 1; null if it was not said.</summary>
    public double? Confidence { get; }
}
