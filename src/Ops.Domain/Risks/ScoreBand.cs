namespace Ops.Domain.Risks;

/// <summary>Whole scores from low to high, both included.</summary>
public readonly record struct ScoreBand
{
    /// <summary>Creates a band.</summary>
    /// <param name="low">The lowest score.</param>
    /// <param name="high">The highest score; not below the lowest.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: upside down.</exception>
    public ScoreBand(int low, int high)
    {
        if (low > high)
            throw Faults.Invalid(nameof(low), $"{low} is above {high}", "give the lower score first");
        Low = low;
        High = high;
    }

    /// <summary>The lowest score.</summary>
    public int Low { get; }

    /// <summary>The highest score.</summary>
    public int High { get; }

    internal bool Holds(int score) => score >= Low && score <= High;
}
