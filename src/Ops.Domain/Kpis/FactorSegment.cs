namespace Ops.Domain.Kpis;

/// <summary>A fact: one segment's factors in two periods; the segment's figure is their product.</summary>
/// <remarks>Holds lists and makes no claim of value equality.</remarks>
public sealed class FactorSegment
{
    /// <summary>States a segment's factors.</summary>
    /// <param name="key">The segment.</param>
    /// <param name="baseline">The factors of the base period, each above 0.</param>
    /// <param name="current">The same factors in the current period, each above 0.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no factor. <see cref="FaultCode.LengthMismatch"/>: lists of different lengths.
    /// <see cref="FaultCode.InvalidArgument"/>: a blank key, or a factor that is not positive and finite.
    /// </exception>
    public FactorSegment(string key, ReadOnlySpan<double> baseline, ReadOnlySpan<double> current)
    {
        Key = Guard.NotBlank(key, nameof(key));
        Guard.NotEmpty(baseline, nameof(baseline));
        Guard.NotEmpty(current, nameof(current));
        Guard.SameLength(current.Length, nameof(current), baseline.Length, nameof(baseline));
        for (int i = 0; i < baseline.Length; i++)
        {
            Guard.Positive(baseline[i], Guard.At(nameof(baseline), i));
            Guard.Positive(current[i], Guard.At(nameof(current), i));
        }
        Base = [.. baseline];
        Current = [.. current];
    }

    /// <summary>The segment.</summary>
    public string Key { get; }

    /// <summary>The factors of the base period.</summary>
    public ImmutableArray<double> Base { get; }

    /// <summary>The factors of the current period.</summary>
    public ImmutableArray<double> Current { get; }
}
