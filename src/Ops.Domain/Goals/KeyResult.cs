namespace Ops.Domain.Goals;

/// <summary>A measurable result by which a goal is judged (关键结果): where it starts and where it should arrive, or where it should stay.</summary>
/// <remarks>
/// A goal that plans for less of something good is a floor (<see cref="AtLeast"/>), not a decrease: the kind says what is wanted,
/// and is never derived from baseline and target.
/// </remarks>
public sealed record KeyResult
{
    private KeyResult(string id, Phrase name, KeyResultKind kind)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Name = name.IsEmpty ? throw Faults.Invalid(nameof(name), "an empty name", "name the key result in both languages") : name;
        Kind = kind;
    }

    /// <summary>The key.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public Phrase Name { get; }

    /// <summary>What reaching it means.</summary>
    public KeyResultKind Kind { get; }

    /// <summary>Where it starts; null for a floor, a ceiling, a band or milestones.</summary>
    public double? Baseline { get; private init; }

    /// <summary>Where it should arrive; null for a floor, a ceiling, a band or milestones.</summary>
    public double? Target { get; private init; }

    /// <summary>The floor; null if there is none.</summary>
    public double? Lower { get; private init; }

    /// <summary>The ceiling; null if there is none.</summary>
    public double? Upper { get; private init; }

    /// <summary>How far outside floor, ceiling or band the progress reaches 0; 0 means at once.</summary>
    public double Tolerance { get; private init; }

    /// <summary>The steps; none unless it is reached by milestones.</summary>
    public ImmutableArray<Milestone> Steps { get; private init; } = [];

    /// <summary>To rise from a baseline to a target.</summary>
    /// <param name="id">The key.</param>
    /// <param name="name">The name.</param>
    /// <param name="baseline">Where it starts.</param>
    /// <param name="target">Where it should arrive; above the baseline.</param>
    /// <returns>The key result.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, or a target below the baseline.
    /// <see cref="FaultCode.ZeroDenominator"/>: target and baseline are equal.
    /// </exception>
    public static KeyResult Increase(string id, Phrase name, double baseline, double target) =>
        Journey(id, name, KeyResultKind.Increase, baseline, target);

    /// <summary>To fall from a baseline to a target.</summary>
    /// <param name="id">The key.</param>
    /// <param name="name">The name.</param>
    /// <param name="baseline">Where it starts.</param>
    /// <param name="target">Where it should arrive; below the baseline.</param>
    /// <returns>The key result.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, or a target above the baseline.
    /// <see cref="FaultCode.ZeroDenominator"/>: target and baseline are equal.
    /// </exception>
    public static KeyResult Decrease(string id, Phrase name, double baseline, double target) =>
        Journey(id, name, KeyResultKind.Decrease, baseline, target);

    /// <summary>To stay at or above a floor.</summary>
    /// <param name="id">The key.</param>
    /// <param name="name">The name.</param>
    /// <param name="lower">The floor.</param>
    /// <param name="tolerance">How far below the floor the progress reaches 0; not negative.</param>
    /// <returns>The key result.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN, infinity or a negative tolerance.</exception>
    public static KeyResult AtLeast(string id, Phrase name, double lower, double tolerance = 0) =>
        new(id, name, KeyResultKind.AtLeast)
        {
            Lower = Guard.Finite(lower, nameof(lower)),
            Tolerance = Guard.NotNegative(tolerance, nameof(tolerance)),
        };

    /// <summary>To stay at or below a ceiling.</summary>
    /// <param name="id">The key.</param>
    /// <param name="name">The name.</param>
    /// <param name="upper">The ceiling.</param>
    /// <param name="tolerance">How far above the ceiling the progress reaches 0; not negative.</param>
    /// <returns>The key result.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN, infinity or a negative tolerance.</exception>
    public static KeyResult AtMost(string id, Phrase name, double upper, double tolerance = 0) =>
        new(id, name, KeyResultKind.AtMost)
        {
            Upper = Guard.Finite(upper, nameof(upper)),
            Tolerance = Guard.NotNegative(tolerance, nameof(tolerance)),
        };

    /// <summary>To stay inside a band.</summary>
    /// <param name="id">The key.</param>
    /// <param name="name">The name.</param>
    /// <param name="lower">The lower end.</param>
    /// <param name="upper">The upper end; not below the lower one.</param>
    /// <param name="tolerance">How far outside the band the progress reaches 0; not negative.</param>
    /// <returns>The key result.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN, infinity, an inverted band or a negative tolerance.</exception>
    public static KeyResult Within(string id, Phrase name, double lower, double upper, double tolerance = 0)
    {
        Guard.Finite(lower, nameof(lower));
        Guard.Finite(upper, nameof(upper));
        if (lower > upper)
            throw Faults.Invalid(nameof(lower), $"{Figures.Text(lower)} is above {Figures.Text(upper)}", "give the lower end first");
        return new(id, name, KeyResultKind.Within)
        {
            Lower = lower,
            Upper = upper,
            Tolerance = Guard.NotNegative(tolerance, nameof(tolerance)),
        };
    }

    /// <summary>To complete weighted milestones.</summary>
    /// <param name="id">The key.</param>
    /// <param name="name">The name.</param>
    /// <param name="milestones">The milestones, each key once.</param>
    /// <returns>The key result.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no milestone. <see cref="FaultCode.DuplicateKey"/>: a key stands twice.
    /// <see cref="FaultCode.ZeroDenominator"/>: all weights are 0.
    /// </exception>
    public static KeyResult Milestones(string id, Phrase name, params ReadOnlySpan<Milestone> milestones)
    {
        Guard.NotEmpty(milestones, nameof(milestones));
        var keys = new HashSet<string>(StringComparer.Ordinal);
        double total = 0;
        foreach (var milestone in milestones)
        {
            if (!keys.Add(milestone.Id))
                throw Faults.Duplicate(nameof(milestones), milestone.Id);
            total += milestone.Weight;
        }
        if (total == 0)
            throw Faults.ZeroDenominator(nameof(milestones), "all milestones have weight 0", "give at least one a positive weight");
        return new KeyResult(id, name, KeyResultKind.Milestones) { Steps = [.. milestones] };
    }

    /// <summary>To be done or not: its figure is 1 or 0.</summary>
    /// <param name="id">The key.</param>
    /// <param name="name">The name.</param>
    /// <returns>The key result.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key or name.</exception>
    public static KeyResult Binary(string id, Phrase name) => new(id, name, KeyResultKind.Binary) { Baseline = 0, Target = 1 };

    /// <summary>Equal when all parts are, milestones in order.</summary>
    /// <param name="other">The other key result.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(KeyResult? other) =>
        other is not null
        && (Id, Name, Kind) == (other.Id, other.Name, other.Kind)
        && (Baseline, Target, Lower, Upper, Tolerance) == (other.Baseline, other.Target, other.Lower, other.Upper, other.Tolerance)
        && Steps.AsSpan().SequenceEqual(other.Steps.AsSpan());

    /// <summary>A hash code that agrees with <see cref="Equals(KeyResult)"/>.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Id, Name, Kind, Baseline, Target, Lower, Upper, Steps.Length);

    private static KeyResult Journey(string id, Phrase name, KeyResultKind kind, double baseline, double target)
    {
        Guard.Finite(baseline, nameof(baseline));
        Guard.Finite(target, nameof(target));
        if (kind == KeyResultKind.Increase ? target < baseline : target > baseline)
            throw Faults.Invalid(
                nameof(target),
                $"{Figures.Text(target)} is on the wrong side of baseline {Figures.Text(baseline)}",
                "choose the other kind, or a floor or ceiling for a planned retreat"
            );
        if (target == baseline)
            throw Faults.ZeroDenominator(
                nameof(target),
                $"target and baseline are both {Figures.Text(target)}",
                "use a floor or a ceiling"
            );
        return new(id, name, kind) { Baseline = baseline, Target = target };
    }
}
