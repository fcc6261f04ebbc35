namespace Ops.Domain.Risks;

/// <summary>What was agreed to bear in the tail of a year's loss.</summary>
public sealed record TailLimit
{
    /// <summary>Creates the limit.</summary>
    /// <param name="measure">What is measured.</param>
    /// <param name="level">Its level, strictly between 0 and 1.</param>
    /// <param name="appetite">What is wanted, in the unit of the losses.</param>
    /// <param name="tolerance">What is tolerated: at least the appetite.</param>
    /// <param name="capacity">What can be borne at all: at least the tolerance.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: an unknown measure, a level outside (0, 1), NaN, infinity. <see cref="FaultCode.NotOrdered"/>: not
    /// appetite ≤ tolerance ≤ capacity.
    /// </exception>
    public TailLimit(TailMeasure measure, double level, double appetite, double tolerance, double capacity)
    {
        Measure = Guard.Defined(measure, nameof(measure));
        Level = Guard.OpenProbability(level, nameof(level));
        Appetite = Guard.Finite(appetite, nameof(appetite));
        Tolerance = Guard.Finite(tolerance, nameof(tolerance));
        Capacity = Guard.Finite(capacity, nameof(capacity));
        AppetiteWords.Ordered(appetite, tolerance, capacity, nameof(appetite));
    }

    /// <summary>What is measured.</summary>
    public TailMeasure Measure { get; }

    /// <summary>Its level.</summary>
    public double Level { get; }

    /// <summary>What is wanted.</summary>
    public double Appetite { get; }

    /// <summary>What is tolerated.</summary>
    public double Tolerance { get; }

    /// <summary>What can be borne at all.</summary>
    public double Capacity { get; }
}
