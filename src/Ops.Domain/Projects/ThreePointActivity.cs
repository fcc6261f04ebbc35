namespace Ops.Domain.Projects;

/// <summary>An activity with three estimates of its duration (三点估算).</summary>
public sealed record ThreePointActivity
{
    /// <summary>Creates an activity.</summary>
    /// <param name="id">The id.</param>
    /// <param name="optimistic">The shortest duration.</param>
    /// <param name="mostLikely">The likeliest one. A plan refuses estimates that are negative or not in order.</param>
    /// <param name="pessimistic">The longest one.</param>
    /// <param name="predecessors">What must be finished before it; empty when it can start at once.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id, NaN or infinity; <see cref="FaultCode.Overflow"/>: a figure beyond double.</exception>
    public ThreePointActivity(string id, double optimistic, double mostLikely, double pessimistic, params ReadOnlySpan<string> predecessors)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Optimistic = Guard.Finite(optimistic, nameof(optimistic));
        MostLikely = Guard.Finite(mostLikely, nameof(mostLikely));
        Pessimistic = Guard.Finite(pessimistic, nameof(pessimistic));
        Representable.All(nameof(pessimistic), "give estimates in larger periods", Expected, Variance);
        foreach (string predecessor in predecessors)
            Guard.NotBlank(predecessor, nameof(predecessors));
        Predecessors = [.. predecessors];
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The shortest duration.</summary>
    public double Optimistic { get; }

    /// <summary>The likeliest duration.</summary>
    public double MostLikely { get; }

    /// <summary>The longest duration.</summary>
    public double Pessimistic { get; }

    /// <summary>What must be finished before it.</summary>
    public ImmutableArray<string> Predecessors { get; }

    /// <summary>The expected duration of the beta approximation: (o + 4m + p) / 6.</summary>
    public double Expected => 4 * (((Optimistic / 4) + MostLikely + (Pessimistic / 4)) / 6);

    /// <summary>Its variance: ((p − o) / 6)².</summary>
    public double Variance => (Pessimistic - Optimistic) / 6 * ((Pessimistic - Optimistic) / 6);

    /// <summary>The mean of a triangular duration: (o + m + p) / 3.</summary>
    internal double TriangularMean => (Optimistic + MostLikely + Pessimistic) / 3;

    /// <summary>Equal when all parts are, predecessors in order.</summary>
    /// <param name="other">The other activity.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(ThreePointActivity? other) =>
        other is not null
        && (Id, Optimistic, MostLikely, Pessimistic) == (other.Id, other.Optimistic, other.MostLikely, other.Pessimistic)
        && Predecessors.AsSpan().SequenceEqual(other.Predecessors.AsSpan());

    /// <summary>A hash code that agrees with <see cref="Equals(ThreePointActivity)"/>.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Id, Optimistic, MostLikely, Pessimistic, Predecessors.Length);

    /// <summary>The network of activities; refuses, in order, what a plan of three-point activities refuses.</summary>
    internal static Network Network(ImmutableArray<ThreePointActivity> activities)
    {
        for (int i = 0; i < activities.Length; i++)
            Guard.NotNull(activities[i], Guard.At(nameof(activities), i));
        var network = Projects.Network.Of(
            nameof(activities),
            [.. activities.Select(activity => activity.Id)],
            activities.Select(activity => activity.Predecessors)
        );
        foreach (var activity in activities)
        {
            bool ordered = activity.Optimistic <= activity.MostLikely && activity.MostLikely <= activity.Pessimistic;
            if (activity.Optimistic < 0 || !ordered)
                throw Faults.Invalid(
                    activity.Id,
                    "estimates are negative or not in order",
                    "give 0 ≤ optimistic ≤ most likely ≤ pessimistic"
                );
        }
        double total = activities.Sum(activity => activity.Pessimistic);
        if (!double.IsFinite(total * total))
            throw Faults.Overflow(nameof(activities), "the variance of the estimates is beyond double", "give estimates in larger periods");
        return network;
    }
}
