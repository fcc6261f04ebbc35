using Ops.Domain.Improvement;

namespace Ops.Domain.Reviews;

/// <summary>A change that a unit made: figures before and after it, and what it was to bring. Either may be missing.</summary>
/// <remarks>Immutable; compares by identity.</remarks>
public sealed class ReviewImprovement
{
    /// <summary>Names an improvement.</summary>
    /// <param name="id">Its key, unique in the review.</param>
    /// <param name="name">Its name.</param>
    /// <param name="unit">The key of the unit that answers for it.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key, an empty name.</exception>
    public ReviewImprovement(string id, Phrase name, string unit)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Name = name.IsEmpty ? throw Faults.Invalid(nameof(name), "an empty name", "name the improvement in both languages") : name;
        Unit = Guard.NotBlank(unit, nameof(unit));
    }

    /// <summary>The key, unique in the review.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public Phrase Name { get; }

    /// <summary>The key of the unit that answers for it.</summary>
    public string Unit { get; }

    /// <summary>Which way is good.</summary>
    public Direction Direction { get; init; } = Direction.HigherIsBetter;

    /// <summary>The figures before the change, in order of time, at least two; perhaps none.</summary>
    public ImmutableArray<double> Before
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The figures after it, in order of time, at least two.</summary>
    public ImmutableArray<double> After
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>How many points in a row on one side show that a gain lasts; at least 2, default 8. With fewer figures after, nothing is said of it.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: below 2.</exception>
    public int Run
    {
        get;
        init => field = Guard.InRange(value, 2, int.MaxValue, nameof(Run));
    } = 8;

    /// <summary>What it was to bring, period by period, and what is proven; null where nothing was promised.</summary>
    public Benefit? Benefit { get; init; }

    /// <summary>The last period of the benefit's plan that is over, from 0.</summary>
    public int BenefitPeriod { get; init; }

    /// <summary>The label of the period that it belongs to; null where it is the same in every review of the model.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank label.</exception>
    public string? Period
    {
        get;
        init => field = value is null ? null : Guard.NotBlank(value, nameof(Period));
    }

    /// <summary>Where it stands among the improvements, the lowest first; those alike stand by key. Default 0.</summary>
    public int Order { get; init; }

    /// <summary>Where the figures come from, for example files.</summary>
    public Phrase Source { get; init; }
}
