namespace Ops.Domain.Series;

/// <summary>What a process is asked for: at least one limit, and perhaps a target.</summary>
/// <remarks>Two specifications are equal when their figures are. <c>default</c> has no limit and is refused where one is needed.</remarks>
public readonly record struct SpecificationLimits
{
    /// <summary>Describes a specification.</summary>
    /// <param name="lower">The lower limit; null for none.</param>
    /// <param name="upper">The upper limit, above the lower one; null for none.</param>
    /// <param name="target">The target; null for none.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinity, no limit at all, lower not below upper.</exception>
    public SpecificationLimits(double? lower, double? upper, double? target = null)
    {
        if (lower is { } low)
            Guard.Finite(low, nameof(lower));
        if (upper is { } high)
            Guard.Finite(high, nameof(upper));
        if (target is { } goal)
            Guard.Finite(goal, nameof(target));
        if (lower >= upper)
            throw Faults.Invalid(nameof(lower), Figures.Format($"{lower} is not below {upper}"), "give a lower limit below the upper one");
        Lower = lower;
        Upper = upper;
        Target = target;
        Check();
    }

    /// <summary>The lower limit; null for none.</summary>
    public double? Lower { get; }

    /// <summary>The upper limit; null for none.</summary>
    public double? Upper { get; }

    /// <summary>The target; null for none.</summary>
    public double? Target { get; }

    internal void Check()
    {
        if (Lower is null && Upper is null)
            throw Faults.Invalid("specification", "there is no limit", "give a lower limit, an upper one, or both");
    }

    /// <summary>(U − L) over a spread; null with one limit.</summary>
    internal double? Both(double spread) => (Upper - Lower) / spread;

    internal double? Below(double center, double spread) => (center - Lower) / spread;

    internal double? Above(double center, double spread) => (Upper - center) / spread;

    /// <summary>The smaller of the two distances, or the only one.</summary>
    internal static double Nearer(double? below, double? above) =>
        Math.Min(below ?? double.PositiveInfinity, above ?? double.PositiveInfinity);
}
