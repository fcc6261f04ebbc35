namespace Ops.Domain.Decisions;

/// <summary>One criterion of a decision: its name, which way is good, and how much it counts.</summary>
public sealed record Criterion
{
    /// <summary>Creates a criterion.</summary>
    /// <param name="id">Its name, unique within the decision.</param>
    /// <param name="direction">Higher or lower is better; a band has to be turned into a distance first.</param>
    /// <param name="weight">How much it counts beside the others: at least 0; weights need not sum to 1.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: blank name, a direction without order, or a weight that is negative, NaN or infinite.
    /// </exception>
    public Criterion(string id, Direction direction, double weight = 1)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Direction = direction is Direction.HigherIsBetter or Direction.LowerIsBetter
            ? direction
            : throw Faults.Invalid(nameof(direction), $"{direction} has no order", "turn the band into a distance, lower is better");
        Weight = Guard.NotNegative(weight, nameof(weight));
    }

    /// <summary>The criterion's name.</summary>
    public string Id { get; }

    /// <summary>Which way is good.</summary>
    public Direction Direction { get; }

    /// <summary>How much it counts beside the others: at least 0.</summary>
    public double Weight { get; }
}
