namespace Ops.Domain.Markets;

/// <summary>The scale of a matrix of nine boxes and where its thirds begin.</summary>
public sealed record NineBoxScale
{
    /// <summary>The scale of the GE–McKinsey matrix: 1 to 5 in equal thirds.</summary>
    public static NineBoxScale GeMcKinsey { get; } = new(1, 5, 7.0 / 3, 11.0 / 3);

    /// <summary>The scale of the internal–external matrix: 1 to 4 with bounds at 2 and 3.</summary>
    public static NineBoxScale InternalExternal { get; } = new(1, 4, 2, 3);

    /// <summary>Creates a scale.</summary>
    /// <param name="minimum">The bottom.</param>
    /// <param name="maximum">The top.</param>
    /// <param name="lower">From here on medium; above the bottom.</param>
    /// <param name="upper">From here on high; above the lower bound, at most the top.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: NaN or infinity; <see cref="FaultCode.NotOrdered"/>: not minimum &lt; lower &lt; upper ≤ maximum.
    /// </exception>
    public NineBoxScale(double minimum, double maximum, double lower, double upper)
    {
        Minimum = Guard.Finite(minimum, nameof(minimum));
        Maximum = Guard.Finite(maximum, nameof(maximum));
        Lower = Guard.Finite(lower, nameof(lower));
        Upper = Guard.Finite(upper, nameof(upper));
        if (!(minimum < lower && lower < upper && Near.AtMost(upper, maximum)))
            throw Faults.NotOrdered(nameof(lower), "the bounds do not rise inside the scale", "give minimum < lower < upper ≤ maximum");
    }

    /// <summary>The bottom.</summary>
    public double Minimum { get; }

    /// <summary>The top.</summary>
    public double Maximum { get; }

    /// <summary>From here on medium.</summary>
    public double Lower { get; }

    /// <summary>From here on high.</summary>
    public double Upper { get; }

    internal NineBoxLevel LevelOf(double value) =>
        Near.AtLeast(value, Upper) ? NineBoxLevel.High
        : Near.AtLeast(value, Lower) ? NineBoxLevel.Medium
        : NineBoxLevel.Low;
}
